// sampleComparison(): the sample project with a target derived from its map and changed in so many places, the same one
// every time: for measuring and for large tests.
import { addCard, moveCards, removeCards, updateCard } from '@/commands/cards';
import { removeFinding } from '@/commands/findings';
import { addLane } from '@/commands/lanes';
import { deriveTarget } from '@/commands/maps';
import { addStage } from '@/commands/stages';
import { createEditor } from '@/editor/createEditor';
import { cardsOf, findingsOf, mapsOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { sampleProject } from './sampleProject';

export type SampleComparison = { project: Project; fromMapId: string; toMapId: string };

/**
 * A current map of `cards` cards and its target, which has a stage and a lane more and `count` other changes: cards
 * that are reworded, moved, gone or new, and findings that are gone.
 */
export function sampleComparison(cards: number, count: number): SampleComparison {
  const source = sampleProject(cards);
  const fromMapId = mapsOf(source)[0]?.id ?? '';
  const toMapId = 'sample-target';
  const editor = createEditor(source);
  const now = () => editor.store.getState().project;
  let made = 0;
  const makeId = () => `target-${(made += 1)}`;
  editor.commit(deriveTarget, { sourceMapId: fromMapId, id: toMapId, title: 'Target', makeId });
  editor.commit(addStage, { id: 'new-stage', mapId: toMapId, name: 'Come back', index: 3 });
  editor.commit(addLane, { id: 'new-lane', mapId: toMapId, kind: 'actions', name: 'Care', index: 5 });
  const all = cardsOf(now(), toMapId);
  const findings = findingsOf(now(), toMapId);
  const stages = stagesOf(now(), toMapId);
  const placeOf = new Map(stages.map(({ id }, at) => [id, at]));
  for (let at = 0; at < count; at += 1) {
    const card = all[Math.floor(((at + 0.5) * all.length) / count)];
    if (!card) break;
    const { id, stageId, laneId, text } = card;
    switch (at % 10) {
      case 0:
      case 1:
      case 2:
      case 3:
        editor.commit(updateCard, { id, changes: { text: `${text}, and hears of it at once` } });
        break;
      case 4:
      case 5: {
        const next = stages[((placeOf.get(stageId) ?? 0) + 1) % stages.length];
        editor.commit(moveCards, { ids: [id], stageId: next?.id ?? stageId, laneId, index: 0 });
        break;
      }
      case 6:
      case 7:
        editor.commit(removeCards, { ids: [id] });
        break;
      case 8:
        editor.commit(addCard, { id: `new-${at}`, stageId, laneId, text: 'Gets a call back', index: 0 });
        break;
      default: {
        const finding = findings[Math.floor((at * findings.length) / count)];
        if (finding) editor.commit(removeFinding, { id: finding.id });
      }
    }
  }
  return { project: now(), fromMapId, toMapId };
}
