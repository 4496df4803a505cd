// MapPane: one of the two maps, drawn where both are scrolled to, with its differences marked in place.
import { memo, type PointerEvent, useCallback, useMemo } from 'react';
import type { Comparison } from '@/analysis/comparison';
import type { AlignedScenes } from '@/layout/alignScenes';
import { touches } from '@/layout/locate';
import type { Palette } from '@/layout/palette';
import type { Box } from '@/layout/scene';
import { usePictureSource } from '@/views/context/Images';
import { dimSame } from './dimSame';
import styles from './MapPane.module.css';
import type { LockedPanes, PaneSide } from './lockedPanes';
import type { Mark } from './marks';
import { PaneMark } from './PaneMark';
import { PaneFrame } from './PaneFrame';
import { PaneLight } from './PaneLight';
import { itemAt, type PartnerLight } from './partnerLight';
import { viewportAt } from './paneView';
import { useMarkWalk } from './useMarkWalk';
import { usePane } from './usePane';

export type MapPaneProps = {
  side: PaneSide;
  label: string;
  comparison: Comparison;
  scenes: AlignedScenes;
  marks: readonly Mark[];
  panes: LockedPanes;
  palette: Palette;
  dim: boolean;
  /** How far it is zoomed out at first to show the whole width of the map. */
  least: number;
  light: PartnerLight;
  activeKey: string | undefined;
  onPick: (key: string) => void;
};

export const MapPane = memo(function MapPane(props: MapPaneProps) {
  const { side, label, comparison, scenes, marks, panes, palette, dim, least, light, activeKey, onPick } =
    props;
  const scene = scenes[side];
  const images = usePictureSource();
  const picture = useMemo(() => {
    const whole = { scene, palette };
    return dim ? dimSame(whole, marks, images?.pictures) : whole;
  }, [scene, palette, dim, marks, images]);
  const { scroller, sizer, setPaper, moving, header, rail, size, held, zoom } = usePane(
    panes,
    side,
    picture,
    least,
  );
  const inSight = useMemo(() => (held ? marks.filter(({ box }) => touches(box, held)) : []), [marks, held]);
  const [wide, small] = useMemo(() => [inSight.filter(isWide), inSight.filter(isSmall)], [inSight]);
  const walked = useMemo(() => marks.filter(isSmall), [marks]);
  const { list, shown, stop, onFocus, onKeyDown } = useMarkWalk(walked, small, keyOf, undefined, panes.bring);
  const point = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>) => {
    const { left, top } = currentTarget.getBoundingClientRect();
    const { x, y, zoom: now } = viewportAt(currentTarget, panes.zoom());
    const id = itemAt(scene, (clientX - left - x) / now, (clientY - top - y) / now);
    light.set(id === undefined ? undefined : { side, id });
  };
  const focusMark = useCallback(
    (mark: Mark) => {
      onFocus(mark);
      const id = side === 'from' ? mark.row.fromId : mark.row.toId;
      light.set(id === undefined ? undefined : { side, id });
    },
    [onFocus, side, light],
  );
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
        onPointerMove={point}
        onPointerLeave={() => light.set(undefined)}
        // Arrow keys scroll both maps: without a stop here a keyboard could not reach them.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <div ref={sizer} className={styles.sizer}>
          <div className={styles.window} style={size}>
            <canvas ref={setPaper} className={styles.canvas} aria-hidden="true" />
            <div ref={moving} className={styles.moving}>
              <Blanks scenes={scenes} side={side} zoom={zoom} />
              {wide.map((mark) => (
                <PaneMark
                  key={`${mark.row.key} ${mark.shape}`}
                  {...{ mark, side, comparison, zoom }}
                  active={false}
                />
              ))}
              {/* The marks are reached one at a time; the arrow keys are heard on their way up. */}
              {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
              <div ref={list} onKeyDown={onKeyDown} onBlur={() => light.set(undefined)}>
                {shown.map((mark) => (
                  <PaneMark
                    key={keyOf(mark)}
                    {...{ mark, side, comparison, zoom, onPick }}
                    active={mark.row.key === activeKey}
                    stops={mark === stop}
                    onFocus={focusMark}
                  />
                ))}
              </div>
              <PaneLight {...{ comparison, scene, side, light, zoom }} />
            </div>
          </div>
        </div>
      </section>
    </div>
  );
});

const NOTHING: Box = { x: 0, y: 0, width: -1, height: -1 };

const isWide = ({ shape }: Mark): boolean => shape === 'column' || shape === 'band';
const isSmall = (mark: Mark): boolean => !isWide(mark);
const keyOf = ({ row, box }: Mark): string => `${row.key} ${box.x} ${box.y}`;

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
