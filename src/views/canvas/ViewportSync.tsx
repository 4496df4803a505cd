// The viewport's news, straight from React Flow's store to what moves with the map. React is not asked while panning.
import { useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { isGathered, selectedId, type Selection, type Viewport, type ZoomWish } from '@/editor/session';
import { boxAround, locate } from '@/layout/locate';
import type { Box, Scene } from '@/layout/scene';
import type { Id } from '@/model/id';
import { cardById } from '@/model/select';
import { useT } from '@/i18n/useT';
import { useToast } from '@/ui/Toast';
import { useEditor } from '@/views/context/EditorContext';
import { type Canvas, useCanvas } from './canvasStore';
import { keepNameInSight, laneSpans, stageSpans, stretch } from './stretch';
import {
  boxViewport,
  extentOf,
  filled,
  fitsWhole,
  fitViewport,
  framed,
  hasNarrowRail,
  headerOf,
  railOf,
  revealing,
  revealingHead,
  type Size,
  zoomedTo,
} from '@/views/scene/viewport';

/** Milliseconds without a change of zoom after which the map is drawn sharp again. */
const SETTLE = 140;

const areaOf = ({ width, height }: Size): [[number, number], [number, number]] => [
  [0, 0],
  [width, height],
];

/** The room that the find bar takes on the right below the stage header, with both of its lines. */
const FIND_BAR = { width: 490, height: 88 };

export type Moved = (viewport: Viewport, size: Size) => void;

type Props = {
  mapId: Id;
  stages: RefObject<HTMLDivElement | null>;
  lanes: RefObject<HTMLDivElement | null>;
  /** Told of each change, before the next frame. */
  listeners: Set<Moved>;
};

/** The viewport that a wish asks for. */
function wished(wish: ZoomWish, canvas: Canvas, selection: Selection): Viewport {
  const { scene } = canvas.store.getState();
  const [viewport, size] = [canvas.viewport(), canvas.size()];
  switch (wish) {
    case 'fit':
      return fitViewport(scene, size);
    case 'selection': {
      const box = selectedBox(scene, selection);
      return box ? boxViewport(box, size) : viewport;
    }
    case 'actual':
      return filled(zoomedTo(viewport, size, 1), scene, size);
    case 'in':
      return filled(zoomedTo(viewport, size, viewport.zoom * 1.25), scene, size);
    case 'out':
      return filled(zoomedTo(viewport, size, viewport.zoom / 1.25), scene, size);
  }
}

/** What is selected, in scene units: of a stage or lane its cells. */
function selectedBox(scene: Scene, selection: Selection): Box | undefined {
  if (selection.kind === 'none') return undefined;
  if (selection.kind === 'cards') return boxAround(scene, new Set(selection.ids));
  if (isGathered(selection)) return boxAround(scene, new Set([selection.id]));
  const stageId = selection.kind === 'cell' ? selection.stageId : selection.kind === 'stage' && selection.id;
  const laneId = selection.kind === 'cell' ? selection.laneId : selection.kind === 'lane' && selection.id;
  const column = scene.columns.find(({ stage }) => stage.id === stageId);
  const row = scene.rows.find(({ lane }) => lane.id === laneId);
  return {
    x: column?.x ?? 0,
    width: column?.width ?? scene.width,
    y: row?.y ?? 0,
    height: row?.height ?? scene.height,
  };
}

/** Whether the same is selected, however often it was chosen. */
const isSame = (before: Selection | undefined, now: Selection): boolean =>
  before?.kind === now.kind && selectedId(before) === selectedId(now);

export function ViewportSync({ mapId, stages, lanes, listeners }: Props) {
  const flow = useStoreApi();
  const canvas = useCanvas();
  const editor = useEditor();
  const toast = useToast();
  const t = useT();
  /** The whole map, as somebody has asked to see it, and what was selected then. */
  const fitted = useRef<{ viewport: Viewport; selection: Selection }>(undefined);

  useLayoutEffect(() => {
    let last: Viewport | undefined;
    let lastSize: Size | undefined;
    let timer = 0;
    let limited = '';
    /** Where the map was before it made room for the details, and where that has brought it. */
    let aside: { from: Viewport; to: Viewport } | undefined;
    /** Keeps some of the map in sight, however it is panned. */
    const limit = (): void => {
      const { transform, width, height, panZoom, setTranslateExtent } = flow.getState();
      const { scene } = canvas.store.getState();
      const zoom = transform[2];
      const key = [zoom, width, height, scene.width, scene.height, scene.headerHeight].join();
      if (!panZoom || width === 0 || key === limited) return;
      limited = key;
      setTranslateExtent(extentOf(scene, framed({ width, height }, scene), zoom));
    };
    const apply = (): void => {
      // First, because new limits are news themselves: whoever is told of them may have moved the map.
      limit();
      const { transform, width, height } = flow.getState();
      const [x, y, zoom] = transform;
      if (width === 0 || height === 0) return;
      const moved = last?.x !== x || last.y !== y || last.zoom !== zoom;
      if (!moved && lastSize?.width === width && lastSize.height === height) return;
      const viewport = { x, y, zoom };
      const { scene } = canvas.store.getState();
      const size = framed({ width, height }, scene);
      const zooms = last !== undefined && last.zoom !== zoom;
      const sameHeads =
        last?.zoom === zoom && lastSize !== undefined && hasNarrowRail(lastSize) === hasNarrowRail(size);
      for (const [track, axis, shift] of [
        [stages.current, 'x', `translate3d(${x - railOf(size)}px,0,0)`],
        [lanes.current, 'y', `translate3d(0,${y - headerOf(size)}px,0)`],
      ] as const) {
        if (!track) continue;
        track.style.transform = shift;
        if (sameHeads) continue;
        stretch(track, axis, zoom, axis === 'x' ? stageSpans(scene) : laneSpans(scene, size));
      }
      if (lanes.current) keepNameInSight(lanes.current, scene, viewport, size);
      const smaller = lastSize !== undefined && (width < lastSize.width || height < lastSize.height);
      const larger =
        lastSize !== undefined && !smaller && (width > lastSize.width || height > lastSize.height);
      last = viewport;
      lastSize = size;
      canvas.look(viewport, size, !zooms && timer === 0);
      for (const listener of listeners) listener(viewport, size);
      // Details that open for what was selected before leave the map whole, as it was asked for.
      const { selection } = editor.store.getState().session;
      const { viewport: whole } = fitted.current ?? {};
      const stillWhole =
        isSame(fitted.current?.selection, selection) &&
        whole?.x === x &&
        whole.y === y &&
        whole.zoom === zoom;
      if (stillWhole && (smaller || larger)) editor.setSession({ zoomTo: 'fit' });
      // The inspector has opened or the window has shrunk: what is selected stays in sight.
      else if (smaller) {
        editor.setSession({ reveal: selectedId(selection) });
        const to = canvas.viewport();
        aside = to === viewport ? undefined : { from: viewport, to };
      } else if (larger) {
        // Whoever closes the details without having moved the map sees again what was in sight before.
        const { from, to } = aside ?? {};
        aside = undefined;
        if (from && to?.x === x && to.y === y && to.zoom === zoom)
          void flow.getState().panZoom?.setViewport(from);
      }
      if (!zooms && timer === 0) return;
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        timer = 0;
        if (last && lastSize) {
          canvas.look(last, lastSize, true);
          // A zoom is held by the limits of the zoom before it; what it has overshot is put right at its end.
          const { panZoom, translateExtent } = flow.getState();
          void panZoom?.setViewportConstrained(last, areaOf(lastSize), translateExtent);
        }
        for (const listener of listeners) if (last && lastSize) listener(last, lastSize);
      }, SETTLE);
    };
    apply();
    const stop = flow.subscribe(apply);
    // React Flow tells all nodes of new limits. They bear on the next pan alone, so an edit is shown before them.
    let limiting = 0;
    const stopScene = canvas.store.subscribe((now, before) => {
      if (now.scene === before.scene) return;
      // A header that grows takes the cells along, or it would lie on them.
      const grown = now.scene.headerHeight - before.scene.headerHeight;
      if (grown !== 0) void flow.getState().panBy({ x: 0, y: grown });
      clearTimeout(limiting);
      limiting = window.setTimeout(limit, SETTLE);
    });
    return () => {
      stop();
      stopScene();
      clearTimeout(limiting);
      clearTimeout(timer);
      // Leaving the screen remembers where the map was looked at.
      const viewports = { ...editor.store.getState().session.viewports, [mapId]: canvas.viewport() };
      editor.setSession({ viewports });
    };
  }, [flow, canvas, editor, stages, lanes, listeners, mapId]);

  useEffect(() => {
    /** Fulfils the wishes of the session: to see a record, the whole map or its true size. */
    const fulfil = (): void => {
      const { session, project } = editor.store.getState();
      const { reveal, zoomTo } = session;
      const { panZoom } = flow.getState();
      if ((reveal === undefined && zoomTo === undefined) || !panZoom) return;
      editor.setSession({ reveal: undefined, zoomTo: undefined });
      const { scene } = canvas.store.getState();
      const [viewport, size] = [canvas.viewport(), canvas.size()];
      if (zoomTo !== undefined) {
        const next = wished(zoomTo, canvas, session.selection);
        void panZoom.setViewportConstrained(next, areaOf(size), extentOf(scene, size, next.zoom));
        if (zoomTo === 'fit') {
          const again = isSame(fitted.current?.selection, session.selection);
          if (!again && !fitsWhole(scene, size)) toast.show({ title: t('map.tooLargeToFit') });
          fitted.current = { viewport: canvas.viewport(), selection: session.selection };
        }
      }
      if (reveal === undefined) return;
      const finding = project.findings[reveal];
      const box = locate(scene, reveal);
      if (!box) return;
      const { selection } = session;
      if (finding && (selection.kind !== 'finding' || selection.id !== reveal)) {
        editor.setSession({ selection: { kind: 'finding', id: reveal } });
      } else if (selection.kind === 'none' && cardById(project, reveal)) {
        editor.setSession({ selection: { kind: 'cards', ids: [reveal] } });
      }
      // Of a stage or lane only its head needs to be seen.
      const head = project.stages[reveal]
        ? { ...box, y: -viewport.y / viewport.zoom + headerOf(size) / viewport.zoom + 30, height: 1 }
        : project.lanes[reveal]
          ? { ...box, x: -viewport.x / viewport.zoom + railOf(size) / viewport.zoom + 30, width: 1 }
          : box;
      const straight = (head === box ? revealing : revealingHead)(viewport, size, head);
      const right = (box.x + box.width) * straight.zoom + straight.x;
      const covered = head === box && session.find?.open && right > size.width - FIND_BAR.width;
      const next = covered ? revealing(viewport, size, head, { top: FIND_BAR.height }) : straight;
      if (next !== viewport) void panZoom.setViewport(next);
    };
    // The first wish may have come before the canvas was there.
    const first = requestAnimationFrame(fulfil);
    const stop = editor.store.subscribe(({ session }, before) => {
      if (session.reveal !== before.session.reveal || session.zoomTo !== before.session.zoomTo) fulfil();
    });
    return () => {
      cancelAnimationFrame(first);
      stop();
    };
  }, [flow, canvas, editor, toast, t]);

  return null;
}
