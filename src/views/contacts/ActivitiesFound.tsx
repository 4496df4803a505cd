// ActivitiesFound: which touchpoint each activity of a log is, or which cell a new card for it goes into.
import { ArrowRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { FlowActivity } from '@/analysis/contactFlow';
import { sameName } from '@/analysis/nameBook';
import { formatCount } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { laneKind } from '@/model/laneKinds';
import { lanesOf, stagesOf } from '@/model/select';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { Select } from '@/ui/Select';
import { useProject } from '@/views/context/EditorContext';
import styles from './ImportContacts.module.css';
import { type ActivityPlace, cellFor, type Touchpoint } from './importDraft';

const [NONE, NEW] = ['none', 'new'];
/** So many are in the document at first. */
const PAGE = 30;

type ActivitiesFoundProps = {
  mapId: Id;
  activities: readonly FlowActivity[];
  touchpoints: readonly Touchpoint[];
  places: ReadonlyMap<string, ActivityPlace>;
  onPlace: (name: string, place: ActivityPlace) => void;
};

export function ActivitiesFound(props: ActivitiesFoundProps) {
  const { mapId, activities, touchpoints, places, onPlace } = props;
  const t = useT();
  const project = useProject((whole) => whole);
  const [all, setAll] = useState(false);
  const stages = stagesOf(project, mapId);
  const lanes = lanesOf(project, mapId).filter(({ kind }) => laneKind(kind).touchpoints);
  const canMake = stages.length > 0 && lanes.length > 0;
  const choices = useMemo(
    () => [
      { value: NONE ?? '', label: t('contacts.notOnMap') },
      ...(canMake ? [{ value: NEW ?? '', label: t('contacts.newCard') }] : []),
      ...touchpoints.map(({ card, stage, lane }) => ({
        value: card.id,
        label: t('contacts.touchpointIn', {
          text: card.text,
          stage: stage.name || t('map.untitledStage'),
          lane: lane.name,
        }),
      })),
    ],
    [touchpoints, canMake, t],
  );
  const shown = all ? activities : activities.slice(0, PAGE);
  return (
    <>
      <ul className={styles.found}>
        {shown.map(({ key, name, channel, contacts }) => {
          const place = places.get(sameName(name)) ?? { kind: 'none' };
          return (
            <li key={key}>
              <span className={styles.value}>{name}</span>
              <Icon icon={ArrowRight} size={14} />
              <Select
                size="s"
                hideLabel
                label={t('contacts.touchpointOf', { name })}
                value={place.kind === 'card' ? place.cardId : place.kind}
                choices={choices}
                onChange={(value = '') =>
                  onPlace(
                    name,
                    value === NEW
                      ? cellFor(project, mapId, channel)
                      : value === NONE
                        ? { kind: 'none' }
                        : { kind: 'card', cardId: value },
                  )
                }
              />
              <span className={styles.count}>{formatCount(contacts)}</span>
              {place.kind === 'new' && (
                <span className={styles.cellFields}>
                  <Select
                    size="s"
                    label={t('contacts.stage')}
                    value={place.stageId}
                    choices={stages.map(({ id, name: of }) => ({
                      value: id,
                      label: of || t('map.untitledStage'),
                    }))}
                    onChange={(stageId) => stageId !== undefined && onPlace(name, { ...place, stageId })}
                  />
                  <Select
                    size="s"
                    label={t('contacts.lane')}
                    value={place.laneId}
                    choices={lanes.map(({ id, name: of }) => ({ value: id, label: of }))}
                    onChange={(laneId) => laneId !== undefined && onPlace(name, { ...place, laneId })}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {shown.length < activities.length && (
        <Button size="s" variant="quiet" onClick={() => setAll(true)}>
          {t('contacts.showAll', { count: activities.length })}
        </Button>
      )}
    </>
  );
}
