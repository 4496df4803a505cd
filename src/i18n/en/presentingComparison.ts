// The presentation of a comparison: each stage as before, after and why, the curves, what stays open.
import { addEnglish } from '../words';

export const presentingComparison = {
  why: 'Why',
  came: 'New',
  gone: 'Gone',
  changed: 'Changed',
  left: 'Moves to {{stage}}',
  arrived: 'Comes from {{stage}}',
  kept_one: '{{count}} card stays as it is',
  kept_other: '{{count}} cards stay as they are',
  stageNew: 'This stage is new.',
  stageGone: 'This stage goes.',
  unchanged: 'The cards of this stage stay as they are.',
  empty: 'This stage has no card.',
  noFindings: 'No pain point or barrier is marked in this stage.',
  more_one: 'and {{count}} more',
  more_other: 'and {{count}} more',
  curve: 'How {{name}} feels',
};

addEnglish({ presentingComparison });
