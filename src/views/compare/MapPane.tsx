// MapPane: one of the two maps, drawn where both are scrolled to, with its differences marked in place.
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Comparison } from '@/analysis/comparison';
import type { Viewport } from '@/editor/session';
import type { AlignedScenes } from '@/layout/alignScenes';
import { touches } from '@/layout/locate';
import type { Palette } from '@/layout/palette';
import type { Box } from '@/layout/scene';
import { createScenePainter } from '@/views/scene/scenePainter';
import { nextWindow, viewOf } from '@/views/scene/viewport';
import { dimSame } from './dimSame';
import styles from './MapPane.module.css';
import type { Mark } from './marks';
import { PaneMark } from './PaneMark';
import { PaneFrame } from './PaneFrame';
import { BAR, bareSize, PANE_PAD, viewportAt } from './paneView';
import type { LockedPanes, PaneSide } from './useLockedPanes';

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

export function MapPane(props: MapPaneProps) {
  const { side, label, comparison, scenes, marks, panes, palette, dim, activeKey, onPick } = props;
  const { zoom, setZoom, follow } = panes;
  const scroller = panes.scrollers[side];
  const [paper, setPaper] = useState<HTMLCanvasElement | null>(null);
  const moving = useRef<HTMLDivElement>(null);
  const header = useRef<HTMLDivElement>(null);
  const rail = useRef<HTMLDivElement>(null);
  const drawnAt = useRef<Viewport>(undefined);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [held, setHeld] = useState<Box>();
  const scene = scenes[side];

  const painter = useMemo(() => paper && createScenePainter(paper), [paper]);
  const picture = useMemo(() => {
    const whole = { scene, palette };
    return dim ? dimSame(whole, marks) : whole;
  }, [scene, palette, dim, marks]);
  useEffect(() => () => painter?.stop(), [painter]);

  const draw = useCallback(() => {
    const pane = scroller.current;
    if (!pane || size.width === 0) return;
    const viewport = viewportAt(pane, zoom);
    drawnAt.current = viewport;
    painter?.show(viewport, bareSize(size), picture);
    // Marks and names move in the same frame as the picture, or they would swim against it.
    const { x, y } = viewport;
    if (moving.current) moving.current.style.transform = `translate(${x}px, ${y}px)`;
    if (header.current) header.current.style.transform = `translateX(${x}px)`;
    if (rail.current) rail.current.style.transform = `translateY(${y}px)`;
    setHeld((before) => nextWindow(before, viewOf(viewport, bareSize(size))));
  }, [scroller, size, zoom, painter, picture]);

  useLayoutEffect(draw, [draw]);

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
      setZoom(zoom * Math.exp(-event.deltaY / 300), about);
    };
    pane.addEventListener('wheel', wheel, { passive: false });
    return () => {
      observer.disconnect();
      pane.removeEventListener('wheel', wheel);
    };
  }, [scroller, setZoom, zoom]);

  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  const scrolled = () => {
    follow(side);
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      const { x, y } = viewportAt(scroller.current ?? { scrollLeft: 0, scrollTop: 0 }, zoom);
      // Zooming scrolls too, and has drawn already.
      if (drawnAt.current?.x !== x || drawnAt.current.y !== y) draw();
    });
  };

  const shown = held
    ? marks.filter(({ box, shape }) => shape !== 'column' && shape !== 'band' && touches(box, held))
    : [];
  const bands = held
    ? marks.filter(({ box, shape }) => (shape === 'column' || shape === 'band') && touches(box, held))
    : [];
  return (
    <div className={styles.pane} style={{ background: palette.paper }}>
      <PaneFrame
        {...{ side, label, comparison, scenes, zoom, palette, marks, activeKey, onPick }}
        headerRef={header}
        railRef={rail}
      />
      <section
        ref={scroller}
        className={styles.scroller}
        aria-label={label}
        onScroll={scrolled}
        // Arrow keys scroll both maps: without a stop here a keyboard could not reach them.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <div
          className={styles.sizer}
          style={{
            width: scene.width * zoom + 2 * PANE_PAD,
            height: scene.height * zoom + 2 * PANE_PAD + BAR,
          }}
        >
          <div className={styles.window} style={size}>
            <canvas ref={setPaper} className={styles.canvas} aria-hidden="true" />
            <div ref={moving} className={styles.moving}>
              <Blanks scenes={scenes} side={side} zoom={zoom} />
              {bands.map((mark) => (
                <PaneMark
                  key={`${mark.row.key} ${mark.shape}`}
                  {...{ mark, side, comparison, zoom }}
                  active={false}
                />
              ))}
              {shown.map((mark) => (
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
