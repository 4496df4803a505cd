// Words of the board: strategies by status, and how they are moved there.
import { addEnglish } from '../words';

export const board = {
  title: 'Board',
  swimlanes: 'Swimlanes',
  by: { none: 'None', owner: 'Owner', stage: 'Stage' },
  map: 'Stages of the map',
  column: 'Column',
  status: {
    proposed: 'Proposed',
    planned: 'Planned',
    testing: 'Testing',
    done: 'Done',
    dropped: 'Dropped',
  },
  noOwner: 'No owner yet',
  noStage: 'On no stage of this map',
  weight: 'weight {{weight}}',
  countAndWeight: '{{count}}, weight {{weight}}',
  strategies_one: '{{count}} strategy',
  strategies_other: '{{count}} strategies',
  due: 'due {{date}}',
  overdue: 'overdue since {{date}}',

  decided_one: '{{count}} strategy planned or in testing answers {{weight}} of the weight of {{total}}',
  decided_other: '{{count}} strategies planned or in testing answer {{weight}} of the weight of {{total}}',
  decidedPlain_one: '{{count}} strategy is planned or in testing',
  decidedPlain_other: '{{count}} strategies are planned or in testing',
  noneDecided_one: 'Nothing is planned yet: {{count}} strategy is proposed',
  noneDecided_other: 'Nothing is planned yet: {{count}} strategies are proposed',
  allEnded: 'Nothing is left to do: all strategies are done or dropped',
  doneCount_one: '{{count}} is done.',
  doneCount_other: '{{count}} are done.',
  lateCount_one: '{{count}} is overdue.',
  lateCount_other: '{{count}} are overdue.',
  unownedCount_one: '{{count}} has no owner.',
  unownedCount_other: '{{count}} have no owner.',

  emptyTitle: 'No strategies yet',
  emptyText:
    'A strategy says how a pain point or a barrier is removed. Here they go from proposed to done, by who does them or by stage.',
  cell: '{{place}}: {{count}}',
  more_one: 'Show {{count}} more',
  more_other: 'Show {{count}} more',

  actionsOf: 'Move or show: {{title}}',
  moveTo: 'Move to',
  open: 'Open',
  showOnMap: 'Show on the map',
  draggable: 'movable strategy',
  instructions:
    'Enter opens it. Space picks it up, arrow keys carry it to another column or swimlane, Space drops it, Escape leaves it where it was. Alt with an arrow key moves it at once.',
  pickedUp: '{{title}} is picked up. It stands in {{place}}.',
  over: '{{title}} is over {{place}}.',
  overNothing: '{{title}} is over no column.',
  moved: '{{title}} stands in {{place}} now.',
  stays: '{{title}} stays in {{place}}.',
  alsoStays: 'It also stays on “{{stage}}”, where it answers a finding.',
  place: '{{status}}, {{lane}}',
};

addEnglish({ board });
