// Where something is measured: the whole map, or one of its stages, touchpoints, channels, personas or segments.
import { useT } from '@/i18n/useT';
import type { Place } from '@/analysis/measuredAt';
import type { Id } from '@/model/id';
import { cardsOf, channelsOf, personasOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { useProject } from '@/views/context/EditorContext';
import styles from './Dialogs.module.css';
import type { SplitBy } from './places';

export type PlaceDraft = { by: SplitBy | 'whole'; id: string };

export const placeDraftOf = ({ stageId, cardId, channelId, personaId, segment }: Place): PlaceDraft =>
  cardId !== undefined
    ? { by: 'card', id: cardId }
    : stageId !== undefined
      ? { by: 'stage', id: stageId }
      : channelId !== undefined
        ? { by: 'channel', id: channelId }
        : personaId !== undefined
          ? { by: 'persona', id: personaId }
          : segment !== undefined
            ? { by: 'segment', id: segment }
            : { by: 'whole', id: '' };

/** The fields of a record at this place; undefined while none is chosen. */
export function placeFieldsOf({ by, id }: PlaceDraft): Place | undefined {
  if (by === 'whole') return {};
  if (id.trim() === '') return undefined;
  return by === 'segment' ? { segment: id.trim() } : { [`${by}Id`]: id };
}

/** What may be chosen as a place of a kind. */
export function placeChoices(project: Project, mapId: Id, by: SplitBy): { value: Id; label: string }[] {
  switch (by) {
    case 'stage':
      return stagesOf(project, mapId).map(({ id, name }) => ({ value: id, label: name }));
    case 'card':
      return cardsOf(project, mapId).flatMap(({ id, text, laneId }) =>
        text !== '' && project.lanes[laneId]?.kind === 'channel' ? [{ value: id, label: text }] : [],
      );
    case 'channel':
      return channelsOf(project).map(({ id, name }) => ({ value: id, label: name }));
    case 'persona':
      return personasOf(project).map(({ id, name }) => ({ value: id, label: name }));
    case 'segment':
      return [];
  }
}

type PlaceFieldProps = {
  mapId: Id;
  value: PlaceDraft;
  kinds: readonly PlaceDraft['by'][];
  onChange: (value: PlaceDraft) => void;
};

export function PlaceField({ mapId, value, kinds, onChange }: PlaceFieldProps) {
  const t = useT();
  const project = useProject((whole) => whole);
  return (
    <div className={styles.pair}>
      <Select
        label={t('measures.where')}
        value={value.by}
        // keys: measures.place.*
        choices={kinds.map((by) => ({ value: by, label: t(`measures.place.${by}`) }))}
        onChange={(by) => by !== undefined && onChange({ by, id: '' })}
      />
      {value.by === 'segment' && (
        <TextField
          label={t('measures.place.segment')}
          value={value.id}
          onChange={(id) => onChange({ ...value, id })}
        />
      )}
      {value.by !== 'segment' && value.by !== 'whole' && (
        <Select
          label={t(`measures.place.${value.by}`)}
          value={value.id === '' ? undefined : value.id}
          placeholder={t('measures.choose')}
          choices={placeChoices(project, mapId, value.by)}
          onChange={(id) => onChange({ ...value, id: id ?? '' })}
        />
      )}
    </div>
  );
}
