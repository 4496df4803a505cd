// Aligned scenes: matched stages and lanes stand at the same place in both, and nothing overlaps.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignLanes, alignStages } from '@/analysis/align';
import { compareMaps } from '@/analysis/compare';
import { deriveTarget } from '@/commands/maps';
import { addStage, moveStage } from '@/commands/stages';
import { addLane } from '@/commands/lanes';
import { createEditor } from '@/editor/createEditor';
import { alignScenes, type AlignOptions } from '@/layout/alignScenes';
import { itemsIn } from '@/layout/locate';
import { emotionIn } from '@/layout/lanes/emotion';
import type { Scene } from '@/layout/scene';
import type { Project } from '@/model/types';
import { aLayout } from '@tests/support/aScene';
import { edited, edits, someMap } from '@tests/support/someMap';
import { shoes } from '@tests/support/shoes';

function derived(project: Project, mapId: string): Project {
  const editor = createEditor(project);
  let count = 0;
  editor.commit(deriveTarget, {
    sourceMapId: mapId,
    id: 'target',
    title: 'Target',
    makeId: () => `t${(count += 1)}`,
  });
  return editor.store.getState().project;
}

function aligned(project: Project, fromId: string, options?: AlignOptions) {
  const comparison = compareMaps(project, fromId, 'target');
  const layout = aLayout();
  const plain = { from: layout(project, fromId), to: layout(project, 'target') };
  const scenes = alignScenes(plain.from, plain.to, alignStages(comparison), alignLanes(comparison), options);
  return { comparison, plain, scenes };
}

const columnX = (scene: Scene, id: string) => scene.columns.find((column) => column.stage.id === id)?.x;
const rowAt = (scene: Scene, id: string) => {
  const row = scene.rows.find((candidate) => candidate.lane.id === id);
  return row && [row.y, row.height];
};

describe('alignScenes', () => {
  it('puts records that share a place of the merged order at the same place of both scenes', () => {
    fc.assert(
      fc.property(someMap, edits, ({ project, mapId }, list) => {
        const { comparison, scenes } = aligned(edited(derived(project, mapId), 'target', list), mapId);
        for (const { fromId, toId } of alignStages(comparison)) {
          if (fromId === undefined || toId === undefined) continue;
          expect(columnX(scenes.from, fromId)).toBe(columnX(scenes.to, toId));
        }
        for (const { fromId, toId } of alignLanes(comparison)) {
          if (fromId === undefined || toId === undefined) continue;
          expect(rowAt(scenes.from, fromId)).toEqual(rowAt(scenes.to, toId));
        }
        expect([scenes.from.width, scenes.from.height]).toEqual([scenes.to.width, scenes.to.height]);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps every item inside its row and its column, with the room above it that was asked for', () => {
    fc.assert(
      fc.property(someMap, edits, ({ project, mapId }, list) => {
        const { scenes } = aligned(edited(derived(project, mapId), 'target', list), mapId, {
          room: () => 12,
        });
        for (const scene of [scenes.from, scenes.to]) {
          for (const row of scene.rows) {
            for (const [c, cell] of row.cells.entries()) {
              let free = 0;
              for (const item of cell.items) {
                expect(item.y - free).toBeGreaterThanOrEqual(12);
                free = item.y + item.height;
              }
              expect(free).toBeLessThanOrEqual(row.height);
              expect(scene.columns[c]?.stage.id).toBe(cell.stageId);
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('finds the items of a scene with blank columns', () => {
    const { project, mapId, ids } = shoes();
    const editor = createEditor(derived(project, mapId));
    editor.commit(addStage, { id: 'new', mapId: 'target', name: 'Compare', index: 1 });
    const { scenes } = aligned(editor.store.getState().project, mapId);
    const buy = columnX(scenes.from, ids.stage('Buy')) ?? 0;
    const found = itemsIn(scenes.from, { x: buy, y: 0, width: 200, height: scenes.from.height });
    expect(found.map(({ item }) => item.lines.join(' ')).sort((a, b) => (a < b ? -1 : 1))).toEqual([
      'Compares prices',
      'Pays',
    ]);
    const blank = columnX(scenes.to, 'new') ?? 0;
    expect(itemsIn(scenes.from, { x: blank, y: 0, width: 200, height: scenes.from.height })).toEqual([]);
  });

  it('moves the points of the curve with their stage and keeps whole what was whole', () => {
    const { project, mapId, ids } = shoes();
    const editor = createEditor(derived(project, mapId));
    editor.commit(addStage, { id: 'new', mapId: 'target', name: 'Compare', index: 1 });
    editor.commit(addLane, { id: 'lane', mapId: 'target', kind: 'actions', name: 'Thoughts', index: 0 });
    const { plain, scenes } = aligned(editor.store.getState().project, mapId);
    const curveOf = (scene: Scene) => emotionIn(scene)?.curves[0];
    const [before, after] = [curveOf(plain.from), curveOf(scenes.from)];
    const shift =
      (columnX(scenes.from, ids.stage('Buy')) ?? 0) - (columnX(plain.from, ids.stage('Buy')) ?? 0);
    expect(shift).toBeGreaterThan(0);
    expect(after?.points.at(-1)?.x).toBe((before?.points.at(-1)?.x ?? 0) + shift);
    expect(after?.runs.length).toBe(before?.runs.length);
    expect(after?.runs.at(-1)?.line?.at(-1)).toMatchObject({
      to: [after?.points.at(-1)?.x, after?.points.at(-1)?.y],
    });
  });

  it('routes paths on the merged grid, where blank columns count', () => {
    const { project, mapId } = shoes();
    const editor = createEditor(derived(project, mapId));
    editor.commit(moveStage, { id: editor.store.getState().project.stages['t2']?.id ?? '', index: 0 });
    const seen: number[][] = [];
    const route = (grid: {
      columns: readonly { index: number }[];
      rows: readonly { cells: readonly unknown[] }[];
    }) => {
      seen.push([...grid.columns.map((column) => column.index), ...grid.rows.map((row) => row.cells.length)]);
      return [];
    };
    aligned(editor.store.getState().project, mapId, { route: { from: route, to: route } });
    expect(seen).toHaveLength(2);
    expect(seen[0]?.slice(2)).toEqual([3, 3, 3, 3]);
  });
});
