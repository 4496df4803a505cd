// The chart of the roadmap: the time axis, a row for each strategy in sight, today, and the lines of what depends on what.
import { type CSSProperties, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { dateOf, dayNumber } from '@/analysis/calendar';
import { movedDates, type Roadmap, spanOf } from '@/analysis/roadmap';
import { updateStrategy } from '@/commands/strategies';
import { formatMonth } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { axisOf, barBox, type ChartScale, chartScale, type RoadmapScale, xOf } from '@/layout/roadmapChart';
import type { Id } from '@/model/id';
import { announce } from '@/ui/LiveRegion';
import { useScrollFrame } from '@/ui/useScrollFrame';
import { useEditor, useEditorState } from '@/views/context/EditorContext';
import { strategyName } from '@/views/context/strategyWords';
import { datesOf, troubleOf } from './barWords';
import { DependenceLines } from './DependenceLines';
import styles from './Roadmap.module.css';
import { type RowActs, RoadmapRow } from './RoadmapRow';

type ChartProps = {
  roadmap: Roadmap;
  scale: RoadmapScale;
  today: string;
  openId: Id | undefined;
  onOpen: (id: Id) => void;
};

/** Rows beyond the frame that are drawn all the same. */
const SPARE = 6;
/** Narrower than this the names stand above the bars, in pixels. */
const NARROW = 640;
const NAMES = 264;
const ROW = { wide: 56, narrow: 96 } as const;
/** Where in a narrow row the middle of its bar lies. */
const NARROW_MIDDLE = 80;
const AXIS = 70;
/** The name of today stays so far inside of the chart, in pixels. */
const TODAY_ROOM = 30;

export function RoadmapChart({ roadmap, scale: asked, today, openId, onOpen }: ChartProps) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const frame = useRef<HTMLDivElement>(null);
  const { width, top, height } = useScrollFrame(frame);
  const narrow = width > 0 && width < NARROW;
  const rowHeight = narrow ? ROW.narrow : ROW.wide;
  const names = narrow ? 0 : NAMES;
  // While somebody moves bars, rows stay where they are: one that jumps away under the hand cannot be moved on.
  const [held, setHeld] = useState<readonly Id[]>();
  const { links } = roadmap;
  const bars = useMemo(() => {
    const place = new Map(held?.map((id, at) => [id, at]));
    return held
      ? roadmap.bars.toSorted(
          (a, b) => (place.get(a.strategy.id) ?? Infinity) - (place.get(b.strategy.id) ?? Infinity) || 0,
        )
      : roadmap.bars;
  }, [roadmap.bars, held]);
  const places = useMemo(() => new Map(bars.map((bar, at) => [bar.strategy.id, { bar, at }])), [bars]);
  const scale = useMemo(
    () => chartScale(spanOf(roadmap.bars, today), asked, Math.max(240, width - names - 2)),
    [roadmap.bars, today, asked, width, names],
  );
  const [current, setCurrent] = useState<Id>();
  const stop = current !== undefined && places.has(current) ? current : bars[0]?.strategy.id;
  const wanted = useRef<Id>(undefined);
  const now = dayNumber(today) ?? 0;

  /** Brings a bar into sight, below the axis and beside the names. */
  const reveal = (id: Id): void => {
    const [place, box] = [places.get(id), frame.current];
    if (!place || !box) return;
    const rowTop = place.at * rowHeight;
    const room = box.clientHeight - AXIS;
    if (rowTop < box.scrollTop) box.scrollTop = rowTop;
    else if (rowTop + rowHeight > box.scrollTop + room) box.scrollTop = rowTop + rowHeight - room;
    const { x, width: long } = barBox(scale, place.bar);
    const view = box.clientWidth - names;
    if (x < box.scrollLeft || x + Math.min(long, view) > box.scrollLeft + view)
      box.scrollLeft = Math.max(0, x - view / 4);
  };
  useEffect(() => {
    const id = wanted.current;
    if (id === undefined) return;
    const bar = frame.current?.querySelector<HTMLElement>(`[data-bar="${id}"]`);
    if (!bar) return;
    wanted.current = undefined;
    bar.focus({ preventScroll: true });
  });
  // Today stands a third from the left where not all is in sight.
  const { perDay } = scale;
  useLayoutEffect(() => {
    const box = frame.current;
    if (box && asked !== 'fit')
      box.scrollLeft = (now - scale.span.from) * perDay - (box.clientWidth - names) / 3;
    // Once for each scale.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [asked, width > 0]);

  const find = (id: Id) => places.get(id)?.bar.strategy;
  const acts: RowActs = {
    onOpen: ({ strategy }) => onOpen(strategy.id),
    onFocus: ({ strategy }) => setCurrent(strategy.id),
    onWalk: ({ strategy }, key) => {
      const at = places.get(strategy.id)?.at ?? 0;
      const next = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: bars.length - 1 }[key] ?? at;
      const id = bars[Math.min(Math.max(next, 0), bars.length - 1)]?.strategy.id;
      if (id === undefined) return;
      setCurrent(id);
      wanted.current = id;
      reveal(id);
    },
    onShift: ({ strategy }, part, shift, by) => {
      const changes = movedDates(strategy, part, shift);
      if (!changes) return;
      const { id } = strategy;
      setHeld((before) => before ?? bars.map((one) => one.strategy.id));
      setCurrent(id);
      if (by === 'key') wanted.current = id;
      editor.commit(
        updateStrategy,
        { id, changes },
        by === 'key' ? { mergeKey: `roadmap:${id}:${part}` } : undefined,
      );
      const facts = datesOf({ ...strategy, ...changes }, t);
      announce(t('roadmap.moved', { title: strategyName(strategy, t), facts }));
    },
  };
  const first = Math.floor(top / rowHeight) - SPARE;
  const last = Math.ceil((top + (height || 900)) / rowHeight) + SPARE;
  const seen = bars.flatMap((bar, at) =>
    (at >= first && at <= last) || bar.strategy.id === stop ? [{ bar, at }] : [],
  );
  const todayX = xOf(scale, now) + perDay / 2;
  return (
    <div
      ref={frame}
      className={styles.frame}
      data-narrow={narrow}
      style={
        {
          '--names': `${names}px`,
          '--row': `${rowHeight}px`,
          '--chart': `${scale.width}px`,
          '--view': `${width}px`,
        } as CSSProperties
      }
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setHeld(undefined);
      }}
    >
      <div className={styles.sheet}>
        <Axis scale={scale} todayX={todayX} />
        <ul
          className={styles.rows}
          aria-label={t('roadmap.title')}
          style={{ height: bars.length * rowHeight }}
        >
          {seen.map(({ bar, at }) => {
            const { id } = bar.strategy;
            return (
              <RoadmapRow
                key={id}
                bar={bar}
                at={at}
                count={bars.length}
                scale={scale}
                today={today}
                trouble={troubleOf(bar, links, find, t)}
                conflict={links.some((link) => link.toId === id && link.conflict)}
                waits={links.flatMap(({ fromId, toId, conflict }) => {
                  const before = toId === id && !conflict ? find(fromId) : undefined;
                  return before ? [t('roadmap.waits', { title: strategyName(before, t) })] : [];
                })}
                awaited={links.some((link) => link.fromId === id)}
                narrow={narrow}
                open={id === openId}
                tabStop={id === stop}
                readOnly={readOnly}
                acts={acts}
              />
            );
          })}
        </ul>
        <div className={styles.behind} aria-hidden="true" style={{ height: bars.length * rowHeight }}>
          <div className={styles.today} style={{ left: todayX }} />
          <DependenceLines
            links={links}
            places={places}
            scale={scale}
            rowHeight={rowHeight}
            barMiddle={narrow ? NARROW_MIDDLE : rowHeight / 2}
            first={first}
            last={last}
          />
        </div>
      </div>
      <p id="roadmap-hint" className="visually-hidden">
        {t('roadmap.hint')}
      </p>
    </div>
  );
}

/** In less room than this the name of a quarter goes without its year, in less than that without a name, in pixels. */
const QUARTER_ROOM = { whole: 76, short: 34 } as const;

/** Months, quarters or years, and today. What it shows stands in words at every bar. */
function Axis({ scale, todayX }: { scale: ChartScale; todayX: number }) {
  const t = useT();
  const { by, lower, upper } = axisOf(scale);
  const quarter = (number: number) => t('roadmap.quarter', { number });
  const quarterIn = (room: number, number: number, year: number): string =>
    room >= QUARTER_ROOM.whole
      ? `${quarter(number)} ${year}`
      : room >= QUARTER_ROOM.short
        ? quarter(number)
        : '';
  return (
    <div className={styles.axis} aria-hidden="true">
      <span className={styles.corner} />
      <div className={styles.ticks}>
        {upper.map(({ from, to, year, number }) => {
          const [left, width] = [xOf(scale, from), xOf(scale, to + 1) - xOf(scale, from)];
          const room = Math.min(width, scale.width - left);
          return (
            <span key={from} className={styles.upper} style={{ left, width }}>
              <span>{by === 'month' ? quarterIn(room, number, year) : year}</span>
            </span>
          );
        })}
        {lower.map(({ from, to, year, number }) => (
          <span
            key={from}
            className={styles.lower}
            style={{ left: xOf(scale, from), width: xOf(scale, to + 1) - xOf(scale, from) }}
          >
            {by === 'month'
              ? formatMonth(dateOf(from).slice(0, 7), true)
              : by === 'quarter'
                ? quarter(number)
                : year}
          </span>
        ))}
        <span
          className={styles.todayName}
          style={{ left: Math.min(Math.max(todayX, TODAY_ROOM), scale.width - TODAY_ROOM) }}
        >
          {t('roadmap.today')}
        </span>
      </div>
    </div>
  );
}
