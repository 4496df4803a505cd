// Weight by stage and by channel, in a bar, a number and a word; a click narrows the list to it.
import { type CSSProperties, useMemo } from 'react';
import { heatLevel, heatOf } from '@/analysis/heat';
import { type RankedFinding, weightsBy } from '@/analysis/ranking';
import { sceneWords } from '@/formats/sceneWords';
import { useT } from '@/i18n/useT';
import { heatWord } from '@/layout/bands';
import type { Id } from '@/model/id';
import { channelsOf, stagesOf } from '@/model/select';
import { useProject } from '@/views/context/EditorContext';
import { channelsTouched, type Filters } from './findingRows';
import styles from './FindingMatrix.module.css';

type WeightListsProps = {
  mapId: Id | undefined;
  ranked: readonly RankedFinding[];
  filters: Filters;
  onFilters: (filters: Filters) => void;
};

export function WeightLists({ mapId, ranked, filters, onFilters }: WeightListsProps) {
  const t = useT();
  const project = useProject((whole) => whole);
  const channels = useMemo(() => {
    const own = ranked.filter(({ finding }) => mapId === undefined || finding.mapId === mapId);
    return weightsBy(own, (one) => channelsTouched(project, one));
  }, [project, ranked, mapId]);
  const heat = mapId === undefined ? undefined : heatOf(project, mapId);
  const heaviestChannel = Math.max(0, ...channels.values());
  return (
    <>
      {mapId !== undefined && heat && (
        <WeightList
          title={t('findings.byStage')}
          note={t('findings.sum', { total: heat.total })}
          rows={stagesOf(project, mapId).map(({ id, name }) => ({
            id,
            name: name || t('map.untitledStage'),
            weight: heat.byStage.get(id) ?? 0,
          }))}
          most={heat.most}
          chosen={filters.stageId}
          onChoose={(stageId) => onFilters({ ...filters, stageId })}
        />
      )}
      {channels.size > 0 && (
        <WeightList
          title={t('findings.byChannel')}
          rows={channelsOf(project)
            .flatMap(({ id, name }) => {
              const weight = channels.get(id);
              return weight === undefined ? [] : { id, name: name || t('map.untitledLane'), weight };
            })
            .sort((a, b) => b.weight - a.weight)}
          most={heaviestChannel}
          chosen={filters.channelId}
          onChoose={(channelId) => onFilters({ ...filters, channelId })}
        />
      )}
    </>
  );
}

type WeightListProps = {
  title: string;
  note?: string;
  rows: readonly { id: Id; name: string; weight: number }[];
  most: number;
  chosen: Id | undefined;
  onChoose: (id: Id | undefined) => void;
};

function WeightList({ title, note, rows, most, chosen, onChoose }: WeightListProps) {
  const t = useT();
  const words = sceneWords(t);
  return (
    <section className={styles.card} aria-label={title}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {note !== undefined && <span className={styles.sum}>{note}</span>}
      </div>
      <ul className={styles.weights}>
        {rows.map(({ id, name, weight }) => {
          const level = heatLevel(weight, most);
          return (
            <li key={id}>
              <button
                type="button"
                className={styles.weightRow}
                aria-pressed={chosen === id}
                aria-label={`${name}, ${t('map.weightOf', { weight, word: heatWord(words, level) })}`}
                onClick={() => onChoose(chosen === id ? undefined : id)}
              >
                <span className={styles.weightName} dir="auto">
                  {name}
                </span>
                <span
                  className={styles.track}
                  style={
                    {
                      '--share': `${most > 0 ? (100 * weight) / most : 0}%`,
                      '--band': `var(--m-heat-${level})`,
                    } as CSSProperties
                  }
                />
                <b>{weight}</b>
                <span className={styles.word}>{heatWord(words, level)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
