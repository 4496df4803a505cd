// Dragging cards: a preview in the session while it lasts, one command at the drop, Escape drops the preview.
import { moveTogether } from '@/commands/cards';
import { placeAt } from '@/layout/locate';
import type { Id } from '@/model/id';
import { cardById, cardsInCell } from '@/model/select';
import type { Project } from '@/model/types';
import type { Canvas } from './canvasStore';
import { onSecondFinger } from './fingers';
import { BEGIN, headerOf, railOf, type Size } from '@/views/scene/viewport';

/** How far the picture of dragged cards stands from the pointer, in pixels. */
export const GHOST = 6;

const THRESHOLD = 4;
/** Within this many pixels of an edge the map begins to move. */
const EDGE = 44;

type PanBy = (delta: { x: number; y: number }) => unknown;

export type DragOptions = {
  canvas: Canvas;
  /** The map's region on the screen. */
  bounds: DOMRect;
  panBy: PanBy;
  /** Moves the picture of the dragged cards; undefined takes it away. */
  showGhost: (at: { x: number; y: number } | undefined, ids: readonly Id[]) => void;
};

/** `index` as moveTogether counts it: among the cards of the cell that stay. */
export function dropIndex(
  project: Project,
  place: { stageId: Id; laneId: Id; index: number },
  ids: readonly Id[],
): number {
  const before = cardsInCell(project, place.stageId, place.laneId).slice(0, place.index);
  return before.filter((card) => !ids.includes(card.id)).length;
}

/** How far to pan in one frame with the pointer here: faster the nearer the edge. */
export function edgePan(x: number, y: number, size: Size): { x: number; y: number } {
  const along = (at: number, from: number, to: number): number => {
    if (at < from + EDGE) return Math.min(18, (from + EDGE - at) / 3);
    if (at > to - EDGE) return -Math.min(18, (at - to + EDGE) / 3);
    return 0;
  };
  return { x: along(x, railOf(size), size.width), y: along(y, headerOf(size), size.height) };
}

/**
 * As much of a pan as there is map left to bring into sight in that direction; `box` is the map on the screen. Beyond
 * its edge lies nothing to drop a card on.
 */
export function panWithin(
  by: { x: number; y: number },
  box: { x: number; y: number; width: number; height: number },
  size: Size,
): { x: number; y: number } {
  const along = (step: number, start: number, length: number, from: number, to: number): number =>
    step > 0
      ? Math.min(step, Math.max(0, from - start))
      : Math.max(step, Math.min(0, to - EDGE - (start + length)));
  return {
    x: along(by.x, box.x, box.width, railOf(size) + BEGIN.x, size.width),
    y: along(by.y, box.y, box.height, headerOf(size) + BEGIN.y, size.height),
  };
}

/** Follows the pointer from its press on a card to the drop. `pressed` is where it went down. */
export function dragCards(pressed: PointerEvent, cardId: Id, options: DragOptions): void {
  const { canvas, bounds, panBy, showGhost } = options;
  const { editor } = canvas;
  const { selection, inspectorOpen } = editor.store.getState().session;
  const others = selection.kind === 'cards' && selection.ids.includes(cardId) ? selection.ids : [];
  // The one that was taken hold of comes first: it goes where the pointer is, the others by as much.
  const ids = [cardId, ...others.filter((id) => id !== cardId)];
  let under = { x: pressed.clientX - bounds.left, y: pressed.clientY - bounds.top };
  let dragging = false;
  let frame = 0;
  // A drag that begins near an edge must not run away at once: an edge pulls only after the pointer has been away from it.
  const away = { x: false, y: false };

  const preview = (): void => {
    const { x, y, zoom } = canvas.viewport();
    const place = placeAt(canvas.store.getState().scene, (under.x - x) / zoom, (under.y - y) / zoom);
    const { project, session } = editor.store.getState();
    const drag = place && { ids, ...place, index: dropIndex(project, place, ids) };
    const { drag: before } = session;
    const same =
      before !== undefined &&
      before.stageId === drag?.stageId &&
      before.laneId === drag.laneId &&
      before.index === drag.index;
    if (!same) {
      const lead = cardById(project, cardId);
      // Outside the cells the cards stay lifted and would fall back to where they were.
      const home = lead && {
        ids,
        stageId: lead.stageId,
        laneId: lead.laneId,
        index: dropIndex(
          project,
          { ...lead, index: cardsInCell(project, lead.stageId, lead.laneId).indexOf(lead) },
          ids,
        ),
      };
      editor.setSession({ drag: drag ?? home });
    }
  };

  const pan = (): void => {
    const edge = edgePan(under.x, under.y, canvas.size());
    away.x ||= edge.x === 0;
    away.y ||= edge.y === 0;
    const { scene } = canvas.store.getState();
    const { x, y, zoom } = canvas.viewport();
    const box = { x, y, width: scene.width * zoom, height: scene.height * zoom };
    const by = panWithin({ x: away.x ? edge.x : 0, y: away.y ? edge.y : 0 }, box, canvas.size());
    if (by.x !== 0 || by.y !== 0) {
      panBy(by);
      preview();
    }
    frame = requestAnimationFrame(pan);
  };

  const move = (event: PointerEvent): void => {
    under = { x: event.clientX - bounds.left, y: event.clientY - bounds.top };
    if (!dragging) {
      if (Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY) < THRESHOLD) return;
      dragging = true;
      if (selection.kind !== 'cards' || !selection.ids.includes(cardId)) {
        // The panel opens with the first selection, but not over the place where a card is about to be dropped.
        editor.setSession({ selection: { kind: 'cards', ids }, inspectorOpen: inspectorOpen ?? false });
      }
      frame = requestAnimationFrame(pan);
    }
    showGhost(under, ids);
    preview();
  };

  const end = (): void => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', drop);
    window.removeEventListener('pointercancel', end);
    window.removeEventListener('keydown', key, true);
    window.removeEventListener('contextmenu', end, true);
    alone();
    cancelAnimationFrame(frame);
    if (!dragging) return;
    showGhost(undefined, ids);
    editor.setSession({ drag: undefined, inspectorOpen });
  };

  const drop = (): void => {
    const { drag } = editor.store.getState().session;
    end();
    if (!dragging || !drag) return;
    const { x, y, zoom } = canvas.viewport();
    canvas.drop({ x: (under.x + GHOST - x) / zoom, y: (under.y + GHOST - y) / zoom });
    const { stageId, laneId, index } = drag;
    if (!editor.commit(moveTogether, { ids: drag.ids, stageId, laneId, index })) canvas.drop(undefined);
  };

  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !dragging) return;
    event.stopPropagation();
    event.preventDefault();
    end();
  };

  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', drop);
  window.addEventListener('pointercancel', end);
  window.addEventListener('keydown', key, true);
  // The menu that a resting finger opens speaks of the card where it is.
  window.addEventListener('contextmenu', end, true);
  const alone = onSecondFinger(end);
}
