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

  more_one: 'And {{count}} difference more.',
  more_other: 'And {{count}} differences more.',

  adviceSame: 'Leave out what stays the same.',
  adviceCard: 'Take the summary page or the difference card for a slide.',
  adviceCurves: 'Take one persona alone.',
  adviceLong: 'It is long: take it as it is, or the difference card for a slide.',
};

addEnglish({ comparisonExport });
