// OverlayPane: the overlay where it is scrolled to, with its differences as buttons in their places.
import { memo, useId, useMemo } from 'react';
import { useT } from '@/i18n/useT';
import type { OverlayMark, OverlayScene } from '@/layout/overlay';
import type { Palette } from '@/layout/palette';
import type { Box } from '@/layout/scene';
import { usePalette } from '@/views/scene/usePalette';
import type { LockedPanes } from './lockedPanes';
import styles from './MapPane.module.css';
import { OverlayFrame } from './OverlayFrame';
import { OverlayMarks } from './OverlayMarks';
import { overlayPicture, type Shown } from './overlayPicture';
import { usePane } from './usePane';

export type OverlayPaneProps = {
  overlay: OverlayScene;
  marks: readonly OverlayMark[];
  shown: Shown;
  /** The names of both maps. */
  label: string;
  panes: LockedPanes;
  activeKey: string | undefined;
  nameOf: (mark: OverlayMark) => string;
  onPick: (key: string) => void;
};

/** Smaller the words could not be read; what has no room beside it is panned to. */
const LEAST = 0.8;

export const OverlayPane = memo(function OverlayPane(props: OverlayPaneProps) {
  const { overlay, marks, shown, label, panes, activeKey, nameOf, onPick } = props;
  const t = useT();
  const palette: Palette = usePalette();
  const picture = useMemo(() => overlayPicture(overlay, shown, palette), [overlay, shown, palette]);
  const { scroller, sizer, setPaper, moving, header, rail, size, held, zoom } = usePane(
    panes,
    'to',
    picture,
    LEAST,
  );
  const hint = useId();
  return (
    <div className={styles.pane} style={{ background: palette.paper }}>
      <OverlayFrame
        {...{ overlay, shown, label, palette }}
        held={held ?? NOTHING}
        headerRef={header}
        railRef={rail}
      />
      <p id={hint} className="visually-hidden">
        {t('overlay.walk')}
      </p>
      <section
        ref={scroller}
        className={styles.scroller}
        aria-label={label}
        aria-describedby={hint}
        onScroll={() => panes.scrolled('to')}
        // Arrow keys scroll the map: without a stop here a keyboard could not reach all of it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <div ref={sizer} className={styles.sizer}>
          <div className={styles.window} style={{ width: size.width, height: size.height }}>
            <canvas ref={setPaper} className={styles.canvas} aria-hidden="true" />
            <div ref={moving} className={styles.moving}>
              <OverlayMarks
                {...{ marks, activeKey, nameOf, onPick }}
                held={held}
                zoom={zoom}
                onBring={panes.bring}
              />
            </div>
          </div>
        </div>
      </section>
    </div>
  );
});

const NOTHING: Box = { x: 0, y: 0, width: -1, height: -1 };
