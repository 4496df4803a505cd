// Curves: one persona's feeling in both maps in one graph, with the gap between them and the same as a table.
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Comparison } from '@/analysis/comparison';
import type { CurveGap, GapPoint } from '@/analysis/curveGap';
import { useT } from '@/i18n/useT';
import { EmptyState } from '@/ui/EmptyState';
import styles from './Curves.module.css';
import { CurvesGraph } from './CurvesGraph';
import { CurvesTable } from './CurvesTable';
import type { FeltRows } from './CurveMenu';
import { type Frame, gapShape } from '@/layout/gapShape';

export type CurvesProps = FeltRows & {
  gap: CurveGap;
  /** Undefined where the maps have no persona. */
  personaName: string | undefined;
  labels: { from: string; to: string };
  /** What stands above the graph: the choice of the persona. */
  children?: ReactNode;
  /** For an audience: as narrow as its words allow, and the table only for those who do not see the graph. */
  presented?: boolean;
};

/** Pixels of a stage. */
const LEAST = { own: 120, presented: 104 };

export function Curves({
  comparison,
  gap,
  personaName,
  labels,
  children,
  presented = false,
  felt,
}: CurvesProps) {
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
          <CurvesGraph {...{ comparison, frame, shape, names, points: gap.points, felt }} />
        ) : (
          <NoCurves personaName={personaName} />
        )}
      </div>
      {known && (
        <div className={presented ? 'visually-hidden' : undefined}>
          <CurvesTable {...{ comparison, gap, names, labels, personaName: personaName ?? '', felt }} />
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
