// Spreading: a strategy that was confirmed is done for all, and a target that has become true becomes the current map.
import type { Draft } from 'immer';
import { ancestorOf } from '@/analysis/lineage';
import { matchFindings } from '@/analysis/matching';
import { LIMITS } from '@/model/constants';
import { type Id, newId } from '@/model/id';
import { keyAt } from '@/model/order';
import { cardsOf, findingsOf, lanesOf, mapsOf, stagesOf, strategiesOf } from '@/model/select';
import { recordIn, type TableName } from '@/model/tables';
import type { Finding, Project, Strategy } from '@/model/types';
import { assign, command } from './command';
import { copyContents } from './maps';

/** Says that a strategy is done for all customers, and that findings it answers are solved by it. */
export const spreadStrategy = command<{ id: Id; endedOn: string; solvedIds: readonly Id[] }>(
  'strategy.spread',
  'undo.spreadStrategy',
  (draft, { id, endedOn, solvedIds }, project) => {
    const strategy = project.strategies[id];
    const written = draft.strategies[id];
    if (!strategy || !written) return;
    if (strategy.status !== 'done') assign<Strategy>(written, { status: 'done', endedOn });
    close(
      draft,
      project,
      solvedIds.filter((one) => strategy.findingIds.includes(one)),
      endedOn,
    );
  },
);

/** Closes findings as solved; those that are closed already keep their day. */
function close(draft: Draft<Project>, project: Project, ids: readonly Id[], endedOn: string): void {
  for (const id of ids) {
    const written = draft.findings[id];
    const status = project.findings[id]?.status;
    if (written && status !== 'solved' && status !== 'dismissed')
      assign<Finding>(written, { status: 'solved', endedOn });
  }
}

/** The pain points and barriers of the map that a target was derived from which it resolves, or has no more. */
export function solvedByTarget(project: Project, targetId: Id): Finding[] {
  const source = project.maps[targetId]?.basedOn;
  if (source === undefined || !project.maps[source]) return [];
  const { toOf } = matchFindings({ project, mapId: source }, { project, mapId: targetId });
  return findingsOf(project, source).filter(({ id, kind, status }) => {
    if (kind === 'delight' || status === 'solved' || status === 'dismissed') return false;
    const partner = project.findings[toOf.get(id) ?? ''];
    return !partner || partner.resolution?.fate === 'resolved' || partner.status === 'solved';
  });
}

export type TargetMove = {
  targetId: Id;
  /** Of the new current map. */
  id: Id;
  title: string;
  /** The day on which what the target resolves is solved. */
  endedOn: string;
  makeId?: () => Id;
};

/**
 * Makes a new current map of a target, all copies with their origin: what the target resolves is left out, what it reduces
 * is less severe. The target stays as it is. The map that it was derived from becomes one for comparison, since only one
 * map says how it is now, and what is resolved is solved there. Work that goes on goes on against the copies.
 */
export const moveTargetIn = command<TargetMove>(
  'map.moveTargetIn',
  'undo.moveTargetIn',
  (draft, { targetId, id, title, endedOn, makeId = newId }, project) => {
    const target = project.maps[targetId];
    if (target?.state !== 'target' || project.maps[id]) return;
    const maps = mapsOf(project);
    const former = project.maps[target.basedOn ?? ''];
    const at = maps.findIndex((map) => map.id === (former ?? target).id);
    draft.maps[id] = {
      ...target,
      personaIds: [...target.personaIds],
      id,
      order: keyAt(maps, at),
      title: title.slice(0, LIMITS.title),
      state: 'current',
      basedOn: targetId,
    };
    const copied = copyContents(draft, project, targetId, id, makeId);
    const left = settle(draft, project, targetId, copied);
    carryOn(draft, project, copied, left);
    if (!former) return;
    close(
      draft,
      project,
      solvedByTarget(project, targetId).map((finding) => finding.id),
      endedOn,
    );
    const written = draft.maps[former.id];
    if (written && former.state === 'current') written.state = 'reference';
  },
  ({ targetId, id }, project) => ({
    mapId: id,
    stages: stagesOf(project, targetId).length,
    lanes: lanesOf(project, targetId).length,
    cards: cardsOf(project, targetId).length,
  }),
);

/** What a target only wishes for has become true in the copies of its findings. Answers with the ids of those that went. */
function settle(
  draft: Draft<Project>,
  project: Project,
  targetId: Id,
  copied: ReadonlyMap<string, Id>,
): ReadonlySet<Id> {
  const gone = new Set<Id>();
  for (const { id, resolution, status } of findingsOf(project, targetId)) {
    const copyId = copied.get(`findings ${id}`) ?? '';
    const written = draft.findings[copyId];
    if (!written) continue;
    if (resolution?.fate === 'resolved' || status === 'solved') {
      gone.add(copyId);
      delete draft.findings[copyId];
    } else if (resolution) {
      delete written.resolution;
      if (resolution.severity !== undefined) written.severity = resolution.severity;
    }
  }
  return gone;
}

/** Strategies that are not at their end answer the copies too, and stand on the copied stages. */
function carryOn(
  draft: Draft<Project>,
  project: Project,
  copied: ReadonlyMap<string, Id>,
  gone: ReadonlySet<Id>,
): void {
  const leads = (table: TableName) => {
    const originOf = (id: Id) => recordIn(project, table, id)?.['origin'] as Id | undefined;
    const first = (id: Id) => ancestorOf(id, originOf, originOf);
    const copyOf = new Map<Id, Id>();
    for (const [key, copyId] of copied) {
      const [name, id = ''] = key.split(' ');
      if (name === table && !gone.has(copyId)) copyOf.set(first(id), copyId);
    }
    return (ids: readonly Id[]): Id[] => ids.flatMap((id) => copyOf.get(first(id)) ?? []);
  };
  const [findings, stages] = [leads('findings'), leads('stages')];
  for (const { id, status, findingIds, stageIds = [] } of strategiesOf(project)) {
    const written = draft.strategies[id];
    if (!written || status === 'done' || status === 'dropped') continue;
    const [more, on] = [findings(findingIds), stages(stageIds)];
    if (more.length > 0) written.findingIds = [...new Set([...findingIds, ...more])];
    if (on.length > 0) written.stageIds = [...new Set([...stageIds, ...on])];
  }
}
