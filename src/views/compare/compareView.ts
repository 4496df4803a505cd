// What a view of the comparison is given: the two maps, what differs, and what somebody wishes to see.
import type { Comparison } from '@/analysis/comparison';
import type { Story } from '@/analysis/story';
import type { DifferenceRow, RecordRef } from './differenceRows';
import type { StoryLine } from './storyLines';

/** A wish to see a row; `turn` grows with each wish, so that the same row may be wished again. */
export type Wish = { key: string; turn: number };

export type CompareViewProps = {
  comparison: Comparison;
  /** What it comes to. */
  story: Story;
  /** What differs and stands in no other part of the summary. */
  rest: readonly StoryLine[];
  /** One row for each record that differs. */
  allRows: readonly DifferenceRow[];
  /** The rows that are marked: those that pass the filters. */
  rows: readonly DifferenceRow[];
  /** Whether the maps are so small that laying them out takes no time that is seen. */
  isSmall: boolean;
  wish: Wish | undefined;
  onPick: (key: string) => void;
  /** Goes to a record on its map. */
  onOpen: (record: RecordRef) => void;
  /** The whole names of the two maps. */
  labels: { from: string; to: string };
  /** The shortest names of the two maps that tell them apart. */
  states: { from: string; to: string };
};
