// LineFilters: what the list of differences is narrowed to - a search, and behind a button kind, stage, channel, persona.
import { ListFilter, Search } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { type Comparison, DIFFERENCE_KINDS } from '@/analysis/comparison';
import { personasCompared } from '@/analysis/personasCompared';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { takesCards } from '@/model/laneKinds';
import { lanesOf, stagesOf } from '@/model/select';
import { IconButton } from '@/ui/IconButton';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import type { LineFilter } from './lineFilter';
import styles from './LineFilters.module.css';

export type LineFiltersProps = {
  comparison: Comparison;
  filter: LineFilter;
  onFilter: (filter: LineFilter) => void;
};

type Named = { id: Id; name: string };

/** Those of the second map, and then what only the first has. */
function ofBoth<T extends Named>(
  { toOf }: { toOf: ReadonlyMap<Id, Id> },
  from: readonly T[],
  to: readonly T[],
): T[] {
  return [...to, ...from.filter(({ id }) => !toOf.has(id))];
}

// keys: compare.kind.*
export function LineFilters({ comparison, filter, onFilter }: LineFiltersProps) {
  const t = useT();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { from, to, stages, lanes } = comparison;
  const choices = useMemo(() => {
    const lanesWithCards = (of: typeof from) => lanesOf(of.project, of.mapId).filter(takesCards);
    return {
      stages: ofBoth(stages, stagesOf(from.project, from.mapId), stagesOf(to.project, to.mapId)),
      lanes: ofBoth(lanes, lanesWithCards(from), lanesWithCards(to)),
      personas: personasCompared(comparison),
    };
  }, [comparison, from, to, stages, lanes]);
  const select = (
    key: 'stageId' | 'laneId' | 'personaId',
    all: string,
    none: string,
    named: readonly Named[],
  ) =>
    named.length > 1 && (
      <Select
        size="s"
        label={all}
        hideLabel
        clearable
        placeholder={all}
        value={filter[key]}
        choices={named.map((one) => ({ value: one.id, label: one.name || none }))}
        onChange={(value) => onFilter({ ...filter, [key]: value })}
      />
    );
  const chosen = [filter.kind, filter.stageId, filter.laneId, filter.personaId].some(
    (one) => one !== undefined,
  );
  return (
    <div className={styles.whole}>
      <div className={styles.row}>
        <TextField
          label={t('story.search')}
          hideLabel
          type="search"
          icon={Search}
          clearable
          placeholder={t('story.search')}
          className={styles.search}
          value={filter.text}
          onChange={(text) => onFilter({ ...filter, text })}
        />
        <IconButton
          icon={ListFilter}
          label={t('story.filter')}
          aria-expanded={open || chosen}
          aria-controls={id}
          onClick={() => {
            if (chosen) onFilter({ text: filter.text });
            setOpen(!(open || chosen));
          }}
        />
      </div>
      {(open || chosen) && (
        <div id={id} className={styles.filters} role="group" aria-label={t('story.filter')}>
          <Select
            size="s"
            label={t('story.allKinds')}
            hideLabel
            clearable
            placeholder={t('story.allKinds')}
            value={filter.kind}
            choices={DIFFERENCE_KINDS.map((kind) => ({ value: kind, label: t(`compare.kind.${kind}`) }))}
            onChange={(kind) => onFilter({ ...filter, kind })}
          />
          {select('stageId', t('story.allStages'), t('compare.unnamedStage'), choices.stages)}
          {select('laneId', t('story.allLanes'), t('compare.unnamedLane'), choices.lanes)}
          {select('personaId', t('story.allPersonas'), t('compare.unnamedPersona'), choices.personas)}
        </div>
      )}
    </div>
  );
}
