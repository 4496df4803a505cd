// The overlay of two maps: nothing lies on anything else, each difference is drawn once, and each map alone stands where
// it stands in the overlay.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMaps } from '@/analysis/compare';
import type { Side } from '@/analysis/comparison';
import { findingOutcomes } from '@/analysis/findingOutcomes';
import { addCard, moveCards, removeCards, updateCard } from '@/commands/cards';
import { addLane, removeLane } from '@/commands/lanes';
import { deriveTarget } from '@/commands/maps';
import { addStage, moveStage, removeStage } from '@/commands/stages';
import { createEditor } from '@/editor/createEditor';
import { overlayWords } from '@/formats/overlayWords';
import { t } from '@/i18n/translate';
import { createTableMeasure } from '@/layout/fontMetrics';
import { itemsIn } from '@/layout/locate';
import { markOf, type OverlayScene } from '@/layout/overlay';
import { overlayScene } from '@/layout/overlayScene';
import type { Box, Scene } from '@/layout/scene';
import { cardsOf, lanesOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { type DifferenceRow, differenceRows } from '@/views/compare/differenceRows';
import { rowTitle } from '@/views/compare/differenceWords';
import { aLayout } from '@tests/support/aScene';
import { sampleComparison } from '@tests/support/sampleComparison';
import { shoes } from '@tests/support/shoes';
import { edited, edits, someMap } from '@tests/support/someMap';

function derived(project: Project, mapId: string) {
  const editor = createEditor(project);
  let count = 0;
  const makeId = () => `t${(count += 1)}`;
  editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Target', makeId });
  return editor;
}

function between(from: Side, to: Side) {
  const comparison = compareMaps(from, to);
  const rows = differenceRows(comparison);
  const words = overlayWords<DifferenceRow>(t, comparison, findingOutcomes(comparison), {
    number: String,
    titleOf: (row) => rowTitle(comparison, row),
    stepsOf: () => '',
  });
  // Each project has a layout of its own: it remembers maps by their ids.
  const plain = { from: aLayout()(from.project, from.mapId), to: aLayout()(to.project, to.mapId) };
  const overlay = overlayScene(comparison, rows, plain, words, { measure: createTableMeasure() });
  return { comparison, rows, plain, overlay };
}

const overlaid = (project: Project, fromId: string, toId = 'target') =>
  between({ project, mapId: fromId }, { project, mapId: toId });

const everything = (scene: Scene): Box => ({ x: -1e6, y: -1e6, width: 2e6, height: scene.height + 2e6 });

function expectApart(scene: Scene): void {
  for (const row of scene.rows) {
    for (const [at, cell] of row.cells.entries()) {
      let free = 0;
      for (const item of cell.items) {
        expect(item.y).toBeGreaterThan(free);
        free = item.y + item.height;
        expect(item.x + item.width).toBeLessThanOrEqual(scene.columns[at]?.width ?? 0);
      }
      expect(free).toBeLessThanOrEqual(row.height);
    }
  }
  let edge = 0;
  for (const { x, width } of scene.columns) {
    expect(x).toBeGreaterThanOrEqual(edge);
    edge = x + width;
  }
  let floor = 0;
  for (const { y, height } of scene.rows) {
    expect(y).toBeGreaterThanOrEqual(floor);
    floor = y + height;
  }
}

/** Each difference has one mark, and what it marks lies within the scene. */
function expectMarkedOnce({
  overlay,
  rows,
}: {
  overlay: OverlayScene;
  rows: readonly DifferenceRow[];
}): void {
  expect(overlay.marks.map(({ key }) => key).sort()).toEqual(rows.map(({ key }) => key).sort());
  for (const { box } of overlay.marks) {
    expect(box.width).toBeGreaterThan(0);
    expect(box.y + box.height).toBeLessThanOrEqual(overlay.scene.height + 0.001);
  }
}

describe('overlayScene', () => {
  it('lets nothing lie on anything else, marks each difference once, and loses nothing of either map', () => {
    fc.assert(
      fc.property(someMap, edits, ({ project, mapId }, list) => {
        const made = overlaid(
          edited(derived(project, mapId).store.getState().project, 'target', list),
          mapId,
        );
        const { overlay, plain } = made;
        for (const scene of [overlay.scene, overlay.from, overlay.to]) expectApart(scene);
        expectMarkedOnce(made);
        for (const side of ['from', 'to'] as const) {
          const ids = (scene: Scene) => itemsIn(scene, everything(scene)).map(({ item }) => item.id);
          expect(ids(overlay[side]).sort()).toEqual(ids(plain[side]).sort());
          expect(overlay[side].height).toBe(overlay.scene.height);
        }
        // Each map alone stands where it stands in the overlay: the flip moves nothing.
        const at = (scene: Scene) =>
          new Map(itemsIn(scene, everything(scene)).map(({ item, x, y }) => [`${item.id} ${x} ${y}`, item]));
        const both = at(overlay.scene);
        for (const key of at(overlay.to).keys()) expect(both.has(key)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('is the second map itself where nothing differs', () => {
    const { project, mapId } = shoes();
    const { overlay, plain } = overlaid(derived(project, mapId).store.getState().project, mapId);
    expect([overlay.marks, overlay.foot, overlay.columnFaces.size, overlay.rowFaces.size]).toEqual([
      [],
      [],
      0,
      0,
    ]);
    expect(overlay.scene.height).toBe(plain.to.height);
    expect([...overlay.faces.values()].filter(({ look }) => look !== 'told')).toEqual([]);
  });

  it('keeps a ghost where a card went, an arrow where it moved, and a word on what it was', () => {
    const { project, mapId } = shoes();
    const editor = derived(project, mapId);
    const now = () => editor.store.getState().project;
    const card = (text: string) => cardsOf(now(), 'target').find((one) => one.text === text)?.id ?? '';
    const [, buy] = stagesOf(now(), 'target');
    const lane = lanesOf(now(), 'target')[0]?.id ?? '';
    editor.commit(removeCards, { ids: [card('Reads tests')] });
    editor.commit(moveCards, { ids: [card('Tries on')], stageId: buy?.id ?? '', laneId: lane, index: 0 });
    editor.commit(updateCard, { id: card('Pays'), changes: { text: 'Pays at once' } });
    const { overlay, rows, comparison } = overlaid(now(), mapId);
    const row = (title: string) => rows.find((one) => rowTitle(comparison, one) === title);
    const face = (text: string, look: string) =>
      [...overlay.faces].find(([item, one]) => item.text === text && one.look === look)?.[1];

    const gone = face('Reads tests', 'away');
    expect(gone?.struck?.every((width) => width > 0)).toBe(true);
    expect(gone?.key).toBe(row('Reads tests')?.key);
    const moved = markOf(overlay, row('Tries on')?.key ?? '');
    expect(moved?.ghost).toBeDefined();
    expect(moved?.ghost).not.toEqual(moved?.box);
    expect(moved?.arrow?.line.length).toBeGreaterThan(1);
    expect(face('Tries on', 'away')?.notes.map(({ lines }) => lines.join(' '))).toEqual([
      `to ${buy?.name ?? ''}`,
    ]);
    expect(face('Pays at once', 'here')?.notes[0]?.lines).toEqual(['was “Pays”']);
    for (const { notes } of overlay.faces.values())
      expect(notes.reduce((sum, { lines }) => sum + lines.length, 0)).toBeLessThanOrEqual(2);
  });

  it('shows stages and lanes that went as ghosts at their place, and leaves the head of one that moved', () => {
    const { project, mapId } = shoes();
    const editor = derived(project, mapId);
    const now = () => editor.store.getState().project;
    const looks = ({ scene, columnFaces, rowFaces }: OverlayScene) => ({
      stages: scene.columns.map(({ stage, index }) => [stage.name, columnFaces.get(index)?.look]),
      lanes: scene.rows.map(({ lane, index }) => [lane.name, rowFaces.get(index)?.look]),
    });
    const [first, second] = stagesOf(now(), 'target');
    editor.commit(moveStage, { id: first?.id ?? '', index: 1 });
    editor.commit(addLane, { id: 'care', mapId: 'target', kind: 'actions', name: 'Care', index: 0 });
    editor.commit(addCard, { id: 'asks', stageId: first?.id ?? '', laneId: 'care', text: 'Asks' });
    const gone = lanesOf(now(), 'target')[1];
    editor.commit(removeLane, { id: gone?.id ?? '' });
    const moved = overlaid(now(), mapId);
    expectApart(moved.overlay.scene);
    expectMarkedOnce(moved);
    // The one that is told as moved stands twice.
    const heads = looks(moved.overlay).stages.filter(([, look]) => look !== undefined);
    expect(new Set(heads.map(([, look]) => look))).toEqual(new Set(['away', 'here']));
    expect(heads).toHaveLength(2);
    expect(looks(moved.overlay).lanes).toContainEqual(['Care', 'here']);
    expect(looks(moved.overlay).lanes).toContainEqual([gone?.name, 'away']);

    editor.commit(addStage, { id: 'new', mapId: 'target', name: 'Return', index: 2 });
    editor.commit(removeStage, { id: second?.id ?? '' });
    const left = overlaid(now(), mapId);
    expectApart(left.overlay.scene);
    expectMarkedOnce(left);
    expect(looks(left.overlay).stages).toContainEqual([second?.name, 'away']);
    expect(looks(left.overlay).stages).toContainEqual(['Return', 'here']);
  });

  it('tells two files apart in which the same things have the same ids', () => {
    const { project, mapId } = shoes();
    const editor = createEditor(project);
    const [need, buy] = stagesOf(project, mapId);
    const card = cardsOf(project, mapId).find(({ stageId }) => stageId === need?.id);
    editor.commit(moveCards, {
      ids: [card?.id ?? ''],
      stageId: buy?.id ?? '',
      laneId: card?.laneId ?? '',
      index: 0,
    });
    const made = between({ project, mapId }, { project: editor.store.getState().project, mapId });
    expectApart(made.overlay.scene);
    expectMarkedOnce(made);
    const [mark] = made.overlay.marks;
    expect(mark?.ghost).toBeDefined();
    const items = itemsIn(made.overlay.scene, everything(made.overlay.scene));
    const looks = items
      .filter(({ item }) => item.id === card?.id)
      .map(({ item }) => made.overlay.faces.get(item)?.look);
    expect(looks).toEqual(['away', 'here']);
  });

  it('lays out hundreds of differences of a large map, each marked once', () => {
    const { project, fromMapId, toMapId } = sampleComparison(3000, 500);
    const made = overlaid(project, fromMapId, toMapId);
    expectMarkedOnce(made);
    expectApart(made.overlay.scene);
  });
});
