// Laws: a stretching is a preview until the drop, and one step then; the usual width is not stored; sizes stay within limits.
import { describe, expect, test } from 'vitest';
import { SIZES } from '@/layout/sizes';
import { LIMITS } from '@/model/constants';
import { fulfilStretch, resize, sizeWithin, stretched } from '@/views/canvas/resizing';
import { aProject } from '@tests/support/aProject';
import { aLayout } from '@tests/support/aScene';
import { openEditor } from '@tests/support/openEditor';

const journey = () =>
  aProject({
    stages: ['Need', 'Buy', 'Use'],
    lanes: ['Website', { kind: 'emotion', name: 'Feelings' }],
    cards: { 'Need/Website': ['Searches for a pair of shoes that fit a wide foot'], 'Buy/Website': ['Pays'] },
    personas: ['Olga'],
    feelings: { Olga: { Need: 2, Buy: -2 } },
  });

describe('the size of stages and lanes', () => {
  test('a size keeps to the limits, to whole units, and near the usual width to that width', () => {
    expect(sizeWithin('stage', 10)).toBe(LIMITS.stageWidth.min);
    expect(sizeWithin('lane', 1e9)).toBe(LIMITS.laneHeight.max);
    expect(sizeWithin('stage', SIZES.columnWidth + 4.4)).toBe(SIZES.columnWidth);
    expect(sizeWithin('lane', 99.6)).toBe(100);
  });

  test('a wider stage moves those to its right, and its text is set again to the new width', () => {
    const { project, mapId, ids } = journey();
    const layout = aLayout();
    const before = layout(project, mapId);
    const after = layout(stretched(project, { kind: 'stage', id: ids.stage('Need'), size: 400 }), mapId);
    expect(after.columns.map(({ x, width }) => [x, width])).toEqual([
      [0, 400],
      [408, SIZES.columnWidth],
      [622, SIZES.columnWidth],
    ]);
    expect(after.width).toBe(before.width + 400 - SIZES.columnWidth);
    const item = (scene: typeof before) => scene.rows[0]?.cells[0]?.items[0];
    expect(item(after)?.lines.length).toBeLessThan(item(before)?.lines.length ?? 0);
    expect(item(after)?.width).toBe(400 - 2 * SIZES.cellPad);
    // What was not stretched keeps its cells, and moves with its column.
    expect(after.rows[0]?.cells[1]).toBe(before.rows[0]?.cells[1]);
    expect(after.rows[1]?.figure?.curves[0]?.points.map(({ x }) => x)).toEqual([200, 408 + 103]);
  });

  test('a higher lane of feelings stretches the scale of its curve', () => {
    const { project, mapId, ids } = journey();
    const layout = aLayout();
    const [before, after] = [
      project,
      stretched(project, { kind: 'lane', id: ids.lane('Feelings'), size: 300 }),
    ]
      .map((one) => layout(one, mapId).rows[1])
      .map((row) => row?.figure);
    expect(after?.height).toBe(300);
    expect(after?.zeroY).toBe(150);
    expect(after?.unit).toBeGreaterThan(before?.unit ?? Infinity);
  });

  test('a lane is never lower than its cards', () => {
    const { project, mapId, ids } = journey();
    const layout = aLayout();
    const low = layout(stretched(project, { kind: 'lane', id: ids.lane('Website'), size: 56 }), mapId)
      .rows[0];
    const cells = low?.cells.map(({ height }) => height) ?? [];
    expect(low?.height).toBeGreaterThanOrEqual(Math.max(...cells));
    const high = layout(stretched(project, { kind: 'lane', id: ids.lane('Website'), size: 333 }), mapId)
      .rows[0];
    expect(high?.height).toBe(333);
  });

  test('a wish to stretch starts from what is drawn, in one step; the usual width leaves no trace', () => {
    const { project, mapId, ids } = journey();
    const editor = openEditor(project);
    const layout = aLayout();
    const scene = () => layout(editor.store.getState().project, mapId);
    const id = ids.stage('Buy');
    const width = () => editor.store.getState().project.stages[id]?.width;
    editor.setSession({ stretch: { kind: 'stage', id, by: 24 } });
    fulfilStretch(editor, scene());
    expect(width()).toBe(SIZES.columnWidth + 24);
    expect(editor.store.getState().session.stretch).toBeUndefined();
    editor.undo();
    expect(width()).toBeUndefined();
    resize(editor, 'stage', id, 300);
    resize(editor, 'stage', id, SIZES.columnWidth);
    expect(width()).toBeUndefined();
    expect(editor.store.getState().project.stages[id]).not.toHaveProperty('width');
  });
});
