// Overlay: two maps as one picture - what went as ghosts, what came in outlines, what moved with arrows - or as a table.
import { ChevronLeft, ChevronRight, FlipHorizontal2, Map as MapIcon, Table2 } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import '@/i18n/en/compare';
import '@/i18n/en/overlay';
import { pagesOfParts } from '@/formats/pagesOfParts';
import { pictureOfOverlay } from '@/formats/pictureOfOverlay';
import { useT } from '@/i18n/useT';
import { markOf, type OverlayMark } from '@/layout/overlay';
import { Button } from '@/ui/Button';
import { IconButton } from '@/ui/IconButton';
import { announce } from '@/ui/LiveRegion';
import { Segmented } from '@/ui/Segmented';
import type { CompareViewProps } from './compareView';
import { SLIDE, slidesNow } from './comparisonSlides';
import type { DifferenceRow } from './differenceRows';
import { createLockedPanes } from './lockedPanes';
import styles from './Overlay.module.css';
import tools from './ViewTools.module.css';
import { overlayNames } from './overlayNames';
import { OverlayPane } from './OverlayPane';
import type { Shown } from './overlayPicture';
import { OverlayTable } from './OverlayTable';
import { stepMark } from './overlayWalk';
import { PaneZoom } from './PaneZoom';
import { PrintedView, withParts } from './PrintedView';
import { useFlip } from './useFlip';
import { usePictureLayout } from '@/views/scene/useLayout';
import { useOverlay } from './useOverlay';
import { Waiting } from './Waiting';

export function Overlay(props: CompareViewProps) {
  const { comparison, allRows: rows, isSmall, wish, onPick, states } = props;
  const t = useT();
  const laid = useOverlay(comparison, rows, isSmall);
  const layout = usePictureLayout();
  const [shown, setShown] = useState<Shown>('both');
  const [asTable, setAsTable] = useState(false);
  const [panes] = useState(() => createLockedPanes(0.8));
  const show = useCallback(
    (next: Shown) => {
      setShown(next);
      announce(next === 'both' ? t('overlay.bothShown') : t('overlay.nowShown', { map: states[next] }));
    },
    [t, states],
  );
  useFlip(show);

  // Each wish brings the next of a difference's places into view: what moved is seen where it is and where it was.
  const seen = useRef({ turn: 0, key: '', ghost: false });
  useEffect(() => {
    const last = seen.current;
    if (!wish || !laid || wish.turn === last.turn) return;
    const mark = markOf(laid.overlay, wish.key);
    const ghost = last.key === wish.key && !last.ghost && mark?.ghost !== undefined;
    seen.current = { ...wish, ghost };
    const box = ghost ? mark?.ghost : mark?.box;
    if (box) panes.reveal(box);
  }, [wish, laid, panes]);

  const names = useMemo(() => laid && overlayNames(laid), [laid]);
  const marks = useMemo(
    () => laid?.overlay.marks.flatMap((mark) => markShown(mark, shown, names?.rowOf(mark)) ?? []) ?? [],
    [laid, names, shown],
  );
  const step = (by: 1 | -1) => {
    const next = stepMark(
      marks,
      marks.find(({ key }) => key === wish?.key),
      by,
    );
    if (next) onPick(next.key);
  };
  const label = t('overlay.canvas', { from: states.from, to: states.to });
  return (
    <div className={styles.whole} aria-busy={!laid}>
      {laid && (
        <PrintedView
          {...props}
          make={(head, options) =>
            withParts(pictureOfOverlay(laid.overlay, head, options), () =>
              isSmall
                ? pagesOfParts(slidesNow(laid, head, layout).overlay, head, (slide, own) =>
                    pictureOfOverlay(slide, own, options, SLIDE),
                  )
                : [],
            )
          }
        />
      )}
      {!laid || !names ? (
        <Waiting />
      ) : asTable ? (
        <OverlayTable
          {...{ laid, names }}
          activeKey={wish?.key}
          onShow={(key) => {
            setAsTable(false);
            onPick(key);
          }}
        />
      ) : (
        <OverlayPane
          overlay={laid.overlay}
          activeKey={wish?.key}
          nameOf={names.nameOf}
          label={label}
          {...{ marks, shown, panes, onPick }}
        />
      )}
      <div
        className={tools.bar}
        role="toolbar"
        aria-label={t('compare.viewTools')}
        data-corner={asTable || undefined}
      >
        {!asTable && (
          <>
            <Segmented
              label={t('overlay.shown')}
              size="s"
              value={shown}
              onChange={show}
              choices={[
                { value: 'from', label: states.from },
                { value: 'both', label: t('overlay.both') },
                { value: 'to', label: states.to },
              ]}
            />
            <Button
              size="s"
              variant="quiet"
              icon={FlipHorizontal2}
              className={styles.flip}
              aria-pressed={shown === 'from'}
              aria-keyshortcuts="F"
              title={t('overlay.flipHint', { from: states.from, to: states.to })}
              onClick={() => show(shown === 'from' ? 'to' : 'from')}
            >
              {t('overlay.flip')}
            </Button>
            <span className={styles.steps}>
              <IconButton
                icon={ChevronLeft}
                size="s"
                label={t('overlay.previous')}
                tooltipSide="top"
                disabled={marks.length === 0}
                onClick={() => step(-1)}
              />
              <IconButton
                icon={ChevronRight}
                size="s"
                label={t('overlay.next')}
                tooltipSide="top"
                disabled={marks.length === 0}
                onClick={() => step(1)}
              />
            </span>
          </>
        )}
        <IconButton
          icon={asTable ? MapIcon : Table2}
          size="s"
          label={t(asTable ? 'overlay.asCanvas' : 'overlay.asTable')}
          tooltipSide="top"
          onClick={() => setAsTable(!asTable)}
        />
        {!asTable && <PaneZoom panes={panes} />}
      </div>
    </div>
  );
}

/** A mark where the map that is shown has it; undefined where that map has not. */
function markShown(mark: OverlayMark, shown: Shown, row: DifferenceRow | undefined): OverlayMark | undefined {
  if (shown === 'both' || !row) return mark;
  if (shown === 'to') return row.toId === undefined ? undefined : mark;
  if (row.fromId === undefined) return undefined;
  return mark.ghost ? { ...mark, box: mark.ghost } : mark;
}
