// Motion that explains: a card that was moved is seen to settle in its new place, and the cards of a lane that is unfolded come out of it.
import { useEffect } from 'react';
import type { Id } from '@/model/id';
import { type CanvasState, type Drop, useCanvas } from './canvasStore';

/** More than these are not followed by the eye, and would cost frames. */
const MOST = { moved: 24, unfolded: 60 } as const;
const TIMING = { duration: 200, easing: 'cubic-bezier(0.22, 1, 0.36, 1)' } as const;
/** Frames that React Flow is given to put a card where it belongs. */
const PATIENCE = 5;

type Move = { id: string; to: Drop; by: Drop };
type Look = Pick<CanvasState, 'nodes' | 'shown' | 'scene' | 'detail'>;

/** How far each of these cards has come from where it was, or from where the hand let go of it. */
export function movesBetween(before: Look, now: Look, ids: readonly Id[], drop: Drop | undefined): Move[] {
  if (ids.length === 0 || ids.length > MOST.moved) return [];
  const wanted = new Set<string>(ids);
  const old = new Map(
    before.nodes.filter(({ id }) => wanted.has(id)).map(({ id, position }) => [id, position]),
  );
  return now.nodes.flatMap(({ id, position }): Move[] => {
    const was = old.get(id);
    if (!was || (was.x === position.x && was.y === position.y && !drop)) return [];
    const from = drop ?? was;
    return [{ id, to: position, by: { x: from.x - position.x, y: from.y - position.y } }];
  });
}

/** The cards that stand in a lane which was folded before. */
export function unfoldedBetween(before: Look, now: Look): string[] {
  const folded = new Set(before.scene.rows.filter(({ collapsed }) => collapsed).map(({ lane }) => lane.id));
  if (folded.size === 0) return [];
  const open = new Set(
    now.scene.rows.flatMap(({ lane, collapsed }) => (collapsed || !folded.has(lane.id) ? [] : lane.id)),
  );
  if (open.size === 0) return [];
  const ids = [...now.shown.values()].flatMap(({ id, lane }) => (open.has(lane.id) ? id : []));
  return ids.length > MOST.unfolded ? [] : ids;
}

/** Whether React Flow has put a node where it belongs. */
function stands(node: HTMLElement, to: Drop): boolean {
  const [x, y] = [...node.style.transform.matchAll(/-?[\d.]+/g)].map(Number);
  return x !== undefined && y !== undefined && Math.abs(x - to.x) + Math.abs(y - to.y) < 0.1;
}

const nodeOf = (id: string): HTMLElement | null =>
  document.querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"]`);

function settle({ id, to, by }: Move, frames = PATIENCE): void {
  const node = nodeOf(id);
  const card = node?.firstElementChild;
  if (!node || !card) return;
  // Begun before the card is in its place, the motion would start with a leap.
  if (!stands(node, to)) {
    if (frames > 0) requestAnimationFrame(() => settle({ id, to, by }, frames - 1));
    return;
  }
  for (const running of card.getAnimations()) running.cancel();
  card.animate({ translate: [`${by.x}px ${by.y}px`, '0 0'] }, TIMING);
  node.animate({ zIndex: [10, 10] }, TIMING);
}

const unfold = (id: string): void =>
  void nodeOf(id)?.firstElementChild?.animate({ opacity: [0, 1], translate: ['0 -8px', '0 0'] }, TIMING);

export function useSettling(): void {
  const canvas = useCanvas();
  useEffect(
    () =>
      canvas.store.subscribe((now, before) => {
        if (now.scene === before.scene) return;
        const drop = canvas.takeDrop();
        if (now.detail !== 'nodes' || before.detail !== 'nodes') return;
        const { selection, resize } = canvas.editor.store.getState().session;
        // An edge that is pulled moves all with the hand already.
        if (resize || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
        const moves = movesBetween(before, now, selection.kind === 'cards' ? selection.ids : [], drop);
        const unfolded = unfoldedBetween(before, now);
        if (moves.length + unfolded.length === 0) return;
        requestAnimationFrame(() => {
          for (const move of moves) settle(move);
          unfolded.forEach(unfold);
        });
      }),
    [canvas],
  );
}
