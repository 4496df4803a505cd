// How each content of lanes shows in the table, on the screen and on paper. One that is missing here does not compile.
import type { ComponentType } from 'react';
import { type LaneContent, laneKind } from '@/model/laneKinds';
import type { Lane } from '@/model/types';
import { CardCell } from './CardCell';
import type { CellProps, CellsProps, PrintCellProps } from './cellProps';
import { FeelingCells } from './FeelingCell';
import { FindingCell } from './FindingCell';
import { MetricCell, PrintValue } from './MetricCell';
import { PrintCards, PrintFeelings, PrintFindings, PrintStrategies } from './PrintCell';
import { StrategyCell } from './StrategyCell';

type LaneCells = {
  /** The cells of a row. */
  Cells: ComponentType<CellsProps>;
  /** One cell on paper, all of it as text. */
  PrintCell: ComponentType<PrintCellProps>;
};

/** A row whose cells know nothing of one another. */
const eachStage = (Cell: ComponentType<CellProps>): ComponentType<CellsProps> =>
  function Cells({ lane, stages, entryAt }) {
    return stages.map((stage) => (
      <Cell key={stage.id} lane={lane} stage={stage} entry={stage.id === entryAt} />
    ));
  };

const laneCells: { readonly [Content in LaneContent]: LaneCells } = {
  cards: { Cells: eachStage(CardCell), PrintCell: PrintCards },
  emotion: { Cells: FeelingCells, PrintCell: PrintFeelings },
  findings: { Cells: eachStage(FindingCell), PrintCell: PrintFindings },
  metric: { Cells: eachStage(MetricCell), PrintCell: PrintValue },
  pictures: { Cells: eachStage(CardCell), PrintCell: PrintCards },
  strategies: { Cells: eachStage(StrategyCell), PrintCell: PrintStrategies },
};

export const laneCellsOf = ({ kind }: Lane): LaneCells => laneCells[laneKind(kind).laneContent];
