// The example: complete and sound in both languages, and new each time that it is opened.
import { describe, expect, it } from 'vitest';
import { bottlenecksOf } from '@/analysis/bottlenecks';
import { changeOf } from '@/analysis/changeReal';
import { activitiesByKey, dropOffOf } from '@/analysis/contactInsights';
import { problemGroups } from '@/analysis/contactProblems';
import { control } from '@/analysis/control';
import { coverageOf, shareOf } from '@/analysis/coverage';
import { customerOverview } from '@/analysis/customers';
import { minutesOf } from '@/analysis/duration';
import { heatOf } from '@/analysis/heat';
import { measuredAt } from '@/analysis/measuredAt';
import { allCards } from '@/model/cardTable';
import { toDocument } from '@/model/document';
import { checkInvariants } from '@/model/invariants';
import { readProject } from '@/model/readProject';
import { projectSchema } from '@/model/schema';
import {
  cardById,
  cardsOf,
  contactLogsOf,
  findingsOf,
  lanesOf,
  mapsOf,
  metricsOf,
  stagesOf,
} from '@/model/select';
import { toJson } from '@/model/serialise';
import type { Project } from '@/model/types';
import { loadExample } from '@/content/example/exampleProject';

const opened = new Date('2026-03-02T10:00:00Z');

/** Every text of a project that a person reads. */
function textsOf(value: unknown, found: string[] = []): string[] {
  if (typeof value === 'string') found.push(value);
  else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) textsOf(each, found);
  return found;
}

const shapeOf = (project: Project) => ({
  cards: mapsOf(project).map((map) => cardsOf(project, map.id).length),
  tables: Object.fromEntries(
    Object.entries(project).flatMap(([name, table]) =>
      typeof table === 'object' ? [[name, Object.keys(table).length]] : [],
    ),
  ),
});

describe.each(['en', 'ru'] as const)('the example in %s', (language) => {
  it('is a valid document that keeps every rule', async () => {
    const project = await loadExample(language, opened);
    expect(projectSchema.safeParse(toDocument(project)).error).toBeUndefined();
    expect(checkInvariants(project)).toEqual([]);
  });

  it('is read back without a repair', async () => {
    const project = await loadExample(language, opened);
    const read = readProject(JSON.parse(toJson(project)));
    expect(read).toMatchObject({ ok: true, report: [], project });
  });

  it('has a current map and a target derived from it, and a card of the target knows where it came from', async () => {
    const project = await loadExample(language, opened);
    const [current, target] = mapsOf(project);
    expect(current?.state).toBe('current');
    expect(target).toMatchObject({ state: 'target', basedOn: current?.id });
    const before = new Set(cardsOf(project, current?.id ?? '').map((card) => card.id));
    const cards = cardsOf(project, target?.id ?? '');
    const copied = cards.filter((card) => card.origin !== undefined);
    expect(copied.length).toBe(23);
    expect(copied.every((card) => before.has(card.origin ?? ''))).toBe(true);
    expect(cards.length - copied.length).toBe(3);
    expect(stagesOf(project, target?.id ?? '').every((stage) => stage.origin !== undefined)).toBe(true);
  });

  it('leaves no text empty and none in the other language', async () => {
    const project = await loadExample(language, opened);
    expect(allCards(project.cards).length).toBeGreaterThan(40);
    for (const card of allCards(project.cards)) {
      expect(card.text).not.toBe('');
      expect(/[А-Яа-яЁё]/.test(card.text)).toBe(language === 'ru');
    }
    const texts = textsOf(project);
    expect(texts).not.toContain('');
    if (language === 'en') expect(texts.filter((text) => /[А-Яа-яЁё]/.test(text))).toEqual([]);
  });

  it('tells the same figures on every screen: the weight, where it lies, and what the target leaves of it', async () => {
    const project = await loadExample(language, opened);
    const [today = '', later = ''] = mapsOf(project).map(({ id }) => id);
    const heat = heatOf(project, today);
    expect(heat.total).toBe(122);
    expect(heatOf(project, later).total).toBe(40);
    const weights = (of: readonly { id: string }[], by: ReadonlyMap<string, number>) =>
      of.map(({ id }) => by.get(id) ?? 0);
    expect(weights(stagesOf(project, today), heat.byStage)).toEqual([0, 12, 31, 51, 20, 8]);
    const channels = lanesOf(project, today).filter(({ kind }) => kind === 'channel');
    expect(weights(channels, heat.byLane)).toEqual([34, 28, 25, 15, 20]);
    const kinds = findingsOf(project, today).map(({ kind }) => kind);
    expect(['barrier', 'pain', 'delight'].map((one) => kinds.filter((kind) => kind === one).length)).toEqual([
      4, 6, 3,
    ]);
  });

  it('is honest: two thirds researched, some of it on weak sources alone, some of it assumed', async () => {
    const project = await loadExample(language, opened);
    const [today] = mapsOf(project);
    const { whole, stages } = coverageOf(project, today?.id ?? '');
    expect(whole).toEqual({ researched: 34, partly: 7, assumption: 11 });
    expect(stages.map(({ counts }) => Math.round(100 * (shareOf(counts) ?? 0)))).toEqual([
      43, 57, 73, 83, 67, 50,
    ]);
  });

  it('has everything of a map in it, and no lane too many', async () => {
    const project = await loadExample(language, opened);
    const [today] = mapsOf(project);
    expect(lanesOf(project, today?.id ?? '').length).toBeLessThanOrEqual(11);
    expect(today?.layers).toBeUndefined();
    for (const table of [
      'phases',
      'quotes',
      'goals',
      'measurements',
      'channelUses',
      'personaBlocks',
    ] as const)
      expect(Object.keys(project[table]).length).toBeGreaterThan(0);
    const storyboard = lanesOf(project, today?.id ?? '').find(({ kind }) => kind === 'image');
    const scenes = cardsOf(project, today?.id ?? '').filter(({ laneId }) => laneId === storyboard?.id);
    expect(scenes.map(({ pictureId = '' }) => project.assets[pictureId]?.width)).toEqual([
      480, 480, 480, 480, 480,
    ]);
    expect(Object.keys(project.strategies)).toHaveLength(11);
    expect(Object.values(project.strategies).some(({ findingIds }) => findingIds.length === 0)).toBe(true);
    // The map as a whole is all the answers of its stages together, and it got truly better.
    const [nps] = metricsOf(project);
    const quarters = nps ? measuredAt(project, nps, { mapId: today?.id ?? '' }) : [];
    expect(quarters.map(({ measured }) => [Math.round(measured.value), measured.n])).toEqual([
      [-15, 860],
      [-13, 905],
      [-14, 980],
      [-12, 1000],
      [3, 1000],
    ]);
    const [before, now] = quarters.slice(-2);
    const change = nps && before && now && changeOf(nps, before.measured, now.measured);
    expect(change?.verdict).toBe('better');
    expect(change?.interval?.low).toBeCloseTo(7.59, 2);
    expect(change?.interval?.high).toBeCloseTo(22.41, 2);
  });

  it('has a log of contacts that says what the map says: the check is the bottleneck, and its problems are as many', async () => {
    const project = await loadExample(language, opened);
    const [today] = mapsOf(project);
    const [log] = contactLogsOf(project, today?.id ?? '');
    if (!log) throw new Error('there is no log');
    const activities = activitiesByKey(project, log.id);
    expect([log.people, log.contacts, activities.length]).toEqual([12, 51, 6]);
    expect(activities.reduce((sum, { contacts }) => sum + contacts, 0)).toBe(log.contacts);
    const stageOf = (cardId: string | undefined) =>
      project.stages[cardById(project, cardId ?? '')?.stageId ?? '']?.name;
    const [, , , prove] = stagesOf(project, today?.id ?? '');
    const [worst] = bottlenecksOf(activities);
    expect(stageOf(worst?.cardId)).toBe(prove?.name);
    expect(worst?.medianWait).toBe(minutesOf(prove?.duration));
    const dropOff = dropOffOf(project, log);
    expect(dropOff?.people).toBe(2);
    expect(stageOf(dropOff?.most?.cardId)).toBe(prove?.name);
    // A problem that is a finding of the map was had by as many people as the finding says.
    const findings = findingsOf(project, today?.id ?? '');
    const told = problemGroups(log).map(({ name, people }) => {
      const finding = findings.find(({ title }) => title === name);
      return [people.least, finding?.people?.count ?? null];
    });
    expect(told).toEqual([
      [8, 8],
      [7, 7],
      [5, 5],
      [5, 5],
      [3, null],
    ]);
  });

  it('has findings of five months, and control tells what became of them', async () => {
    const project = await loadExample(language, opened);
    const { fates } = control(project, '2026-03', '2026-03-02');
    const sums = fates.map(({ sums: { solved, inWork, open } }) => [solved, inWork, open]);
    expect(sums).toEqual([
      [0, 12, 51],
      [0, 28, 67],
      [0, 48, 74],
      [0, 60, 62],
    ]);
    for (const { foundOn = '', endedOn } of Object.values(project.findings).filter((one) => one.foundOn))
      expect(foundOn < '2026-03-02' && endedOn === undefined).toBe(true);
    // Nothing is worked on before it was found.
    for (const { findingIds, start = '9' } of Object.values(project.strategies))
      for (const id of findingIds) expect((project.findings[id]?.foundOn ?? '') <= start).toBe(true);
  });

  it('counts its customers, and says for which segment nobody has drawn anything', async () => {
    const project = await loadExample(language, opened);
    const { rows, reasons } = customerOverview(project);
    expect(rows.map(({ lacks, count, cells: { lost } }) => [count, lost.count, lacks])).toEqual([
      [12_760, 540, []],
      [10_170, 260, []],
      [3_500, 330, ['map', 'target', 'strategy']],
    ]);
    expect(reasons.map(({ count }) => count)).toEqual([430, 350, 180, 170]);
  });

  it('is dated around the day on which it is opened: the map is not overdue, and one strategy is late', async () => {
    const project = await loadExample(language, opened);
    const day = opened.toISOString().slice(0, 10);
    for (const { reviewDate = '' } of [project, ...mapsOf(project)]) expect(reviewDate > day).toBe(true);
    for (const { date = '' } of Object.values(project.evidence)) expect(date < day).toBe(true);
    const late = Object.values(project.strategies).filter(
      ({ due, status }) => due !== undefined && due < day && status !== 'done',
    );
    expect(late).toHaveLength(1);
  });
});

it('has new ids each time, and the same shape in both languages', async () => {
  const [first, second, russian] = await Promise.all([
    loadExample('en', opened),
    loadExample('en', opened),
    loadExample('ru', opened),
  ]);
  const ids = (project: Project) => [
    project.id,
    ...Object.keys(project.maps),
    ...Object.keys(project.personas),
  ];
  expect(ids(first).filter((id) => ids(second).includes(id))).toEqual([]);
  expect(shapeOf(russian)).toEqual(shapeOf(first));
});
