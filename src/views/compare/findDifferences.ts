// Find differences: all that is told of two maps, computed in steps, between which the page may answer.
import { comparing } from '@/analysis/compare';
import type { Comparison, Side } from '@/analysis/comparison';
import { type Story, storyOf } from '@/analysis/story';
import { countCards } from '@/model/cardTable';
import type { Steps } from '@/model/steps';
import { type DifferenceRow, differenceRows } from './differenceRows';
import { restLines } from './restLines';
import { type StoryLine, storyLines } from './storyLines';

/** With no more cards than this in a project two maps are compared and laid out with the first picture. */
const SMALL = 600;

export const areSmall = (...sides: Side[]): boolean =>
  sides.every(({ project }) => countCards(project.cards) <= SMALL);

export type Found = {
  comparison: Comparison;
  rows: readonly DifferenceRow[];
  story: Story;
  lines: readonly StoryLine[];
  /** Those that no part of the summary names. */
  rest: readonly StoryLine[];
};

export function* findDifferences(from: Side, to: Side): Steps<Found> {
  const comparison = yield* comparing(from, to);
  const rows = differenceRows(comparison);
  yield;
  const story = storyOf(comparison);
  yield;
  const lines = storyLines(comparison, rows, story.problems);
  return { comparison, rows, story, lines, rest: restLines(story, lines) };
}
