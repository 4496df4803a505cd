// The quarters as lists, where there is no room for the matrix; a menu puts a strategy into another one.
import { LocateFixed } from 'lucide-react';
import type { Place } from '@/analysis/strategyMatrix';
import type { PlannedStrategy, QuarterSum, StrategyPlan } from '@/analysis/strategyPlan';
import { QUARTERS } from '@/analysis/strategyScores';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import { strategyName } from '@/views/context/strategyWords';
import { Circle, Facts } from './Bubble';
import { AnswersLine } from './MatrixTray';
import { placeEntries } from './placeEntries';
import styles from './QuarterList.module.css';

type QuarterListProps = {
  plan: StrategyPlan;
  heaviest: number;
  onOpen: (id: Id) => void;
  onPlace: (id: Id, to: Place | undefined) => void;
  readOnly: boolean;
};

export function QuarterList({ plan, ...rest }: QuarterListProps) {
  const t = useT();
  const groups = [
    ...QUARTERS.map((quarter) => ({
      key: quarter,
      title: t(`strategies.quarters.${quarter}`),
      sum: plan.quarters[quarter],
      own: plan.all.filter((one) => one.quarter === quarter),
    })),
    {
      key: 'unplaced',
      title: t('strategies.notPlaced'),
      sum: plan.unplaced,
      own: plan.all.filter(({ quarter }) => quarter === undefined),
    },
  ];
  return groups
    .filter(({ own }) => own.length > 0)
    .map(({ key, title, sum, own }) => (
      <Group key={key} title={title} sum={sum} own={own.toSorted((a, b) => b.weight - a.weight)} {...rest} />
    ));
}

type GroupProps = Omit<QuarterListProps, 'plan'> & {
  title: string;
  sum: QuarterSum;
  own: readonly PlannedStrategy[];
};

function Group({ title, sum, own, heaviest, onOpen, onPlace, readOnly }: GroupProps) {
  const t = useT();
  return (
    <section className={styles.group} aria-label={title}>
      <h2 className={styles.name}>
        {title} <span>{t('strategies.quarterSum', sum)}</span>
      </h2>
      <ul className={styles.list}>
        {own.map((planned) => {
          const { strategy } = planned;
          const name = strategyName(strategy, t);
          return (
            <li key={strategy.id} className={styles.row}>
              <button
                type="button"
                className={styles.open}
                data-strategy={strategy.id}
                onClick={() => onOpen(strategy.id)}
              >
                <span className={styles.bubble}>
                  <Circle planned={planned} heaviest={heaviest} />
                </span>
                <span className={styles.words}>
                  <span className={styles.title} dir="auto">
                    {name}
                  </span>
                  <AnswersLine planned={planned} />
                  <Facts strategy={strategy} />
                </span>
              </button>
              {!readOnly && (
                <Menu
                  align="end"
                  trigger={
                    <IconButton
                      icon={LocateFixed}
                      size="s"
                      label={t('strategies.placeIt', { title: name })}
                    />
                  }
                  entries={() => [
                    ...placeEntries(t, (to) => onPlace(strategy.id, to)),
                    ...(planned.quarter === undefined
                      ? []
                      : [
                          'separator' as const,
                          {
                            id: 'off',
                            label: t('strategies.takeOff'),
                            run: () => onPlace(strategy.id, undefined),
                          },
                        ]),
                  ]}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
