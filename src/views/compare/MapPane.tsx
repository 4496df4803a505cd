// MapPane: one of the two maps, drawn where both are scrolled to, with its differences marked in place.
import {
  memo,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Comparison } from '@/analysis/comparison';
import type { Viewport } from '@/editor/session';
import type { AlignedScenes } from '@/layout/alignScenes';
import { touches } from '@/layout/locate';
import type { Palette } from '@/layout/palette';
import type { Box } from '@/layout/scene';
import { usePictureSource } from '@/views/context/Images';
import { createScenePainter } from '@/views/scene/scenePainter';
import { nextWindow, viewOf } from '@/views/scene/viewport';
import { dimSame } from './dimSame';
import styles from './MapPane.module.css';
import type { LockedPanes, PaneSide } from './lockedPanes';
import type { Mark } from './marks';
import { PaneMark } from './PaneMark';
import { PaneFrame } from './PaneFrame';
import { bareSize } from './paneView';

export type MapPaneProps = {
  side: PaneSide;
  label: string;
  comparison: Comparison;
  scenes: AlignedScenes;
  marks: readonly Mark[];
  panes: LockedPanes;
  palette: Palette;
  dim: boolean;
  activeKey: string | undefined;
  onPick: (key: string) => void;
};

export const MapPane = memo(function MapPane(props: MapPaneProps) {
  const { side, label, comparison, scenes, marks, panes, palette, dim, activeKey, onPick } = props;
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
  const scene = scenes[side];

  const images = usePictureSource();
  const painter = useMemo(() => paper && createScenePainter(paper, images), [paper, images]);
  const picture = useMemo(() => {
    const whole = { scene, palette };
    return dim ? dimSame(whole, marks, images?.pictures) : whole;
  }, [scene, palette, dim, marks, images]);
  useEffect(() => () => painter?.stop(), [painter]);

  const show = useCallback(
    (viewport: Viewport) => {
      if (size.width === 0) return;
      painter?.show(viewport, bareSize(size), picture);
      // Marks and names move in the same frame as the picture, or they would swim against it.
      const { x, y } = viewport;
      const stretch = viewport.zoom / zoom;
      move(moving.current, `translate(${x}px, ${y}px) scale(${stretch})`);
      move(header.current, `translateX(${x}px)`, viewport.zoom);
      move(rail.current, `translateY(${y}px)`, viewport.zoom);
      setHeld((before) => nextWindow(before, viewOf(viewport, bareSize(size))));
    },
    [size, zoom, painter, picture],
  );

  useLayoutEffect(() => {
    const [outer, inner] = [scroller.current, sizer.current];
    return outer && inner ? panes.add(side, { scroller: outer, sizer: inner, show }, scene) : undefined;
  }, [panes, side, show, scene]);

  // With another window other names stand there, which have been told no zoom yet.
  useLayoutEffect(() => {
    if (held) panes.show();
  }, [panes, held]);

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

  const inSight = held ? marks.filter(({ box }) => touches(box, held)) : [];
  return (
    <div className={styles.pane} style={{ background: palette.paper }}>
      <PaneFrame
        {...{ side, label, comparison, scenes, zoom, palette, marks, activeKey, onPick }}
        held={held ?? NOTHING}
        headerRef={header}
        railRef={rail}
      />
      <section
        ref={scroller}
        className={styles.scroller}
        aria-label={label}
        onScroll={() => panes.scrolled(side)}
        // Arrow keys scroll both maps: without a stop here a keyboard could not reach them.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <div ref={sizer} className={styles.sizer}>
          <div className={styles.window} style={size}>
            <canvas ref={setPaper} className={styles.canvas} aria-hidden="true" />
            <div ref={moving} className={styles.moving}>
              <Blanks scenes={scenes} side={side} zoom={zoom} />
              {inSight.filter(isWide).map((mark) => (
                <PaneMark
                  key={`${mark.row.key} ${mark.shape}`}
                  {...{ mark, side, comparison, zoom }}
                  active={false}
                />
              ))}
              {inSight
                .filter((mark) => !isWide(mark))
                .map((mark) => (
                  <PaneMark
                    key={`${mark.row.key} ${mark.box.x} ${mark.box.y}`}
                    {...{ mark, side, comparison, zoom, onPick }}
                    active={mark.row.key === activeKey}
                  />
                ))}
            </div>
          </div>
        </div>
      </section>
    </div>
  );
});

const NOTHING: Box = { x: 0, y: 0, width: -1, height: -1 };

const isWide = ({ shape }: Mark): boolean => shape === 'column' || shape === 'band';

/**
 * Moves a layer, and tells what stands on it the zoom where that is laid out by it. Each is told by itself: a property
 * that is inherited would have the style of all their contents worked out anew.
 */
function move(layer: HTMLElement | null, transform: string, zoom?: number): void {
  if (!layer) return;
  layer.style.transform = transform;
  if (zoom === undefined) return;
  const told = String(zoom);
  for (const { style } of layer.children as HTMLCollectionOf<HTMLElement>)
    if (style.getPropertyValue('--pane-zoom') !== told) style.setProperty('--pane-zoom', told);
}

/** Empty places for what only the other map has. */
function Blanks({ scenes, side, zoom }: { scenes: AlignedScenes; side: PaneSide; zoom: number }) {
  const own = side === 'from' ? 'fromId' : 'toId';
  const { width, height } = scenes[side];
  return (
    <>
      {scenes.columns.map(
        (slot) =>
          slot[own] === undefined && (
            <div
              key={`column ${slot.at}`}
              className={styles.blank}
              style={{ left: slot.at * zoom, top: 0, width: slot.size * zoom, height: height * zoom }}
            />
          ),
      )}
      {scenes.rows.map(
        (slot) =>
          slot[own] === undefined && (
            <div
              key={`row ${slot.at}`}
              className={styles.blank}
              style={{ left: 0, top: slot.at * zoom + 6, width: width * zoom, height: slot.size * zoom - 12 }}
            />
          ),
      )}
    </>
  );
}
