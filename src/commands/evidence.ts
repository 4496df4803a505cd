// Evidence: the sources that statements rest on, what was said in them, and which statements they carry.
import type { Draft } from 'immer';
import { isWeak, levelOf } from '@/analysis/evidenceLevel';
import { evidenceIdsOf, restingOn, type Statement } from '@/analysis/evidenceUse';
import type { Id } from '@/model/id';
import { keyAt } from '@/model/order';
import type { AnyRecord } from '@/model/records/recordKind';
import { evidenceOf, quotesOf } from '@/model/select';
import { recordIn } from '@/model/tables';
import type { Evidence, Project, Quote } from '@/model/types';
import { removeRecords } from './cascade';
import { assign, command, type Changes } from './command';

export type SourceFields = Changes<Evidence>;

/** Adds a source at the end, and attaches it to statements where some are named. */
export const addEvidence = command<{
  id: Id;
  kind: Evidence['kind'];
  title: string;
  fields?: Omit<SourceFields, 'kind' | 'title'>;
  to?: readonly Statement[];
}>('evidence.add', 'undo.addEvidence', (draft, { id, kind, title, fields = {}, to = [] }, project) => {
  const all = evidenceOf(project);
  draft.evidence[id] = { id, order: keyAt(all, all.length), kind, title };
  assign(draft.evidence[id], fields);
  change(draft, project, to, [id], []);
});

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

/** Lets statements rest on sources, on top of what they rest on already. */
export const attachEvidence = command<{ evidenceIds: readonly Id[]; to: readonly Statement[] }>(
  'evidence.attach',
  'undo.attachEvidence',
  (draft, { evidenceIds, to }, project) => change(draft, project, to, evidenceIds, []),
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
    const record: AnyRecord | undefined = recordIn(draft as Project, table, id);
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
