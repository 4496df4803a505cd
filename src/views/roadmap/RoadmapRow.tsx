// One strategy on the roadmap: its name, and its bar, which is moved by pointer and by keys.
import { CornerDownRight, TriangleAlert } from 'lucide-react';
import { type CSSProperties, type KeyboardEvent, type PointerEvent, memo, useRef, useState } from 'react';
import { type BarPart, movedDates, type RoadmapBar, roadmapOf, type Shift } from '@/analysis/roadmap';
import { useT } from '@/i18n/useT';
import { barBox, beyond, type ChartScale } from '@/layout/roadmapChart';
import { Icon } from '@/ui/Icon';
import { strategyName } from '@/views/context/strategyWords';
import { datesOf } from './barWords';
import look from './Bar.module.css';
import styles from './Roadmap.module.css';

export type RowActs = {
  onOpen: (bar: RoadmapBar) => void;
  onShift: (bar: RoadmapBar, part: BarPart, shift: Shift, by: 'pointer' | 'key') => void;
  /** Up and down, home and end. */
  onWalk: (bar: RoadmapBar, key: string) => void;
  onFocus: (bar: RoadmapBar) => void;
};

type RowProps = {
  bar: RoadmapBar;
  at: number;
  count: number;
  scale: ChartScale;
  today: string;
  trouble: readonly string[];
  /** Which of them are about the order of things, not about today. */
  conflict: boolean;
  waits: readonly string[];
  /** Whether another one waits for it. */
  awaited: boolean;
  /** The name, the dates and what is wrong stand above the bar, where there is no room beside it. */
  narrow: boolean;
  open: boolean;
  tabStop: boolean;
  readOnly: boolean;
  acts: RowActs;
};

/** Further than this a press is a drag, in pixels. */
const SLOP = 4;
/** How far words stay from a bar, and from one that a line begins or ends at, in pixels. */
const GAP = { plain: 10, line: 22 } as const;
/** From this width on a bar has room for its ends, in pixels. */
const LONG = 44;
const WALKS = ['ArrowUp', 'ArrowDown', 'Home', 'End'];

type Drag = { part: BarPart; pointerX: number; days: number; began: boolean };

export const RoadmapRow = memo(function RoadmapRow(props: RowProps) {
  const { at, count, scale, today, trouble, conflict, waits, narrow, open, tabStop, readOnly, acts } = props;
  const t = useT();
  const [drag, setDrag] = useState<Drag>();
  const dragged = useRef(false);
  const bar = drag?.began ? shifted(props.bar, drag, today) : props.bar;
  const { strategy } = bar;
  const { x, width } = barBox(scale, bar);
  const status = strategy.status ?? 'proposed';
  const title = strategyName(strategy, t);
  const dates = datesOf(strategy, t);
  const facts = [
    t(`scene.status.${status}`),
    dates,
    bar.known === 'start' && t('roadmap.noDue'),
    strategy.owner?.trim(),
    ...trouble,
    ...waits,
  ].filter(Boolean);
  const edge = beyond(scale, bar);
  const edgeWord = edge && t(edge === 'later' ? 'roadmap.later' : 'roadmap.earlier');
  const inside = edge !== undefined && width > LONG;
  const before = x > scale.width - x - width;
  const gap = (before ? conflict || waits.length > 0 : props.awaited) ? GAP.line : GAP.plain;
  const days = edgeWord !== undefined && !inside ? `${dates} · ${edgeWord}` : dates;
  const troubles = trouble.map((line) => (
    <span key={line} className={styles.trouble}>
      <Icon icon={conflict && line === trouble.at(-1) ? CornerDownRight : TriangleAlert} size={12} />
      {line}
    </span>
  ));

  const begin = (event: PointerEvent<HTMLElement>): void => {
    if (readOnly || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const part = (event.target as HTMLElement).dataset['part'] ?? 'whole';
    setDrag({ part: part as BarPart, pointerX: event.clientX, days: 0, began: false });
  };
  const follow = (event: PointerEvent<HTMLElement>): void => {
    if (!drag) return;
    const way = event.clientX - drag.pointerX;
    if (drag.began || Math.abs(way) > SLOP)
      setDrag({ ...drag, began: true, days: Math.round(way / scale.perDay) });
  };
  const end = (): void => {
    if (!drag) return;
    dragged.current = drag.began;
    setDrag(undefined);
    if (drag.began && drag.days !== 0) acts.onShift(props.bar, drag.part, { days: drag.days }, 'pointer');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && drag) {
      event.preventDefault();
      event.stopPropagation();
      setDrag(undefined);
      return;
    }
    if (WALKS.includes(event.key) && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      acts.onWalk(props.bar, event.key);
      return;
    }
    const shift = shiftOf(event);
    if (!shift || readOnly) return;
    event.preventDefault();
    const part = event.altKey ? 'due' : event.ctrlKey || event.metaKey ? 'start' : 'whole';
    acts.onShift(props.bar, part, shift, 'key');
  };
  return (
    <li
      className={styles.row}
      style={{ '--at': at } as CSSProperties}
      aria-posinset={at + 1}
      aria-setsize={count}
    >
      <div className={styles.name} data-open={open}>
        <span className={styles.title} dir="auto" title={title}>
          {title}
        </span>
        <span className={styles.meta}>
          {[t(`scene.status.${status}`), strategy.owner?.trim(), narrow && days].filter(Boolean).join(' · ')}
        </span>
        {narrow && troubles}
      </div>
      <div className={styles.track}>
        <button
          type="button"
          data-bar={strategy.id}
          className={look.bar}
          style={{ left: x, width }}
          data-status={status}
          data-known={bar.known}
          data-late={bar.overdue > 0}
          data-conflict={conflict}
          data-long={width > LONG}
          data-dragged={drag?.began ?? false}
          tabIndex={tabStop ? 0 : -1}
          aria-label={t('roadmap.bar', { title, facts: facts.join(', ') })}
          aria-describedby="roadmap-hint"
          onPointerDown={begin}
          onPointerMove={follow}
          onPointerUp={end}
          onPointerCancel={() => setDrag(undefined)}
          onKeyDown={onKeyDown}
          onFocus={() => acts.onFocus(props.bar)}
          onClick={() => {
            // What ends a drag is no click.
            if (!dragged.current) acts.onOpen(props.bar);
            dragged.current = false;
          }}
        >
          {!readOnly && (
            <>
              <span className={look.handle} data-part="start" />
              <span className={look.handle} data-part="due" />
            </>
          )}
        </button>
        {inside && (
          <span className={styles.beyond} data-edge={edge} aria-hidden="true">
            {edgeWord}
          </span>
        )}
        {!narrow && (
          <span
            className={styles.words}
            aria-hidden="true"
            data-before={before}
            style={
              before
                ? { right: scale.width - x + gap, maxWidth: x - gap }
                : { left: x + width + gap, maxWidth: scale.width - x - width - gap }
            }
          >
            <span>{days}</span>
            {troubles}
          </span>
        )}
      </div>
    </li>
  );
});

/** The bar as it would be if the hand let go now. */
function shifted(bar: RoadmapBar, { part, days }: Drag, today: string): RoadmapBar {
  const strategy = { ...bar.strategy, ...movedDates(bar.strategy, part, { days }) };
  return roadmapOf([strategy], today).bars[0] ?? bar;
}

/** By how much a key moves a bar: a day, with Shift a week, by pages a month. */
function shiftOf({ key, shiftKey }: KeyboardEvent): Shift | undefined {
  const days = shiftKey ? 7 : 1;
  switch (key) {
    case 'ArrowLeft':
      return { days: -days };
    case 'ArrowRight':
      return { days };
    case 'PageUp':
      return { months: -1 };
    case 'PageDown':
      return { months: 1 };
    default:
      return undefined;
  }
}
