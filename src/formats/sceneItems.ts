// The items of a scene with an id of their own, and the steps of its paths between them.
import { itemsIn, type PlacedItem } from '@/layout/locate';
import type { PathLine, PathStep, Scene } from '@/layout/scene';
import { boundsOf } from './drawScene';

export type NamedItem = PlacedItem & { id: string };

/** Every item. What stands several times, or is called as a stage is, has an id for each place. */
export function namedItems(scene: Scene): NamedItem[] {
  // A value of a stage is called as its stage is.
  const told = new Set<string>([
    ...scene.columns.map(({ stage }) => stage.id),
    ...scene.rows.map(({ lane }) => lane.id),
    ...scene.phases.map(({ phase }) => phase.id),
  ]);
  return itemsIn(scene, boundsOf(scene)).map((placed) => {
    const { item, column } = placed;
    let id = item.id;
    for (let n = 1; told.has(id); n++) id = `${item.id}-${column.stage.id}${n === 1 ? '' : `-${n}`}`;
    told.add(id);
    return { ...placed, id };
  });
}

export type Step = { link: PathStep['link']; from: NamedItem; to: NamedItem; colour: PathLine['colour'] };

/** The steps whose two cards are both seen, each once. */
export function stepsBetween(scene: Scene, items: readonly NamedItem[]): Step[] {
  const known = new Map<string, NamedItem>();
  for (const placed of items) if (!known.has(placed.item.id)) known.set(placed.item.id, placed);
  const told = new Set<string>();
  return scene.paths.flatMap(({ steps, colour }) =>
    steps.flatMap(({ link }): Step[] => {
      const [from, to] = [known.get(link.fromCardId), known.get(link.toCardId)];
      if (!from || !to || told.has(link.id)) return [];
      told.add(link.id);
      return [{ link, from, to, colour }];
    }),
  );
}
