// Where a value comes from: the files that its answers were counted from, with what was left out, and how the answers fell.
import { PencilLine, Smile } from 'lucide-react';
import { measuresOf, topOf } from '@/analysis/measured';
import { pooledCounts } from '@/analysis/measuredAt';
import { formatCount, formatPeriod } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import type { ImportedFile, Metric } from '@/model/types';
import { Button } from '@/ui/Button';
import { useProject } from '@/views/context/EditorContext';
import type { MeasureView } from './measureView';
import styles from './MeasurePage.module.css';

type SourceCardProps = {
  view: MeasureView;
  onValues: () => void;
  /** Absent where there is nothing to set feelings from. */
  onFeelings: (() => void) | undefined;
};

export function SourceCard({ view: { metric, latest }, onValues, onFeelings }: SourceCardProps) {
  const t = useT();
  const files = useProject((project) => project.importedFiles);
  const ids = [...new Set(latest?.records.flatMap(({ fileId }) => fileId ?? []))];
  const known = ids.flatMap((id) => files[id] ?? []);
  const sum = (of: (file: ImportedFile) => number): number => known.reduce((all, file) => all + of(file), 0);
  const rejected = sum((file) => (file.rejected ?? []).reduce((all, { count }) => all + count, 0));
  const counts = pooledCounts(
    latest?.records.flatMap((record) => (record.counts ? [record.counts] : [])) ?? [],
  );
  return (
    <section className={styles.card} aria-label={t('measures.comesFrom')}>
      <h2 className={styles.cardTitle}>{t('measures.comesFrom')}</h2>
      <dl className={styles.facts}>
        {known.map((file) => (
          <div key={file.id}>
            <dt className={styles.file}>{file.name}</dt>
            <dd>{file.importedOn ? formatPeriod(file.importedOn, file.importedOn) : ''}</dd>
          </div>
        ))}
        {known.length === 0 && <p className={styles.quiet}>{t('measures.byHand')}</p>}
        {known.length > 0 && (
          <>
            <Fact name={t('measures.answered')} value={sum((file) => file.answered ?? 0)} />
            <Fact name={t('measures.blank')} value={sum((file) => file.blank ?? 0)} />
            <Fact name={t('measures.rejected')} value={rejected} />
          </>
        )}
      </dl>
      {Object.keys(counts).length > 0 && (
        <dl className={styles.facts} data-parted>
          {fallen(metric, counts).map(({ key, name, count }) => (
            // keys: measures.fell.*
            <Fact key={key} name={name ?? t(`measures.fell.${key as 'promoters'}`)} value={count} />
          ))}
        </dl>
      )}
      <div className={styles.cardFoot}>
        {onFeelings && (
          <Button variant="quiet" size="s" icon={Smile} onClick={onFeelings}>
            {t('measures.setFeelings')}
          </Button>
        )}
        <Button variant="quiet" size="s" icon={PencilLine} onClick={onValues}>
          {t('measures.allValues')}
        </Button>
      </div>
    </section>
  );
}

function Fact({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{formatCount(value)}</dd>
    </div>
  );
}

type Fallen = { key: string; name?: string; count: number };

/** How the answers fell: promoters and detractors, the top boxes and the others, or each point. */
function fallen(metric: Metric, counts: Readonly<Record<string, number>>): Fallen[] {
  const points = Object.entries(counts).map(([point, count]) => ({ point: Number(point), count }));
  const within = (from: number, to: number): number =>
    points.reduce((sum, { point, count }) => (point >= from && point <= to ? sum + count : sum), 0);
  const what = measuresOf(metric);
  if (what === 'nps')
    return [
      { key: 'promoters', count: within(9, 10) },
      { key: 'between', count: within(7, 8) },
      { key: 'detractors', count: within(0, 6) },
    ];
  if (what === 'share') {
    const most = metric.scale?.max ?? Math.max(5, ...points.map(({ point }) => point));
    const top = within(most - topOf(metric) + 1e-9, most);
    return [
      { key: 'top', count: top },
      { key: 'others', count: within(-Infinity, most) - top },
    ];
  }
  return points
    .sort((a, b) => b.point - a.point)
    .slice(0, 7)
    .map(({ point, count }) => ({ key: String(point), name: String(point), count }));
}
