// How far the presentation has come: a dot for each press that goes on, those of a step together, and the number.
import { useT } from '@/i18n/useT';
import { lastPartOf, pressOf } from './place';
import styles from './Progress.module.css';
import type { Keyed } from './steps';
import type { Presentation } from './useShared';

/** More dots than these say less than the number beside them. */
const MOST_DOTS = 40;

type ProgressProps<S extends Keyed> = { presentation: Presentation<S>; titleOf: (step: S) => string };

export function Progress<S extends Keyed>({ presentation, titleOf }: ProgressProps<S>) {
  const t = useT();
  const { place, steps, at, press, move } = presentation;
  const partHere = Math.min(place.part, lastPartOf(place, presentation.step.key));
  return (
    <nav className={styles.progress} aria-label={t('presenting.steps')}>
      {press.of <= MOST_DOTS && (
        <ol className={styles.dots}>
          {steps.map((step, index) => (
            <li key={step.key}>
              <button
                type="button"
                className={styles.dot}
                aria-current={index === at ? 'step' : undefined}
                aria-label={t('presenting.said', {
                  ...pressOf({ ...place, key: step.key, part: 0 }, steps),
                  title: titleOf(step),
                })}
                title={titleOf(step)}
                onClick={() => move({ to: index })}
              >
                {Array.from({ length: 1 + lastPartOf(place, step.key) }, (_, part) => (
                  <span key={part} className={styles.mark} data-here={index === at && part === partHere} />
                ))}
              </button>
            </li>
          ))}
        </ol>
      )}
      <p className={styles.number}>{t('presenting.place', press)}</p>
    </nav>
  );
}
