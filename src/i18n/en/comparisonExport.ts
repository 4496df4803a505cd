// Words of a comparison that leaves the program: what can be taken, and what stands in its pictures.
import { addEnglish } from '../words';

export const comparisonExport = {
  summary: 'Summary page',
  gapTableNote: 'Stage by stage, as a picture or as CSV',
  differences: 'List of differences',
  differencesNote: 'Every difference as a row, as CSV',
  card: 'Difference card',
  cardNote: 'The sentence and what changed, for a mail or a pull request',
  eachCurve: 'Each of them',
  onlyDifferent: 'Leave out stages and lanes that stay the same',

  good: 'new or better',
  bad: 'new and worse',
  changed: 'changed',
  ghost: 'was here before',
  moved: 'moved',

  slidesWhole: 'the whole page, part by part',
  slidesTable: 'the whole table, stage by stage',
  slidesHold: 'only what differs and what stays open',

  more: 'Not on this card: {{list}}.',
  moreSolves_one: '{{count}} more that goes or shrinks',
  moreSolves_other: '{{count}} more that go or shrink',
  moreWorse_one: '{{count}} more that is new or worse',
  moreWorse_other: '{{count}} more that are new or worse',
  moreOpen_one: '{{count}} more that stays open',
  moreOpen_other: '{{count}} more that stay open',
  moreOthers_one: '{{count}} other difference',
  moreOthers_other: '{{count}} other differences',

  adviceSame: 'Leave out what stays the same.',
  adviceCard: 'Take the summary page or the difference card for a slide.',
  adviceCurves: 'Take one persona alone.',
  adviceLong: 'It is long: take it as it is, or the difference card for a slide.',
};

addEnglish({ comparisonExport });
