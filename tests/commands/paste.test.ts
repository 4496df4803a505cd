// Pasting: cards with what hangs on them, in one project and between projects, and blocks of texts.
import { describe, expect, it } from 'vitest';
import { pasteCards, pasteCardsProblem, pasteTexts, pasteTextsProblem } from '@/commands/paste';
import { deriveTarget } from '@/commands/maps';
import { cutOut } from '@/formats/clipboardCards';
import { LIMITS } from '@/model/constants';
import { cardsInCell, cardsOf, findingsOf, lanesOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { aProject } from '@tests/support/aProject';
import { checkCommand, expectRefused } from '@tests/support/openEditor';
import { shoes } from '@tests/support/shoes';

const counter = () => {
  let count = 0;
  return () => `made-${(count += 1)}`;
};

function cut(project: Project, ids: string[]): Project {
  const cutout = cutOut(project, ids);
  if (!cutout) throw new Error('nothing was cut out');
  return cutout;
}

const names = {
  nameStage: (n: number) => `Stage ${n}`,
  nameLane: (n: number) => `Lane ${n}`,
};
const texts = (project: Project, stageId: string, laneId: string) =>
  cardsInCell(project, stageId, laneId).map((card) => card.text);
const alone = (rows: string[][]) => rows.map((row) => row.map((text) => (text === '' ? [] : [text])));
const grid = (project: Project, mapId: string) =>
  lanesOf(project, mapId).map((lane) =>
    stagesOf(project, mapId).map((stage) => texts(project, stage.id, lane.id).join('+')),
  );

describe('pasteCards within a map', () => {
  const { project, mapId, ids } = shoes();
  const cutout = cut(project, ['Searches', 'Tries on'].map(ids.card));
  const landing = { mapId, stageId: ids.stage('Buy'), laneId: ids.lane('Website'), index: 0 };
  const after = checkCommand(project, pasteCards, { landing, cutout, makeId: counter() });

  it('keeps the shape, and stands at the asked place of the first cell', () => {
    expect(texts(after, ids.stage('Buy'), ids.lane('Website'))).toEqual(['Searches', 'Pays']);
    expect(texts(after, ids.stage('Buy'), ids.lane('Shop'))).toEqual(['Tries on']);
    expect(stagesOf(after, mapId)).toHaveLength(2);
  });

  it('hangs the findings of the map on the copies too', () => {
    const [copy] = cardsInCell(after, ids.stage('Buy'), ids.lane('Website'));
    expect(findingsOf(after, mapId)).toHaveLength(2);
    expect(after.findings[ids.finding('Filters hide my size')]?.cardIds).toEqual([
      ids.card('Searches'),
      copy?.id,
    ]);
  });

  it('copies feelings, and the steps between the copies onto the same path', () => {
    const made = new Set(cardsOf(after, mapId).map(({ id }) => id));
    expect(Object.values(after.feelings)).toHaveLength(Object.values(project.feelings).length + 2);
    const steps = Object.values(after.links).filter((link) => !project.links[link.id]);
    expect(steps.map((link) => link.pathId)).toEqual([ids.path('Main')]);
    expect(steps.every((link) => made.has(link.fromCardId) && made.has(link.toCardId))).toBe(true);
  });
});

describe('pasteCards into another map of the project', () => {
  it('copies findings and paths, and reuses the evidence', () => {
    const { project, mapId, ids } = aProject({
      stages: ['Need', 'Buy'],
      lanes: ['Website'],
      cards: { 'Need/Website': [{ text: 'one', evidenceIds: ['ev'] }], 'Buy/Website': ['two'] },
      findings: [{ title: 'Slow', on: ['one'], evidenceIds: ['ev'] }],
      paths: { Main: ['one', 'two'] },
      evidence: [{ id: 'ev', title: 'Interviews' }],
    });
    const derived = checkCommand(project, deriveTarget, { sourceMapId: mapId, id: 'target', title: 'T' });
    const [stage] = stagesOf(derived, 'target');
    const [lane] = lanesOf(derived, 'target');
    const cutout = cut(derived, ['one', 'two'].map(ids.card));
    const landing = { mapId: 'target', stageId: stage?.id, laneId: lane?.id };
    const after = checkCommand(derived, pasteCards, { landing, cutout });
    expect(grid(after, 'target')).toEqual([['one+one', 'two+two']]);
    expect(findingsOf(after, 'target').map(({ title }) => title)).toEqual(['Slow', 'Slow']);
    expect(after.evidence).toEqual(derived.evidence);
    expect(Object.values(after.paths)).toHaveLength(2);
    expect(cardsOf(after, 'target').filter((card) => card.origin === undefined)).toHaveLength(2);
  });
});

describe('pasteCards into another project', () => {
  const from = aProject({
    id: 'source',
    stages: [{ name: 'Need', colour: 'rose' }, 'Buy'],
    lanes: [
      { kind: 'channel', name: 'Phone' },
      { kind: 'thoughts', name: 'Thoughts' },
    ],
    cards: { 'Need/Phone': [{ text: 'Calls', evidenceIds: ['ev'] }], 'Buy/Thoughts': ['Why so dear?'] },
    personas: [
      { id: 'p-olga', name: 'Olga' },
      { id: 'p-mark', name: 'Mark' },
    ],
    feelings: { Olga: { Calls: -1 }, Mark: { Calls: 2 } },
    findings: [{ title: 'Queue', kind: 'barrier', on: ['Calls'] }],
    paths: { Main: ['Calls', 'Why so dear?'] },
    evidence: [{ id: 'ev', title: 'Interviews' }],
  });
  const cutout = cut(from.project, ['Calls', 'Why so dear?'].map(from.ids.card));

  it('brings stages, lanes, channels, findings, paths and evidence; feelings go to the persona of that name', () => {
    const { project, mapId, ids } = aProject({ map: { id: 'm' }, personas: ['Someone', 'Olga'] });
    const after = checkCommand(project, pasteCards, { landing: { mapId }, cutout, makeId: counter() });
    expect(grid(after, mapId)).toEqual([
      ['Calls', ''],
      ['', 'Why so dear?'],
    ]);
    expect(stagesOf(after, mapId).map(({ name, colour }) => [name, colour])).toEqual([
      ['Need', 'rose'],
      ['Buy', 'violet'],
    ]);
    expect(lanesOf(after, mapId).map(({ kind, name }) => [kind, name])).toEqual([
      ['channel', 'Phone'],
      ['thoughts', 'Thoughts'],
    ]);
    expect(Object.values(after.channels).map(({ name }) => name)).toEqual(['Phone']);
    expect(Object.values(after.feelings).map(({ personaId, value }) => [personaId, value])).toEqual([
      [ids.persona('Olga'), -1],
    ]);
    expect(findingsOf(after, mapId).map(({ title }) => title)).toEqual(['Queue']);
    expect(Object.values(after.paths).map(({ name }) => name)).toEqual(['Main']);
    expect(Object.values(after.links)).toHaveLength(1);
    expect(Object.values(after.evidence).map(({ title }) => title)).toEqual(['Interviews']);
  });

  it('pasted once more, finds its evidence, path and channel again', () => {
    const { project, mapId } = aProject({ map: { id: 'm' } });
    const once = checkCommand(project, pasteCards, { landing: { mapId }, cutout });
    const [stage] = stagesOf(once, mapId);
    const [lane] = lanesOf(once, mapId);
    const landing = { mapId, stageId: stage?.id, laneId: lane?.id };
    const twice = checkCommand(once, pasteCards, { landing, cutout });
    expect(twice.evidence).toEqual(once.evidence);
    expect(twice.paths).toEqual(once.paths);
    expect(twice.channels).toEqual(once.channels);
    expect(Object.values(twice.links)).toHaveLength(2);
  });

  it('evidence of the same id that says something else is not mistaken for it', () => {
    const { project, mapId } = aProject({ evidence: [{ id: 'ev', title: 'A survey' }] });
    const after = checkCommand(project, pasteCards, { landing: { mapId }, cutout, makeId: counter() });
    expect(Object.values(after.evidence).map(({ title }) => title)).toEqual(['A survey', 'Interviews']);
    const cited = cardsOf(after, mapId).flatMap((card) => card.evidenceIds ?? []);
    expect(cited.map((id) => after.evidence[id]?.title)).toEqual(['Interviews']);
  });
});

describe('pasteTexts', () => {
  it('lands to the right and down, and makes stages and lanes of the kind where it began', () => {
    const { project, mapId, ids } = shoes();
    const landing = { mapId, stageId: ids.stage('Buy'), laneId: ids.lane('Actions') };
    const cells = alone([
      ['a', 'b'],
      ['', 'c'],
    ]);
    const after = checkCommand(project, pasteTexts, { landing, cells, ...names, makeId: counter() });
    expect(stagesOf(after, mapId).map(({ name }) => name)).toEqual(['Need', 'Buy', 'Stage 3']);
    expect(lanesOf(after, mapId).map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
      'Website: channel',
      'Shop: channel',
      'Actions: actions',
      'Lane 5: actions',
      'Feelings: emotion',
    ]);
    expect(grid(after, mapId).slice(2)).toEqual([
      ['', 'Compares prices+a', 'b'],
      ['', '', 'c'],
      ['', '', ''],
    ]);
  });

  it('brings a channel with each new channel lane', () => {
    const { project, mapId, ids } = aProject({ stages: ['Need'], lanes: ['Website'] });
    const landing = { mapId, stageId: ids.stage('Need'), laneId: ids.lane('Website') };
    const cells = alone([['a'], ['b']]);
    const after = checkCommand(project, pasteTexts, { landing, cells, ...names });
    expect(lanesOf(after, mapId).map(({ channelId }) => after.channels[channelId ?? '']?.name)).toEqual([
      'Website',
      'Lane 2',
    ]);
  });

  it('fills an empty map, in lanes of notes', () => {
    const { project, mapId } = aProject();
    const cells = alone([['a', 'b']]);
    const after = checkCommand(project, pasteTexts, { landing: { mapId }, cells, ...names });
    expect(grid(after, mapId)).toEqual([['a', 'b']]);
    expect(lanesOf(after, mapId).map(({ kind, name }) => [kind, name])).toEqual([['free', 'Lane 1']]);
  });

  it('puts several texts of one cell below each other, after the chosen card', () => {
    const { project, mapId, ids } = shoes();
    const landing = { mapId, stageId: ids.stage('Need'), laneId: ids.lane('Website'), index: 1 };
    const after = checkCommand(project, pasteTexts, { landing, cells: [[['x', 'y']]], ...names });
    expect(texts(after, ids.stage('Need'), ids.lane('Website'))).toEqual([
      'Searches',
      'x',
      'y',
      'Reads tests',
    ]);
  });

  it('changes nothing beyond a limit, and says which', () => {
    const { project, mapId, ids } = shoes();
    const landing = { mapId, stageId: ids.stage('Buy'), laneId: ids.lane('Actions') };
    const refused = (cells: string[][][], why: string) => {
      expect(pasteTextsProblem(project, landing, cells)).toBe(why);
      expectRefused(project, pasteTexts, { landing, cells, ...names });
    };
    refused([Array.from({ length: LIMITS.stages }, () => ['a'])], 'stages');
    refused(
      Array.from({ length: LIMITS.lanes }, () => [['a']]),
      'lanes',
    );
    refused([[Array.from({ length: LIMITS.cards }, () => 'a')]], 'cards');
    refused([[['a'.repeat(LIMITS.text + 1)]]], 'text');
  });

  it('is refused where nobody writes: the emotion lane', () => {
    const { project, mapId, ids } = shoes();
    const landing = { mapId, stageId: ids.stage('Buy'), laneId: ids.lane('Feelings') };
    expect(pasteTextsProblem(project, landing, [[['a']]])).toBe('place');
    expectRefused(project, pasteTexts, { landing, cells: [[['a']]], ...names });
    const cutout = cut(project, [ids.card('Pays')]);
    expect(pasteCardsProblem(project, landing, cutout)).toBe('place');
    expectRefused(project, pasteCards, { landing, cutout });
  });
});
