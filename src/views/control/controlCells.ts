// The control page as cells of a spreadsheet: each line says its part, numbers stand in cells of their own.
import type { Control } from '@/analysis/control';
import { isEarlier } from '@/analysis/controlMonths';
import { dayCell, numberCell, type SheetCell } from '@/formats/sheets/sheet';
import type { Interval } from '@/analysis/intervals';
import { WORK_FATES } from '@/analysis/controlFindings';
import { t } from '@/i18n/translate';
import { STRATEGY_STATUSES } from '@/model/constants';
import type { Project } from '@/model/types';
import {
  changeWords,
  correctionWords,
  placeWord,
  progressWord,
  roundWord,
  titleOf,
  verdictWord,
  weightsNote,
} from './controlWords';

/** Rows of cells under one head; what a part has no use for stays empty. */
export function controlCells(project: Project, control: Control): SheetCell[][] {
  const { goals, fates, strategies, corrections, rounds } = control;
  const head = [
    t('control.cells.part'),
    t('control.cells.name'),
    t('control.cells.place'),
    t('control.start'),
    t('control.now'),
    t('control.target'),
    t('control.cells.low'),
    t('control.cells.high'),
    t('control.cells.n'),
    t('control.due'),
    t('control.cells.note'),
  ];
  const row = (
    part: string,
    name: string,
    rest: {
      place?: string;
      start?: number | undefined;
      now?: number | undefined;
      target?: number | undefined;
      interval?: Interval | undefined;
      n?: number | undefined;
      due?: string | undefined;
      note?: string;
    },
  ): SheetCell[] => [
    part,
    name,
    rest.place ?? '',
    numberCell(rest.start),
    numberCell(rest.now),
    numberCell(rest.target),
    numberCell(rest.interval?.low),
    numberCell(rest.interval?.high),
    numberCell(rest.n),
    dayCell(rest.due),
    rest.note ?? '',
  ];
  return [
    head,
    ...goals.map((goal) => {
      const [{ value, due }] = goal.goals;
      const { change } = goal;
      return row(t('control.goals'), goal.metric.name, {
        place: placeWord(project, goal),
        start: goal.start?.measured.value,
        now: goal.now?.measured.value,
        target: value,
        interval: change?.interval,
        n: goal.now?.measured.n,
        due,
        note: [progressWord(goal), changeWords(goal).word].filter(Boolean).join(', '),
      });
    }),
    ...fates.flatMap(({ month, sums }) =>
      WORK_FATES.map((fate) =>
        row(t('control.fates'), month, { now: sums[fate], note: t(`control.fate.${fate}`) }),
      ),
    ),
    // Whoever reads the table alone learns as well what earlier months are weighed by.
    ...(weightsNote(control) === '' ? [] : [row(t('control.fates'), '', { note: weightsNote(control) })]),
    ...STRATEGY_STATUSES.map((status) =>
      row(t('control.strategies'), t(`scene.status.${status}`), {
        now: strategies[status],
        note: isEarlier(control) ? t('control.statusAsOfToday') : '',
      }),
    ),
    ...rounds.map((round) => {
      const { test, without, interval, target } = round.result;
      return row(t('control.experiments'), titleOf(round.strategy.title, 'strategy'), {
        start: without?.measured.value,
        now: test?.value,
        target: target?.value,
        interval,
        n: test?.n,
        note: [roundWord(round), verdictWord(round)].join(', '),
      });
    }),
    ...corrections.map((one) => {
      const { title, note, verb } = correctionWords(one);
      return row(t('control.corrections'), title, { note: `${note} \u2192 ${verb}` });
    }),
  ];
}
