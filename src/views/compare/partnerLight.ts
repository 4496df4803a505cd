// The light on partners: what somebody points at on one of two maps, and the same thing on the other.
import type { Comparison } from '@/analysis/comparison';
import { eachItemIn } from '@/layout/locate';
import type { Box, Scene } from '@/layout/scene';
import type { Id } from '@/model/id';
import type { PaneSide } from './lockedPanes';

export type Lit = { side: PaneSide; id: Id };

export type PartnerLight = {
  get: () => Lit | undefined;
  set: (lit: Lit | undefined) => void;
  subscribe: (listener: () => void) => () => void;
};

export function createPartnerLight(): PartnerLight {
  let lit: Lit | undefined;
  const listeners = new Set<() => void>();
  return {
    get: () => lit,
    set(next) {
      if (next?.id === lit?.id && next?.side === lit?.side) return;
      lit = next;
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The card or finding at a point of a scene. */
export function itemAt(scene: Scene, x: number, y: number): Id | undefined {
  let found: Id | undefined;
  eachItemIn(scene, { x, y, width: 0.01, height: 0.01 }, ({ id }) => (found = id));
  return found;
}

/** The same thing on the map of a side; undefined where that map has not got it. */
export function litOn(
  { from, to, cards, findings }: Comparison,
  { side, id }: Lit,
  on: PaneSide,
): Id | undefined {
  if (side === on) return id;
  const [ofCards, ofFindings] = on === 'to' ? [cards.toOf, findings.toOf] : [cards.fromOf, findings.fromOf];
  return ofCards.get(id) ?? ofFindings.get(id) ?? (from.project === to.project ? id : undefined);
}

const known = new WeakMap<Scene, ReadonlyMap<Id, readonly Box[]>>();

/** Where a thing stands in a scene; found for all of them when somebody first points at one. */
export function boxesOf(scene: Scene, id: Id): readonly Box[] {
  let all = known.get(scene);
  if (!all) known.set(scene, (all = everyBox(scene)));
  return all.get(id) ?? [];
}

function everyBox(scene: Scene): ReadonlyMap<Id, readonly Box[]> {
  const found = new Map<Id, Box[]>();
  for (const row of scene.rows) {
    for (const [at, cell] of row.cells.entries()) {
      const left = scene.columns[at]?.x ?? 0;
      for (const { id, x, y, width, height, value } of cell.items) {
        // The values of a metric all go by the id of their lane.
        if (value) continue;
        const box = { x: left + x, y: row.y + y, width, height };
        const boxes = found.get(id);
        if (boxes) boxes.push(box);
        else found.set(id, [box]);
      }
    }
  }
  return found;
}
