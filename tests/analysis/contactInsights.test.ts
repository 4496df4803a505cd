// What a log means for its map: bottlenecks, who stops before the end, where people leave the drawn path, like problems.
import { describe, expect, test } from 'vitest';
import { bottlenecksOf, hasFewWaits } from '@/analysis/bottlenecks';
import { dropOffOf, logPath } from '@/analysis/contactInsights';
import { problemGroups } from '@/analysis/contactProblems';
import { importContacts } from '@/commands/contactLogs';
import { activitiesOf } from '@/model/select';
import { aProject } from '@tests/support/aProject';
import { checkCommand } from '@tests/support/openEditor';

/** Ad, form, call, card: the drawn path leads from the ad over the form and the check to the card. */
function logged(paths: Record<string, string[]> = { Drawn: ['Ad', 'Form', 'Check', 'Card'] }) {
  const built = aProject({
    stages: ['Need', 'Apply', 'Get'],
    lanes: ['App', 'Phone'],
    cards: {
      'Need/App': ['Ad'],
      'Apply/App': ['Form', 'Check'],
      'Apply/Phone': ['Call'],
      'Get/App': ['Card'],
    },
    paths,
  });
  const { ids, mapId } = built;
  const activity = (key: number, name: string, card: string | undefined, rest: object) => ({
    id: `a${key}`,
    key,
    name,
    contacts: 100,
    people: 100,
    ...(card !== undefined && { cardId: ids.card(card) }),
    ...rest,
  });
  const project = checkCommand(built.project, importContacts, {
    mapId,
    file: { id: 'file', name: 'log.csv' },
    log: {
      id: 'log',
      title: 'Log',
      people: 100,
      contacts: 320,
      transitions: [
        { from: 0, to: 1, count: 90 },
        { from: 1, to: 3, count: 60 },
        { from: 1, to: 2, count: 20 },
        { from: 2, to: 2, count: 5 },
        { from: 2, to: 4, count: 1 },
      ],
    },
    activities: [
      activity(0, 'Ad', 'Ad', { last: 10 }),
      activity(1, 'Form', 'Form', { last: 25, medianWait: 60 }),
      activity(2, 'Call', 'Call', { people: 20, last: 5, medianWait: 400 }),
      activity(3, 'Card', 'Card', { people: 60, last: 60, medianWait: 1440 }),
      activity(4, 'Chat', undefined, { people: 1 }),
    ],
    cards: [],
  });
  const log = project.contactLogs['log'];
  if (!log) throw new Error('no log');
  return { ...built, project, log };
}

describe('a contact log on its map', () => {
  test('names bottlenecks by people times median wait, the worst first', () => {
    const { project } = logged();
    expect(bottlenecksOf(activitiesOf(project, 'log')).map(({ name }) => name)).toEqual([
      'Card',
      'Call',
      'Form',
    ]);
    expect(bottlenecksOf([])).toEqual([]);
  });

  test('concludes nothing from fewer than 5 people at an activity', () => {
    const { project } = logged();
    const by = (people: number) =>
      activitiesOf(project, 'log').map((one) => ({ ...one, people: one.name === 'Card' ? people : 2 }));
    expect(bottlenecksOf(by(4))).toEqual([]);
    expect(hasFewWaits(by(4))).toBe(true);
    expect(bottlenecksOf(by(5)).map(({ name }) => name)).toEqual(['Card']);
    expect(hasFewWaits([])).toBe(false);
  });

  test('tells who stops before the end of the drawn path, or of the last stage that is reached', () => {
    const { project, log } = logged();
    expect(dropOffOf(project, log)).toMatchObject({ people: 40, most: { name: 'Form' } });
    const bare = logged({});
    expect(dropOffOf(bare.project, bare.log)).toMatchObject({ people: 40 });
  });

  test('has no end where most people stop at what is not on the map', () => {
    const { project, log } = logged();
    const contactActivities = structuredClone(project.contactActivities);
    for (const activity of Object.values(contactActivities)) delete activity.cardId;
    expect(dropOffOf({ ...project, contactActivities }, log)).toBeUndefined();
  });

  test('holds each step against the path, over touchpoints that the log does not know', () => {
    const { project, log, ids } = logged();
    const path = logPath(project, log);
    expect([path.fate(0, 1), path.fate(1, 3), path.fate(1, 2), path.fate(2, 2), path.fate(2, 4)]).toEqual([
      'drawn',
      'drawn',
      'left',
      'again',
      'unknown',
    ]);
    expect(path.followed).toEqual({ steps: 150, of: 170 });
    expect(path.unwalked).toEqual([]);
    const unwalked = logPath(project, { ...log, transitions: [{ from: 0, to: 2, count: 3 }] }).unwalked;
    expect(unwalked).toEqual([
      [ids.card('Ad'), ids.card('Form')],
      [ids.card('Form'), ids.card('Card')],
    ]);
    const bare = logged({});
    expect(logPath(bare.project, bare.log).drawn.any).toBe(false);
  });
});

describe('problems', () => {
  const problems = [
    { name: 'Password forgotten', contacts: 30, people: 20 },
    { name: 'Password forgotten', contacts: 30, people: 20, activity: 1 },
    { name: 'wrong PASSWORD', contacts: 8, people: 5 },
    { name: 'wrong PASSWORD', contacts: 5, people: 4, activity: 2 },
    { name: 'wrong PASSWORD', contacts: 3, people: 2, activity: 1 },
    { name: 'Late', contacts: 9, people: 9 },
    { name: 'Late', contacts: 9, people: 9, activity: 0 },
  ];

  test('stand alone, the most people first', () => {
    expect(problemGroups({ problems, people: 22 }).map(({ name, people }) => [name, people])).toEqual([
      ['Password forgotten', { least: 20, most: 20 }],
      ['Late', { least: 9, most: 9 }],
      ['wrong PASSWORD', { least: 5, most: 5 }],
    ]);
  });

  test('come together by the words of own rules: contacts add up, of people the bounds are known', () => {
    const rules = [{ name: 'Password', words: [' password ', ''] }];
    const [first, ...others] = problemGroups({ problems, rules, people: 22 });
    expect(first).toEqual({
      name: 'Password',
      members: ['Password forgotten', 'wrong PASSWORD'],
      contacts: 38,
      people: { least: 20, most: 22 },
      places: [
        { activity: 1, contacts: 33 },
        { activity: 2, contacts: 5 },
      ],
    });
    expect(others.map(({ name }) => name)).toEqual(['Late']);
    expect(problemGroups({ people: 0 })).toEqual([]);
  });
});
