// Words of what is due, of one project and of all.
import { addEnglish } from '../words';

export const due = {
  title: 'What is due',
  button: 'Due',
  buttonOverdue: 'Due, {{count}} overdue',
  intro: {
    overdue_one: '{{count}} is overdue.',
    overdue_other: '{{count}} are overdue.',
    soon_one: '{{count}} is due within a week.',
    soon_other: '{{count}} are due within a week.',
    calm: 'Nothing is overdue, and nothing is due within a week.',
  },
  group: {
    overdue: 'Overdue',
    past: 'Past: see how it stands',
    today: 'Today',
    week: 'Within a week',
    later: 'Later',
  },
  kind: {
    strategyStart: 'Strategy starts',
    strategyDue: 'Strategy is due',
    experimentEnd: 'Experiment ends',
    goalDue: 'Goal is due',
    mapReview: 'Map to be reviewed',
    projectReview: 'Project to be reviewed',
  },
  entry: '{{kind}}: {{title}}',
  in: '{{project}} · {{title}}',
  toReach: '{{name}}: reach {{value}}',
  owner: 'Owner: {{owner}}',
  more_one: '{{count}} later day of “{{project}}” is listed in the project itself.',
  more_other: '{{count}} later days of “{{project}}” are listed in the project itself.',
  untitled: 'Untitled',
  export: 'To the calendar (.ics)',
  exportHint: 'Every day becomes a whole-day entry. Importing the file again changes what has moved.',
  exported_one: '{{count}} day saved for the calendar',
  exported_other: '{{count}} days saved for the calendar',
  emptyTitle: 'Nothing has a date yet',
  emptyText:
    'Strategies with a start or a due date, goals, experiments and reviews of maps are gathered here, and can go to your calendar.',
  file: 'What is due in {{title}}',
  all: 'all journeys',
};

addEnglish({ due });
