// Paths: ordered walks through the cards of a map. A walk is a list of steps, so loops, branches and exits need no rule.
import { type Id, newId } from '@/model/id';
import { keyAt, keysBetween } from '@/model/order';
import { linksOf, mapOfCards, pathsOf } from '@/model/select';
import type { Link, Path } from '@/model/types';
import { removeRecords } from './cascade';
import { assign, command, type Changes } from './command';

/** Changes a path's own fields: name, colour, whether it is hidden. */
export const updatePath = command<{ id: Id; changes: Omit<Changes<Path>, 'mapId'> }>(
  'path.update',
  'undo.editPath',
  (draft, { id, changes }) => {
    const path = draft.paths[id];
    if (path) assign(path, changes);
  },
);

/** Removes a path with its steps; the cards stay. */
export const removePath = command<{ id: Id }>('path.remove', 'undo.removePath', (draft, { id }, project) => {
  if (project.paths[id]) removeRecords(draft, project, 'paths', [id]);
});

/**
 * Walks a path on from card to card, in the order given; a step that the path has already is not made twice. A path that
 * does not exist yet is made with the first step, under the name given.
 */
export const connectCards = command<{
  pathId: Id;
  /** Of a path that is new. */
  name: string;
  cardIds: readonly Id[];
  makeId?: () => Id;
}>('path.connect', 'undo.connectCards', (draft, { pathId, name, cardIds, makeId = newId }, project) => {
  const mapId = mapOfCards(project, cardIds);
  const known = project.paths[pathId];
  if (mapId === undefined || (known && known.mapId !== mapId)) return;
  const before = linksOf(project, pathId);
  const walked = new Set(before.map(({ fromCardId, toCardId }) => `${fromCardId} ${toCardId}`));
  const steps: Pick<Link, 'fromCardId' | 'toCardId'>[] = [];
  cardIds.forEach((toCardId, at) => {
    const fromCardId = cardIds[at - 1];
    if (fromCardId === undefined || fromCardId === toCardId) return;
    const step = `${fromCardId} ${toCardId}`;
    if (!walked.has(step)) steps.push({ fromCardId, toCardId });
    walked.add(step);
  });
  if (steps.length === 0) return;
  if (!known) {
    const paths = pathsOf(project, mapId);
    draft.paths[pathId] = { id: pathId, mapId, order: keyAt(paths, paths.length), name };
  }
  const keys = keysBetween(before.at(-1)?.order ?? null, null, steps.length);
  steps.forEach((step, at) => {
    const id = makeId();
    draft.links[id] = { id, pathId, order: keys[at] ?? 'a0', ...step };
  });
});

/** Takes a step out of its path; a path whose last step goes, goes too. */
export const removeLink = command<{ id: Id }>(
  'path.removeStep',
  'undo.removeStep',
  (draft, { id }, project) => {
    const link = project.links[id];
    if (!link) return;
    const last = linksOf(project, link.pathId).length === 1;
    removeRecords(draft, project, last ? 'paths' : 'links', [last ? link.pathId : id]);
  },
);
