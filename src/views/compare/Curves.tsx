// Curves: one persona's feeling in both maps in one graph, with the gap between them and the same as a table.
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Comparison } from '@/analysis/comparison';
import type { CurveGap, GapPoint } from '@/analysis/curveGap';
import { svgPath } from '@/formats/svgPath';
import { useT } from '@/i18n/useT';
import { EmptyState } from '@/ui/EmptyState';
import styles from './Curves.module.css';
import { signed, tenths } from './differenceWords';
import { type Dot, type Frame, gapShape, type GapShape } from '@/layout/gapShape';

export type CurvesProps = {
  comparison: Comparison;
  gap: CurveGap;
  /** Undefined where the maps have no persona. */
  personaName: string | undefined;
  labels: { from: string; to: string };
  /** What stands above the graph: the choice of the persona. */
  children?: ReactNode;
  /** For an audience: as narrow as its words allow, and the table only for those who do not see the graph. */
  presented?: boolean;
};

const LEVELS = [2, 1, 0, -1, -2] as const;
/** Pixels of a stage. */
const LEAST = { own: 120, presented: 104 };

export function Curves({ comparison, gap, personaName, labels, children, presented = false }: CurvesProps) {
  const t = useT();
  const area = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 900, height: 420 });
  useEffect(() => {
    const element = area.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: Math.max(280, Math.min(520, element.clientHeight)) }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const frame: Frame = useMemo(
    () => ({
      width: Math.max(size.width, 80 + gap.points.length * (presented ? LEAST.presented : LEAST.own)),
      height: size.height,
      left: 64,
      right: 24,
      top: 34,
      bottom: 76,
    }),
    [size, gap, presented],
  );
  const shape = useMemo(() => gapShape(gap.points, frame), [gap, frame]);
  const known = shape.before.dots.length + shape.after.dots.length > 0;
  const names = gap.points.map((point) => stageName(comparison, point) || t('compare.unnamedStage'));
  return (
    <div className={styles.whole}>
      <div className={styles.top}>
        {children}
        <ul className={styles.legend} aria-hidden="true">
          <li>
            <svg width="34" height="10">
              <path d="M1 5H33" className={styles.beforeLine} />
            </svg>
            {labels.from}
          </li>
          <li>
            <svg width="34" height="10">
              <path d="M1 5H33" className={styles.afterLine} />
            </svg>
            {labels.to}
          </li>
          <li>
            <span className={styles.better} />
            {t('compare.gapBetter')}
          </li>
          <li>
            <span className={styles.worse} />
            {t('compare.gapWorse')}
          </li>
        </ul>
      </div>
      <div ref={area} className={styles.area}>
        {known ? (
          <Graph {...{ frame, shape, names, points: gap.points }} />
        ) : (
          <NoCurves personaName={personaName} />
        )}
      </div>
      {known && (
        <div className={presented ? 'visually-hidden' : undefined}>
          <GapTable {...{ gap, names, labels, personaName: personaName ?? '' }} />
        </div>
      )}
    </div>
  );
}

function NoCurves({ personaName }: Pick<CurvesProps, 'personaName'>) {
  const t = useT();
  if (personaName === undefined)
    return (
      <EmptyState title={t('compare.noPersonaTitle')} level={3}>
        {t('compare.noPersonaText')}
      </EmptyState>
    );
  return (
    <EmptyState title={t('compare.noFeelingsTitle', { name: personaName })} level={3}>
      {t('compare.noFeelingsText')}
    </EmptyState>
  );
}

function stageName({ from, to }: Comparison, { fromId, toId }: GapPoint): string {
  return (to.project.stages[toId ?? ''] ?? from.project.stages[fromId ?? ''])?.name ?? '';
}

type GraphProps = { frame: Frame; shape: GapShape; names: readonly string[]; points: readonly GapPoint[] };

function Graph({ frame, shape, names, points }: GraphProps) {
  const t = useT();
  const id = useId();
  const { before, after, better, worse } = shape;
  const bottom = frame.height - frame.bottom;
  const column = (frame.width - frame.left - frame.right) / Math.max(1, names.length);
  return (
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
            {signed(level)}
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
              <Change point={point} />
            </div>
          </foreignObject>
        );
      })}
    </svg>
  );
}

type Felt = { before?: number | undefined; after?: number | undefined };

/** The feeling of a stage in both maps, in the tenths in which it is shown: whoever checks the sum gets the same. */
function changeAt(point: Felt | undefined): number | undefined {
  const { before, after } = point ?? {};
  return before === undefined || after === undefined ? undefined : tenths(after) - tenths(before);
}

/** Better or worse in a word, with a sign that says the same. */
function Change({ point }: { point: Felt | undefined }) {
  const t = useT();
  const by = changeAt(point);
  if (by === undefined) return null;
  const size = signed(Math.abs(by)).replace('+', '');
  if (by === 0) return <span className={styles.same}>= {t('overlay.same')}</span>;
  return by > 0 ? (
    <span className={styles.up}>▲ {t('overlay.better', { by: size })}</span>
  ) : (
    <span className={styles.down}>▼ {t('overlay.worseBy', { by: size })}</span>
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
          {signed(dot.value)}
        </text>
      )}
    </g>
  );
}

type GapTableProps = {
  gap: CurveGap;
  names: readonly string[];
  labels: { from: string; to: string };
  personaName: string;
};

function GapTable({ gap, names, labels, personaName }: GapTableProps) {
  const t = useT();
  const word = (value: number | undefined) => (value === undefined ? t('compare.unknown') : signed(value));
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('compare.tableCaption', { name: personaName })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('compare.noun.stage')}</th>
          <th scope="col">{labels.from}</th>
          <th scope="col">{labels.to}</th>
          <th scope="col">{t('compare.change')}</th>
        </tr>
      </thead>
      <tbody>
        {gap.points.map(({ fromId, toId, before, after }, at) => (
          <tr key={`${fromId ?? ''} ${toId ?? ''}`}>
            <th scope="row">{names[at]}</th>
            <td>{fromId === undefined ? t('compare.notHere') : word(before)}</td>
            <td>{toId === undefined ? t('compare.notHere') : word(after)}</td>
            <td>
              {changeAt({ before, after }) === undefined ? '\u2014' : <Change point={{ before, after }} />}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('compare.mean')}</th>
          <td>{word(gap.before)}</td>
          <td>{word(gap.after)}</td>
          <td>{changeAt(gap) === undefined ? '\u2014' : <Change point={gap} />}</td>
        </tr>
      </tfoot>
    </table>
  );
}
