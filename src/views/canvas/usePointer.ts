// The pointer on the map: one set of listeners for all cards and cells, so that a card carries none of its own.
import { useStoreApi } from '@xyflow/react';
import { type MouseEvent, type PointerEvent, type RefObject, useMemo } from 'react';
import { laneLayout } from '@/layout/lanes/laneLayouts';
import { cellAt } from '@/layout/locate';
import type { Item } from '@/layout/scene';
import type { Id } from '@/model/id';
import { beginCard, editCard } from '@/views/actions/cardActions';
import { isWritten, selectionWith } from '@/views/actions/grid';
import { beginStrategy } from '@/views/actions/strategyActions';
import { walkTo } from '@/views/actions/walking';
import { panWith } from './usePanKey';
import { useCanvas, type Canvas } from './canvasStore';
import { dragCards } from './drag';
import { chooseCurve } from './frontCurve';
import { followsFinger, letFingerMoveMap } from './fingers';
import type { GhostHandle } from './Ghost';
import type { MarqueeHandle } from './Marquee';
import { createTapDetails } from '@/views/map/tapDetails';

type Point = { clientX: number; clientY: number };
type Hit = { stageId: Id; laneId: Id; item: Item | undefined };

/** What of the scene lies under a point of the screen. */
export function hitAt(canvas: Canvas, bounds: DOMRect, at: Point): Hit | undefined {
  const { x, y, zoom } = canvas.viewport();
  const [px, py] = [(at.clientX - bounds.left - x) / zoom, (at.clientY - bounds.top - y) / zoom];
  const found = cellAt(canvas.store.getState().scene, px, py);
  if (!found) return undefined;
  const { row, column, cell } = found;
  const item = cell.items.find(
    (candidate) =>
      px >= column.x + candidate.x &&
      px <= column.x + candidate.x + candidate.width &&
      py >= row.y + candidate.y &&
      py <= row.y + candidate.y + candidate.height,
  );
  return { stageId: cell.stageId, laneId: cell.laneId, item };
}

/** Selects what lies there; with Shift or Ctrl a card joins the selection or leaves it. */
export function selectHit(canvas: Canvas, hit: Hit | undefined, more: boolean): void {
  const { editor } = canvas;
  const { selection } = editor.store.getState().session;
  if (!hit) {
    editor.setSession({ selection: { kind: 'none' } });
    return;
  }
  const { item, stageId, laneId } = hit;
  const lane = editor.store.getState().project.lanes[laneId];
  const stops = lane && laneLayout(lane).stops;
  const stop = item && stops && stops !== 'cell' ? stops.stop(item.id, stageId) : undefined;
  const isPlace = stops === 'cell' || (!item && lane !== undefined && isWritten(lane));
  if (stop?.kind === 'cards')
    editor.setSession({ selection: selectionWith(selection, item?.id ?? '', more) });
  else
    editor.setSession({
      selection: stop ?? (isPlace ? { kind: 'cell', stageId, laneId } : { kind: 'none' }),
    });
}

/** Chooses the curve that a click is near, if it is near one. */
function chooseCurveAt({ editor, store }: Canvas, surface: HTMLElement, at: Point): boolean {
  const { rows } = store.getState().scene;
  for (const lane of surface.querySelectorAll<HTMLElement>('[data-curves]')) {
    const { top, bottom } = lane.getBoundingClientRect();
    if (at.clientY < top || at.clientY > bottom) continue;
    const figure = rows.find((row) => row.lane.id === lane.dataset['curves'])?.figure;
    if (figure && chooseCurve(editor, lane, figure, at)) return true;
  }
  return false;
}

const isOnMap = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('textarea:not([data-place]), input, [role=slider], [data-control]') === null;

type Parts = {
  ghost: RefObject<GhostHandle | null>;
  marquee: RefObject<MarqueeHandle | null>;
  /** Whether Space is held, so that a drag moves the map. */
  hand: RefObject<boolean>;
};

export function usePointer({ ghost, marquee, hand }: Parts) {
  const canvas = useCanvas();
  const flow = useStoreApi();
  return useMemo(() => {
    const { editor } = canvas;
    const press: { at?: Point | undefined } = {};
    const details = createTapDetails(editor);
    return {
      onMouseDownCapture(event: MouseEvent<HTMLDivElement>): void {
        // With Shift the empty map is for the marquee, and with Space all of it moves: React Flow must not pan as well.
        if ((event.shiftKey || hand.current) && isOnMap(event.target)) event.stopPropagation();
      },
      onPointerDownCapture(event: PointerEvent<HTMLDivElement>): void {
        if (event.pointerType === 'touch') letFingerMoveMap(editor, event.nativeEvent);
      },
      onPointerDown(event: PointerEvent<HTMLDivElement>): void {
        if (event.button !== 0 || !event.isPrimary || !isOnMap(event.target)) return;
        press.at = { clientX: event.clientX, clientY: event.clientY };
        if (hand.current) {
          panWith(event.nativeEvent, flow.getState().panBy, event.currentTarget);
          return;
        }
        const bounds = event.currentTarget.getBoundingClientRect();
        const card = (event.target as Element).closest<HTMLElement>('[data-item]');
        if (event.shiftKey && !card) marquee.current?.begin(event.nativeEvent, bounds);
        const hit = card ? hitAt(canvas, bounds, event) : undefined;
        if (!card || hit?.item?.editable !== 'card' || event.shiftKey || event.ctrlKey || event.metaKey)
          return;
        if (editor.store.getState().readOnly) return;
        if (event.pointerType === 'touch' && !followsFinger(editor, card)) return;
        dragCards(event.nativeEvent, hit.item.id, {
          canvas,
          bounds,
          panBy: flow.getState().panBy,
          showGhost: (at, ids) => ghost.current?.show(at, ids),
        });
      },
      onClick(event: MouseEvent<HTMLDivElement>): void {
        if (!isOnMap(event.target) || hand.current) return;
        // A press that moved was a pan or a drag. A click without a press comes from the keyboard or a script.
        const { at } = press;
        press.at = undefined;
        const moved = at ? Math.hypot(event.clientX - at.clientX, event.clientY - at.clientY) : 0;
        if (moved > 4) return;
        if (chooseCurveAt(canvas, event.currentTarget, event)) return;
        const id = (event.target as Element).closest<HTMLElement>('[data-item]')?.dataset['item'];
        const shown = id === undefined ? undefined : canvas.store.getState().shown.get(id);
        const more = event.shiftKey || event.ctrlKey || event.metaKey;
        const hit = shown
          ? { stageId: shown.stage.id, laneId: shown.lane.id, item: shown.item }
          : hitAt(canvas, event.currentTarget.getBoundingClientRect(), event);
        selectHit(canvas, hit, more);
        if (hit?.item && !more) details.tapped();
        // While a path is drawn, a click on a card is its next step.
        if (!more && hit?.item?.editable === 'card') walkTo(editor, hit.item.id);
      },
      onDoubleClick(event: MouseEvent<HTMLDivElement>): void {
        details.cancel();
        if (!isOnMap(event.target)) return;
        const hit = hitAt(canvas, event.currentTarget.getBoundingClientRect(), event);
        if (hit?.item?.editable) editCard(editor, hit.item.id, hit.item.editable);
        else if (hit && !hit.item && !beginStrategy(editor, hit)) beginCard(editor, hit.stageId, hit.laneId);
      },
      onPointerMove(event: PointerEvent<HTMLDivElement>): void {
        if (event.buttons !== 0 || event.pointerType === 'touch') return;
        const onPane = event.target instanceof Element && event.target.closest('[data-item]') === null;
        const hit = onPane ? hitAt(canvas, event.currentTarget.getBoundingClientRect(), event) : undefined;
        canvas.setHover(hit && !hit.item ? { stageId: hit.stageId, laneId: hit.laneId } : undefined);
      },
      onPointerLeave(): void {
        canvas.setHover(undefined);
      },
    };
  }, [canvas, flow, ghost, marquee, hand]);
}
