// A persona's feeling at one place: a list from +2 to -2 and unknown, and what the value rests on.
import type { KeyboardEvent } from 'react';
import { feelingAt, type FeelingPlace, setFeeling } from '@/commands/feelings';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import type { Feeling, Persona } from '@/model/types';
import { classes } from '@/ui/classes';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { feelingWord, levelWord, signed } from '@/views/map/names';
import facts from './Facts.module.css';
import styles from './Cells.module.css';
import { useLevel } from '@/views/map/useLevel';

/** The steps of the arrow keys on the curve. */
const VALUES = [2, 1.5, 1, 0.5, 0, -0.5, -1, -1.5, -2];
const UNKNOWN = '';

/** The colour goes with the word: what is called neutral looks neutral. */
const toneOf = (feeling: Feeling | undefined): string | undefined => {
  const whole = feeling && Math.round(feeling.value);
  return whole === undefined ? undefined : whole < 0 ? 'low' : whole > 0 ? 'high' : 'mid';
};

/** So many answers, evidence, or an assumption. */
function useSource(mapId: Id, feeling: Feeling | undefined): string {
  const t = useT();
  const level = levelWord(useLevel(mapId, feeling), t);
  if (!feeling) return '';
  const { answers = 0, evidenceIds = [] } = feeling;
  if (answers > 0) return t('inspector.answersShort', { count: answers });
  const sources = evidenceIds.length > 0 ? t('table.evidence', { count: evidenceIds.length }) : '';
  return [sources, level].filter(Boolean).join(', ');
}

type PlaceProps = { mapId: Id; personaId: Id; place: FeelingPlace };

/** The same to read only. */
export function FeelingWords({ mapId, personaId, place }: PlaceProps) {
  const t = useT();
  const feeling = useProject((project) => feelingAt(project, mapId, personaId, place));
  const source = useSource(mapId, feeling);
  return (
    <>
      <span className={styles.felt} data-tone={toneOf(feeling)}>
        {feeling ? `${signed(feeling.value)} ${feelingWord(feeling.value, t)}` : t('inspector.unknown')}
      </span>{' '}
      {source !== '' && <span className={classes(facts.small, styles.source)}>{source}</span>}
    </>
  );
}

type FeelingSelectProps = Omit<PlaceProps, 'personaId'> & {
  persona: Persona;
  where: string;
  tabIndex: number;
  onFocus: () => void;
  onUnknown: () => void;
};

export function FeelingSelect(props: FeelingSelectProps) {
  const { mapId, persona, place, where, tabIndex, onFocus, onUnknown } = props;
  const t = useT();
  const editor = useEditor();
  const feeling = useProject((project) => feelingAt(project, mapId, persona.id, place));
  const source = useSource(mapId, feeling);
  const value = feeling?.value;
  const values =
    value === undefined || VALUES.includes(value) ? VALUES : [...VALUES, value].sort((a, b) => b - a);
  const write = (next: number | undefined): void => {
    if (next === undefined) onUnknown();
    const at = 'cardId' in place ? place.cardId : place.stageId;
    editor.commit(
      setFeeling,
      { mapId, personaId: persona.id, place, value: next },
      { mergeKey: `feeling:${at}:${persona.id}` },
    );
  };
  /** Left and right lead from feeling to feeling; up and down are the list's own. */
  const onKeyDown = (event: KeyboardEvent<HTMLSelectElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      const all = [...(event.currentTarget.closest('tr')?.querySelectorAll('select') ?? [])];
      all[all.indexOf(event.currentTarget) + by]?.focus();
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      write(undefined);
    }
  };
  return (
    <>
      <select
        className={styles.felt}
        data-tone={toneOf(feeling)}
        aria-label={t('map.feelingOf', { place: where, persona: persona.name })}
        tabIndex={tabIndex}
        value={value === undefined ? UNKNOWN : String(value)}
        onChange={({ target }) => write(target.value === UNKNOWN ? undefined : Number(target.value))}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={() => editor.seal()}
      >
        {values.map((one) => (
          <option key={one} value={String(one)}>
            {`${signed(one)} ${feelingWord(one, t)}`}
          </option>
        ))}
        <option value={UNKNOWN}>{t('inspector.unknown')}</option>
      </select>
      {source !== '' && <span className={classes(facts.small, styles.source)}>{source}</span>}
    </>
  );
}
