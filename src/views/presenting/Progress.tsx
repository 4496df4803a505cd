// How far the presentation has come: a dot for each step, which also leads there, and the number.
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import styles from './Progress.module.css';
import { useStepTitle } from './StepWords';
import type { Presentation } from './usePlace';

/** More dots than these say less than the number beside them. */
const MOST_DOTS = 16;

export function Progress({ presentation, mapId }: { presentation: Presentation; mapId: Id }) {
  const t = useT();
  const titleOf = useStepTitle(mapId);
  const { steps, at, move } = presentation;
  return (
    <nav className={styles.progress} aria-label={t('presenting.steps')}>
      {steps.length <= MOST_DOTS && (
        <ol className={styles.dots}>
          {steps.map((step, index) => (
            <li key={step.key}>
              <button
                type="button"
                className={styles.dot}
                aria-current={index === at ? 'step' : undefined}
                aria-label={t('presenting.said', { at: index + 1, of: steps.length, title: titleOf(step) })}
                title={titleOf(step)}
                onClick={() => move({ to: index })}
              />
            </li>
          ))}
        </ol>
      )}
      <p className={styles.number}>{t('presenting.place', { at: at + 1, of: steps.length })}</p>
    </nav>
  );
}
