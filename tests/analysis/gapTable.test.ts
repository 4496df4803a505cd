// The gap table, on the example: figures said by hand from what stands on its two maps.
import { describe, expect, it } from 'vitest';
import { compareMaps } from '@/analysis/compare';
import { type GapRow, type GapTable, gapTable } from '@/analysis/gapTable';
import { removeStage, moveStage } from '@/commands/stages';
import { content } from '@/content/example/content.en';
import { exampleProject } from '@/content/example/exampleProject';
import { mapsOf, metricsOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { openEditor } from '@tests/support/openEditor';

const now = new Date('2026-11-10T12:00:00Z');
const today = '2026-11-10';

function example(): { project: Project; fromId: string; toId: string } {
  const project = exampleProject(content, now);
  const [from, to] = mapsOf(project);
  return { project, fromId: from?.id ?? '', toId: to?.id ?? '' };
}
const tableOf = ({ project, fromId, toId }: ReturnType<typeof example>): GapTable =>
  gapTable(compareMaps(project, fromId, toId), today);
const row = (table: GapTable, name: string): GapRow => {
  const found = table.rows.find((one) => one.name === name);
  if (!found) throw new Error(`no row ${name}`);
  return found;
};
const felt = ({ feelings }: GapRow) => feelings.map(({ name, before, after }) => [name, before, after]);
const fates = ({ findings }: GapRow) =>
  findings.map(({ fate, current, target, before, after }) => [
    (target ?? current)?.title,
    fate,
    before,
    after,
  ]);

describe('the gap table of the example', () => {
  const table = tableOf(example());

  it('has a row a stage, in order, and one for the whole way', () => {
    expect(table.rows.map(({ name }) => name)).toEqual([
      'Notice the need',
      'Choose a bank',
      'Apply',
      'Prove identity',
      'Get the card',
      'First payment',
    ]);
    expect(table.whole.stage).toBeUndefined();
  });

  it('reckons no time where none can be read, and keeps what was written', () => {
    const { project, ...ids } = example();
    const apply = stagesOf(project, ids.toId).find(({ name }) => name === 'Apply');
    if (apply) apply.duration = 'some time';
    const { time } = row(tableOf({ project, ...ids }), 'Apply');
    expect(time).toEqual({ before: { text: '25 min', minutes: 25 }, after: { text: 'some time' } });
  });

  it('says what each persona feels, and the mean of both', () => {
    const prove = row(table, 'Prove identity');
    expect(felt(prove)).toEqual([
      ['Anna', -1.6, 0.5],
      ['Viktor', -0.9, 0.4],
    ]);
    expect(prove.mean.before).toBeCloseTo(-1.25);
    expect(prove.mean.after).toBeCloseTo(0.45);
    // Over six stages: (0.4 - 0.3 + 0.2 - 1.6 - 0.8 + 1.1) / 6 and (0.4 + 0.6 + 1 + 0.5 - 0.2 + 1.3) / 6.
    expect(table.whole.feelings[0]?.before).toBeCloseTo(-1 / 6);
    expect(table.whole.feelings[0]?.after).toBeCloseTo(3.6 / 6);
  });

  it('knows what a feeling of the target rests on', () => {
    expect(row(table, 'Notice the need').feelings.map(({ felt: { by } }) => by)).toEqual(['stage', 'stage']);
    expect(row(table, 'Prove identity').feelings.map(({ felt: { by } }) => by)).toEqual(['card', 'stage']);
  });

  it('weighs the findings by their fate, each once in the whole', () => {
    const prove = row(table, 'Prove identity');
    expect(fates(prove)).toEqual(
      expect.arrayContaining([
        ['Selfie check fails', 'reduced', 20, 8],
        ['Passport must be shown twice', 'resolved', 16, 0],
        ['Nobody says how long it takes', 'resolved', 15, 0],
      ]),
    );
    expect(prove.weight).toEqual({ before: 51, after: 8 });
    expect(row(table, 'Get the card').weight).toEqual({ before: 20, after: 18 });
    expect(fates(row(table, 'Get the card'))).toContainEqual(['No PIN without the app', 'new', 0, 6]);
    expect(row(table, 'Notice the need').findings).toEqual([]);
    expect(table.whole.weight).toEqual({ before: 122, after: 40 });
  });

  it('tells delights apart', () => {
    expect(row(table, 'Apply').delights).toEqual({ kept: 1, gone: [], added: [] });
    expect(table.whole.delights.kept).toBe(3);
  });

  it('keeps the moments of truth', () => {
    expect(row(table, 'Prove identity').moments).toMatchObject([
      { fate: 'kept', text: 'Films the passport with live hints' },
    ]);
    expect(table.whole.moments.map(({ fate }) => fate)).toEqual(['kept', 'kept']);
  });

  it('tells how long a stage takes, and the whole way', () => {
    const apply = row(table, 'Apply').time;
    expect(apply).toEqual({
      before: { text: '25 min', minutes: 25 },
      after: { text: '10 min', minutes: 10 },
      change: -15,
    });
    const day = 24 * 60;
    // 14 + 5 + 3 + 6 days, 25 and 10 minutes; then 14 + 3 + 2 days, 10, 15 and 10 minutes.
    expect(table.whole.time.before?.minutes).toBe(28 * day + 35);
    expect(table.whole.time.after?.minutes).toBe(19 * day + 35);
  });

  it('tells a measured gap from chance only where it is known how many answered', () => {
    const nps = row(table, 'Prove identity').metrics[0];
    // 60 promoters and 151 detractors of 260.
    expect(nps).toMatchObject({ change: 35, direction: 'better', certainty: 'real' });
    expect(nps?.now).toMatchObject({ value: -35, n: 260 });
    expect(nps?.target).toMatchObject({ value: 0, by: 'goal' });
    // 380 promoters and 350 detractors of 1000, the answers of all stages; the goal of 10 lies beyond the interval.
    const [whole, , ease, , days] = table.whole.metrics;
    expect(whole?.now?.value).toBeCloseTo(3);
    expect(whole?.now?.n).toBe(1000);
    expect(whole?.now?.interval?.high).toBeLessThan(10);
    expect(whole).toMatchObject({ direction: 'better', certainty: 'real' });
    // 1 x 120 + 2 x 160 + 3 x 190 + 4 x 180 + 5 x 150 + 6 x 120 + 7 x 80 of 1000.
    expect(ease?.now?.value).toBeCloseTo(3.76);
    expect(days).toMatchObject({ change: -7, direction: 'better', certainty: 'untold' });
  });

  it('says who closes it, by when, and what is late', () => {
    const titles = ({ strategies }: GapRow) => strategies.list.map(({ strategy }) => strategy.title);
    const prove = row(table, 'Prove identity');
    expect(titles(prove)).toEqual([
      'Live hints for the selfie',
      'One check for app and branch',
      'A date for the answer, by SMS',
    ]);
    expect(prove.strategies.due).toBe('2026-11-26');
    expect(row(table, 'Choose a bank').strategies).toMatchObject({ late: 1, due: '2026-11-02' });
    // Ten answer findings; the greeting answers none and stands on no stage. One is done, two on the list have no day.
    expect(table.whole.strategies.list).toHaveLength(10);
    expect(table.whole.strategies).toMatchObject({ done: 1, late: 1, undated: 4 });
    // The first open day has one meaning, on a stage and on the whole way; the last is told beside it.
    expect(table.whole.strategies).toMatchObject({ due: '2026-11-02', last: '2027-03-15' });
    expect(row(table, 'Choose a bank').strategies.last).toBeUndefined();
  });
});

describe('the gap table', () => {
  it('has a stage that moved, was removed or came in one row', () => {
    const { project, fromId, toId } = example();
    const editor = openEditor(project);
    const [first, second] = stagesOf(project, toId);
    editor.commit(moveStage, { id: first?.id ?? '', index: 4 });
    editor.commit(removeStage, { id: second?.id ?? '' });
    const table = gapTable(compareMaps(editor.store.getState().project, fromId, toId), today);
    expect(table.rows).toHaveLength(6);
    const gone = row(table, 'Choose a bank');
    expect(gone.stage?.toId).toBeUndefined();
    expect(gone.mean.after).toBeUndefined();
    expect(table.rows.map(({ name }) => name)).toContain('Notice the need');
  });

  it('adds up the times of touchpoints where a stage states none', () => {
    const { project, fromId, toId } = example();
    for (const stage of Object.values(project.stages)) delete stage.duration;
    const table = gapTable(compareMaps(project, fromId, toId), today);
    // 25 min for the form, 1 for the number, 40 at the branch.
    expect(row(table, 'Apply').time.before).toEqual({ minutes: 66 });
    expect(row(table, 'Notice the need').time).toEqual({});
    // On the other stages the target says nothing of the time of touchpoints, so that they are not counted.
    expect(table.whole.time.known).toBeLessThan(table.rows.length);
  });

  it('compares two projects, their metrics by kind and name', () => {
    const [one, two] = [example(), example()];
    const table = gapTable(
      compareMaps({ project: one.project, mapId: one.fromId }, { project: two.project, mapId: two.toId }),
      today,
    );
    expect(table.whole.weight).toEqual({ before: 122, after: 40 });
    expect(felt(row(table, 'Prove identity'))).toEqual([
      ['Anna', -1.6, 0.5],
      ['Viktor', -0.9, 0.4],
    ]);
    expect(table.whole.metrics[0]).toMatchObject({ certainty: 'real' });
    expect(metricsOf(two.project).map(({ id }) => id)).toContain(table.whole.metrics[0]?.toMetricId);
    const asked = structuredClone(two.project);
    for (const metric of Object.values(asked.metrics)) metric.question = 'Something else?';
    const other = gapTable(
      compareMaps({ project: one.project, mapId: one.fromId }, { project: asked, mapId: two.toId }),
      today,
    );
    expect(other.whole.metrics[0]?.certainty).toBe('other');
    expect(other.whole.metrics[0]?.change).toBeUndefined();
  });

  it('compares two measurements by the interval of their difference', () => {
    const { project, fromId, toId } = example();
    const [nps] = metricsOf(project);
    project.goals = {};
    const measured = (mapId: string, high: number, low: number) => {
      const id = `m ${mapId}`.replace(' ', '-');
      project.measurements[id] = {
        id,
        metricId: nps?.id ?? '',
        mapId,
        counts: { 10: high, 8: 100 - high - low, 2: low },
      };
    };
    measured(fromId, 40, 30);
    measured(toId, 52, 22);
    const unclear = gapTable(compareMaps(project, fromId, toId), today).whole.metrics[0];
    expect(unclear).toMatchObject({ certainty: 'unclear', direction: 'better' });
    expect(unclear?.change).toBeCloseTo(20);
  });

  it('has no rows for maps without stages', () => {
    const { project, fromId, toId } = example();
    const editor = openEditor(project);
    for (const { id } of [...stagesOf(project, fromId), ...stagesOf(project, toId)])
      editor.commit(removeStage, { id });
    const table = gapTable(compareMaps(editor.store.getState().project, fromId, toId), today);
    expect(table.rows).toEqual([]);
    expect(table.whole.weight).toEqual({ before: 0, after: 0 });
  });
});
