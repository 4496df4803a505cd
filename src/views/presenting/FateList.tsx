// What became of pain points and barriers, to be read from afar: in a word, by name, with what answers them.
// keys: story.fate.*
import type { FindingOutcome } from '@/analysis/findingOutcomes';
import { useT } from '@/i18n/useT';
import { findingOfFate } from '@/analysis/story';
import { FateSign } from '@/views/compare/FateSign';
import { fateAnswers, fateFigure, fateNotes, fateRecord } from '@/views/compare/fateWords';
import { fateTitle } from '@/views/compare/storyWords';
import type { ComparisonTold } from './comparisonWords';
import styles from './FateList.module.css';

export type FateListProps = {
  fates: readonly FindingOutcome[];
  told: ComparisonTold;
  label: string;
  most: number;
  /** Each says where it hangs. */
  placed?: boolean;
};

export function FateList({ fates, told: { comparison }, label, most, placed = false }: FateListProps) {
  const t = useT();
  const left = fates.length - most;
  return (
    <ul className={styles.fates} aria-label={label}>
      {fates.slice(0, most).map((fate) => {
        const figure = fateFigure(fate);
        const kind = findingOfFate(fate)?.kind ?? 'pain';
        const notes = placed ? fateNotes(comparison, fate) : fateAnswers(comparison, fate);
        return (
          <li key={fateRecord(fate).key} className={styles.fate}>
            <span className={styles.kind} data-fate={fate.claimed ? 'claimed' : fate.fate}>
              <FateSign {...fate} />
              <span>
                <span aria-hidden="true">{`${t(`story.fate.${fate.fate}`)} · `}</span>
                {t(`compare.noun.${kind}`)}
              </span>
              {figure !== undefined && (
                <span className={styles.figure}>
                  {t('story.weight')} {figure}
                </span>
              )}
            </span>
            <span className={styles.title}>{fateTitle(fate)}</span>
            {notes.map((note) => (
              <span key={note} className={styles.note}>
                {note}
              </span>
            ))}
          </li>
        );
      })}
      {left > 0 && <li className={styles.more}>{t('presentingComparison.more', { count: left })}</li>}
    </ul>
  );
}
