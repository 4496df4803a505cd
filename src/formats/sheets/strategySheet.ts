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

/** All strategies of a project in their order. */
export function strategySheet(project: Project, t: Translate): Sheet {
  // All that is known counts, and which of them is late is in no column: any day far ahead does.
  const { all } = strategyPlan(strategiesOf(project), planWeights(project, FAR), FAR);
  const columns: RecordColumn<PlannedStrategy>[] = [
    ...STRATEGY_COLUMNS.map((column): RecordColumn<PlannedStrategy> => ({
      head: t(strategyColumnWords[column]),
      cell: (planned) => strategyCell(project, planned, column, t),
    })),
    { head: t('inspector.description'), cell: ({ strategy }) => strategy.description ?? '' },
    { head: t('sheets.idHead'), cell: ({ strategy }) => strategy.id, isId: true },
  ];
  return sheetOfRecords(all, columns, { id: 'strategies', t });
}
