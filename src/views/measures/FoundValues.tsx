// The values found in a column, each with what it stands for on the map. What is left open counts for the map as a whole.
import { ArrowRight } from 'lucide-react';
import type { FoundValue } from '@/formats/answersGuess';
import type { Split } from '@/formats/answers';
import { formatCount } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { Select } from '@/ui/Select';
import { useProject } from '@/views/context/EditorContext';
import { choicesOf } from './answersDraft';
import styles from './AnswersDialog.module.css';

type FoundValuesProps = {
  name: string;
  split: Exclude<Split, 'segment'>;
  column: { values: readonly FoundValue[] };
  label?: (value: string) => string;
  mapId: Id;
  places: Readonly<Record<string, Id>>;
  onPlaces: (places: Record<string, Id>) => void;
};

/** So many are mapped in the window; the rest counts for the whole. */
const SHOWN = 40;

export function FoundValues({
  name,
  split,
  column,
  label = (value) => value,
  mapId,
  places,
  onPlaces,
}: FoundValuesProps) {
  const t = useT();
  const project = useProject((whole) => whole);
  const choices = choicesOf(project, mapId, split);
  const { values } = column;
  return (
    <section className={styles.found} aria-label={t('answers.valuesIn', { name })}>
      <h3 className={styles.sideTitle}>{t('answers.valuesIn', { name })}</h3>
      {values.length === 0 && <p className={styles.quiet}>{t('answers.tooManyValues')}</p>}
      <ul>
        {values.slice(0, SHOWN).map(({ value, count }) => (
          <li key={value}>
            <span className={styles.foundValue}>{label(value)}</span>
            <ArrowRight size={14} aria-hidden="true" />
            <Select
              label={t('answers.standsFor', { value: label(value) })}
              hideLabel
              size="s"
              clearable
              className={styles.foundPlace}
              value={places[value]}
              placeholder={t('answers.wholeMap')}
              choices={choices}
              onChange={(id) => {
                const { [value]: _, ...rest } = places;
                onPlaces(id === undefined ? rest : { ...rest, [value]: id });
              }}
            />
            <span className={styles.foundCount}>{count > 0 ? formatCount(count) : ''}</span>
          </li>
        ))}
      </ul>
      {values.length > SHOWN && (
        <p className={styles.quiet}>{t('answers.moreValues', { count: values.length - SHOWN })}</p>
      )}
    </section>
  );
}
