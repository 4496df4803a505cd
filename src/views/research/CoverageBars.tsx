// Coverage in bars: how much of each stage, or of each lane, is researched. Three levels by pattern and by number.
import { useState } from 'react';
import { type Counts, type Coverage, shareOf } from '@/analysis/coverage';
import { formatShare } from '@/i18n/format';
import { EVIDENCE_LEVELS } from '@/model/constants';
import { useT } from '@/i18n/useT';
import { classes } from '@/ui/classes';
import { Segmented } from '@/ui/Segmented';
import track from '@/views/evidence/Coverage.module.css';
import { CoverageTrack } from '@/views/evidence/CoverageTrack';
import styles from './CoverageBars.module.css';

const LEVELS = EVIDENCE_LEVELS.toReversed();

type Bar = { id: string; name: string; counts: Counts };

export function CoverageBars({ coverage, onShow }: { coverage: Coverage; onShow: (() => void) | undefined }) {
  const t = useT();
  const [by, setBy] = useState<'stage' | 'lane'>('stage');
  const { whole } = coverage;
  const bars: Bar[] =
    by === 'stage'
      ? coverage.stages.map(({ stage, counts }) => ({ id: stage.id, name: stage.name, counts }))
      : coverage.lanes.map(({ lane, counts }) => ({ id: lane.id, name: lane.name, counts }));
  return (
    <section aria-label={t('research.coverage')} className={styles.coverage}>
      <ul className={styles.bars}>
        {bars.map((bar) => (
          <CoverageBar key={bar.id} bar={bar} />
        ))}
      </ul>
      <div className={styles.foot}>
        <ul className={styles.legend} title={t('research.rule')}>
          {LEVELS.map((level) => (
            <li key={level} className={styles.level}>
              <span className={classes(styles.sample, track.part)} data-level={level} aria-hidden="true" />
              {/* keys: research.legend.researched research.legend.partly research.legend.assumption */}
              {t(`research.legend.${level}`, { n: whole[level] })}
            </li>
          ))}
        </ul>
        <Segmented
          size="s"
          label={t('research.coverage')}
          value={by}
          onChange={setBy}
          choices={[
            { value: 'stage', label: t('research.byStage') },
            { value: 'lane', label: t('research.byLane') },
          ]}
        />
        {onShow && (
          <button type="button" className={styles.show} onClick={onShow}>
            {t('research.showAssumptions', { count: whole.assumption })}
          </button>
        )}
      </div>
      <p className={styles.rule}>{t('research.rule')}</p>
    </section>
  );
}

function CoverageBar({ bar: { name, counts } }: { bar: Bar }) {
  const t = useT();
  const share = shareOf(counts);
  return (
    <li className={styles.bar}>
      <span className={styles.head} aria-hidden="true">
        <span className={styles.name} dir="auto">
          {name}
        </span>
        <span className={styles.share}>
          {share === undefined ? t('research.nothingHere') : formatShare(share)}
        </span>
      </span>
      <CoverageTrack counts={counts} />
      <span className="visually-hidden">
        {t('research.stageCounts', { stage: name, ...counts, count: counts.assumption })}
      </span>
    </li>
  );
}
