// usePane(): a scrolling area that shows a painted scene where the lock has it, with layers that move along in the same frame.
import {
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Viewport } from '@/editor/session';
import type { Box } from '@/layout/scene';
import { usePictureSource } from '@/views/context/Images';
import { createScenePainter, type ScenePicture } from '@/views/scene/scenePainter';
import { nextWindow, type Size, viewOf } from '@/views/scene/viewport';
import type { LockedPanes, PaneSide } from './lockedPanes';
import { bareSize, frameSize } from './paneView';

export type PaneView = {
  scroller: RefObject<HTMLDivElement | null>;
  sizer: RefObject<HTMLDivElement | null>;
  setPaper: (paper: HTMLCanvasElement | null) => void;
  /** Layers that move: what stands on the map, the heads of the stages, the names of the lanes. */
  moving: RefObject<HTMLDivElement | null>;
  header: RefObject<HTMLDivElement | null>;
  rail: RefObject<HTMLDivElement | null>;
  size: Size;
  /** The part of the scene that is in the document; nothing until the pane has a size. */
  held: Box | undefined;
  /** The zoom that was the last to rest. */
  zoom: number;
};

/** @param least how far it is zoomed out at first to show the whole width of the map */
export function usePane(panes: LockedPanes, side: PaneSide, picture: ScenePicture, least: number): PaneView {
  const { scene } = picture;
  // Names and marks are drawn for this zoom, and stretched while it changes.
  const zoom = useSyncExternalStore(panes.onRest, panes.restedZoom);
  const scroller = useRef<HTMLDivElement>(null);
  const sizer = useRef<HTMLDivElement>(null);
  const [paper, setPaper] = useState<HTMLCanvasElement | null>(null);
  const moving = useRef<HTMLDivElement>(null);
  const header = useRef<HTMLDivElement>(null);
  const rail = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [held, setHeld] = useState<Box>();

  const images = usePictureSource();
  const painter = useMemo(() => paper && createScenePainter(paper, images), [paper, images]);
  useEffect(() => () => painter?.stop(), [painter]);

  const show = useCallback(
    (viewport: Viewport) => {
      if (size.width === 0) return;
      painter?.show(viewport, bareSize(size), picture);
      // Marks and names move in the same frame as the picture, or they would swim against it.
      const { x, y } = viewport;
      const stretch = viewport.zoom / zoom;
      move(moving.current, `translate(${x}px, ${y}px) scale(${stretch})`);
      move(header.current, `translateX(${x}px)`, { width: frameSize(viewport.zoom) });
      move(rail.current, `translateY(${y}px)`, { height: frameSize(viewport.zoom) });
      setHeld((before) => nextWindow(before, viewOf(viewport, bareSize(size))));
    },
    [size, zoom, painter, picture],
  );

  useLayoutEffect(() => {
    const [outer, inner] = [scroller.current, sizer.current];
    return outer && inner ? panes.add(side, { scroller: outer, sizer: inner, show }, scene) : undefined;
  }, [panes, side, show, scene]);

  const hasRoom = size.width > 0;
  useLayoutEffect(() => {
    if (hasRoom) panes.begin(least);
  }, [panes, hasRoom, least]);

  useEffect(() => {
    const pane = scroller.current;
    if (!pane) return undefined;
    const observer = new ResizeObserver(() =>
      setSize({ width: pane.clientWidth, height: pane.clientHeight }),
    );
    observer.observe(pane);
    // React listens passively; only an active listener may keep the page from zooming instead.
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const box = pane.getBoundingClientRect();
      const about = { x: event.clientX - box.left, y: event.clientY - box.top };
      panes.setZoom(panes.zoom() * Math.exp(-event.deltaY / 300), about);
    };
    pane.addEventListener('wheel', wheel, { passive: false });
    return () => {
      observer.disconnect();
      pane.removeEventListener('wheel', wheel);
    };
  }, [panes]);

  return { scroller, sizer, setPaper, moving, header, rail, size, held, zoom };
}

/** Moves a layer, and gives it the size that what stands on it is laid out by: one element has its style worked out, not each. */
function move(
  layer: HTMLElement | null,
  transform: string,
  size?: { width: string } | { height: string },
): void {
  if (layer) Object.assign(layer.style, { transform }, size);
}
