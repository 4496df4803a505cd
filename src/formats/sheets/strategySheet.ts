// The strategies of a project as a sheet: the columns of their table, with numbers and days as such.
import { planWeights } from '@/analysis/planWeights';
import { strategyPlan } from '@/analysis/strategyPlan';
import '@/i18n/en/sheets';
import '@/i18n/en/strategies';
import type { Translate } from '@/i18n/messages';
import { strategiesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { STRATEGY_COLUMNS, strategyCell, strategyColumnWords } from '../strategyTable';
import { type RecordColumn, sheetOfRecords } from './makeSheet';
import type { Sheet } from './sheet';
import type { PlannedStrategy } from '@/analysis/strategyPlan';

const FAR = '9999-12-31';

// All that is known counts, and which of them is late is in no column: any day far ahead does.
/** The strategies of a project in their order, as they stand in its sheet. */
export const plannedStrategies = (project: Project): readonly PlannedStrategy[] =>
  strategyPlan(strategiesOf(project), planWeights(project, FAR), FAR).all;

/** Every column that strategies can have. */
export const strategyColumns = (project: Project, t: Translate): readonly RecordColumn<PlannedStrategy>[] => [
  ...STRATEGY_COLUMNS.map((column): RecordColumn<PlannedStrategy> => ({
    head: t(strategyColumnWords[column]),
    cell: (planned) => strategyCell(project, planned, column, t),
  })),
  { head: t('inspector.description'), cell: ({ strategy }) => strategy.description ?? '' },
  { head: t('sheets.idHead'), cell: ({ strategy }) => strategy.id, isId: true },
];

/** All strategies of a project in their order. */
export const strategySheet = (project: Project, t: Translate): Sheet =>
  sheetOfRecords(plannedStrategies(project), strategyColumns(project, t), { id: 'strategies', t });
