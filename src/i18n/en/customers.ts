// Words of the overview of customers: how many are in each segment and status, why they leave, what is still missing.
import { addEnglish } from '../words';

export const customers = {
  counted_one: '{{n}} customer',
  counted_other: '{{n}} customers',
  notCounted: 'not counted',
  wholeNumber: 'A whole number from 0 to {{most}}',
  setCount: 'How many {{life}} customers of {{segment}}',
  lacks: { map: 'no map of today', target: 'no target', strategy: 'no strategy' },
  headAll: 'Every segment has a map, a target and a strategy',
  head: '{{lacking}}',
  lacking: {
    map_one: '{{n}} segment has no map of today',
    map_other: '{{n}} segments have no map of today',
    target_one: '{{n}} segment has no target',
    target_other: '{{n}} segments have no target',
    strategy_one: '{{n}} segment has no strategy',
    strategy_other: '{{n}} segments have no strategy',
  },
  reasons: 'Why customers leave',
  copy: 'Copy table',
  copied: 'Copied. Paste it into a spreadsheet.',
  notCopied: 'The browser did not let it be copied.',
  import: 'Import counts',
  importAbout:
    'A CSV, TSV or Excel file with the columns segment, status and count, and a reason where customers left for one. Statuses: {{lives}}.',
  read_one: '{{n}} count was read',
  read_other: '{{n}} counts were read',
  takesPlace:
    'They take the place of counts that came from a file before, and of those counted by hand in the same cells.',
  nothing: 'No row of this file could be read.',
  left: { status: 'not a status', count: 'not a whole number' },
  leftOut: '{{count}} left out, {{reason}}: line {{lines}}',
  refused: 'This file could not be read as a table of segment, status and count.',
  take: 'Take them in',
  taken: 'Counts of customers taken in',
  segment: 'Segment',
  all: 'All',
  missing: 'Still missing',
  reason: 'Reason',
};

addEnglish({ customers });
