// What cells of the table are given, whatever their lane holds.
import type { Id } from '@/model/id';
import type { Lane, Stage } from '@/model/types';

export type CellProps = {
  lane: Lane;
  stage: Stage;
  /** Tab enters the table in this cell. */
  entry: boolean;
};
export type CellsProps = {
  lane: Lane;
  stages: readonly Stage[];
  /** The stage in whose cell Tab enters the table, if it does so in this row. */
  entryAt: Id | undefined;
};
export type PrintCellProps = {
  lane: Lane;
  stage: Stage;
  /** It is the first of its row on the page. */
  first: boolean;
};
