// The panel of a strategy beside the map: its fields, and the way out.
import { Lightbulb, Trash2 } from 'lucide-react';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { Icon } from '@/ui/Icon';
import { useProject } from '@/views/context/EditorContext';
import { ActionButton } from './CardPanel';
import styles from './Inspector.module.css';
import { StrategyFields } from './StrategyFields';

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
      <StrategyFields strategy={strategy} mapId={mapId} />
      <div className={styles.actions}>
        <ActionButton id="strategy.remove" icon={Trash2} label={t('actions.removeStrategy')} danger />
      </div>
    </>
  );
}
