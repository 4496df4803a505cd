// GoalsTable: each goal with its start, where it is now, the way as a bar and in words, its day, and whether the change is real.
import { Check, Clock } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { ControlledGoal } from '@/analysis/controlGoals';
import { useT } from '@/i18n/useT';
import { Badge } from '@/ui/Badge';
import { classes } from '@/ui/classes';
import { useProject } from '@/views/context/EditorContext';
import { valueText } from '@/views/measures/measureWords';
import { VerdictMark } from '@/views/measures/VerdictMark';
import shared from './Control.module.css';
import styles from './Goals.module.css';
import { changeWords, placeWord, progressWord, sourceWord } from './controlWords';
import { GoalDue, GoalValue } from './GoalInPlace';

export type AskedGoal = { key: string; calls: number } | undefined;

export function GoalsTable({ goals, asked }: { goals: readonly ControlledGoal[]; asked: AskedGoal }) {
  const t = useT();
  if (goals.length === 0)
    return (
      <section className={shared.card} aria-label={t('control.goals')}>
        <h2 className={shared.heading}>{t('control.goals')}</h2>
        <p className={shared.note}>{t('control.noGoalsText')}</p>
      </section>
    );
  return (
    <section className={shared.card}>
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
  const { metric, start, now, reached, missed } = goal;
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
        {start ? valueText(metric, start.measured.value, start.measured) : '\u2014'}
      </td>
      <td className={classes(styles.number, styles.nowValue)} data-label={t('control.now')}>
        {now ? valueText(metric, now.measured.value, now.measured) : '\u2014'}
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
      <td data-label={t('control.isReal')}>{now && <ChangeCell goal={goal} />}</td>
      <td className={styles.source} data-label={t('control.from')}>
        {now ? sourceWord(project, now) : ''}
      </td>
    </tr>
  );
}

function ChangeCell({ goal }: { goal: ControlledGoal }) {
  const { word, note } = changeWords(goal);
  const verdict = goal.change?.verdict ?? 'first';
  return (
    <span className={classes(styles.change, styles[verdict])}>
      <VerdictMark verdict={verdict} size={14} />
      <span>
        <span className={styles.changeWord}>{word}</span>
        {note !== '' && <span className={styles.interval}>{note}</span>}
      </span>
    </span>
  );
}
