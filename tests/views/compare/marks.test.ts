// Where differences are marked in the two panes: around what the scene draws, each in its own map.
import { describe, expect, it } from 'vitest';
import { alignLanes, alignStages } from '@/analysis/align';
import { compareMaps } from '@/analysis/compare';
import { moveCards, updateCard } from '@/commands/cards';
import { setFeeling } from '@/commands/feelings';
import { updateLane } from '@/commands/lanes';
import { deriveTarget } from '@/commands/maps';
import { addMetricLane, setGoal, setMeasure } from '@/commands/metrics';
import { updateStage } from '@/commands/stages';
import { alignScenes } from '@/layout/alignScenes';
import { curvesOf } from '@/layout/lanes/emotion';
import { locate } from '@/layout/locate';
import { SIZES } from '@/layout/sizes';
import { cardsOf, lanesOf, stagesOf } from '@/model/select';
import { differenceRows, type DifferenceRow } from '@/views/compare/differenceRows';
import { lineWords } from '@/views/compare/lineWords';
import { storyLines } from '@/views/compare/storyLines';
import { marksOf, placesToSee } from '@/views/compare/marks';
import { aLayout } from '@tests/support/aScene';
import { openEditor } from '@tests/support/openEditor';
import { shoes } from '@tests/support/shoes';

function compared() {
  const { project, mapId, ids } = shoes();
  const editor = openEditor(project);
  editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Target' });
  const now = () => editor.store.getState().project;
  const card = (text: string) => cardsOf(now(), 'target').find((one) => one.text === text)?.id ?? '';
  const stage = stagesOf(now(), 'target')[1]?.id ?? '';
  const lane = lanesOf(now(), 'target')[1]?.id ?? '';
  editor.commit(moveCards, { ids: [card('Tries on')], stageId: stage, laneId: lane, index: 0 });
  editor.commit(updateCard, { id: card('Pays'), changes: { text: 'Pays at once' } });
  editor.commit(updateStage, { id: stage, changes: { goal: 'Own them' } });
  editor.commit(updateLane, { id: lane, changes: { note: 'in town' } });
  for (const [at, personaId] of [ids.persona('Olga'), ids.persona('Mark')].entries())
    editor.commit(setFeeling, {
      id: `felt-${at}`,
      mapId: 'target',
      personaId,
      place: { cardId: card('Compares prices') },
      value: 2,
    });
  const comparison = compareMaps(now(), mapId, 'target');
  const layout = aLayout();
  const scenes = alignScenes(
    layout(now(), mapId),
    layout(now(), 'target'),
    alignStages(comparison),
    alignLanes(comparison),
  );
  const rows = differenceRows(comparison);
  const row = (of: DifferenceRow['of'], toId?: string) => {
    const found = rows.find((one) => one.of === of && (toId === undefined || one.toId === toId));
    if (!found) throw new Error(`no row of a ${of}`);
    return found;
  };
  return { scenes, marks: marksOf(rows, scenes), row, card, stage, lane };
}

describe('the marks of differences', () => {
  const { scenes, marks, row, card, stage, lane } = compared();
  const boxes = (side: 'from' | 'to', of: DifferenceRow) =>
    marks[side].filter((mark) => mark.row.key === of.key).map(({ shape, box }) => ({ shape, box }));

  it('lie around a card where each map has it', () => {
    const moved = row('card', card('Tries on'));
    for (const [side, id] of [
      ['from', moved.fromId],
      ['to', moved.toId],
    ] as const)
      expect(boxes(side, moved)).toEqual([{ shape: 'card', box: locate(scenes[side], id ?? '') }]);
    expect(boxes('from', moved)[0]?.box).not.toEqual(boxes('to', moved)[0]?.box);
  });

  it('span a stage from top to bottom and a lane from side to side', () => {
    const { columns, rows, width, height } = scenes.to;
    const column = columns.find((one) => one.stage.id === stage);
    const band = rows.find((one) => one.lane.id === lane);
    expect(boxes('to', row('stage'))).toEqual([
      { shape: 'column', box: { x: column?.x, y: 0, width: column?.width, height } },
    ]);
    expect(boxes('to', row('lane'))).toEqual([
      { shape: 'band', box: { x: 0, y: band?.y, width, height: band?.height } },
    ]);
  });

  it('go around a point of a curve: the face of the lead, or the shape of another', () => {
    const emotion = scenes.to.rows.find((one) => curvesOf(one).length > 0);
    const curves = emotion ? curvesOf(emotion) : [];
    const around = ['felt-0', 'felt-1'].map((id) => {
      const curve = curves.find(({ points }) => points.some(({ feeling }) => feeling.id === id));
      const point = curve?.points.find(({ feeling }) => feeling.id === id);
      const r = curve?.lead ? SIZES.faceRadius + 3 : 9;
      const [x, y] = [(point?.x ?? NaN) - r, (emotion?.y ?? NaN) + (point?.y ?? NaN) - r];
      expect(boxes('to', row('feeling', id))).toEqual([
        { shape: 'point', box: { x, y, width: 2 * r, height: 2 * r } },
      ]);
      expect(boxes('from', row('feeling', id))).toEqual([]);
      return r;
    });
    expect(new Set(around).size).toBe(2);
  });

  it('are looked at together where one look takes in both places, else one after the other', () => {
    const moved = row('card', card('Tries on'));
    const [after, before] = [boxes('to', moved)[0]?.box, boxes('from', moved)[0]?.box];
    expect(placesToSee(moved, marks, { width: 10, height: 10 })).toEqual([after, before]);
    const [both, ...others] = placesToSee(moved, marks, { width: 5000, height: 5000 });
    expect(others).toEqual([]);
    for (const box of [after, before]) {
      expect(both?.x).toBeLessThanOrEqual(box?.x ?? NaN);
      expect((both?.x ?? NaN) + (both?.width ?? NaN)).toBeGreaterThanOrEqual(
        (box?.x ?? NaN) + (box?.width ?? NaN),
      );
    }
  });
});

describe('the value of a metric that each map has for a stage', () => {
  const { project, mapId, ids } = shoes();
  const editor = openEditor(project);
  const metric = { id: 'csat', kind: 'csat', name: 'Satisfaction' } as const;
  editor.commit(addMetricLane, { id: 'lane', mapId, name: 'Satisfaction', metric });
  const set = (command: typeof setMeasure, id: string, stageId: string, value: number) =>
    editor.commit(command, { id, metricId: 'csat', stageId, value });
  set(setMeasure, 'measured', ids.stage('Buy'), 62);
  editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Target' });
  const now = () => editor.store.getState().project;
  const buy = stagesOf(now(), 'target').find(({ name }) => name === 'Buy')?.id ?? '';
  const compare = (fromId = mapId, toId = 'target') => compareMaps(now(), fromId, toId);

  it('is no difference while the target has none', () => {
    expect(compare().differences).toEqual([]);
  });

  it('is told as one that changes, and marked on both cells', () => {
    set(setMeasure, 'wanted', buy, 85);
    set(setGoal, 'goal', ids.stage('Buy'), 70);
    set(setGoal, 'goal-target', buy, 90);
    const comparison = compare();
    const rows = differenceRows(comparison);
    const told = (of: typeof comparison) =>
      storyLines(of, differenceRows(of), []).map((line) => {
        const { title, notes } = lineWords(of, line);
        return [line.group, title, ...notes];
      });
    expect(told(comparison)).toEqual([
      ['behind', 'Satisfaction: Buy', 'Value: 62 → 85'],
      ['behind', 'Satisfaction: Buy', 'Goal: 70 → 90'],
    ]);
    const layout = aLayout();
    const scenes = alignScenes(
      layout(now(), mapId),
      layout(now(), 'target'),
      alignStages(comparison),
      alignLanes(comparison),
    );
    const marks = marksOf(rows, scenes);
    for (const side of ['from', 'to'] as const) {
      const { rows: drawn, columns } = scenes[side];
      const lane = drawn.find((one) => one.lane.kind === 'metric');
      const at = columns.findIndex(({ stage }) => stage.name === 'Buy');
      const item = lane?.cells[at]?.items[0];
      const corner = {
        x: (columns[at]?.x ?? NaN) + (item?.x ?? NaN),
        y: (lane?.y ?? NaN) + (item?.y ?? NaN),
      };
      expect(marks[side].map(({ shape, box }) => [shape, box.x, box.y])).toEqual(
        rows.map(() => ['card', corner.x, corner.y]),
      );
    }
    const back = compare('target', mapId);
    expect(told(back)).toEqual([
      ['behind', 'Satisfaction: Buy', 'Value: 85 → 62'],
      ['behind', 'Satisfaction: Buy', 'Goal: 90 → 70'],
    ]);
  });
});
