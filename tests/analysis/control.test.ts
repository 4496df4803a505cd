// Control: goals on their way, findings by what became of them, and what needs correcting, by what a month knew.
import { describe, expect, test } from 'vitest';
import { control, type Correction, shiftMonth } from '@/analysis/control';
import { deriveTarget } from '@/commands/maps';
import { resolveFindings } from '@/commands/resolutions';
import { moveTargetIn } from '@/commands/spreading';
import type { Finding, Goal, Measurement, Metric, Project, Strategy } from '@/model/types';
import { aProject } from '@tests/support/aProject';
import { checkCommand } from '@tests/support/openEditor';

const TODAY = '2026-11-27';
const built = aProject({
  stages: ['Find', 'Buy'],
  lanes: ['Website'],
  cards: { 'Find/Website': ['searches'], 'Buy/Website': ['pays'] },
  findings: [
    { title: 'Slow', on: ['searches'], severity: 5, frequency: 4 },
    { title: 'Dear', on: ['pays'], severity: 4, frequency: 3 },
    { title: 'Kind', kind: 'delight', on: ['pays'], severity: 5, frequency: 5 },
  ],
});
const { mapId, ids } = built;
const [slow, dear] = ['Slow', 'Dear'].map(ids.finding) as [string, string];

const tableOf = <T extends { id: string }>(records: readonly T[]) =>
  Object.fromEntries(records.map((record) => [record.id, record]));

type Parts = {
  metrics?: readonly Partial<Metric>[];
  measurements?: readonly (Partial<Measurement> & { id: string })[];
  goals?: readonly (Partial<Goal> & { value: number })[];
  strategies?: readonly (Partial<Strategy> & { id: string })[];
  findings?: Record<string, Partial<Finding>>;
  experiments?: Project['experiments'];
};

function projectOf(parts: Parts): Project {
  const metrics = (parts.metrics ?? [{}]).map((one, at) => ({
    id: 'm',
    order: `a${at}`,
    kind: 'nps' as const,
    name: 'NPS',
    ...one,
  }));
  const findings = Object.entries(built.project.findings).map(([id, finding]) => ({
    ...finding,
    ...parts.findings?.[id],
  }));
  return {
    ...built.project,
    findings: tableOf(findings),
    metrics: tableOf(metrics),
    measurements: tableOf((parts.measurements ?? []).map((one) => ({ metricId: 'm', mapId, ...one }))),
    goals: tableOf((parts.goals ?? []).map((one, at) => ({ id: `g${at}`, metricId: 'm', mapId, ...one }))),
    strategies: tableOf(
      (parts.strategies ?? []).map((one, at) => ({ order: `a${at}`, title: one.id, findingIds: [], ...one })),
    ),
    experiments: parts.experiments ?? {},
  };
}

const nps = (promoters: number, detractors: number, n: number) => ({
  counts: { '10': promoters, '0': detractors, '8': n - promoters - detractors },
});
const kinds = (corrections: readonly Correction[]) => corrections.map(({ kind }) => kind);

describe('a goal', () => {
  const project = projectOf({
    measurements: [
      { id: 'q3', ...nps(300, 420, 1000), to: '2026-09-30' },
      { id: 'q4', ...nps(380, 350, 1000), to: '2026-11-20' },
    ],
    goals: [{ value: 10, due: '2027-03-31' }],
  });

  test('has its way from the first measurement to the last, and says whether the change is real', () => {
    const [goal] = control(project, '2026-11', TODAY).goals;
    expect(goal?.start?.measured.value).toBeCloseTo(-12);
    expect(goal?.now?.measured.value).toBeCloseTo(3);
    expect(goal?.progress).toBeCloseTo(15 / 22);
    expect(goal).toMatchObject({ reached: false, missed: false, change: { verdict: 'better' } });
    const interval = goal?.change?.interval;
    expect(interval?.low).toBeCloseTo(7.59, 2);
    expect(interval?.high).toBeCloseTo(22.41, 2);
  });

  test('knows by the end of a month only what was measured by then', () => {
    const [goal] = control(project, '2026-10', TODAY).goals;
    expect(goal?.now?.records[0]?.id).toBe('q3');
    expect(goal?.progress).toBe(0);
    expect(goal).not.toHaveProperty('change');
    expect(control(project, '2026-08', TODAY).goals[0]).not.toHaveProperty('now');
  });

  test('is missed when its day is over, and reached from either side', () => {
    const due = { ...project, goals: { g: { id: 'g', metricId: 'm', mapId, value: 10, due: '2026-11-26' } } };
    expect(control(due, '2026-11', TODAY).goals[0]?.missed).toBe(true);
    expect(kinds(control(due, '2026-11', TODAY).corrections)).toContain('missed');
    expect(control(due, '2026-10', TODAY).goals[0]?.missed).toBe(false);
    const fewer = projectOf({
      metrics: [{ kind: 'custom', name: 'Days', measures: 'number', better: 'lower' }],
      measurements: [
        { id: 'a', value: 10, to: '2026-01-31' },
        { id: 'b', value: 9, to: '2026-10-31' },
      ],
      goals: [{ value: 2 }],
    });
    const [days] = control(fewer, '2026-11', TODAY).goals;
    expect(days).toMatchObject({ reached: false, change: { verdict: 'untold', by: -1 } });
    expect(days?.progress).toBeCloseTo(1 / 8);
  });

  test('of a target is measured on the map that it was derived from, and told once', () => {
    const derived = checkCommand(project, deriveTarget, { sourceMapId: mapId, id: 'target', title: 'T' });
    const both: Project = {
      ...derived,
      goals: {
        ...derived.goals,
        t: { id: 't', metricId: 'm', mapId: 'target', value: 20, due: '2027-06-30' },
      },
      measurements: {
        ...derived.measurements,
        wish: { id: 'wish', metricId: 'm', mapId: 'target', value: 50, to: '2026-11-25' },
      },
    };
    const { goals } = control(both, '2026-11', TODAY);
    expect(goals).toHaveLength(1);
    expect(goals[0]?.goals.map(({ id }) => id)).toEqual(['t', 'g0']);
    expect(goals[0]?.now?.measured.value).toBeCloseTo(3);
  });
});

describe('findings by fate', () => {
  const sumsOf = (project: Project, month = '2026-11') =>
    control(project, month, TODAY).fates.map(({ month: one, sums: { solved, inWork, open } }) => [
      one,
      solved,
      inWork,
      open,
    ]);

  test('are open, in work from the day on which a strategy begins, and solved from the day on which they end', () => {
    const project = projectOf({
      findings: { [slow]: { status: 'solved', endedOn: '2026-11-03' } },
      strategies: [
        { id: 'a', findingIds: [slow], status: 'testing', start: '2026-09-10' },
        { id: 'b', findingIds: [dear], status: 'planned', start: '2026-10-01' },
      ],
    });
    expect(sumsOf(project)).toEqual([
      ['2026-08', 0, 0, 32],
      ['2026-09', 0, 20, 12],
      ['2026-10', 0, 20, 12],
      ['2026-11', 20, 0, 12],
    ]);
  });

  test('count what has no date from today on', () => {
    const project = projectOf({
      findings: { [slow]: { status: 'solved' }, [dear]: { status: 'inWork' } },
    });
    expect(sumsOf(project).at(-1)).toEqual(['2026-11', 20, 12, 0]);
    expect(sumsOf(project).at(-2)).toEqual(['2026-10', 0, 0, 32]);
  });

  test('are not there before they were found, and no more once they are dismissed', () => {
    const project = projectOf({
      findings: { [slow]: { foundOn: '2026-10-05' }, [dear]: { status: 'dismissed', endedOn: '2026-11-02' } },
    });
    expect(sumsOf(project)).toEqual([
      ['2026-08', 0, 0, 12],
      ['2026-09', 0, 0, 12],
      ['2026-10', 0, 0, 32],
      ['2026-11', 0, 0, 20],
    ]);
  });

  test('are told once after the target became the current map', () => {
    const project = projectOf({});
    const derived = checkCommand(project, deriveTarget, { sourceMapId: mapId, id: 't', title: 'T' });
    const resolved = checkCommand(derived, resolveFindings, { ids: [slow] });
    const moved = checkCommand(resolved, moveTargetIn, {
      targetId: 't',
      id: 'new',
      title: 'New',
      endedOn: '2026-11-20',
    });
    expect(sumsOf(moved).at(-1)).toEqual(['2026-11', 20, 0, 12]);
    expect(sumsOf(moved).at(-2)).toEqual(['2026-10', 0, 0, 32]);
  });

  test('count by number while no weight is known', () => {
    const unknown = { severity: undefined, frequency: undefined };
    const project = projectOf({ findings: { [slow]: unknown, [dear]: unknown } });
    const { fates, unweighed } = control(project, '2026-11', TODAY);
    expect(fates.at(-1)?.sums).toEqual({ solved: 0, inWork: 0, open: 2, by: 'count' });
    expect(unweighed).toBe(2);
  });
});

describe('what needs correcting', () => {
  test('is a day that is over, a test without clear change, and a heavy finding without a place or an answer', () => {
    const group = (hits: number, n: number) => ({ counts: { '1': hits, '0': n - hits } });
    const project = projectOf({
      strategies: [
        { id: 'late', status: 'planned', due: '2026-11-19', impact: 3, effort: 1 },
        { id: 'tested', status: 'testing', due: '2026-12-12' },
        { id: 'loose', findingIds: [slow] },
        { id: 'over', status: 'done', due: '2026-11-01' },
      ],
      experiments: {
        e: { id: 'e', strategyId: 'tested', order: 'a0', control: group(30, 60), test: group(33, 60) },
      },
    });
    const { corrections, next, strategies } = control(project, '2026-11', TODAY);
    expect(corrections).toEqual([
      expect.objectContaining({ kind: 'overdue', days: 8 }),
      expect.objectContaining({ kind: 'unclear' }),
      expect.objectContaining({ kind: 'unplaced', weight: 20, lacks: 'both' }),
      expect.objectContaining({ kind: 'unanswered', weight: 12 }),
    ]);
    expect(next?.id).toBe('tested');
    expect(strategies).toEqual({ proposed: 1, planned: 1, testing: 1, done: 1, dropped: 0 });
    // A month ago it was not over yet.
    expect(kinds(control(project, '2026-10', TODAY).corrections)).not.toContain('overdue');
  });

  test('is no test that somebody has decided', () => {
    const project = projectOf({
      strategies: [{ id: 's', status: 'testing' }],
      experiments: {
        e: {
          id: 'e',
          strategyId: 's',
          order: 'a0',
          baseline: 50,
          test: { counts: { '1': 5, '0': 55 } },
          verdict: 'refuted',
        },
      },
    });
    const { corrections, rounds } = control(project, '2026-11', TODAY);
    expect(rounds[0]?.result.proposal).toBe('worse');
    expect(kinds(corrections)).not.toContain('worse');
  });
});

test('months lie one behind another over the turn of a year', () => {
  expect(shiftMonth('2026-01', -1)).toBe('2025-12');
  expect(shiftMonth('2026-11', 2)).toBe('2027-01');
});
