// CurvesGraph: both curves with the gap between them filled, and on each point that differs what can be done with it.
import { formatSigned } from '@/i18n/format';
import { useId } from 'react';
import type { GapPoint } from '@/analysis/curveGap';
import { svgPath } from '@/formats/svgPath';
import { useT } from '@/i18n/useT';
import type { Dot, Frame, GapShape } from '@/layout/gapShape';
import { CurveChange } from './CurveChange';
import { CurveMenu, type FeltRows } from './CurveMenu';
import styles from './Curves.module.css';

const LEVELS = [2, 1, 0, -1, -2] as const;

type GraphProps = FeltRows & {
  frame: Frame;
  shape: GapShape;
  names: readonly string[];
  points: readonly GapPoint[];
};

export function CurvesGraph({ comparison, frame, shape, names, points, felt }: GraphProps) {
  const t = useT();
  const id = useId();
  const { before, after, better, worse } = shape;
  const bottom = frame.height - frame.bottom;
  const column = (frame.width - frame.left - frame.right) / Math.max(1, names.length);
  return (
    <div className={styles.drawn}>
      <svg width={frame.width} height={frame.height} className={styles.graph} aria-hidden="true">
        <defs>
          <pattern
            id={`${id}-worse`}
            width="7"
            height="7"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(-45)"
          >
            <rect width="7" height="7" className={styles.worseGround} />
            <path d="M0 0V7" className={styles.worseLine} />
          </pattern>
        </defs>
        {LEVELS.map((level) => (
          <g key={level}>
            <path
              d={`M${frame.left - 8} ${shape.y(level)}H${frame.width - frame.right}`}
              className={level === 0 ? styles.zero : styles.level}
            />
            <text x={frame.left - 16} y={shape.y(level) + 4} textAnchor="end" className={styles.axis}>
              {formatSigned(level)}
            </text>
          </g>
        ))}
        {worse.map(svgPath).map((d) => (
          <path key={d} d={d} fill={`url(#${id}-worse)`} />
        ))}
        {better.map(svgPath).map((d) => (
          <path key={d} d={d} className={styles.gap} />
        ))}
        {before.lines.map(svgPath).map((d) => (
          <path key={d} d={d} className={styles.beforeLine} />
        ))}
        {after.lines.map(svgPath).map((d) => (
          <path key={d} d={d} className={styles.afterLine} />
        ))}
        {before.dots.map((dot) => (
          <Value
            key={dot.index}
            dot={dot}
            other={after.dots.find(({ index }) => index === dot.index)}
            side="before"
          />
        ))}
        {after.dots.map((dot) => (
          <Value
            key={dot.index}
            dot={dot}
            other={before.dots.find(({ index }) => index === dot.index)}
            side="after"
          />
        ))}
        {names.map((name, index) => {
          const point = points[index];
          const note =
            point?.fromId === undefined
              ? t('compare.onlyAfter')
              : point.toId === undefined
                ? t('compare.onlyBefore')
                : undefined;
          return (
            // Words wrap inside a box, which SVG text cannot do.
            <foreignObject
              key={`${point?.fromId ?? ''} ${point?.toId ?? ''}`}
              x={shape.x(index) - column / 2}
              y={bottom + 30}
              width={column}
              height={frame.bottom - 30}
            >
              <div className={styles.stage}>
                <span className={styles.name}>{name}</span>
                {note !== undefined && <span className={styles.only}>{note}</span>}
                <CurveChange point={point} />
              </div>
            </foreignObject>
          );
        })}
      </svg>
      {felt && (
        <ul className={styles.points}>
          {felt.map((rows, index) => {
            const dot =
              after.dots.find((one) => one.index === index) ?? before.dots.find((one) => one.index === index);
            const point = points[index];
            if (!dot || !point || rows.length === 0) return null;
            return (
              <li key={`${point.fromId ?? ''} ${point.toId ?? ''}`} style={{ left: dot.x, top: dot.y }}>
                <CurveMenu {...{ comparison, rows }} name={names[index] ?? ''} look="point" />
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

/** A point with its value, written on the side away from the other curve. */
function Value({ dot, other, side }: { dot: Dot; other: Dot | undefined; side: 'before' | 'after' }) {
  const same = other !== undefined && other.value === dot.value;
  const isAbove = other && !same ? dot.y < other.y : side === 'after';
  return (
    <g>
      <circle cx={dot.x} cy={dot.y} r={side === 'after' ? 5.5 : 4.5} className={styles[`${side}Dot`]} />
      {!(same && side === 'before') && (
        <text
          x={dot.x}
          y={dot.y + (isAbove ? -13 : 22)}
          textAnchor="middle"
          className={side === 'after' ? styles.afterValue : styles.beforeValue}
        >
          {formatSigned(dot.value)}
        </text>
      )}
    </g>
  );
}
