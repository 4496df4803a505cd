// Restoring: the project says again what an earlier state of it said, or what a merge has made of it.
import { countCards } from '@/model/cardTable';
import { type Addition, limitReached } from '@/model/rules';
import { lanesOf, mapsOf, stagesOf } from '@/model/select';
import { takeContents } from '@/model/takeContents';
import type { Project } from '@/model/types';
import { command } from './command';

/** Takes over all that an earlier state of the project says, in one step. */
export const restoreContents = command<{ earlier: Project }>(
  'project.restore',
  'undo.restorePoint',
  (draft, { earlier }, now) => takeContents(draft, now, earlier),
);

/** What a merge adds: cards, and the stages and lanes of a map that they are too many for. */
function added(now: Project, merged: Project): Addition {
  const grown = mapsOf(merged).map(({ id }): Addition => ({
    mapId: id,
    stages: stagesOf(merged, id).length - stagesOf(now, id).length,
    lanes: lanesOf(merged, id).length - lanesOf(now, id).length,
  }));
  const full = grown.find((one) => limitReached(now, one) !== undefined);
  return { ...full, cards: countCards(merged.cards) - countCards(now.cards) };
}

/** Takes over what a merge with a file has made of the project, in one step. */
export const takeMerged = command<{ merged: Project }>(
  'project.merge',
  'undo.mergeFile',
  (draft, { merged }, now) => takeContents(draft, now, merged),
  ({ merged }, now) => added(now, merged),
);
