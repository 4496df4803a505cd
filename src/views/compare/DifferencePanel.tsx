// DifferencePanel: what the comparison comes to, in a sentence and as a list that can be filtered.
import { useMemo } from 'react';
import type { Aligned } from '@/analysis/align';
import { type Comparison, DIFFERENCE_KINDS, type DifferenceKind } from '@/analysis/comparison';
import type { CurveGap } from '@/analysis/curveGap';
import { useT } from '@/i18n/useT';
import { classes } from '@/ui/classes';
import { EmptyState } from '@/ui/EmptyState';
import { DifferenceList } from './DifferenceList';
import styles from './DifferencePanel.module.css';
import { countRows, type DifferenceRow, filterRows, groupRows } from './differenceRows';
import { signed } from './differenceWords';
import { feelingSentence, headline } from './headline';
import { SIGNS } from './MarkChip';

export type DifferencePanelProps = {
  comparison: Comparison;
  rows: readonly DifferenceRow[];
  /** The curves of the persona whose feeling the panel tells. */
  gap: CurveGap;
  personaName: string | undefined;
  shown: ReadonlySet<DifferenceKind>;
  onShown: (shown: ReadonlySet<DifferenceKind>) => void;
  activeKey: string | undefined;
  onPick: (key: string) => void;
  onOpen: (row: DifferenceRow) => void;
  states: { from: string; to: string };
};

export function DifferencePanel(props: DifferencePanelProps) {
  const { comparison, rows, gap, personaName, shown, onShown, states } = props;
  const t = useT();
  const counts = useMemo(() => countRows(rows), [rows]);
  // A row that is moved and changed is two differences, here as in the filter.
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const groups = useMemo(() => groupRows(comparison, filterRows(rows, shown)), [comparison, rows, shown]);
  const feelings = useMemo(
    () => new Map(gap.points.map((point) => [`${point.fromId ?? ''} ${point.toId ?? ''}`, point])),
    [gap],
  );
  const asideOf = ({ fromId, toId }: Aligned): string | undefined => {
    const point = feelings.get(`${fromId ?? ''} ${toId ?? ''}`);
    if (point?.before === undefined || point.after === undefined || point.before === point.after)
      return undefined;
    return t('compare.fromTo', { before: signed(point.before), after: signed(point.after) });
  };
  const sentence = feelingSentence(gap, personaName);
  return (
    <aside className={styles.panel} aria-label={t('compare.differences')}>
      <div className={styles.head}>
        <p className={styles.eyebrow}>
          <span>{t('compare.fromTo', { before: states.from, after: states.to })}</span>
          <span>{t('compare.count', { count: total })}</span>
        </p>
        <h2 className={styles.headline}>{headline(comparison, total)}</h2>
        {sentence !== undefined && <p className={styles.sentence}>{sentence}</p>}
      </div>
      {rows.length > 0 && <KindFilter counts={counts} shown={shown} onShown={onShown} />}
      {groups.length > 0 ? (
        <DifferenceList {...props} groups={groups} asideOf={asideOf} />
      ) : (
        <EmptyState
          compact
          level={3}
          title={rows.length === 0 ? t('compare.sameTitle') : t('compare.noneShownTitle')}
        >
          {rows.length === 0 ? t('compare.sameText') : t('compare.noneShownText')}
        </EmptyState>
      )}
    </aside>
  );
}

type KindFilterProps = {
  counts: Record<DifferenceKind, number>;
  shown: ReadonlySet<DifferenceKind>;
  onShown: (shown: ReadonlySet<DifferenceKind>) => void;
};

// keys: compare.kind.*
function KindFilter({ counts, shown, onShown }: KindFilterProps) {
  const t = useT();
  const toggle = (kind: DifferenceKind) => {
    const next = new Set(shown);
    if (!next.delete(kind)) next.add(kind);
    onShown(next);
  };
  return (
    <fieldset className={styles.filter} aria-label={t('compare.show')}>
      {DIFFERENCE_KINDS.map((kind) => (
        <label key={kind} className={classes(styles.kind, styles[kind])}>
          <input type="checkbox" checked={shown.has(kind)} onChange={() => toggle(kind)} />
          <span aria-hidden="true" className={styles.sign}>
            {SIGNS[kind]}
          </span>
          <span className={styles.word}>{t(`compare.kind.${kind}`)}</span>{' '}
          <span className={styles.number}>{counts[kind]}</span>
        </label>
      ))}
    </fieldset>
  );
}
