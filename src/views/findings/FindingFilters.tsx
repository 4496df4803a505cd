// What the list of findings is narrowed to and grouped by: map, stage, channel, persona, tag, status.
import { useMemo } from 'react';
import type { RankedFinding } from '@/analysis/ranking';
import { findingStatusWords } from '@/formats/findingStatusWords';
import { useT } from '@/i18n/useT';
import { FINDING_STATUSES } from '@/model/constants';
import type { Id } from '@/model/id';
import { channelsOf, mapsOf, personasOf, stagesOf } from '@/model/select';
import { Button } from '@/ui/Button';
import { Segmented } from '@/ui/Segmented';
import { Select } from '@/ui/Select';
import { useProject } from '@/views/context/EditorContext';
import { mapName } from '@/views/context/mapName';
import { mapStateLabel } from '@/views/context/mapState';
import { type Filters, type Grouping, GROUPINGS } from './findingRows';
import styles from './FindingsScreen.module.css';

type FindingFiltersProps = {
  mapId: Id | undefined;
  onMap: (mapId: Id | undefined) => void;
  ranked: readonly RankedFinding[];
  filters: Filters;
  onFilters: (filters: Filters) => void;
  grouping: Grouping;
  onGrouping: (grouping: Grouping) => void;
};

type Choices = readonly { value: string; label: string }[];

export function FindingFilters(props: FindingFiltersProps) {
  const { mapId, onMap, ranked, filters, onFilters, grouping, onGrouping } = props;
  const t = useT();
  const project = useProject((whole) => whole);
  const maps = mapsOf(project);
  const tags = useMemo(
    () =>
      [...new Set(ranked.flatMap(({ finding }) => finding.tags ?? []))].sort((a, b) => a.localeCompare(b)),
    [ranked],
  );
  const named = (records: readonly { id: Id; name: string }[]): Choices =>
    records.map(({ id, name }) => ({ value: id, label: name || t('map.untitledStage') }));
  const filter = (key: keyof Filters, word: string, all: string, choices: Choices) =>
    choices.length > 0 && (
      <Select
        key={key}
        size="s"
        label={word}
        hideLabel
        clearable
        className={styles.filter}
        placeholder={all}
        value={filters[key] as string | undefined}
        choices={choices}
        onChange={(value) => onFilters({ ...filters, [key]: value })}
      />
    );
  const narrowed = Object.values(filters).some((value) => value !== undefined);
  return (
    <div className={styles.filters} role="group" aria-label={t('findings.filters')}>
      {maps.length > 1 && (
        <Select
          size="s"
          label={t('findings.map')}
          hideLabel
          className={styles.filter}
          value={mapId ?? 'all'}
          choices={[
            ...maps.map((map) => ({
              value: map.id,
              label: t('compare.mapChoice', {
                title: mapName(project, map),
                state: t(mapStateLabel[map.state]),
              }),
            })),
            { value: 'all', label: t('findings.allMaps') },
          ]}
          onChange={(id) => onMap(id === 'all' ? undefined : id)}
        />
      )}
      {mapId !== undefined &&
        filter('stageId', t('inspector.stage'), t('findings.allStages'), named(stagesOf(project, mapId)))}
      {filter('channelId', t('findings.channel'), t('findings.allChannels'), named(channelsOf(project)))}
      {filter('personaId', t('inspector.personas'), t('findings.allPersonas'), named(personasOf(project)))}
      {filter(
        'tag',
        t('inspector.tags'),
        t('findings.allTags'),
        tags.map((tag) => ({ value: tag, label: tag })),
      )}
      {filter(
        'status',
        t('inspector.status'),
        t('findings.allStatuses'),
        FINDING_STATUSES.map((value) => ({ value, label: t(findingStatusWords[value]) })),
      )}
      {narrowed && (
        <Button size="s" variant="quiet" onClick={() => onFilters({})}>
          {t('findings.showAll')}
        </Button>
      )}
      <div className={styles.grouping}>
        <span aria-hidden="true">{t('findings.groupBy')}</span>
        <Segmented
          size="s"
          label={t('findings.groupBy')}
          value={grouping}
          choices={GROUPINGS.map((value) => ({ value, label: t(`findings.by.${value}`) }))}
          onChange={onGrouping}
        />
      </div>
    </div>
  );
}
