// Words of the roadmap: strategies over months and quarters.
import { addEnglish } from '../words';

export const roadmap = {
  title: 'Roadmap',
  scale: 'Scale',
  by: { fit: 'Whole', quarter: 'Quarters', month: 'Months' },
  today: 'today',
  later: 'later →',
  earlier: '← earlier',
  quarter: 'Q{{number}}',
  starts: 'starts {{date}}',
  due: 'due {{date}}',
  noDue: 'no due date',
  overdue_one: 'overdue by {{count}} day',
  overdue_other: 'overdue by {{count}} days',
  inverted: 'due before it starts: {{date}}',
  conflict: 'begins before “{{title}}” is due',
  waits: 'waits for “{{title}}”',
  bar: '{{title}}: {{facts}}',
  hint: 'Left and right arrow move it by a day, with Shift by a week, Page Up and Page Down by a month. With Alt they move its end, with Control its start. Up and down go to the next strategy, Enter opens it.',
  keys: 'Drag a bar or its ends. By keys: ← → a day, Shift a week, Page Up and Page Down a month; Alt moves the end, Control the start.',
  moved: '{{title}}: {{facts}}',
  conflicts_one: '{{count}} begins before what it depends on is due.',
  conflicts_other: '{{count}} begin before what they depend on is due.',
  undated: 'Without dates',
  undatedHint: 'Give one a start or a due date, and it stands on the roadmap.',
  giveStart: 'Plan “{{title}}” from today',
  planFromToday: 'From today',
  planned: '{{title}} starts today and is on the roadmap',
  more_one: 'Show {{count}} more',
  more_other: 'Show {{count}} more',
  emptyTitle: 'No strategy has dates yet',
  emptyText: 'A strategy with a start or a due date becomes a bar here.',
};

addEnglish({ roadmap });
