// The gap between two curves: stage means, unknown stages absent, overall means.
import { describe, expect, it } from 'vitest';
import { compareMaps } from '@/analysis/compare';
import { curveGap, curveGapOfAll, feelingByStage } from '@/analysis/curveGap';
import { setFeeling } from '@/commands/feelings';
import { deriveTarget } from '@/commands/maps';
import { addStage } from '@/commands/stages';
import { createEditor } from '@/editor/createEditor';
import { cardsOf } from '@/model/select';
import { aProject } from '@tests/support/aProject';

const { project, mapId, ids } = aProject({
  stages: ['Need', 'Compare', 'Buy'],
  lanes: ['Website'],
  cards: { 'Need/Website': ['Searches', 'Reads'], 'Buy/Website': ['Pays'] },
  personas: ['Olga', 'Ivan'],
  feelings: { Olga: { Searches: 1, Reads: -2, Buy: 2, Pays: -2 } },
});

describe('feelingByStage', () => {
  it('takes the mean of the touchpoints, but what is said of the stage itself comes first', () => {
    expect(Object.fromEntries(feelingByStage({ project, mapId }, ids.persona('Olga')))).toEqual({
      [ids.stage('Need')]: -0.5,
      [ids.stage('Buy')]: 2,
    });
  });

  it('knows nothing of a persona without feelings', () => {
    expect(feelingByStage({ project, mapId }, ids.persona('Ivan')).size).toBe(0);
  });
});

describe('curveGap', () => {
  it('lays both curves over the merged stages; unknown is absent, never zero', () => {
    const editor = createEditor(project);
    editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Target' });
    editor.commit(addStage, { id: 'try', mapId: 'target', name: 'Try on', index: 1 });
    const reads = cardsOf(editor.store.getState().project, 'target').find((card) => card.text === 'Reads');
    const place = { cardId: reads?.id ?? '' };
    editor.commit(setFeeling, { mapId: 'target', personaId: ids.persona('Olga'), place, value: 2 });
    const comparison = compareMaps(editor.store.getState().project, mapId, 'target');
    const gap = curveGap(comparison, ids.persona('Olga'));
    expect(gap.points.map(({ before, after }) => [before, after])).toEqual([
      [-0.5, 1.5],
      [undefined, undefined],
      [undefined, undefined],
      [2, 2],
    ]);
    expect([gap.before, gap.after]).toEqual([0.75, 1.75]);
    expect(curveGap(comparison, ids.persona('Ivan'))).not.toHaveProperty('before');
  });
});

describe('curveGapOfAll', () => {
  it('is the mean of the personas, of those known in both maps where there are any', () => {
    const editor = createEditor(project);
    const feel = (map: string, name: 'Olga' | 'Ivan', text: string, value: number) => {
      const card = cardsOf(editor.store.getState().project, map).find((one) => one.text === text);
      editor.commit(setFeeling, {
        mapId: map,
        personaId: ids.persona(name),
        place: { cardId: card?.id ?? '' },
        value,
      });
    };
    feel(mapId, 'Ivan', 'Searches', -2);
    editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Target' });
    feel('target', 'Ivan', 'Searches', 2);
    // Ivan is new at the last stage: that he is glad there is no change of anybody's feeling.
    feel('target', 'Ivan', 'Pays', 0);
    const comparison = compareMaps(editor.store.getState().project, mapId, 'target');
    const gap = curveGapOfAll(comparison, [ids.persona('Olga'), ids.persona('Ivan')]);
    expect(gap.points.map(({ before, after }) => [before, after])).toEqual([
      [-1.25, 0.75],
      [undefined, undefined],
      [2, 2],
    ]);
    expect([gap.before, gap.after]).toEqual([0.375, 1.375]);
    expect(curveGapOfAll(comparison, [])).toEqual({ points: [] });
  });
});
