// The paths of the map in words, below the table: which touchpoint leads to which.
import { useId } from 'react';
import { type Stop, walksOf } from '@/analysis/walks';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { useShownProjectShallow } from '@/views/context/shown';
import styles from './PathsInWords.module.css';

const stopText = ({ card, label }: Stop): string => (label ? `(${label}) ${card.text}` : card.text);

export function PathsInWords({ mapId }: { mapId: Id }) {
  const t = useT();
  const id = useId();
  // Names and texts in turn, compared one by one: nothing is drawn again while no step has changed.
  const words = useShownProjectShallow(mapId, (project) =>
    walksOf(project, mapId).flatMap(({ path, runs }) => [
      path.name,
      runs.map((run) => run.map(stopText).join(' → ')).join('; '),
    ]),
  );
  if (words.length === 0) return null;
  return (
    <section className={styles.paths} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {t('table.paths')}
      </h2>
      <dl>
        {words.map((name, at) =>
          at % 2 === 0 ? (
            <div key={at} className={styles.path}>
              <dt>{name}</dt>
              <dd>{words[at + 1] || t('table.noSteps')}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  );
}
