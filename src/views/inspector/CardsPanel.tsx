// Several cards at once: where they stand, what is changed on all of them, copies, removal.
import { Copy, Paperclip, Trash2 } from 'lucide-react';
import '@/i18n/en/research';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { cardById } from '@/model/select';
import { Section } from '@/ui/Section';
import { useProjectShallow } from '@/views/context/EditorContext';
import { ActionButton } from './CardPanel';
import { CardsFields } from './CardsFields';
import styles from './Inspector.module.css';
import { PlaceFields } from './PlaceFields';

const shared = (ids: readonly Id[]): Id | undefined => (new Set(ids).size === 1 ? ids[0] : undefined);

export function CardsPanel({ ids, mapId }: { ids: readonly Id[]; mapId: Id }) {
  const t = useT();
  // A place that they do not share is none: the lists begin empty.
  const [stageId, laneId] = useProjectShallow((project) => {
    const cards = ids.flatMap((id) => cardById(project, id) ?? []);
    return [shared(cards.map((card) => card.stageId)), shared(cards.map((card) => card.laneId))];
  });
  return (
    <>
      <h2 className={styles.title}>{t('inspector.cards', { count: ids.length })}</h2>
      <Section title={t('inspector.moveTogether')}>
        <PlaceFields key={ids.join()} ids={ids} mapId={mapId} stageId={stageId} laneId={laneId} />
      </Section>
      <CardsFields ids={ids} mapId={mapId} />
      <Section title={t('research.evidence')}>
        <ActionButton
          id="cards.attachEvidence"
          icon={Paperclip}
          label={t('research.attachCards', { count: ids.length })}
        />
      </Section>
      <div className={styles.actions}>
        <ActionButton id="card.duplicate" icon={Copy} label={t('actions.duplicate')} />
        <ActionButton id="card.remove" icon={Trash2} label={t('inspector.removeCards')} danger />
      </div>
    </>
  );
}
