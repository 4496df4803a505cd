// GoalsTable: each goal with its start, where it is now, the way as a bar and in words, its day, and whether the change is real.
import { ArrowLeftRight, Check, Circle, Clock, MoveRight, TrendingDown, TrendingUp } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { Change, ControlledGoal } from '@/analysis/controlGoals';
import { useT } from '@/i18n/useT';
import { Badge } from '@/ui/Badge';
import { classes } from '@/ui/classes';
import { Icon, type LucideIcon } from '@/ui/Icon';
import { useProject } from '@/views/context/EditorContext';
import { valueWord } from '@/views/experiments/figureWords';
import styles from './Control.module.css';
import { changeWords, placeWord, progressWord, sourceWord } from './controlWords';
import { GoalDue, GoalValue } from './GoalInPlace';

const SIGNS: Record<Change['kind'], LucideIcon> = {
  better: TrendingUp,
  worse: TrendingDown,
  unclear: ArrowLeftRight,
  first: Circle,
  untold: MoveRight,
};

export type AskedGoal = { key: string; calls: number } | undefined;

export function GoalsTable({ goals, asked }: { goals: readonly ControlledGoal[]; asked: AskedGoal }) {
  const t = useT();
  if (goals.length === 0)
    return (
      <section className={styles.card} aria-label={t('control.goals')}>
        <h2 className={styles.heading}>{t('control.goals')}</h2>
        <p className={styles.note}>{t('control.noGoalsText')}</p>
      </section>
    );
  return (
    <section className={styles.card}>
      <table className={styles.goals}>
        <thead>
          <tr>
            <th scope="col">{t('control.goals')}</th>
            <th scope="col" className={styles.number}>
              {t('control.start')}
            </th>
            <th scope="col" className={styles.number}>
              {t('control.now')}
            </th>
            <th scope="col" className={styles.barColumn}>
              <span className="visually-hidden">{t('control.bar')}</span>
            </th>
            <th scope="col">{t('control.target')}</th>
            <th scope="col">{t('control.progress')}</th>
            <th scope="col">{t('control.due')}</th>
            <th scope="col">{t('control.isReal')}</th>
            <th scope="col">{t('control.from')}</th>
          </tr>
        </thead>
        <tbody>
          {goals.map((goal) => (
            <GoalRow key={goal.key} goal={goal} asked={asked?.key === goal.key ? asked.calls : 0} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function GoalRow({ goal, asked }: { goal: ControlledGoal; asked: number }) {
  const t = useT();
  const project = useProject((whole) => whole);
  const { metric, start, now, reached, change, missed } = goal;
  const place = placeWord(project, goal);
  const word = progressWord(goal);
  const filled = reached ? 1 : Math.min(1, Math.max(0, goal.progress ?? 0));
  return (
    <tr>
      <th scope="row" className={styles.goalName}>
        <span dir="auto">{metric.name}</span>
        {place !== '' && <span className={styles.place}>{place}</span>}
      </th>
      <td className={classes(styles.number, styles.start)} data-label={t('control.start')}>
        {start ? valueWord(metric, start.measured.value) : '\u2014'}
      </td>
      <td className={classes(styles.number, styles.nowValue)} data-label={t('control.now')}>
        {now ? valueWord(metric, now.measured.value) : '\u2014'}
      </td>
      <td className={styles.barColumn} aria-label={t('control.bar')}>
        <span
          role="img"
          aria-label={word || t('control.bar')}
          className={classes(styles.way, reached && styles.whole)}
          style={{ '--filled': filled } as CSSProperties}
        />
      </td>
      <td data-label={t('control.target')}>
        <GoalValue goal={goal} />
      </td>
      <td data-label={t('control.progress')}>
        {reached ? (
          <Badge tone="ok" icon={Check}>
            {word}
          </Badge>
        ) : (
          word
        )}
      </td>
      <td data-label={t('control.due')}>
        <span className={styles.due}>
          <GoalDue goal={goal} asked={asked} />
          {missed && (
            <Badge tone="danger" icon={Clock}>
              {t('control.over')}
            </Badge>
          )}
        </span>
      </td>
      <td data-label={t('control.isReal')}>{change && <ChangeCell goal={goal} change={change} />}</td>
      <td className={styles.source} data-label={t('control.from')}>
        {now ? sourceWord(project, now) : ''}
      </td>
    </tr>
  );
}

function ChangeCell({ goal, change }: { goal: ControlledGoal; change: Change }) {
  const { word, note } = changeWords(goal, change);
  return (
    <span className={classes(styles.change, styles[change.kind])}>
      <Icon icon={SIGNS[change.kind]} size={14} />
      <span>
        <span className={styles.changeWord}>{word}</span>
        {note !== '' && <span className={styles.interval}>{note}</span>}
      </span>
    </span>
  );
}
