// Findings: pain points, barriers and delights that hang on touchpoints.
import type { Id } from '@/model/id';
import { keyAt } from '@/model/order';
import { cardById, findingsOf, mapOfCards } from '@/model/select';
import type { Finding, FindingKind } from '@/model/types';
import { removeRecords } from './cascade';
import { assign, command, without, type Changes } from './command';

/** Tags touchpoints of one map with a new finding. */
export const addFinding = command<{ id: Id; kind: FindingKind; cardIds: readonly Id[]; title: string }>(
  'finding.add',
  'undo.addFinding',
  (draft, { id, kind, cardIds, title }, project) => {
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
    };
  },
);

/** Changes a finding's own fields: kind, title, cause, severity, frequency. */
export const updateFinding = command<{ id: Id; changes: Omit<Changes<Finding>, 'cardIds' | 'mapId'> }>(
  'finding.update',
  'undo.editFinding',
  (draft, { id, changes }) => {
    const finding = draft.findings[id];
    if (finding) assign(finding, changes);
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

/** Removes a finding from all its touchpoints and strategies. */
export const removeFinding = command<{ id: Id }>(
  'finding.remove',
  'undo.removeFinding',
  (draft, { id }, project) => {
    if (project.findings[id]) removeRecords(draft, project, 'findings', [id]);
  },
);
