// Corrections: what disappointed and needs correcting, each with one verb that leads to where it is done.
import { ArrowLeftRight, ArrowRight, Circle, CircleDashed, TrendingDown, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Correction } from '@/analysis/control';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import { classes } from '@/ui/classes';
import { Icon, type LucideIcon } from '@/ui/Icon';
import { useProject } from '@/views/context/EditorContext';
import { href } from '@/views/context/router';
import shared from './Control.module.css';
import styles from './Corrections.module.css';
import { correctionWords, routeOf } from './controlWords';

const SIGNS: Record<Correction['kind'], LucideIcon> = {
  missed: TriangleAlert,
  overdue: TriangleAlert,
  unclear: ArrowLeftRight,
  worse: TrendingDown,
  unplaced: Circle,
  unanswered: Circle,
  assumed: CircleDashed,
};
const SEVERE: ReadonlySet<Correction['kind']> = new Set(['missed', 'overdue', 'worse']);

/** So many are shown until all are asked for. */
const FIRST = 6;

type CorrectionsProps = {
  corrections: readonly Correction[];
  /** Those that are made on this very page. */
  onCorrect: (correction: Correction) => void;
};

export function Corrections({ corrections, onCorrect }: CorrectionsProps) {
  const t = useT();
  const projectId = useProject(({ id }) => id);
  const [all, setAll] = useState(false);
  const shown = all ? corrections : corrections.slice(0, FIRST);
  return (
    <section className={classes(shared.card, shared.corrections)}>
      <h2 className={shared.heading}>
        {t('control.corrections')}
        <span className={shared.total}>{corrections.length}</span>
      </h2>
      {corrections.length === 0 && <p className={shared.note}>{t('control.nothingToCorrect')}</p>}
      <ul className={styles.list}>
        {shown.map((correction, at) => {
          const { title, note, verb } = correctionWords(correction);
          const route = routeOf(projectId, correction);
          const name = `${verb}, ${title}`;
          const words = (
            <>
              {verb}
              <Icon icon={ArrowRight} size={14} />
            </>
          );
          return (
            <li key={at} className={styles.correction}>
              <span className={SEVERE.has(correction.kind) ? styles.severe : styles.mild}>
                <Icon icon={SIGNS[correction.kind]} />
              </span>
              <span>
                <span className={styles.what} dir="auto">
                  {title}
                </span>
                <span className={styles.why}>{note}</span>
              </span>
              {route ? (
                <a className={styles.verb} href={href(route)} aria-label={name}>
                  {words}
                </a>
              ) : (
                <button
                  type="button"
                  className={styles.verb}
                  aria-label={name}
                  onClick={() => onCorrect(correction)}
                >
                  {words}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {corrections.length > FIRST && !all && (
        <div>
          <Button size="s" variant="quiet" onClick={() => setAll(true)}>
            {t('control.moreCorrections', { count: corrections.length - FIRST })}
          </Button>
        </div>
      )}
    </section>
  );
}
