// The differences for a spreadsheet: what each finding weighs on both maps, and nothing where nobody knows it.
import { expect, it } from 'vitest';
import { compareMaps } from '@/analysis/compare';
import { storyOf } from '@/analysis/story';
import { setFeeling } from '@/commands/feelings';
import { addFinding, updateFinding } from '@/commands/findings';
import { deriveTarget } from '@/commands/maps';
import { resolveFindings } from '@/commands/resolutions';
import { createEditor } from '@/editor/createEditor';
import { cardsOf, findingsOf, stagesOf } from '@/model/select';
import { differenceLines } from '@/views/compare/differenceLines';
import { differenceRows } from '@/views/compare/differenceRows';
import { storyLines } from '@/views/compare/storyLines';
import { aProject } from '@tests/support/aProject';

it('says what a feeling was and what it is', () => {
  const { project, mapId } = aProject({ stages: ['Buy'], lanes: ['Website'], personas: ['Anna'] });
  const editor = createEditor(project);
  const now = () => editor.store.getState().project;
  const [persona] = Object.keys(project.personas);
  const feel = (onMap: string, value: number) => {
    const [stage] = stagesOf(now(), onMap);
    editor.commit(setFeeling, {
      mapId: onMap,
      personaId: persona ?? '',
      place: { stageId: stage?.id ?? '' },
      value,
    });
  };
  feel(mapId, -1);
  editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Target' });
  feel('target', 1);
  const comparison = compareMaps(now(), mapId, 'target');
  const lines = storyLines(comparison, differenceRows(comparison), storyOf(comparison).problems);
  const [line] = differenceLines(comparison, lines).filter(({ kind }) => kind === 'Feeling');
  expect(line?.details[0]).toBe('−1 → +1');
});

it('has the weights of findings before and after, and none where one is not known or not there', () => {
  const { project, mapId } = aProject({
    stages: ['Buy'],
    lanes: ['Website'],
    cards: { 'Buy/Website': ['Pay'] },
    findings: [
      { title: 'No size', kind: 'barrier', on: ['Pay'], severity: 4, frequency: 3 },
      { title: 'Long form', kind: 'pain', on: ['Pay'], severity: 3, frequency: 3 },
      { title: 'Slow', kind: 'pain', on: ['Pay'], severity: 2 },
    ],
  });
  const editor = createEditor(project);
  editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Target' });
  const now = () => editor.store.getState().project;
  const onTarget = (title: string) =>
    findingsOf(now(), 'target').find((one) => one.title === title)?.id ?? '';
  editor.commit(resolveFindings, { ids: [onTarget('No size')] });
  editor.commit(updateFinding, { id: onTarget('Long form'), changes: { frequency: 1 } });
  const [card] = cardsOf(now(), 'target');
  editor.commit(addFinding, { id: 'new', kind: 'pain', cardIds: [card?.id ?? ''], title: 'Queue' });
  editor.commit(updateFinding, { id: 'new', changes: { severity: 2, frequency: 2 } });
  const comparison = compareMaps(now(), mapId, 'target');
  const lines = storyLines(comparison, differenceRows(comparison), storyOf(comparison).problems);
  const weights = differenceLines(comparison, lines).map(({ title, weightBefore, weightAfter }) => [
    title,
    weightBefore,
    weightAfter,
  ]);
  expect(weights).toEqual([
    ['No size', 12, 0],
    ['Long form', 9, 3],
    ['Slow', undefined, undefined],
    ['Queue', undefined, 4],
  ]);
});
