// The panel of a strategy beside the map: its fields, and the way out.
import { Suspense } from 'react';
import { Lightbulb, Trash2 } from 'lucide-react';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { fetched } from '@/ui/fetched';
import { Icon } from '@/ui/Icon';
import { useProject } from '@/views/context/EditorContext';
import { ActionButton } from './CardPanel';
import styles from './Inspector.module.css';
import { StrategyFields } from './StrategyFields';

const Experiments = fetched(
  async () => (await import('@/views/experiments/ExperimentsSection')).ExperimentsSection,
);

export function StrategyPanel({ id, mapId }: { id: Id; mapId: Id }) {
  const t = useT();
  const strategy = useProject((project) => project.strategies[id]);
  if (!strategy) return null;
  return (
    <>
      <p className={styles.kind}>
        <Icon icon={Lightbulb} size={14} />
        <span>{t('inspector.strategy')}</span>
      </p>
      <Suspense>
        <StrategyFields strategy={strategy} mapId={mapId} Experiments={Experiments} />
      </Suspense>
      <div className={styles.actions}>
        <ActionButton id="strategy.remove" icon={Trash2} label={t('actions.removeStrategy')} danger />
      </div>
    </>
  );
}
