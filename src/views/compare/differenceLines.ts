// Difference lines: the rows of the list in words, for a spreadsheet.
import type { Comparison } from '@/analysis/comparison';
import type { DifferenceLine } from '@/formats/writeDifferences';
import type { DifferenceRow } from './differenceRows';
import { kindWord, rowDetails, rowNoun, rowTitle } from './differenceWords';

/** Each row in words, in the order of the list. */
export function differenceLines(comparison: Comparison, rows: readonly DifferenceRow[]): DifferenceLine[] {
  const { from, to } = comparison;
  return rows.map((row) => {
    const [side, place] = row.toId === undefined ? [from, row.from] : [to, row.to];
    const { stages, lanes } = side.project;
    return {
      what: row.kinds.map((kind) => kindWord(comparison, row, kind)).join(', '),
      kind: rowNoun(comparison, row),
      title: rowTitle(comparison, row),
      stage: stages[place?.stageId ?? '']?.name ?? '',
      lane: lanes[place?.laneId ?? '']?.name ?? '',
      details: rowDetails(comparison, row),
    };
  });
}
