// Laws of layout, over arbitrary projects and random edits:
// L1 boxes of a scene never overlap.
// L2 every card and finding is inside its cell, every mark inside its item.
// L3 laying out after an edit gives what laying out from scratch gives.
// L4 asking for a rectangle finds exactly what looking at every item finds.
// L5 no step of a path crosses a card.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsIn } from '@/layout/locate';
import type { Outline } from '@/layout/outline';
import type { Box, Scene } from '@/layout/scene';
import { mapsOf } from '@/model/select';
import { arbitraryEdit, runEdit } from '@tests/support/arbitraryCommands';
import { arbitraryProject } from '@tests/support/arbitraryProject';
import { aLayout } from '@tests/support/aScene';
import { openEditor } from '@tests/support/openEditor';
import { shoes } from '@tests/support/shoes';

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function placedBoxes(scene: Scene): { id: string; box: Box }[] {
  return scene.rows.flatMap((row) =>
    row.cells.flatMap((cell, c) =>
      cell.items.map((item) => ({
        id: item.id,
        box: {
          x: (scene.columns[c]?.x ?? 0) + item.x,
          y: row.y + item.y,
          width: item.width,
          height: item.height,
        },
      })),
    ),
  );
}

function checkBoxes(scene: Scene): void {
  const boxes = placedBoxes(scene);
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) expect(overlap(a.box, b.box)).toBe(false);
  });
  for (const row of scene.rows) {
    for (const [c, cell] of row.cells.entries()) {
      for (const item of cell.items) {
        expect(item.x).toBeGreaterThanOrEqual(0);
        expect(item.x + item.width).toBeLessThanOrEqual(scene.columns[c]?.width ?? 0);
        expect(item.y).toBeGreaterThanOrEqual(0);
        expect(item.y + item.height).toBeLessThanOrEqual(row.height);
        for (const mark of item.marks) {
          expect(mark.x + mark.width).toBeLessThanOrEqual(item.width);
          expect(mark.y + mark.height).toBeLessThanOrEqual(item.height);
        }
      }
    }
  }
}

/** The points of a line, where each rounded corner stands for its own point. */
function cornersOf(line: Outline): { x: number; y: number }[] {
  return line.flatMap((segment) => {
    if (segment.kind === 'close') return [];
    const [x, y] = segment.kind === 'corner' ? segment.corner : segment.to;
    return [{ x, y }];
  });
}

const edits = fc.array(arbitraryEdit, { minLength: 1, maxLength: 25 });

// Property tests share the machine with everything else; they are slow there, never stuck.
const LONG = 60_000;

describe('layout', () => {
  it(
    'L1, L2: nothing overlaps and everything is inside its cell',
    () => {
      fc.assert(
        fc.property(arbitraryProject(), (project) => {
          for (const map of mapsOf(project)) checkBoxes(aLayout()(project, map.id));
        }),
        { numRuns: 200 },
      );
    },
    LONG,
  );

  it(
    'L3: after every edit, undo and redo the scene is the one laid out from scratch',
    () => {
      fc.assert(
        fc.property(edits, (list) => {
          const { project, mapId } = shoes();
          const editor = openEditor(project);
          const layout = aLayout();
          layout(project, mapId);
          list.forEach((edit, at) => {
            runEdit(editor, edit, `new-${at}`);
            if (edit.c % 5 === 0) editor.undo();
            const now = editor.store.getState().project;
            expect(layout(now, mapId)).toEqual(aLayout()(now, mapId));
          });
        }),
        { numRuns: 200 },
      );
    },
    LONG,
  );

  it(
    'L4: the items in a rectangle are those that touch it',
    () => {
      const rects = fc.record({
        x: fc.integer({ min: -300, max: 900 }),
        y: fc.integer({ min: -200, max: 900 }),
        width: fc.integer({ min: 1, max: 700 }),
        height: fc.integer({ min: 1, max: 700 }),
      });
      fc.assert(
        fc.property(arbitraryProject(), rects, (project, rect) => {
          for (const map of mapsOf(project)) {
            const scene = aLayout()(project, map.id);
            const found = itemsIn(scene, rect).map(({ item, x, y }) => `${item.id} ${x} ${y}`);
            const expected = placedBoxes(scene)
              .filter(({ box }) => overlap(box, rect))
              .map(({ id, box }) => `${id} ${box.x} ${box.y}`);
            expect(found.toSorted()).toEqual(expected.toSorted());
          }
        }),
        { numRuns: 200 },
      );
    },
    LONG,
  );

  it(
    'L5: steps of paths run around the cards',
    () => {
      fc.assert(
        fc.property(edits, (list) => {
          const { project, mapId } = shoes();
          const editor = openEditor(project);
          list.forEach((edit, at) => runEdit(editor, edit, `new-${at}`, mapId));
          const scene = aLayout()(editor.store.getState().project, mapId);
          const boxes = placedBoxes(scene);
          for (const { line, y } of scene.paths.flatMap(({ steps }) => steps)) {
            const corners = cornersOf(line);
            corners.forEach((to, i) => {
              const from = corners[i - 1];
              if (!from) return;
              const stretch = {
                x: Math.min(from.x, to.x) + 0.5,
                y: y + Math.min(from.y, to.y) + 0.5,
                width: Math.max(0.01, Math.abs(from.x - to.x) - 1),
                height: Math.max(0.01, Math.abs(from.y - to.y) - 1),
              };
              for (const { box } of boxes) expect(overlap(box, stretch)).toBe(false);
            });
          }
        }),
        { numRuns: 200 },
      );
    },
    LONG,
  );
});
