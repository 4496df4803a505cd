// Words of tables that leave the program: names of sheets, heads of their columns, choices of the formats.
import { addEnglish } from '../words';

export const sheets = {
  matrix: 'Map',
  cards: 'Cards',
  findings: 'Findings',
  gaps: 'Gaps',
  strategies: 'Strategies',
  measures: 'Measures',
  personas: 'Personas',
  control: 'Control',
  differences: 'Differences',
  which: 'Table',
  all: 'All tables',
  choice: {
    matrix: 'Map: stages across, lanes down',
    cards: 'Cards: a row for each',
    findings: 'Findings',
    gaps: 'Gaps',
    strategies: 'Strategies',
    measures: 'Measures',
    personas: 'Personas',
    control: 'Control',
    differences: 'Differences',
  },
  form: 'As',
  tables: 'Tables',
  outline: 'Outline',
  cut_one: '{{count}} cell had more text than a spreadsheet takes, and was cut.',
  cut_other: '{{count}} cells had more text than a spreadsheet takes, and were cut.',
  feelingsLeft_one:
    'A card has one score here, that of {{name}}: {{count}} feeling of another persona stays behind.',
  feelingsLeft_other:
    'A card has one score here, that of {{name}}: {{count}} feelings of other personas stay behind.',
  findingsLeft_one:
    'A card only says here that it has a finding: the words of {{count}} finding stay behind.',
  findingsLeft_other:
    'A card only says here that it has a finding: the words of {{count}} findings stay behind.',
  stepsUnknown_one: 'Of {{count}} step nobody knows what is felt: it has the middle score, 3.',
  stepsUnknown_other: 'Of {{count}} steps nobody knows what is felt: they have the middle score, 3.',
  idHead: 'Waymark id',
  feelingOf: 'Feeling: {{name}}',
  feeling: 'Feeling',
  evidence: 'Evidence',
  sources: 'Sources',
  moment: 'Moment of truth',
  yes: 'yes',
  findingIn: '{{kind}}: {{title}}',
  weighed: '{{finding}} ({{severity}} × {{frequency}})',
  low: 'Interval from',
  high: 'Interval to',
  n: 'n',
  file: 'File',
  note: 'Note',
  map: 'Map',
  persona: 'Persona',
  goal: 'Goal',
  duration: 'Duration',
  foundOn: 'Found on',
};

addEnglish({ sheets });
