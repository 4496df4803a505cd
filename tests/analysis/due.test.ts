// What is due: which days of a project count, in which order, and where they stand against today.
import { describe, expect, test } from 'vitest';
import { dueGroup, dueGroups } from '@/analysis/due';
import { dueDates, type DueKind } from '@/model/dueDates';
import type { Project } from '@/model/types';
import { aProject } from '@tests/support/aProject';

const { project: base, mapId, ids } = aProject({ stages: ['Buy'], lanes: ['Website'] });
const strategy = { order: 'a0', findingIds: [] };
const project: Project = {
  ...base,
  title: 'Shop',
  reviewDate: '2026-06-01',
  maps: Object.fromEntries(
    Object.entries(base.maps).map(([id, map]) => [
      id,
      { ...map, title: 'Now', reviewDate: '2026-05-01', owner: 'Ann' },
    ]),
  ),
  strategies: {
    open: { ...strategy, id: 'open', title: 'Index', start: '2026-01-10', due: '2026-03-01', owner: ' Bo ' },
    tested: {
      ...strategy,
      id: 'tested',
      title: 'Map',
      status: 'testing',
      start: '2026-01-01',
      due: '2026-02-01',
    },
    done: { ...strategy, id: 'done', title: 'Old', status: 'done', start: '2026-01-01', due: '2026-02-01' },
    dropped: { ...strategy, id: 'dropped', title: 'No', status: 'dropped', due: '2026-02-01' },
  },
  experiments: {
    running: { id: 'running', order: 'a0', strategyId: 'tested', to: '2026-01-20' },
    decided: { id: 'decided', order: 'a1', strategyId: 'tested', to: '2026-01-05', verdict: 'open' },
  },
  metrics: { nps: { id: 'nps', order: 'a0', kind: 'nps', name: 'NPS', better: 'higher' } },
  goals: {
    goal: { id: 'goal', metricId: 'nps', value: 40, due: '2026-04-01', mapId, stageId: ids.stage('Buy') },
    open: { id: 'open', metricId: 'nps', value: 40 },
    // Of a target that was made from the map: once as it was, and once with more to reach.
    copied: { id: 'copied', metricId: 'nps', value: 40, due: '2026-04-01', origin: 'goal' },
    raised: { id: 'raised', metricId: 'nps', value: 60, due: '2026-04-02', origin: 'goal' },
  },
};

test('the days of a project are those of what is still to come, the earliest first', () => {
  expect(dueDates(project).map(({ day, kind, aboutId }) => [day, kind, aboutId])).toEqual([
    ['2026-01-10', 'strategyStart', 'open'],
    ['2026-01-20', 'experimentEnd', 'tested'],
    ['2026-02-01', 'strategyDue', 'tested'],
    ['2026-03-01', 'strategyDue', 'open'],
    ['2026-04-01', 'goalDue', 'nps'],
    ['2026-04-02', 'goalDue', 'nps'],
    ['2026-05-01', 'mapReview', mapId],
    ['2026-06-01', 'projectReview', project.id],
  ]);
  expect(dueDates(project)[0]).toMatchObject({ title: 'Index', owner: 'Bo' });
  expect(dueDates(project)[4]).toMatchObject({ title: 'NPS', value: 40, where: 'Buy' });
  expect(dueDates(base)).toEqual([]);
});

describe('against today', () => {
  const group = (day: string, kind: DueKind = 'strategyDue') => dueGroup({ day, kind }, '2026-02-28');

  test('a day is overdue, today, within a week, or later', () => {
    expect(
      ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-07', '2026-03-08'].map((day) => group(day)),
    ).toEqual(['overdue', 'today', 'week', 'week', 'later']);
  });

  test('a start that is over and a goal that may have been reached are past, not overdue', () => {
    expect(group('2026-02-27', 'goalDue')).toBe('past');
    expect(group('2026-02-27', 'strategyStart')).toBe('past');
    expect(group('2026-02-27', 'mapReview')).toBe('overdue');
  });

  test('what is no day stands in no group; groups without days are left out', () => {
    const date = (day: string) => ({ day, kind: 'strategyDue' as const, id: day, aboutId: day, title: '' });
    expect(group('2026-02-31')).toBeUndefined();
    expect(
      dueGroups(
        [date('2026-04-01'), date('2026-02-31'), date('2026-01-01'), date('2026-03-15')],
        '2026-02-28',
      ).map(({ group: name, dates }) => [name, dates.map(({ day }) => day)]),
    ).toEqual([
      ['overdue', ['2026-01-01']],
      ['later', ['2026-03-15', '2026-04-01']],
    ]);
  });
});
