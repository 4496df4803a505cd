// Roadmap: strategies over months and quarters, what each waits for, and below them those without dates.
import { CalendarRange } from 'lucide-react';
import { useMemo, useState } from 'react';
import { roadmapOf } from '@/analysis/roadmap';
import '@/i18n/en/roadmap';
import '@/i18n/en/strategies';
import { todayIso } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { SCALES, type RoadmapScale } from '@/layout/roadmapChart';
import type { Id } from '@/model/id';
import type { Strategy } from '@/model/types';
import { EmptyState } from '@/ui/EmptyState';
import { Segmented } from '@/ui/Segmented';
import styles from './Roadmap.module.css';
import { RoadmapChart } from './RoadmapChart';
import { Undated } from './Undated';

export type RoadmapProps = {
  strategies: readonly Strategy[];
  /** The one that a panel beside it shows. */
  openId?: Id | undefined;
  onOpen: (id: Id) => void;
};

export function Roadmap({ strategies, openId, onOpen }: RoadmapProps) {
  const t = useT();
  const [scale, setScale] = useState<RoadmapScale>('fit');
  const today = todayIso();
  const roadmap = useMemo(() => roadmapOf(strategies, today), [strategies, today]);
  const { bars, undated, links } = roadmap;
  const conflicts = new Set(links.flatMap(({ toId, conflict }) => (conflict ? toId : []))).size;
  return (
    <div className={styles.roadmap}>
      {bars.length === 0 ? (
        <EmptyState icon={CalendarRange} level={3} title={t('roadmap.emptyTitle')}>
          {t('roadmap.emptyText')}
        </EmptyState>
      ) : (
        <>
          <div className={styles.tools}>
            <p className={styles.summary}>{conflicts > 0 && t('roadmap.conflicts', { count: conflicts })}</p>
            <Segmented
              size="s"
              label={t('roadmap.scale')}
              value={scale}
              choices={SCALES.map((value) => ({ value, label: t(`roadmap.by.${value}`) }))}
              onChange={setScale}
            />
          </div>
          <RoadmapChart roadmap={roadmap} scale={scale} today={today} openId={openId} onOpen={onOpen} />
          <p className={styles.keys}>{t('roadmap.keys')}</p>
        </>
      )}
      {undated.length > 0 && <Undated strategies={undated} today={today} onOpen={onOpen} />}
    </div>
  );
}
