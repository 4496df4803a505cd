// Findings: pain points, barriers and delights that hang on touchpoints.
import { LIMITS } from '@/model/constants';
import type { Id } from '@/model/id';
import { keyAt } from '@/model/order';
import { cardById, findingsOf, mapOfCards } from '@/model/select';
import type { Finding, FindingKind } from '@/model/types';
import { redirect, removeRecords } from './cascade';
import { assign, command, without, type Changes } from './command';
import { withoutOrigin } from './copies';
import { holdSeverity, unitedResolution } from './resolutions';

/** Tags touchpoints of one map with a new finding, which was found today. */
export const addFinding = command<{
  id: Id;
  kind: FindingKind;
  cardIds: readonly Id[];
  title: string;
  today?: string | undefined;
}>('finding.add', 'undo.addFinding', (draft, { id, kind, cardIds, title, today }, project) => {
  const mapId = mapOfCards(project, cardIds);
  if (mapId === undefined) return;
  const findings = findingsOf(project, mapId);
  draft.findings[id] = {
    id,
    mapId,
    order: keyAt(findings, findings.length),
    kind,
    title,
    cardIds: [...cardIds],
    ...(today !== undefined && { foundOn: today }),
  };
});

/** What may be written about a finding; where it hangs has commands of its own. */
export type FindingChanges = Omit<Changes<Finding>, 'cardIds' | 'mapId' | 'resolution' | 'endedOn'>;

const isEnded = ({ status }: Pick<Finding, 'status'>): boolean =>
  status === 'solved' || status === 'dismissed';

/** A status that ends the work on it keeps the day on which it did; one that takes it up again has none. */
const withEnd = (
  before: Pick<Finding, 'status'>,
  changes: FindingChanges,
  today: string | undefined,
): Partial<Finding> =>
  'status' in changes && isEnded(before) !== isEnded(changes)
    ? { ...changes, endedOn: isEnded(changes) ? today : undefined }
    : changes;

/**
 * The frequency, 1 to 5, that `count` of `of` people make: each started fifth of the people is one more. Undefined
 * where nobody had it.
 */
export const frequencyOf = ({ count, of }: { count: number; of: number }): number | undefined =>
  count > 0 ? Math.min(5, Math.max(1, Math.ceil((5 * count) / of))) : undefined;

/** Counted people say how frequent it is, unless the frequency is set with them. */
const withFrequency = (changes: FindingChanges): FindingChanges =>
  changes.people && !('frequency' in changes)
    ? { ...changes, frequency: frequencyOf(changes.people) }
    : changes;

/**
 * Changes a finding's own fields. Counted people fill in the frequency (see `frequencyOf`); it can be set over that.
 * `today` is the day that is kept where its status ends the work on it.
 */
export const updateFinding = command<{ id: Id; changes: FindingChanges; today?: string }>(
  'finding.update',
  'undo.editFinding',
  (draft, { id, changes, today }, project) => {
    const [before, finding] = [project.findings[id], draft.findings[id]];
    if (!before || !finding) return;
    assign<Finding>(finding, withEnd(before, withFrequency(changes), today));
    holdSeverity(finding);
  },
);

/** Changes several findings alike (see `updateFinding`); a tag comes to those that each has. */
export const updateFindings = command<{
  ids: readonly Id[];
  changes: FindingChanges;
  addTag?: string;
  today?: string;
}>('finding.updateSeveral', 'undo.editFindings', (draft, { ids, changes, addTag, today }, project) => {
  for (const id of ids) {
    const [before, finding] = [project.findings[id], draft.findings[id]];
    if (!before || !finding) continue;
    assign<Finding>(finding, withEnd(before, withFrequency(changes), today));
    holdSeverity(finding);
    if (addTag !== undefined) finding.tags = united([finding.tags, [addTag]]);
  }
});

/** The entries of several lists, each once, within the limit of a list; undefined where there are none. */
function united(lists: readonly (readonly string[] | undefined)[]): string[] {
  return [...new Set(lists.flatMap((list) => list ?? []))].slice(0, LIMITS.list);
}

/** Texts one below the other, each once. */
const joined = (texts: readonly (string | undefined)[]): string | undefined =>
  [...new Set(texts.filter((text) => text !== undefined && text !== ''))].join('\n').slice(0, LIMITS.text) ||
  undefined;

/**
 * Makes several findings of one map one. The first keeps its title and what is known of it; what it does not know it
 * takes from the next that does; it was found when the first of them was. Touchpoints, causes, whys, tags, personas and evidence are united, and what points at
 * the others follows to it.
 */
export const mergeFindings = command<{ ids: readonly Id[] }>(
  'finding.merge',
  'undo.mergeFindings',
  (draft, { ids }, project) => {
    const all = [...new Set(ids)].flatMap((id) => project.findings[id] ?? []);
    const [first, ...others] = all;
    const written = first && draft.findings[first.id];
    if (!written || others.length === 0 || others.some(({ mapId }) => mapId !== first.mapId)) return;
    const known = <K extends keyof Finding>(field: K) => all.find((one) => one[field] !== undefined)?.[field];
    const found = all.flatMap(({ foundOn }) => foundOn ?? []).sort();
    assign<Finding>(written, {
      foundOn: found[0],
      // The day of the one whose status it takes.
      endedOn: all.find(({ status }) => status !== undefined)?.endedOn,
      severity: known('severity'),
      frequency: known('frequency'),
      people: known('people'),
      owner: known('owner'),
      status: known('status'),
      cause: joined(all.map(({ cause }) => cause)),
      resolution: unitedResolution(all),
    });
    holdSeverity(written);
    for (const field of ['whys', 'tags', 'personaIds', 'evidenceIds'] as const) {
      const list = united(all.map((one) => one[field]));
      if (list.length > 0) written[field] = list;
    }
    written.cardIds = [...new Set(all.flatMap(({ cardIds }) => cardIds))];
    const gone = others.map(({ id }) => id);
    redirect(draft, project, 'findings', gone, first.id);
    for (const id of gone) delete draft.findings[id];
  },
);

/** Takes a finding apart: the chosen touchpoints go to a copy of it that stands next to it. Some must stay. */
export const splitFinding = command<{ id: Id; copyId: Id; cardIds: readonly Id[] }>(
  'finding.split',
  'undo.splitFinding',
  (draft, { id, copyId, cardIds }, project) => {
    const finding = project.findings[id];
    const written = draft.findings[id];
    if (!finding || !written) return;
    const going = finding.cardIds.filter((one) => cardIds.includes(one));
    const staying = without(finding.cardIds, new Set(going));
    if (going.length === 0 || staying.length === 0) return;
    written.cardIds = staying;
    const siblings = findingsOf(project, finding.mapId);
    const order = keyAt(siblings, siblings.indexOf(finding) + 1);
    draft.findings[copyId] = {
      ...structuredClone(withoutOrigin(finding)),
      id: copyId,
      order,
      cardIds: going,
    };
  },
);

/** Hangs a finding on one more touchpoint of its map. */
export const attachFinding = command<{ id: Id; cardId: Id }>(
  'finding.attach',
  'undo.attachFinding',
  (draft, { id, cardId }, project) => {
    const finding = project.findings[id];
    const card = cardById(project, cardId);
    if (!finding || !card || finding.cardIds.includes(cardId)) return;
    if (project.stages[card.stageId]?.mapId === finding.mapId) draft.findings[id]?.cardIds.push(cardId);
  },
);

/** Takes a finding off a touchpoint; a finding without a touchpoint is removed. */
export const detachFinding = command<{ id: Id; cardId: Id }>(
  'finding.detach',
  'undo.detachFinding',
  (draft, { id, cardId }, project) => {
    const finding = project.findings[id];
    const written = draft.findings[id];
    if (!finding || !written || !finding.cardIds.includes(cardId)) return;
    const kept = without(finding.cardIds, new Set([cardId]));
    if (kept.length === 0) removeRecords(draft, project, 'findings', [id]);
    else written.cardIds = kept;
  },
);

/** Removes several findings from all their touchpoints and strategies. */
export const removeFindings = command<{ ids: readonly Id[] }>(
  'finding.removeSeveral',
  'undo.removeFindings',
  (draft, { ids }, project) => {
    const known = ids.filter((id) => project.findings[id]);
    if (known.length > 0) removeRecords(draft, project, 'findings', known);
  },
);

/** Removes a finding from all its touchpoints and strategies. */
export const removeFinding = command<{ id: Id }>(
  'finding.remove',
  'undo.removeFinding',
  (draft, { id }, project) => {
    if (project.findings[id]) removeRecords(draft, project, 'findings', [id]);
  },
);
