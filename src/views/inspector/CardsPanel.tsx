// Several cards at once: where they stand, copies, removal.
import { Copy, Trash2 } from 'lucide-react';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { cardById } from '@/model/select';
import { Section } from '@/ui/Section';
import { useProject } from '@/views/app/EditorContext';
import { ActionButton } from './CardPanel';
import styles from './Inspector.module.css';
import { PlaceFields } from './PlaceFields';

export function CardsPanel({ ids, mapId }: { ids: readonly Id[]; mapId: Id }) {
  const t = useT();
  const first = useProject((project) => cardById(project, ids[0] ?? ''));
  return (
    <>
      <h2 className={styles.title}>{t('inspector.cards', { count: ids.length })}</h2>
      <Section title={t('inspector.moveTogether')}>
        <PlaceFields ids={ids} mapId={mapId} stageId={first?.stageId} laneId={first?.laneId} />
      </Section>
      <div className={styles.actions}>
        <ActionButton id="card.duplicate" icon={Copy} label={t('actions.duplicate')} />
        <ActionButton id="card.remove" icon={Trash2} label={t('inspector.removeCards')} danger />
      </div>
    </>
  );
}
