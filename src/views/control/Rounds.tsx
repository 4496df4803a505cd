// Rounds: the tests of the strategies with what they found and what it comes to.
import { ArrowLeftRight, Check, Circle, TrendingDown, TrendingUp, X } from 'lucide-react';
import type { ControlledRound } from '@/analysis/control';
import { useT } from '@/i18n/useT';
import { classes } from '@/ui/classes';
import { Icon, type LucideIcon } from '@/ui/Icon';
import { useProject } from '@/views/context/EditorContext';
import { href } from '@/views/context/router';
import { differencePhrase } from '@/views/experiments/figureWords';
import shared from './Control.module.css';
import styles from './Rounds.module.css';
import { roundWord, titleOf, verdictWord } from './controlWords';

function signOf({ experiment: { verdict }, result: { proposal } }: ControlledRound): {
  icon: LucideIcon;
  tone: 'better' | 'worse' | 'unclear';
} {
  if (verdict === 'confirmed') return { icon: Check, tone: 'better' };
  if (verdict === 'refuted') return { icon: X, tone: 'worse' };
  if (proposal === 'better') return { icon: TrendingUp, tone: 'better' };
  if (proposal === 'worse') return { icon: TrendingDown, tone: 'worse' };
  return { icon: proposal ? ArrowLeftRight : Circle, tone: 'unclear' };
}

type RoundsProps = {
  rounds: readonly ControlledRound[];
  /** An earlier month is shown, and the figures are those of today. */
  asOfToday: boolean;
};

export function Rounds({ rounds, asOfToday }: RoundsProps) {
  const t = useT();
  const projectId = useProject(({ id }) => id);
  return (
    <section className={classes(shared.card, styles.rounds)}>
      <div>
        <h2 className={shared.heading}>{t('control.experiments')}</h2>
        <p className={shared.note}>
          {t(rounds.length > 0 ? 'control.experimentsNote' : 'control.noExperiments')}
        </p>
        {asOfToday && rounds.length > 0 && <p className={shared.note}>{t('control.figuresAsOfToday')}</p>}
      </div>
      <ul className={styles.tests}>
        {rounds.map((round) => {
          const { strategy, result } = round;
          const { icon, tone } = signOf(round);
          return (
            <li key={strategy.id}>
              <a
                className={styles.test}
                href={href({ screen: 'plan', projectId, part: 'strategies', strategyId: strategy.id })}
                dir="auto"
              >
                {titleOf(strategy.title, 'strategy')}
              </a>
              <p className={styles.found}>
                <span>{roundWord(round)}</span>
                {result.difference !== undefined && (
                  <span className={styles.interval}>
                    {differencePhrase(result.metric, result.difference, result.interval)}
                  </span>
                )}
                <span className={styles[tone]}>
                  <Icon icon={icon} size={14} />
                  <span>{verdictWord(round)}</span>
                </span>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
