// What the canvas shows right now: the scene, the part of it that is in the document, and what is under the pointer.
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Editor } from '@/editor/editor';
import { shownProject } from '@/analysis/shownProject';
import { openChoice, shownNow } from '@/editor/openViews';
import { type EditorSession, isGathered, type Viewport } from '@/editor/session';
import type { LayoutMap } from '@/layout/layoutMap';
import { eachItemIn } from '@/layout/locate';
import type { Box, Scene } from '@/layout/scene';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import { createItemWaits } from './itemWaits';
import { createNodeCache, type Held, type NodeList } from './nodes';
import { createPainterRequest, knownPainter, loadPainter, type Painter } from './painter';
import { fulfilStretch, stretched } from './resizing';
import {
  type Detail,
  detailFor,
  framed,
  nextWindow,
  SHAPES_BELOW,
  type Size,
  viewOf,
} from '@/views/scene/viewport';

export type CanvasState = NodeList & {
  scene: Scene;
  /** The part of the scene that is in the document, in scene units. */
  window: Box;
  detail: Detail;
  /** What paints the layer, once it is there. */
  painter: Painter | undefined;
  /** The cell under the pointer. */
  hover: { stageId: Id; laneId: Id } | undefined;
  /** Zoom in whole percent. */
  percent: number;
};

/** Where cards were let go, in scene units. */
export type Drop = { x: number; y: number };

export type Canvas = {
  store: StoreApi<CanvasState>;
  editor: Editor;
  waits: ReturnType<typeof createItemWaits>;
  /** Tells where the map is looked at now. While the zoom is still changing, nodes are not brought back yet. */
  look(viewport: Viewport, size: Size, settled: boolean): void;
  viewport(): Viewport;
  size(): Size;
  setHover(hover: CanvasState['hover']): void;
  /** Remembers where cards are let go, until the change that this makes is shown. */
  drop(at: Drop | undefined): void;
  takeDrop(): Drop | undefined;
  /** Follows the editor until the answer is called. */
  follow(): () => void;
};

/** The record that must stay in the document, because it has or will have the focus. */
function heldBy({ selection, editing, draft }: EditorSession): Held {
  const cardId = editing ?? (selection.kind === 'cards' ? selection.ids.at(-1) : undefined);
  const finding =
    isGathered(selection) && selection.stageId !== undefined
      ? { id: selection.id, stageId: selection.stageId }
      : undefined;
  return { cardId, finding, draft };
}

/** The project as it would be with a feeling that is being dragged; the same object without one. */
function felt(project: Project, feel: EditorSession['feel']): Project {
  const feeling = feel && project.feelings[feel.id];
  if (!feeling) return project;
  return { ...project, feelings: { ...project.feelings, [feeling.id]: { ...feeling, value: feel.value } } };
}

/** Milliseconds without a change after which the order of the nodes is put right. */
const TIDY = 1500;

export type CanvasOptions = {
  editor: Editor;
  mapId: Id;
  layout: LayoutMap;
  viewport: Viewport;
  size: Size;
  /** Fetches the painter of the layer; tests give their own. */
  fetchPainter?: () => Promise<Painter>;
};

export function createCanvas({
  editor,
  mapId,
  layout,
  viewport,
  size,
  fetchPainter = loadPainter,
}: CanvasOptions): Canvas {
  const listOf = createNodeCache();
  /** A zoom out from how the map was opened begins here; React Flow's own rounding does not count. */
  const leaving = 0.99 * Math.min(1, viewport.zoom);
  let current = viewport;
  let area = size;
  let idle = 0;
  let tidy = 0;
  let dropped: Drop | undefined;
  /** The free place that its row has room for: it keeps it while hands are busy, so that nothing moves under a finger. */
  let free: EditorSession['draft'];

  const seenIn = (scene: Scene, view: Box): number => {
    let count = 0;
    eachItemIn(scene, view, () => (count += 1));
    return count;
  };
  const lay = (
    scene: Scene,
    window: Box,
    detail: Detail,
    still = false,
  ): Pick<CanvasState, 'scene' | 'window' | 'detail' | 'nodes' | 'shown'> => {
    const held = heldBy(editor.store.getState().session);
    return { scene, window, detail, ...listOf(scene, detail === 'nodes' ? window : undefined, held, still) };
  };

  const sceneNow = (): Scene => {
    const { project, session } = editor.store.getState();
    const now = felt(stretched(project, session.resize), session.feel);
    return layout(shownProject(now, mapId, openChoice(session, mapId)), mapId, free);
  };

  const store = createStore<CanvasState>(() => {
    const scene = layout(shownNow(editor.store.getState(), mapId), mapId);
    const view = viewOf(viewport, framed(size, scene));
    return {
      ...lay(scene, view, detailFor(viewport.zoom, seenIn(scene, view), undefined)),
      painter: knownPainter(),
      hover: undefined,
      percent: Math.round(viewport.zoom * 100),
    };
  });

  /** The screen as the map stands in it now. */
  const frame = (): Size => framed(area, store.getState().scene);

  const request = createPainterRequest(fetchPainter, (painter) => {
    const state = store.getState();
    const view = viewOf(current, frame());
    const detail = painter ? detailFor(current.zoom, seenIn(state.scene, view), state.detail) : 'nodes';
    store.setState({ ...lay(state.scene, nextWindow(state.window, view), detail), painter });
  });

  if (store.getState().detail !== 'nodes' && !store.getState().painter) request.ask();

  /** How the map can be drawn: nodes stay until the painter is there, and a map that opens far out waits for it. */
  const possible = (wished: Detail, { painter, detail }: CanvasState): Detail => {
    if (wished === 'nodes' || painter) return wished;
    request.ask();
    return detail === 'nodes' ? 'nodes' : wished;
  };

  /** The window for a view. From far away it would take in the whole map: it stays while the painter is fetched. */
  const windowFor = ({ window, detail }: CanvasState, zoom: number, view: Box): Box =>
    detail === 'nodes' && zoom < SHAPES_BELOW && request.pending() ? window : nextWindow(window, view);

  /** Once the hands rest, the order in the document is again the one in which a map is read, and no row has room to spare. */
  const tidyLater = (): void => {
    clearTimeout(tidy);
    tidy = window.setTimeout(() => {
      const state = store.getState();
      free = editor.store.getState().session.draft;
      const next = lay(sceneNow(), state.window, state.detail);
      if (next.scene !== state.scene || next.nodes !== state.nodes) store.setState(next);
    }, TIDY);
  };

  /** What lies around the view comes into the document once there is time for it. */
  const reachLater = (): void => {
    cancelIdle(idle);
    idle = whenIdle(() => {
      const state = store.getState();
      const window = windowFor(state, current.zoom, viewOf(current, frame()));
      if (window !== state.window && state.detail === 'nodes') {
        store.setState(lay(state.scene, window, state.detail));
      }
    });
  };

  return {
    store,
    editor,
    waits: createItemWaits(store, editor.store),
    viewport: () => current,
    size: frame,
    look(next, nextSize, settled) {
      const zooms = next.zoom !== current.zoom;
      const state = store.getState();
      // Whoever goes away from the cards may go on until the map must be painted.
      if (next.zoom < leaving && !state.painter) request.ask();
      current = next;
      area = nextSize;
      const view = viewOf(next, frame());
      const percent = Math.round(next.zoom * 100);
      const window = windowFor(state, next.zoom, view);
      if (window === state.window && !zooms && !settled) return;
      const wished =
        window === state.window && !zooms && state.detail === 'nodes'
          ? 'nodes'
          : detailFor(next.zoom, seenIn(state.scene, view), state.detail);
      // Nodes come back when the zoom rests, or when words have become large.
      const timely = settled || wished !== 'nodes' || next.zoom > 0.95 ? wished : state.detail;
      const detail = possible(timely, state);
      if (detail === 'nodes' && state.detail !== 'nodes') {
        store.setState({ ...lay(state.scene, view, detail), percent });
        reachLater();
      } else if (detail !== state.detail || (window !== state.window && (detail === 'nodes' || settled))) {
        store.setState({ ...lay(state.scene, window, detail), percent });
      } else if (percent !== state.percent) store.setState({ percent });
    },
    setHover(hover) {
      const { hover: before } = store.getState();
      if (before?.stageId !== hover?.stageId || before?.laneId !== hover?.laneId) store.setState({ hover });
    },
    drop: (at) => void (dropped = at),
    takeDrop() {
      const at = dropped;
      dropped = undefined;
      return at;
    },
    follow() {
      const refresh = (): void => {
        const state = store.getState();
        free = editor.store.getState().session.draft ?? free;
        const next = lay(sceneNow(), state.window, state.detail, true);
        tidyLater();
        if (next.scene !== state.scene || next.shown !== state.shown) store.setState(next);
      };
      refresh();
      reachLater();
      // A wish from another screen is not for this one.
      editor.setSession({ stretch: undefined });
      const stop = editor.store.subscribe((now, before) => {
        if (now.session.stretch) fulfilStretch(editor, store.getState().scene);
        else if (now.project !== before.project || heldChanged(now.session, before.session)) refresh();
      });
      return () => {
        cancelIdle(idle);
        clearTimeout(tidy);
        stop();
      };
    },
  };
}

// Safari has no idle callbacks; a short pause does.
const whenIdle = (run: () => void): number =>
  typeof requestIdleCallback === 'function'
    ? requestIdleCallback(run, { timeout: 300 })
    : window.setTimeout(run, 60);
const cancelIdle = (id: number): void =>
  typeof cancelIdleCallback === 'function' ? cancelIdleCallback(id) : clearTimeout(id);

const heldChanged = (now: EditorSession, before: EditorSession): boolean =>
  now.selection !== before.selection ||
  now.editing !== before.editing ||
  now.draft !== before.draft ||
  now.resize !== before.resize ||
  now.feel !== before.feel ||
  now.openViews !== before.openViews;

const CanvasContext = createContext<Canvas | null>(null);
export const CanvasProvider = CanvasContext;

/** The canvas that a component is on. */
export function useCanvas(): Canvas {
  const canvas = useContext(CanvasContext);
  if (!canvas) throw new Error('useCanvas needs a canvas above it');
  return canvas;
}

/** A part of what the canvas shows. */
export function useCanvasState<T>(select: (state: CanvasState) => T): T {
  return useStore(useCanvas().store, select);
}
