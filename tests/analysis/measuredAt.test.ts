// Measured at a place: counts of several groups put together, periods in their order, and what counts where several say something.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feelingSource } from '@/analysis/feelingSource';
import { goalAt, latestAt, measuredAt, periodsOverlap, valueOnStage } from '@/analysis/measuredAt';
import { evenFeeling, feelingEnds, measuredFeelings } from '@/analysis/measuredFeelings';
import { periodName } from '@/analysis/periodName';
import { cardsOf } from '@/model/select';
import type { Goal, Measurement, Metric, Project } from '@/model/types';
import { shoes } from '@tests/support/shoes';

const { project: empty } = shoes();
const [map] = Object.values(empty.maps);
const mapId = map?.id ?? '';
const [first, second] = Object.values(empty.stages).filter((stage) => stage.mapId === mapId);
const nps: Metric = { id: 'nps', order: 'a0', kind: 'nps', name: 'NPS', scale: { min: 0, max: 10 } };
const q3 = { from: '2026-07-01', to: '2026-09-30' };
const q4 = { from: '2026-10-01', to: '2026-12-31' };

function withMeasurements(
  list: readonly Omit<Measurement, 'id' | 'metricId'>[],
  goals: Goal[] = [],
): Project {
  const measurements = Object.fromEntries(
    list.map((record, at) => [`m${at}`, { id: `m${at}`, metricId: 'nps', mapId, ...record }]),
  );
  return {
    ...empty,
    metrics: { nps },
    measurements,
    goals: Object.fromEntries(goals.map((goal) => [goal.id, goal])),
  };
}
const at = (project: Project, place = {}) =>
  measuredAt(project, nps, { mapId, ...place }).map(({ measured, period }) => [
    period.to,
    Math.round(measured.value),
    measured.n,
  ]);

describe('what was measured', () => {
  it('is put together over stages by counts, never by averages', () => {
    const project = withMeasurements([
      { ...q4, stageId: first?.id, fileId: 'f', counts: { 10: 90, 2: 10 } },
      { ...q4, stageId: second?.id, fileId: 'f', counts: { 2: 10 } },
    ]);
    // 90 promoters and 20 detractors of 110, not the mean of 80 and -100.
    expect(at(project)).toEqual([[q4.to, 64, 110]]);
    expect(at(project, { stageId: second?.id })).toEqual([[q4.to, -100, 10]]);
  });

  it('has the periods in their order, and without one last: that is what counts now', () => {
    const project = withMeasurements([
      { value: 23 },
      { ...q4, counts: { 9: 10 } },
      { ...q3, counts: { 3: 10 } },
    ]);
    expect(at(project)).toEqual([
      [q3.to, -100, 10],
      [q4.to, 100, 10],
      ['', 23, undefined],
    ]);
    expect(latestAt(project, nps, { mapId })?.measured.value).toBe(23);
  });

  it('by hand is not counted twice where the parts are known as well', () => {
    const project = withMeasurements([
      { ...q4, counts: { 9: 10, 3: 10 } },
      { ...q4, stageId: first?.id, counts: { 9: 10 } },
      { ...q4, channelId: 'c', counts: { 3: 10 } },
    ]);
    expect(at(project)).toEqual([[q4.to, 0, 20]]);
  });

  it('as a value alone is not averaged with others, but stands where it was set', () => {
    const project = withMeasurements([
      { ...q4, stageId: first?.id, value: 40, n: 12 },
      { ...q4, stageId: second?.id, value: 20 },
    ]);
    expect(at(project)).toEqual([]);
    expect(at(project, { stageId: first?.id })).toEqual([[q4.to, 40, 12]]);
  });

  it('at a touchpoint counts for the stage that it stands in', () => {
    const [card] = cardsOf(empty, mapId);
    const project = withMeasurements([
      { ...q4, cardId: card?.id, stageId: 'elsewhere', fileId: 'f', counts: { 9: 5 } },
    ]);
    expect(at(project, { stageId: card?.stageId })).toEqual([[q4.to, 100, 5]]);
    expect(at(project, { stageId: 'elsewhere' })).toEqual([]);
  });

  it('is kept for a stage while nothing of it changes', () => {
    const project = withMeasurements([{ ...q4, stageId: first?.id, counts: { 9: 5 } }]);
    const known = valueOnStage(project, nps, first?.id ?? '');
    expect(valueOnStage({ ...project, title: 'another' }, nps, first?.id ?? '')).toBe(known);
    const changed = { ...project, measurements: {} };
    expect(valueOnStage(changed, nps, first?.id ?? '')).toBeUndefined();
  });

  it('does not mind the order of the groups, and their answers add up', () => {
    const group = fc.record({
      counts: fc.dictionary(fc.constantFrom('0', '5', '8', '9', '10'), fc.integer({ min: 1, max: 40 }), {
        minKeys: 1,
      }),
      stage: fc.constantFrom(first?.id, second?.id),
    });
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 8 }), (groups) => {
        const records = groups.map(({ counts, stage }) => ({ ...q4, stageId: stage, fileId: 'f', counts }));
        const there = measuredAt(withMeasurements(records), nps, { mapId })[0]?.measured;
        const back = measuredAt(withMeasurements(records.toReversed()), nps, { mapId })[0]?.measured;
        expect(back).toEqual(there);
        const sum = groups.reduce(
          (all, { counts }) => all + Object.values(counts).reduce((a, b) => a + b, 0),
          0,
        );
        expect(there?.n).toBe(sum);
      }),
    );
  });
});

describe('goals and feelings', () => {
  it('are of their place', () => {
    const goal = { id: 'g', metricId: 'nps', mapId, value: 10 };
    const project = withMeasurements([], [goal, { ...goal, id: 'h', stageId: first?.id ?? '', value: 5 }]);
    expect(goalAt(project, 'nps', { mapId })?.value).toBe(10);
    expect(goalAt(project, 'nps', { mapId, stageId: first?.id })?.value).toBe(5);
    expect(goalAt(project, 'nps', { mapId, stageId: second?.id })).toBeUndefined();
  });

  it('lay the scale evenly onto five feelings, the other way round where lower is better', () => {
    expect([-100, -50, 0, 50, 100].map((value) => evenFeeling(value, -100, 100))).toEqual([-2, -1, 0, 1, 2]);
    expect(evenFeeling(-35, -100, 100)).toBe(-0.7);
    const effort: Metric = { ...nps, kind: 'ces', scale: { min: 1, max: 5 } };
    const ends = feelingEnds(effort);
    expect(ends).toEqual({ worst: 5, best: 1 });
    expect(ends && evenFeeling(2, ends.worst, ends.best)).toBe(1);
    expect(feelingEnds({ ...nps, kind: 'custom', measures: 'number', scale: undefined })).toBeUndefined();
  });

  it('come from the stages that were asked, with their score and how many answered', () => {
    const project = withMeasurements([{ ...q4, stageId: first?.id, counts: { 10: 30, 8: 20, 3: 50 } }]);
    expect(measuredFeelings(project, nps, { mapId, personaId: 'p' })).toEqual([
      {
        stageId: first?.id,
        value: -0.4,
        answers: 100,
        source: { score: -20, scale: '-100..100', metricId: 'nps' },
      },
    ]);
  });

  it('tell what they were computed from, and when that is not what is measured any more', () => {
    const asked = { ...q4, stageId: first?.id, counts: { 10: 30, 8: 20, 3: 50 } };
    const project = withMeasurements([{ ...asked, ...q3, counts: { 10: 10 } }, asked]);
    const [made] = measuredFeelings(project, nps, { mapId, personaId: 'p' });
    const feeling = { id: 'f', mapId, personaId: 'p', ...made, value: made?.value ?? 0 };
    expect(feelingSource(project, feeling)).toEqual({
      metric: nps,
      score: -20,
      answers: 100,
      period: q4,
      known: true,
    });
    const later = withMeasurements([{ ...asked, counts: { 10: 31, 8: 20, 3: 50 } }]);
    expect(feelingSource(later, feeling)).toEqual({ metric: nps, score: -20, answers: 100, known: false });
    expect(feelingSource(project, { ...feeling, source: undefined })).toBeUndefined();
    expect(feelingSource({ ...project, metrics: {} }, feeling)).toBeUndefined();
  });
});

it.each([
  [q4, { kind: 'quarter', year: 2026, quarter: 4 }],
  [
    { from: '2028-02-01', to: '2028-02-29' },
    { kind: 'month', year: 2028, month: 2 },
  ],
  [
    { from: '2026-01-01', to: '2026-12-31' },
    { kind: 'year', year: 2026 },
  ],
  [
    { from: '2026-02-01', to: '2026-04-30' },
    { kind: 'range', from: '2026-02-01', to: '2026-04-30' },
  ],
  [{ from: '', to: '' }, { kind: 'none' }],
])('the period %j is %j', (period, name) => {
  expect(periodName(period)).toEqual(name);
});

it('tells periods that share a day from those that do not, and of one without days nothing', () => {
  expect(periodsOverlap(q3, q4)).toBe(false);
  expect(periodsOverlap(q4, { from: '2026-12-31', to: '2027-01-31' })).toBe(true);
  expect(periodsOverlap(q4, { from: '', to: '' })).toBe(false);
});
