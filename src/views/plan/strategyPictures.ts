// The strategies for paper: their table, and the words of the matrix and the roadmap.
import type { Roadmap } from '@/analysis/roadmap';
import type { PlanWeights } from '@/analysis/planWeights';
import type { PlannedStrategy, StrategyPlan } from '@/analysis/strategyPlan';
import { dateOf } from '@/analysis/calendar';
import type { MatrixWords } from '@/formats/pictureOfMatrix';
import type { RoadmapWords } from '@/formats/pictureOfRoadmap';
import type { PictureTable, TableText } from '@/formats/pictureOfTable';
import { formatMonth, formatPeriod } from '@/i18n/format';
import type { Translate } from '@/i18n/messages';
import type { Project, Strategy } from '@/model/types';
import { daysLate, riceFigure, strategyName } from '@/views/context/strategyWords';
import { datesOf, troubleOf } from '@/views/roadmap/barWords';

const some = (text: string | undefined, look?: TableText['look']): TableText[] =>
  text === undefined || text.trim() === '' ? [] : [{ text, ...(look && { look }) }];

/** The rows in the order in which the strategies are handed in. */
export function strategyPicture(
  project: Pick<Project, 'findings'>,
  all: readonly PlannedStrategy[],
  { sameAs }: Pick<PlanWeights, 'sameAs'>,
  today: string,
  t: Translate,
): PictureTable {
  const answered = ({ findingIds }: Strategy): TableText[] =>
    [...new Set(findingIds.map(sameAs))].flatMap((id) => some(project.findings[id]?.title));
  return {
    columns: [
      { head: t('strategies.strategy'), share: 28 },
      { head: t('strategies.weight'), share: 8 },
      { head: t('strategies.impact'), share: 8 },
      { head: t('strategies.effort'), share: 8 },
      { head: t('strategies.rice'), share: 8 },
      { head: t('strategies.owner'), share: 13 },
      { head: t('strategies.due'), share: 13 },
      { head: t('strategies.status'), share: 11 },
      { head: t('strategies.answers'), share: 26 },
    ],
    rows: all.map(({ strategy, weight, rice, quarter }) => {
      const { kind, impact, effort, owner, department, due, status = 'proposed' } = strategy;
      const late = daysLate(strategy, today);
      const told = [quarter && t(`strategies.quarter.${quarter}`), kind && t(`strategies.kinds.${kind}`)];
      return {
        cells: [
          [
            { text: strategyName(strategy, t), look: 'strong' },
            ...some(told.filter(Boolean).join(' \u00b7 '), 'quiet'),
          ],
          some(`${weight}`),
          some(impact === undefined ? undefined : `${impact}`),
          some(effort === undefined ? undefined : `${effort}`),
          some(rice && riceFigure(rice)),
          [...some(owner), ...some(department, 'quiet')],
          [
            ...some(due === undefined ? undefined : formatPeriod(due, undefined)),
            ...(late > 0
              ? [
                  {
                    text: t('strategies.late', { count: late }),
                    look: 'quiet',
                    sign: '!',
                    tone: 'bad',
                  } as const,
                ]
              : []),
          ],
          some(t(`scene.status.${status}`)),
          answered(strategy),
        ],
      };
    }),
  };
}

/** What the picture of the matrix says. */
export const matrixWords = (plan: StrategyPlan, t: Translate): MatrixWords => ({
  impact: t('strategies.impact'),
  effort: t('strategies.effort'),
  quarter: (quarter) => {
    const { count, weight } = plan.quarters[quarter];
    return `${t(`strategies.quarters.${quarter}`)} \u00b7 ${t('strategies.quarterSum', { count, weight })}`;
  },
  unplaced: t('strategies.notPlaced'),
  nameOf: (strategy) => strategyName(strategy, t),
  noteOf: ({ owner, due }) =>
    [owner, due === undefined ? undefined : formatPeriod(due, undefined)].filter(Boolean).join(' \u00b7 '),
});

/** What the picture of the roadmap says. */
export const roadmapWords = ({ bars, links }: Roadmap, t: Translate): RoadmapWords => ({
  today: t('roadmap.today'),
  undated: t('roadmap.undated'),
  nameOf: (strategy) => strategyName(strategy, t),
  noteOf: ({ status = 'proposed', owner }) =>
    [t(`scene.status.${status}`), owner?.trim()].filter(Boolean).join(' \u00b7 '),
  datesOf: (strategy) => datesOf(strategy, t),
  troubleOf: (bar) =>
    troubleOf(bar, links, (id) => bars.find(({ strategy }) => strategy.id === id)?.strategy, t),
  tick({ from, year, number }, by) {
    if (by === 'year') return `${year}`;
    if (by === 'month') return formatMonth(dateOf(from).slice(0, 7), true);
    return number === 1 ? `${t('roadmap.quarter', { number })} ${year}` : t('roadmap.quarter', { number });
  },
});
