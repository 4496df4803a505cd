// MapPane: one of the two maps, drawn where both are scrolled to, with its differences marked in place.
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Comparison } from '@/analysis/comparison';
import type { AlignedScenes } from '@/layout/alignScenes';
import type { Palette } from '@/layout/palette';
import type { Box } from '@/layout/scene';
import { BAR, drawPane, PANE_PAD, touches, type View, visibleBox } from './drawPane';
import styles from './MapPane.module.css';
import type { Mark } from './marks';
import { PaneMark } from './PaneMark';
import { PaneFrame } from './PaneFrame';
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

/** The part of the scene whose marks are in the document: kept while the view stays inside it. */
function nextWindow(before: Box | undefined, view: Box): Box {
  const inside =
    before &&
    view.x >= before.x &&
    view.y >= before.y &&
    view.x + view.width <= before.x + before.width &&
    view.y + view.height <= before.y + before.height &&
    before.width < view.width * 4;
  if (inside) return before;
  const [dx, dy] = [view.width / 2, view.height / 2];
  return { x: view.x - dx, y: view.y - dy, width: view.width + 2 * dx, height: view.height + 2 * dy };
}

export function MapPane(props: MapPaneProps) {
  const { side, label, comparison, scenes, marks, panes, palette, dim, activeKey, onPick } = props;
  const { zoom, setZoom, follow } = panes;
  const scroller = panes.scrollers[side];
  const canvas = useRef<HTMLCanvasElement>(null);
  const moving = useRef<HTMLDivElement>(null);
  const header = useRef<HTMLDivElement>(null);
  const rail = useRef<HTMLDivElement>(null);
  const drawnAt = useRef({ left: -1, top: -1 });
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [held, setHeld] = useState<Box>();
  const scene = scenes[side];

  const draw = useCallback(() => {
    const pane = scroller.current;
    const paper = canvas.current;
    const context = paper?.getContext('2d');
    if (!pane || !paper || !context || size.width === 0) return;
    const { scrollLeft: scrollX, scrollTop: scrollY } = pane;
    const view: View = { scrollX, scrollY, zoom, ...size };
    const ratio = window.devicePixelRatio || 1;
    const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
    if (paper.width !== width) paper.width = width;
    if (paper.height !== height) paper.height = height;
    drawnAt.current = { left: scrollX, top: scrollY };
    drawPane(context, { scene, palette, marks, dim }, view, ratio);
    // Marks and names move in the same frame as the picture, or they would swim against it.
    const [left, top] = [PANE_PAD - scrollX, PANE_PAD - scrollY];
    if (moving.current) moving.current.style.transform = `translate(${left}px, ${top}px)`;
    if (header.current) header.current.style.transform = `translateX(${left}px)`;
    if (rail.current) rail.current.style.transform = `translateY(${top}px)`;
    setHeld((before) => nextWindow(before, visibleBox(view)));
  }, [scroller, size, zoom, scene, palette, marks, dim]);

  useLayoutEffect(draw, [draw]);

  // What was painted before the typeface arrived is painted again with it.
  useEffect(() => {
    const { fonts } = document as { fonts?: FontFaceSet };
    fonts?.addEventListener('loadingdone', draw);
    return () => fonts?.removeEventListener('loadingdone', draw);
  }, [draw]);

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
      const { scrollLeft, scrollTop } = scroller.current ?? { scrollLeft: 0, scrollTop: 0 };
      // Zooming scrolls too, and has drawn already.
      if (drawnAt.current.left !== scrollLeft || drawnAt.current.top !== scrollTop) draw();
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
            <canvas ref={canvas} className={styles.canvas} aria-hidden="true" />
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
