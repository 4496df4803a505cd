// The values of a measure over its periods: points with their intervals, and the target as a dotted line.
import { useEffect, useRef, useState } from 'react';
import { formatCount, formatDecimals } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { classes } from '@/ui/classes';
import type { MeasureView } from './measureView';
import { betweenText, goalText, periodText, valueText } from './measureWords';
import styles from './TrendChart.module.css';
import { trendScale } from './trendScale';

const HEIGHT = 236;
const EDGE = { top: 16, right: 26, bottom: 44, left: 46 };
/** The room that the words below a point need. */
const LABEL = 84;
/** More periods than these are no longer told apart. */
const MOST = 24;

export function TrendChart({ view }: { view: MeasureView }) {
  const t = useT();
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(560);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const { metric, goal } = view;
  const points = view.points.slice(-MOST);
  const shown = points.flatMap(({ measured: { value, interval } }) =>
    interval ? [value, interval.low, interval.high] : [value],
  );
  const { low, high, ticks } = trendScale([...shown, ...(goal ? [goal.value] : [])]);
  const [left, right] = [EDGE.left, width - EDGE.right];
  const x = (at: number): number =>
    points.length === 1 ? (left + right) / 2 : left + 34 + (at / (points.length - 1)) * (right - left - 68);
  const y = (value: number): number =>
    EDGE.top + (1 - (value - low) / (high - low)) * (HEIGHT - EDGE.top - EDGE.bottom);
  const step = ticks.length > 1 ? (ticks[1] ?? 1) - (ticks[0] ?? 0) : 1;
  const digits = step % 1 === 0 ? 0 : step * 10 - Math.floor(step * 10) < 1e-9 ? 1 : 2;
  const tick = (value: number): string => {
    const text = formatDecimals(Math.abs(value), digits);
    return value < 0 ? `\u2212${text}` : metric.kind === 'nps' && value > 0 ? `+${text}` : text;
  };
  const every = Math.max(1, Math.ceil((points.length * LABEL) / (right - left)));
  const said = points.map(({ period, measured }) =>
    [
      periodText(period, t),
      valueText(metric, measured.value, measured),
      measured.n === undefined ? '' : t('measures.n', { n: formatCount(measured.n) }),
      measured.interval ? betweenText(metric, measured.interval, t) : '',
    ]
      .filter(Boolean)
      .join(', '),
  );
  return (
    <div ref={frame} className={styles.frame}>
      <svg width={width} height={HEIGHT} role="img" aria-label={[t('measures.overTime'), ...said].join('. ')}>
        {ticks.map((value) => (
          <g key={value}>
            <line
              x1={left}
              x2={right}
              y1={y(value)}
              y2={y(value)}
              className={classes(styles.grid, value === 0 && styles.zero)}
            />
            <text x={left - 9} y={y(value) + 4} className={classes(styles.tick, styles.end)}>
              {tick(value)}
            </text>
          </g>
        ))}
        {goal && (
          <g>
            <line x1={left} x2={right} y1={y(goal.value)} y2={y(goal.value)} className={styles.goal} />
            <text x={left + 6} y={y(goal.value) - 7} className={styles.goalText}>
              {goalText(metric, goal, t)}
            </text>
          </g>
        )}
        <polyline
          className={styles.line}
          points={points.map(({ measured }, at) => `${x(at)},${y(measured.value)}`).join(' ')}
        />
        {points.map(({ period, measured: { value, interval, n, counted } }, at) => {
          const last = at === points.length - 1;
          const toldHere = (points.length - 1 - at) % every === 0;
          return (
            <g key={`${period.from} ${period.to}`}>
              {interval && (
                <line
                  x1={x(at)}
                  x2={x(at)}
                  y1={y(interval.low)}
                  y2={y(interval.high)}
                  className={classes(styles.interval, last && styles.lastInterval)}
                />
              )}
              <circle
                cx={x(at)}
                cy={y(value)}
                r={last ? 6 : 4.5}
                className={classes(styles.point, last && styles.last)}
              />
              {toldHere && (
                <>
                  <text x={x(at) + 12} y={y(value) + (last ? 5 : 15)} className={styles.value}>
                    {valueText(metric, value, { value, ...(counted && { counted }) })}
                  </text>
                  <text x={x(at)} y={HEIGHT - 22} className={classes(styles.period, styles.middle)}>
                    {periodText(period, t)}
                  </text>
                  {n !== undefined && (
                    <text x={x(at)} y={HEIGHT - 6} className={classes(styles.tick, styles.middle)}>
                      {t('measures.n', { n: formatCount(n) })}
                    </text>
                  )}
                </>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
