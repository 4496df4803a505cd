// The list of measures: each with its value, n, period, a small trend, and what is told of its last change.
import { formatCount } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { classes } from '@/ui/classes';
import { href } from '@/views/context/router';
import type { MeasureView } from './measureView';
import { periodText, shortVerdict, toneOf, valueText } from './measureWords';
import styles from './MeasureList.module.css';
import { SmallTrend } from './SmallTrend';
import { VerdictMark } from './VerdictMark';

type MeasureListProps = { projectId: Id; views: readonly MeasureView[]; openId: Id | undefined };

export function MeasureList({ projectId, views, openId }: MeasureListProps) {
  const t = useT();
  return (
    <nav className={styles.list} aria-label={t('measures.list')}>
      <p className={styles.count}>{t('measures.count', { count: views.length })}</p>
      <ul>
        {views.map((view) => (
          <li key={view.metric.id}>
            <a
              className={classes(styles.item, view.metric.id === openId && styles.chosen)}
              aria-current={view.metric.id === openId ? 'page' : undefined}
              href={href({ screen: 'research', projectId, part: 'measures', recordId: view.metric.id })}
              data-measure={view.metric.id}
            >
              <MeasureLine view={view} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function MeasureLine({ view }: { view: MeasureView }) {
  const t = useT();
  const { metric, latest, change, points } = view;
  const { n } = latest?.measured ?? {};
  const told = latest && [
    n === undefined ? '' : t('measures.n', { n: formatCount(n) }),
    periodText(latest.period, t),
  ];
  const verdict = change?.verdict;
  return (
    <>
      <span className={styles.name}>{metric.name}</span>
      <span className={styles.row}>
        <span className={styles.value}>
          {latest ? valueText(metric, latest.measured.value, latest.measured) : t('measures.nothingYet')}
        </span>
        <SmallTrend values={points.map(({ measured }) => measured.value)} />
      </span>
      {told && (
        <span className={styles.row}>
          <span className={styles.note}>{told.filter(Boolean).join(' · ')}</span>
          <span className={classes(styles.verdict, styles[toneOf(verdict ?? 'first')])}>
            <VerdictMark verdict={verdict ?? 'first'} size={13} />
            {shortVerdict(change, t)}
          </span>
        </span>
      )}
    </>
  );
}
