// The map from far away: what stands as a card there stands within its box, and a value has no card at all.
import { expect, it } from 'vitest';
import type { Context2D } from '@/formats/browser/canvasFont';
import { paintShapes } from '@/formats/browser/paintShapes';
import { loadExample } from '@/content/example/exampleProject';
import { itemsIn } from '@/layout/locate';
import { PALETTES } from '@/layout/palette';
import type { Box } from '@/layout/scene';
import { mapsOf } from '@/model/select';
import { aLayout } from '../support/aScene';

/** The rectangles that are filled, with their colours. */
function filled(paint: (context: Context2D) => void, scale: number): (Box & { colour: string })[] {
  const boxes: (Box & { colour: string })[] = [];
  const context = {
    fillStyle: '',
    getTransform: () => ({ a: scale }),
    fillRect(x: number, y: number, width: number, height: number) {
      boxes.push({ x, y, width, height, colour: context.fillStyle });
    },
  };
  paint(context as unknown as Context2D);
  return boxes;
}

it.each([0.4, 0.1])(
  'paints the bar of a card within its box at zoom %d, and values without cards',
  async (scale) => {
    const project = await loadExample('en', new Date('2026-03-02T10:00:00Z'));
    for (const lane of Object.values(project.lanes)) delete lane.collapsed;
    const scene = aLayout()(project, mapsOf(project)[0]?.id ?? '');
    const whole = { x: 0, y: 0, width: scene.width, height: scene.height };
    const boxes = filled((context) => paintShapes(context, scene, PALETTES.light, whole), scale);
    const items = itemsIn(scene, whole);
    const cards = items.filter(({ item }) => !item.quiet);
    expect(cards.some(({ item }) => item.picture && item.textTop !== undefined)).toBe(true);
    expect(items.some(({ item }) => item.value)).toBe(true);
    expect(boxes.filter(({ colour }) => colour === PALETTES.light.card)).toHaveLength(cards.length);
    const inside = ({ x, y, width, height }: Box) =>
      items.some(
        ({ item, ...at }) =>
          x >= at.x &&
          y >= at.y &&
          x + width <= at.x + item.width + 0.5 &&
          y + height <= at.y + item.height + 0.5,
      );
    const outside = boxes.filter(
      (box) => box.colour !== PALETTES.light.card && box.colour !== PALETTES.light.cardLine && !inside(box),
    );
    // The mark of a goal reaches a little above and below the bar that it stands on.
    expect(outside.filter(({ width, height }) => !(width === 2 && height === 12))).toEqual([]);
  },
);
