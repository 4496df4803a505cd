// What a cell of the gap table is given.
import type { GapRow, GapTable } from '@/analysis/gapTable';
import type { GapEditing } from './useGapEditing';

export type GapCellProps = {
  row: GapRow;
  table: GapTable;
  editing: GapEditing;
  /** The mean of all personas instead of each. */
  byMean: boolean;
  /** Opens a finding or a stage where it stands; absent where the map lies in another project. */
  onOpen: (side: 'from' | 'to', of: 'finding' | 'stage' | 'card', id: string) => void;
};
