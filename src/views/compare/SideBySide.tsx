// SideBySide: both maps on one grid, beside or above each other, or in turn where it is narrow; scrolled and zoomed as one.
import { Columns2, Rows2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { pagesOfParts } from '@/formats/pagesOfParts';
import { pictureOfSides, slideOfSides } from '@/formats/pictureOfSides';
import '@/i18n/en/compare';
import '@/i18n/en/overlay';
import { useT } from '@/i18n/useT';
import { Checkbox } from '@/ui/Checkbox';
import { isNarrow } from '@/ui/isNarrow';
import { Segmented } from '@/ui/Segmented';
import type { CompareViewProps } from './compareView';
import { SLIDE, slidesNow } from './comparisonSlides';
import { SIZES } from '@/layout/sizes';
import { createLockedPanes, type PaneSide } from './lockedPanes';
import { MapPane } from './MapPane';
import { placesToSee } from './marks';
import { createPartnerLight } from './partnerLight';
import { PaneZoom } from './PaneZoom';
import { PrintedView, withParts } from './PrintedView';
import { sideMarks } from './sideMarks';
import styles from './SideBySide.module.css';
import tools from './ViewTools.module.css';
import { usePictureLayout } from '@/views/scene/useLayout';
import { useAligned } from './useAligned';
import { overlayNow } from './useOverlay';
import { Waiting } from './Waiting';
import { usePalette } from '@/views/scene/usePalette';

type Arrangement = 'beside' | 'above';

const RAIL = 148;
const HEADER = 58;

/** Room of fewer pixels shows one map at a time, and so does one that is low and has no room for two beside each other. */
const NARROW = 600;
const LOW = { width: 860, height: 320 } as const;

const hasNoRoom = ({ width, height }: { width: number; height: number }): boolean =>
  width < NARROW || (width < LOW.width && height < LOW.height);

/** How far both are zoomed out at first to show all stages: so far that words can be read, and four stages are seen. */
const LEAST = { above: 0.72, beside: 0.5 } as const;
const FOUR = 4 * (SIZES.columnWidth + SIZES.columnGap);

/** The arrangement that shows more of the scene at once, and four stages of it. */
function better(
  room: { width: number; height: number },
  scene: { width: number; height: number },
): Arrangement {
  const share = (width: number, height: number) =>
    Math.min(1, (width - RAIL) / Math.max(1, scene.width)) *
    Math.min(1, (height - HEADER) / Math.max(1, scene.height));
  if (room.width / 2 - RAIL < LEAST.above * Math.min(FOUR, scene.width)) return 'above';
  return share(room.width, room.height / 2) >= share(room.width / 2, room.height) ? 'above' : 'beside';
}

export function SideBySide(props: CompareViewProps) {
  const { comparison, rows, isSmall, wish, onPick, labels, states } = props;
  const t = useT();
  const palette = usePalette();
  const aligned = useAligned(comparison, rows, isSmall);
  const layout = usePictureLayout();
  const [dim, setDim] = useState(true);
  const [chosen, setChosen] = useState<Arrangement>();
  const [room, setRoom] = useState({ width: 0, height: 0 });
  const area = useRef<HTMLDivElement>(null);
  const [panes] = useState(() => createLockedPanes(0.8));
  const [light] = useState(createPartnerLight);

  useEffect(() => {
    const element = area.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() =>
      setRoom({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const [side, setSide] = useState<PaneSide>('to');
  const [heard, setHeard] = useState(0);
  if (wish && wish.turn !== heard) {
    setHeard(wish.turn);
    // Of two maps in turn the one comes that has what is wished for.
    const row = rows.find(({ key }) => key === wish.key);
    if (row && row.fromId === undefined) setSide('to');
    if (row && row.toId === undefined) setSide('from');
  }
  const inTurn = room.width > 0 ? hasNoRoom(room) : isNarrow();
  const arrangement = chosen ?? (aligned ? better(room, aligned.scenes.to) : 'above');

  // Each wish brings the next of a row's places into view: what moved is seen where it is and where it was.
  const seen = useRef<{ turn: number; key: string; place: number }>({ turn: 0, key: '', place: 0 });
  useEffect(() => {
    if (!wish || !aligned || wish.turn === seen.current.turn) return;
    const row = aligned.rows.find((candidate) => candidate.key === wish.key);
    const places = row ? placesToSee(row, aligned.marks, panes.look()) : [];
    const place = seen.current.key === wish.key ? (seen.current.place + 1) % Math.max(1, places.length) : 0;
    seen.current = { turn: wish.turn, key: wish.key, place };
    const box = places[place];
    if (box) panes.reveal(box);
  }, [wish, aligned, panes]);

  const arrange = (next: Arrangement) => {
    setChosen(next);
    // Fitted once they have their new width.
    requestAnimationFrame(() => panes.fit(LEAST[next]));
  };

  const pane = (side: PaneSide) =>
    aligned && (
      <MapPane
        side={side}
        label={labels[side]}
        comparison={aligned.comparison}
        scenes={aligned.scenes}
        marks={aligned.marks[side]}
        activeKey={wish?.key}
        least={LEAST[arrangement]}
        light={light}
        {...{ panes, palette, dim, onPick }}
      />
    );
  return (
    <div className={styles.whole} data-in-turn={inTurn}>
      {aligned && (
        <PrintedView
          {...props}
          make={(head, options) => {
            const marks = sideMarks(aligned.comparison, aligned.marks);
            return withParts(pictureOfSides({ scenes: aligned.scenes, marks, labels }, head, options), () =>
              isSmall
                ? pagesOfParts(
                    slidesNow(overlayNow(comparison, rows, layout), head, layout).sides,
                    head,
                    (slide, own) => slideOfSides({ ...slide, labels }, own, options, SLIDE),
                  )
                : [],
            );
          }}
        />
      )}
      {inTurn && (
        <div className={styles.turn}>
          <Segmented
            label={t('compare.shownMap')}
            size="s"
            value={side}
            onChange={setSide}
            choices={[
              { value: 'from', label: states.from },
              { value: 'to', label: states.to },
            ]}
          />
        </div>
      )}
      <div
        ref={area}
        className={styles.panes}
        data-arrangement={!aligned || inTurn ? 'one' : arrangement}
        aria-busy={!aligned}
      >
        {!aligned && <Waiting />}
        {(!inTurn || side === 'from') && pane('from')}
        {(!inTurn || side === 'to') && pane('to')}
      </div>
      <div className={tools.bar} role="toolbar" aria-label={t('compare.viewTools')}>
        <span className={styles.dim}>
          <Checkbox label={t('compare.dim')} checked={dim} onChange={setDim} />
        </span>
        {!inTurn && (
          <Segmented
            label={t('compare.arrangement')}
            size="s"
            iconsOnly
            value={arrangement}
            onChange={arrange}
            choices={[
              { value: 'above', label: t('compare.above'), icon: Rows2 },
              { value: 'beside', label: t('compare.beside'), icon: Columns2 },
            ]}
          />
        )}
        <PaneZoom panes={panes} />
      </div>
    </div>
  );
}
