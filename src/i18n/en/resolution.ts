// Words of what a target makes of a finding, and of the wish list.
import { addEnglish } from '../words';

export const resolution = {
  inTarget: 'In this target',
  inMap: 'In {{map}}',
  fate: 'What becomes of it',
  saidAbove: 'As this target says above.',
  fates: {
    open: 'Open',
    reduced: 'Reduced',
    resolved: 'Resolved',
  },
  kinds: {
    strategy: 'Strategy',
    added: 'added',
    removed: 'taken away',
    moved: 'moved',
    changed: 'changed',
    same: 'unchanged',
  },
  left: 'Severity that is left',
  answers: 'Answered by',
  answersNothing: 'Nothing is named yet.',
  pick: 'Choose what answers it',
  pickSearch: 'Touchpoint or strategy',
  pickList: 'What may answer it',
  pickNone: 'Nothing is called like this.',
  pickMore_one: '{{count}} more: write some letters of it',
  pickMore_other: '{{count}} more: write some letters of it',
  done: 'Done',
  drop: 'Not answered by {{name}}',
  note: 'How, in a sentence',

  untitled: 'Untitled finding',
  removeOne: 'Is “{{title}}” resolved in this target?',
  removeSeveral_one: 'Is {{count}} finding resolved in this target?',
  removeSeveral_other: 'Are {{count}} findings resolved in this target?',
  removeText:
    'It came from the current map. As resolved it stays here as an answer; deleted, it counts as gone and nobody sees why.',
  removeResolved: 'Resolved',
  removeDelete: 'Delete',

  wishes: 'Wish list',
  wishesNote: 'Changed in the target without an answer to a pain point, a barrier or a strategy.',
  wishesNone: 'Every change answers a pain point, a barrier or a strategy.',
  claimed: 'Claimed, nothing changed',
  claimedNote: 'Said to be resolved or reduced, and no touchpoint was changed for it.',
  claimedNone: 'Whatever is resolved or reduced has something changed for it.',
  at: '{{kind}} · {{stage}}',
};

addEnglish({ resolution });
