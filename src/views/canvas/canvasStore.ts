// What the canvas shows right now: the scene, the part of it that is in the document, and what is under the pointer.
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Editor } from '@/editor/createEditor';
import type { Session, Viewport } from '@/editor/session';
import type { LayoutMap } from '@/layout/layoutMap';
import type { Box, Scene } from '@/layout/scene';
import type { Id } from '@/model/id';
import { createNodeCache, type Held, type NodeList } from './nodes';
import { nextWindow, SHAPES_BELOW, type Size, viewOf } from './window';

export type CanvasState = NodeList & {
  scene: Scene;
  /** The part of the scene that is in the document, in scene units. */
  window: Box;
  detail: 'nodes' | 'shapes';
  /** The cell under the pointer. */
  hover: { stageId: Id; laneId: Id } | undefined;
  /** Zoom in whole percent. */
  percent: number;
};

export type Canvas = {
  store: StoreApi<CanvasState>;
  editor: Editor;
  /** Tells where the map is looked at now. While the zoom is still changing, nodes are not brought back yet. */
  look(viewport: Viewport, size: Size, settled: boolean): void;
  viewport(): Viewport;
  size(): Size;
  setHover(hover: CanvasState['hover']): void;
  /** Follows the editor until the answer is called. */
  follow(): () => void;
};

/** The record that must stay in the document, because it has or will have the focus. */
function heldBy({ selection, editing, draft }: Session): Held {
  const cardId = editing ?? (selection.kind === 'cards' ? selection.ids.at(-1) : undefined);
  const finding =
    selection.kind === 'finding' && selection.stageId !== undefined
      ? { id: selection.id, stageId: selection.stageId }
      : undefined;
  return { cardId, finding, draft };
}

export type CanvasOptions = { editor: Editor; mapId: Id; layout: LayoutMap; viewport: Viewport; size: Size };

export function createCanvas({ editor, mapId, layout, viewport, size }: CanvasOptions): Canvas {
  const listOf = createNodeCache();
  let current = viewport;
  let area = size;

  const detailOf = (zoom: number): CanvasState['detail'] => (zoom < SHAPES_BELOW ? 'shapes' : 'nodes');
  const lay = (
    scene: Scene,
    window: Box,
    detail: CanvasState['detail'],
  ): Pick<CanvasState, 'scene' | 'window' | 'detail' | 'nodes' | 'shown'> => {
    const list = listOf(
      scene,
      detail === 'nodes' ? window : undefined,
      heldBy(editor.store.getState().session),
    );
    return { scene, window, detail, ...list };
  };

  const store = createStore<CanvasState>(() => ({
    ...lay(
      layout(editor.store.getState().project, mapId),
      nextWindow(undefined, viewOf(viewport, size)),
      detailOf(viewport.zoom),
    ),
    hover: undefined,
    percent: Math.round(viewport.zoom * 100),
  }));

  return {
    store,
    editor,
    viewport: () => current,
    size: () => area,
    look(next, nextSize, settled) {
      current = next;
      area = nextSize;
      const state = store.getState();
      const wished = detailOf(next.zoom);
      const detail = settled || wished === 'shapes' || next.zoom > 0.95 ? wished : state.detail;
      const window = nextWindow(state.window, viewOf(next, nextSize));
      const percent = Math.round(next.zoom * 100);
      if (window !== state.window || detail !== state.detail) {
        store.setState({ ...lay(state.scene, window, detail), percent });
      } else if (percent !== state.percent) store.setState({ percent });
    },
    setHover(hover) {
      const { hover: before } = store.getState();
      if (before?.stageId !== hover?.stageId || before?.laneId !== hover?.laneId) store.setState({ hover });
    },
    follow() {
      const refresh = (): void => {
        const state = store.getState();
        const scene = layout(editor.store.getState().project, mapId);
        const next = lay(scene, state.window, state.detail);
        if (next.scene !== state.scene || next.nodes !== state.nodes) store.setState(next);
      };
      refresh();
      return editor.store.subscribe((now, before) => {
        if (now.project !== before.project || heldChanged(now.session, before.session)) refresh();
      });
    },
  };
}

const heldChanged = (now: Session, before: Session): boolean =>
  now.selection !== before.selection || now.editing !== before.editing || now.draft !== before.draft;

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
