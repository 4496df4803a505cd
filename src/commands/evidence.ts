// Evidence: the sources that statements rest on, what was said in them, and which statements they carry.
import type { Draft } from 'immer';
import { isWeak, levelOf } from '@/analysis/evidenceLevel';
import { evidenceIdsOf, restingOn, type Statement } from '@/analysis/evidenceUse';
import type { Id } from '@/model/id';
import { keyAt, keysBetween } from '@/model/order';
import type { AnyRecord } from '@/model/records/recordKind';
import { evidenceOf, quotesOf } from '@/model/select';
import { recordIn } from '@/model/tables';
import type { Evidence, Project, Quote } from '@/model/types';
import { removeRecords } from './cascade';
import { assign, command, type Changes } from './command';

export type SourceFields = Changes<Evidence>;

export type NewSource = {
  id: Id;
  kind: Evidence['kind'];
  title: string;
  fields?: Omit<SourceFields, 'kind' | 'title'>;
};

/** Adds a source at the end. */
export const addEvidence = command<NewSource>('evidence.add', 'undo.addEvidence', (draft, source, project) =>
  make(draft, project, [source]),
);

function make(draft: Draft<Project>, project: Project, sources: readonly NewSource[]): void {
  if (sources.length === 0) return;
  const keys = keysBetween(evidenceOf(project).at(-1)?.order ?? null, null, sources.length);
  sources.forEach(({ id, kind, title, fields = {} }, at) => {
    draft.evidence[id] = { id, order: keys[at] ?? 'a0', kind, title };
    assign(draft.evidence[id], fields);
  });
}

/** Changes a source's own fields. */
export const updateEvidence = command<{ id: Id; changes: SourceFields }>(
  'evidence.update',
  'undo.editEvidence',
  (draft, { id, changes }) => {
    const source = draft.evidence[id];
    if (source) assign(source, changes);
  },
);

/** What goes along when a source is removed, to be shown before it is done. */
export function consequencesOfRemovingEvidence(
  project: Project,
  evidenceId: Id,
): { places: number; quotes: number; assumptions: number } {
  const statements = restingOn(project, evidenceId);
  const assumptions = statements.filter(({ table, id }) => {
    const record = recordIn(project, table, id) ?? {};
    const left = {
      ...record,
      evidenceIds: evidenceIdsOf(project, { table, id }).filter((one) => one !== evidenceId),
    };
    return levelOf(left, isWeak(project.evidence)) === 'assumption';
  });
  return {
    places: statements.length,
    quotes: quotesOf(project, evidenceId).length,
    assumptions: assumptions.length,
  };
}

/** Removes a source with its quotes; what rested on it stays, and rests on what else it has. */
export const removeEvidence = command<{ id: Id }>(
  'evidence.remove',
  'undo.removeEvidence',
  (draft, { id }, project) => {
    if (project.evidence[id]) removeRecords(draft, project, 'evidence', [id]);
  },
);

/**
 * Lets statements rest on sources, some of them new, on top of what they rest on already. `detach` takes other sources
 * away from them, `from` takes these sources away from other statements: a window of ticks is one step.
 */
export const attachEvidence = command<{
  to: readonly Statement[];
  evidenceIds?: readonly Id[];
  made?: readonly NewSource[];
  detach?: readonly Id[];
  from?: readonly Statement[];
}>(
  'evidence.attach',
  'undo.attachEvidence',
  (draft, { to, evidenceIds = [], made = [], detach = [], from = [] }, project) => {
    make(draft, project, made);
    change(draft, project, to, [...evidenceIds, ...made.map(({ id }) => id)], detach);
    change(draft, project, from, [], evidenceIds);
  },
);

/** Takes sources away from statements. */
export const detachEvidence = command<{ evidenceIds: readonly Id[]; from: readonly Statement[] }>(
  'evidence.detach',
  'undo.detachEvidence',
  (draft, { evidenceIds, from }, project) => change(draft, project, from, [], evidenceIds),
);

/** Attaches and detaches; a list that becomes empty goes, because unknown is absent. */
function change(
  draft: Draft<Project>,
  project: Project,
  statements: readonly Statement[],
  attach: readonly Id[],
  detach: readonly Id[],
): void {
  const known = attach.filter((id) => draft.evidence[id]);
  for (const { table, id } of statements) {
    const before = evidenceIdsOf(project, { table, id });
    const kept = before.filter((one) => !detach.includes(one));
    const next = [...kept, ...known.filter((one) => !kept.includes(one))];
    if (next.length === before.length && next.every((one, at) => one === before[at])) continue;
    const record: AnyRecord | undefined = recordIn(draft, table, id);
    if (record) assign(record, { evidenceIds: next.length > 0 ? next : undefined });
  }
}

/** Writes down what was said in a source, as its last quote. */
export const addQuote = command<{ id: Id; evidenceId: Id; text: string }>(
  'quote.add',
  'undo.addQuote',
  (draft, { id, evidenceId, text }, project) => {
    if (!project.evidence[evidenceId]) return;
    const quotes = quotesOf(project, evidenceId);
    draft.quotes[id] = { id, evidenceId, order: keyAt(quotes, quotes.length), text };
  },
);

/** Changes a quote: its words, who they sound like, and the finding or card that they speak of. */
export const updateQuote = command<{ id: Id; changes: Omit<Changes<Quote>, 'evidenceId'> }>(
  'quote.update',
  'undo.editQuote',
  (draft, { id, changes }) => {
    const quote = draft.quotes[id];
    if (quote) assign(quote, changes);
  },
);

/** Moves a quote among those of its source: 0 is first. */
export const moveQuote = command<{ id: Id; index: number }>(
  'quote.move',
  'undo.moveQuote',
  (draft, { id, index }, project) => {
    const quote = project.quotes[id];
    const written = draft.quotes[id];
    if (!quote || !written) return;
    const quotes = quotesOf(project, quote.evidenceId);
    const others = quotes.filter((one) => one.id !== id);
    const at = Math.max(0, Math.min(index, others.length));
    if (quotes.indexOf(quote) !== at) written.order = keyAt(others, at);
  },
);

/** Removes a quote. */
export const removeQuote = command<{ id: Id }>('quote.remove', 'undo.removeQuote', (draft, { id }) => {
  delete draft.quotes[id];
});
