// Laws: a map that comes into another is one step that undo takes back whole; limits are told before anything changes.
import { describe, expect, test } from 'vitest';
import { updateLane } from '@/commands/lanes';
import { addMetricLane, setGoal, setMeasure } from '@/commands/metrics';
import { feelingsHeldBack } from '@/commands/pasteFeelings';
import { pasteMap, pasteMapProblem } from '@/commands/pasteMap';
import { addStrategy, updateStrategy } from '@/commands/strategies';
import { LIMITS } from '@/model/constants';
import { cardsOf, feelingsOf, lanesOf, stagesOf } from '@/model/select';
import { strategiesInStage } from '@/model/stageStrategies';
import { goalAt, valueInField } from '@/analysis/measuredAt';
import type { Project } from '@/model/types';
import { aProject } from '@tests/support/aProject';
import { checkCommand, openEditor } from '@tests/support/openEditor';

const coming = aProject({
  id: 'coming',
  stages: ['Find', 'Buy'],
  lanes: ['Website', { kind: 'actions', name: 'Doing' }, { kind: 'emotion', name: 'Feelings' }],
  cards: { 'Find/Website': ['searches'], 'Buy/Doing': ['pays'] },
  personas: [
    { id: 'p-olga', name: 'olga' },
    { id: 'p-vera', name: 'Vera' },
  ],
  feelings: { olga: { searches: 1 }, Vera: { searches: -1, Buy: 2 } },
  findings: [{ title: 'Slow', on: ['searches'] }],
});
/** A map of one persona, with a card. */
const ofAnn = () =>
  aProject({
    stages: ['Need'],
    lanes: ['Website'],
    cards: { 'Need/Website': ['wants'] },
    personas: [{ id: 'ann', name: 'Ann' }],
  });
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);

describe('a map that comes in', () => {
  test('finds lanes and personas of its names, brings the rest, and is taken back by one undo', () => {
    const { project, mapId } = aProject({
      stages: ['Need', 'buy'],
      lanes: ['Website', { kind: 'findings', name: 'Findings' }],
      cards: { 'Need/Website': ['wants'] },
      personas: [{ id: 'olga', name: 'Olga' }],
    });
    const now = checkCommand(project, pasteMap, { mapId, from: coming.project });
    expect(names(stagesOf(now, mapId))).toEqual(['Need', 'buy', 'Find']);
    expect(names(lanesOf(now, mapId))).toEqual(['Website', 'Doing', 'Findings', 'Feelings']);
    expect(
      cardsOf(now, mapId)
        .map(({ text }) => text)
        .toSorted(),
    ).toEqual(['pays', 'searches', 'wants']);
    expect(
      feelingsOf(now, mapId)
        .map(({ personaId, value }) => `${now.personas[personaId]?.name} ${value}`)
        .toSorted(),
    ).toEqual(['Olga 1', 'Vera -1', 'Vera 2']);
    expect(Object.values(now.findings).map(({ title, cardIds }) => [title, cardIds.length])).toEqual([
      ['Slow', 1],
    ]);
  });

  test('fills a blank map: its stages become those that come, in their places', () => {
    const { project, mapId } = aProject({
      stages: ['One', 'Two', 'Three'],
      lanes: [{ kind: 'actions', name: 'Actions' }, 'Shop'],
    });
    const now = checkCommand(project, pasteMap, { mapId, from: coming.project });
    expect(names(stagesOf(now, mapId))).toEqual(['Find', 'Buy']);
    expect(names(lanesOf(now, mapId)).slice(0, 3)).toEqual(['Doing', 'Shop', 'Website']);
  });

  test('leaves stages alone that somebody has described', () => {
    const built = aProject({ stages: ['One'], lanes: ['Shop'] });
    const project = {
      ...built.project,
      stages: Object.fromEntries(
        stagesOf(built.project, built.mapId).map((stage) => [stage.id, { ...stage, goal: 'to know' }]),
      ),
    };
    const editor = openEditor(project);
    editor.commit(pasteMap, { mapId: built.mapId, from: coming.project });
    expect(names(stagesOf(editor.store.getState().project, built.mapId))).toEqual(['One', 'Find', 'Buy']);
  });

  test('belongs to the lead persona where the source names nobody', () => {
    const { project, mapId } = ofAnn();
    const editor = openEditor(project);
    const from = aProject({
      id: 'other',
      stages: ['Find'],
      lanes: ['Website', { kind: 'emotion', name: 'Feelings' }],
      personas: [{ id: 'someone', name: 'Customer' }],
      feelings: { Customer: { Find: 1 } },
    }).project;
    editor.commit(pasteMap, { mapId, from, unnamed: 'Customer' });
    const now = editor.store.getState().project;
    expect(Object.values(now.personas).map(({ name }) => name)).toEqual(['Ann']);
    expect(feelingsOf(now, mapId).map(({ personaId }) => personaId)).toEqual(['ann']);
  });

  test('of several people whom the source names each keeps what is theirs', () => {
    const { project, mapId } = ofAnn();
    const editor = openEditor(project);
    const from = aProject({
      id: 'other',
      stages: ['Need'],
      lanes: [{ kind: 'emotion', name: 'Feelings' }],
      personas: [
        { id: 'a', name: 'Ann' },
        { id: 'v', name: 'Viktor' },
      ],
      feelings: { Ann: { Need: 1 }, Viktor: { Need: -2 } },
    }).project;
    editor.commit(pasteMap, { mapId, from, unnamed: 'Customer' });
    const now = editor.store.getState().project;
    expect(
      feelingsOf(now, mapId).map(({ personaId, value }) => [now.personas[personaId]?.name, value]),
    ).toEqual([
      ['Ann', 1],
      ['Viktor', -2],
    ]);
  });

  test('what is felt here stays, and it is told how much of the source that leaves out', () => {
    const { project, mapId } = aProject({
      stages: ['Need', 'Buy'],
      lanes: ['Website', { kind: 'emotion', name: 'Feelings' }],
      cards: { 'Need/Website': ['wants'] },
      personas: [{ id: 'ann', name: 'Ann' }],
      feelings: { Ann: { Need: 1, Buy: 2, wants: -2 } },
    });
    const from = aProject({
      id: 'other',
      stages: ['Need', 'Buy', 'After'],
      lanes: [{ kind: 'emotion', name: 'Feelings' }],
      personas: [{ id: 'someone', name: 'Customer' }],
      feelings: { Customer: { Need: -1, Buy: 2, After: 1 } },
    }).project;
    const arrival = { mapId, from, unnamed: 'Customer' };
    expect(feelingsHeldBack(project, arrival)).toEqual({ differing: 1, givenTo: 'ann' });
    const editor = openEditor(project);
    editor.commit(pasteMap, arrival);
    expect(feelingsOf(editor.store.getState().project, mapId).map(({ value }) => value)).toEqual([
      1, 2, -2, 1,
    ]);
  });

  test('is refused beyond a limit, and changes nothing', () => {
    const stages = Array.from({ length: LIMITS.stages - 1 }, (_, i) => `S${i}`);
    const { project, mapId } = aProject({ stages, lanes: ['Website'], cards: { 'S0/Website': ['x'] } });
    expect(pasteMapProblem(project, { mapId, from: coming.project })).toBe('stages');
    const editor = openEditor(project);
    expect(editor.commit(pasteMap, { mapId, from: coming.project })).toBe(false);
    expect(editor.store.getState().project).toBe(project);
  });
});

describe('what is measured and proposed on a map that comes in', () => {
  const csat = { id: 'csat', kind: 'csat', name: 'Satisfaction', unit: '%' } as const;
  const source = () => {
    const { project, mapId, ids } = aProject({
      id: 'measured',
      stages: ['Find', 'Buy'],
      lanes: ['Website', { kind: 'opportunities', name: 'Ideas' }],
      cards: { 'Find/Website': ['searches'] },
      personas: ['Vera'],
      findings: [{ title: 'Slow', on: ['searches'] }],
    });
    const editor = openEditor(project);
    const [find, buy] = ['Find', 'Buy'].map(ids.stage) as [string, string];
    editor.commit(addMetricLane, { id: 'l1', mapId, name: 'Satisfaction', metric: csat });
    editor.commit(updateLane, { id: 'l1', changes: { show: 'numbers' } });
    editor.commit(addMetricLane, {
      id: 'l2',
      mapId,
      name: 'Waiting',
      metric: { id: 'wait', kind: 'custom', name: 'Waiting' },
    });
    editor.commit(setMeasure, { id: 'v1', metricId: 'csat', stageId: find, value: 31 });
    editor.commit(setMeasure, { id: 'v2', metricId: 'csat', stageId: buy, value: 72 });
    editor.commit(setGoal, { id: 'g1', metricId: 'csat', stageId: buy, value: 80 });
    const findingIds = [ids.finding('Slow')];
    editor.commit(addStrategy, { id: 'index', title: 'Index', stageIds: [buy], findingIds });
    editor.commit(updateStrategy, { id: 'index', changes: { status: 'testing' } });
    editor.commit(addStrategy, { id: 'nowhere', title: 'Stands nowhere' });
    const built = editor.store.getState().project;
    const persons = {
      id: 'v3',
      metricId: 'csat',
      mapId,
      stageId: find,
      personaId: ids.persona('Vera'),
      value: 5,
    };
    const round = { id: 'round', strategyId: 'index', order: 'a0', hypothesis: 'Faster', metricId: 'csat' };
    return { ...built, measurements: { ...built.measurements, v3: persons }, experiments: { round } };
  };
  const told = (project: Project, mapId: string) => {
    const lane = lanesOf(project, mapId).find(({ kind }) => kind === 'metric');
    return stagesOf(project, mapId).map(({ id, name }) => [
      name,
      valueInField(project, lane?.metricId ?? '', id),
      goalAt(project, lane?.metricId ?? '', { stageId: id })?.value,
      strategiesInStage(project, mapId, id).map(({ title }) => title),
    ]);
  };

  test('comes along with its lanes, metrics, values, goals and strategies; an empty lane of values does not', () => {
    const { project, mapId } = aProject({
      stages: ['Need'],
      lanes: ['Website'],
      cards: { 'Need/Website': ['wants'] },
    });
    const now = checkCommand(project, pasteMap, { mapId, from: source() });
    expect(names(lanesOf(now, mapId))).toEqual(['Website', 'Ideas', 'Satisfaction']);
    expect(lanesOf(now, mapId).at(-1)).toMatchObject({ kind: 'metric', show: 'numbers' });
    expect(Object.values(now.metrics)).toMatchObject([{ kind: 'csat', name: 'Satisfaction', unit: '%' }]);
    expect(told(now, mapId)).toEqual([
      ['Need', undefined, undefined, []],
      ['Find', 31, undefined, ['Index']],
      ['Buy', 72, 80, ['Index']],
    ]);
    expect(Object.values(now.strategies)).toMatchObject([{ title: 'Index', status: 'testing' }]);
    expect(Object.values(now.experiments)).toMatchObject([
      {
        hypothesis: 'Faster',
        strategyId: Object.keys(now.strategies)[0],
        metricId: Object.keys(now.metrics)[0],
      },
    ]);
    const vera = Object.values(now.personas).find(({ name }) => name === 'Vera')?.id;
    expect(Object.values(now.measurements).map(({ value, personaId }) => [value, personaId])).toContainEqual([
      5,
      vera,
    ]);
  });

  test('finds the metric that is here and its lane, and leaves values that are here', () => {
    const { project, mapId, ids } = aProject({
      stages: ['Find', 'Buy'],
      lanes: ['Website', 'Satisfaction'],
      cards: { 'Find/Website': ['wants'] },
    });
    const editor = openEditor(project);
    const metric = { ...csat, id: 'own', name: 'satisfaction ' };
    editor.commit(addMetricLane, { id: 'ownLane', mapId, name: 'How content', metric });
    editor.commit(setMeasure, { id: 'mine', metricId: 'own', stageId: ids.stage('Find'), value: 40 });
    const now = checkCommand(editor.store.getState().project, pasteMap, { mapId, from: source() });
    expect(Object.keys(now.metrics)).toEqual(['own']);
    expect(lanesOf(now, mapId).filter(({ kind }) => kind === 'metric')).toHaveLength(1);
    expect(told(now, mapId)).toEqual([
      ['Find', 40, undefined, ['Index']],
      ['Buy', 72, 80, ['Index']],
    ]);
  });

  test('keeps a map from being taken for a blank one', () => {
    const { project, mapId, ids } = aProject({ stages: ['One', 'Two', 'Three'], lanes: ['Shop'] });
    const editor = openEditor(project);
    editor.commit(addMetricLane, { id: 'ownLane', mapId, name: 'Satisfaction', metric: csat });
    editor.commit(setMeasure, { id: 'mine', metricId: 'csat', stageId: ids.stage('Three'), value: 40 });
    const now = checkCommand(editor.store.getState().project, pasteMap, { mapId, from: coming.project });
    expect(names(stagesOf(now, mapId))).toEqual(['One', 'Two', 'Three', 'Find', 'Buy']);
    expect(now.measurements['mine']?.value).toBe(40);
  });
});
