// Finds all that a comparison tells: what differs, row by row, the story of it, and the lines of its list.
import { comparing } from '@/analysis/compare';
import type { Comparison, Side } from '@/analysis/comparison';
import { type Story, storyOf } from '@/analysis/story';
import { countCards } from '@/model/cardTable';
import type { Steps } from '@/model/steps';
import { type DifferenceRow, differenceRows } from './differenceRows';
import { type StoryLine, storyLines } from './storyLines';

/** With no more cards than this in a project two maps are compared and laid out with the first picture. */
const SMALL = 600;

export const areSmall = (...sides: readonly Side[]): boolean =>
  sides.every(({ project }) => countCards(project.cards) <= SMALL);

export type Found = {
  comparison: Comparison;
  rows: readonly DifferenceRow[];
  story: Story;
  lines: readonly StoryLine[];
};

/** In steps, between which the page answers. */
export function* findDifferences(from: Side, to: Side): Steps<Found> {
  const comparison = yield* comparing(from, to);
  const rows = differenceRows(comparison);
  yield;
  const story = storyOf(comparison);
  yield;
  return { comparison, rows, story, lines: storyLines(comparison, rows, story.problems) };
}
