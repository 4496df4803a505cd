// OpenJourney files in: the samples of others, and every trap of the format.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allCards } from '@/model/cardTable';
import { cardsOf, lanesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { imported, importText, said } from '@tests/support/importing';

type Loose = Record<string, unknown>;

const text = (name: string) =>
  readFileSync(new URL(`../fixtures/samples/ojf/${name}.ojf`, import.meta.url), 'utf8');
const sample = (name: string) => imported(importText(text(name), `${name}.ojf`));
const journey = (nodes: Loose[], more: Loose = {}) => ({
  persona: 'Ann',
  stages: [{ id: 's', name: 'Stage' }],
  swimlanes: [{ id: 'l', name: 'Notes' }],
  nodes: nodes.map((node) => ({ stageId: 's', swimlaneId: 'l', title: 'T', ...node })),
  ...more,
});
const read = (ojf: Loose) => imported(importText(JSON.stringify(ojf), 'file.ojf'));
const values = (project: Project) => Object.values(project.feelings).map(({ value }) => value);
const mapOf = (project: Project) => {
  const map = Object.values(project.maps)[0];
  if (!map) throw new Error('no map');
  return map;
};
const everyText = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(everyText)
      : [];

describe('the samples', () => {
  test.each([
    ['b2b-software-purchase', { stages: 5, lanes: 6, cards: 9, findings: 3, feelings: 7 }],
    ['clinic-visit-blueprint', { stages: 3, lanes: 7, cards: 19, findings: 0, feelings: 2 }],
    ['customer-support', { stages: 4, lanes: 6, cards: 8, findings: 2, feelings: 7 }],
    ['ecommerce-purchase', { stages: 4, lanes: 6, cards: 7, findings: 2, feelings: 6 }],
  ])('%s', (name, counts) => {
    expect(sample(name).report.read).toEqual({ maps: 1, personas: 1, ...counts });
  });

  test.each(['b2b-software-purchase', 'clinic-visit-blueprint', 'customer-support', 'ecommerce-purchase'])(
    '%s: no text of the file is lost',
    (name) => {
      const { project } = sample(name);
      const all = everyText(project).join('\n');
      const { stages, nodes, swimlanes, ...root } = JSON.parse(text(name)) as Record<string, Loose[]>;
      const withoutIds = (parts: Loose[] | undefined) =>
        (parts ?? []).map((part) => ({ ...part, id: undefined, stageId: undefined, swimlaneId: undefined }));
      const written = everyText([root, withoutIds(stages), withoutIds(swimlanes), withoutIds(nodes)]);
      expect(written.length).toBeGreaterThan(20);
      for (const words of written) {
        for (const part of words.split(', ')) expect(all).toContain(part);
      }
    },
  );

  test('persona, scenario, moments of truth, tags and original scores arrive', () => {
    const { project } = sample('ecommerce-purchase');
    expect(Object.values(project.personas)).toMatchObject([
      { name: 'Jane Doe', role: 'First-time Homeowner' },
    ]);
    expect(mapOf(project).scenario).toBe('Buying a high-end coffee maker for a new kitchen');
    const cards = cardsOf(project, mapOf(project).id);
    expect(cards.filter((card) => card.momentOfTruth).map((card) => card.text)).toEqual([
      'Select Product & Checkout',
    ]);
    expect(cards[0]?.tags).toEqual(['Search', 'Mobile']);
    expect(Object.values(project.feelings).map(({ value, source }) => [source?.score, value])).toEqual([
      [2, 0.8],
      [3, 1.2],
      [1, 0.4],
      [-1, -0.4],
      [-3, -1.2],
      [4, 1.6],
    ]);
    expect(
      Object.values(project.findings).map(({ kind, title, severity }) => [kind, title, severity]),
    ).toEqual([
      ['barrier', 'Information Overload', 3],
      ['pain', 'Hidden Shipping Fees', 5],
    ]);
  });

  test('lanes are guessed by name, and a channel lane brings its channel', () => {
    const { project } = sample('customer-support');
    expect(lanesOf(project, mapOf(project).id).map(({ kind, name }) => `${kind}: ${name}`)).toEqual([
      'actions: User Activity',
      'thoughts: Emotional State',
      'free: Pain Points',
      'channel: Support Channel',
      'emotion: Feelings',
      'findings: Pain points and barriers',
    ]);
    expect(Object.values(project.channels).map(({ name }) => name)).toEqual(['Support Channel']);
  });

  test('a lane that bears the name of a channel is one, with its sign', () => {
    const swimlanes = ['Website', 'Branch', 'Ideas'].map((name, i) => ({ id: `l${i}`, name }));
    const { project } = read({ ...journey([{ swimlaneId: 'l0' }]), swimlanes });
    expect(lanesOf(project, mapOf(project).id).map(({ kind, name }) => `${kind}: ${name}`)).toEqual([
      'channel: Website',
      'channel: Branch',
      'free: Ideas',
      'emotion: Feelings',
      'findings: Pain points and barriers',
    ]);
    expect(Object.values(project.channels).map(({ icon }) => icon)).toEqual(['web', 'shop']);
  });

  test('a blueprint becomes process lanes', () => {
    const { project } = sample('clinic-visit-blueprint');
    expect(project.title).toBe('Patient Clinic Visit');
    const lanes = lanesOf(project, mapOf(project).id);
    const texts = (kind: string) => {
      const lane = lanes.find((one) => one.kind === kind);
      return cardsOf(project, mapOf(project).id)
        .filter((card) => card.laneId === lane?.id)
        .map((card) => card.text);
    };
    expect(texts('frontstage')).toEqual([
      'Receptionist: Confirms appointment and collects co-pay',
      'Nurse: Conducts triage and records vitals',
      'Physician: Performs exam and explains treatment',
    ]);
    expect(texts('support').slice(-2)).toEqual([
      'Decision Support: Checks for drug interactions',
      'LIS (Lab Info): Registers new lab order',
    ]);
    expect(texts('free')).toContain('Waiting Room');
  });
});

describe('scores', () => {
  test('numbers above 5 without a negative one speak for 0..10, which is said', () => {
    const { project, report } = read(journey([{ score: 10 }, { score: 5 }, { score: 2 }]));
    expect(values(project)).toEqual([2, 0, -1.2]);
    expect(report.notes).toContainEqual({ code: 'scaleGuessed', path: 'nodes', values: { scale: '0..10' } });
  });
  test('small positive numbers are on -5..5', () => {
    expect(values(read(journey([{ score: 5 }, { score: 1 }])).project)).toEqual([2, 0.4]);
  });
  test('absent is unknown, 0 is unknown and counted, the number stays', () => {
    const { project, report } = read(journey([{ score: 0 }, {}, { score: null }, { score: '3' }]));
    expect(values(project)).toEqual([1.2]);
    expect(report.notes).toContainEqual({ code: 'zeroUnknown', path: 'nodes', values: { count: 1 } });
    expect(JSON.stringify(project)).toContain('"score":0');
  });
  test('what is no number is named', () => {
    expect(said(importText(JSON.stringify(journey([{ score: 'good' }]))))).toContain(
      'nodes.0.score: the score “good” is not a number; the emotion is unknown.',
    );
  });
});

describe('findings', () => {
  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'a severity, a purpose and an id of the name %s are words like any other',
    (word) => {
      const { project } = read(journey([{ title: 'x', severity: word, purpose: word, stageId: word }]));
      expect(Object.keys(project.findings)).toEqual([]);
    },
  );
  test.each([
    [{ severity: 'low', score: 4 }, []],
    [{ severity: 'medium' }, [['pain', 3]]],
    [{ severity: 'HIGH' }, [['pain', 5]]],
    [{ purpose: 'pain-point' }, [['pain', undefined]]],
    [{ purpose: 'bottleneck', severity: 'low' }, [['barrier', 2]]],
    [{ purpose: 'delight' }, [['delight', undefined]]],
    [{ purpose: 'gain' }, []],
  ])('%j', (node, expected) => {
    const { project } = read(journey([node]));
    expect(Object.values(project.findings).map(({ kind, severity }) => [kind, severity])).toEqual(expected);
  });
});

describe('damage', () => {
  test('a node without its stage or lane stands under "Unplaced", by its place in the file', () => {
    const result = importText(JSON.stringify(journey([{ stageId: 'gone' }, { swimlaneId: 7 }])));
    expect(said(result)).toContain(
      'nodes.0: its place in the map is missing; you will find it under “Unplaced”.',
    );
    expect(said(result)).toContain(
      'nodes.1: its place in the map is missing; you will find it under “Unplaced”.',
    );
    expect(imported(result).report.read.cards).toBe(2);
  });
  test('of stages with one id the first keeps the nodes', () => {
    const ojf = journey([{}], {
      stages: [
        { id: 's', name: 'One' },
        { id: 's', name: 'Two' },
      ],
    });
    const { project, report } = read(ojf);
    expect(allCards(project.cards).map(({ stageId }) => project.stages[stageId]?.name)).toEqual(['One']);
    expect(report.notes.map(({ code, path }) => `${code} ${path}`)).toContain('idDuplicate stages.1.id');
  });
  test('bare names serve as stages and lanes', () => {
    const { project } = read({
      stages: ['A', 'B'],
      swimlanes: ['L'],
      nodes: [{ stageId: 'B', swimlaneId: 'L', title: 'x' }],
    });
    expect(cardsOf(project, mapOf(project).id).map(({ stageId }) => project.stages[stageId]?.name)).toEqual([
      'B',
    ]);
    expect(Object.values(project.personas).map(({ name }) => name)).toEqual(['Customer']);
  });
  test('odd parts are noted by their place', () => {
    const result = importText(
      JSON.stringify({
        ...journey([{}]),
        nodes: [null, 5, { title: { a: 1 } }],
        stages: [{ id: 's', name: 1 }, false],
      }),
    );
    expect(imported(result).report.notes.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['nodes.0', 'nodes.1', 'stages.1']),
    );
  });
  test('fields that nobody knows stay with their record', () => {
    const { project, report } = read(
      journey([{ linkedFile: 'x.pdf', __proto__: { a: 1 } }], { theme: 'dark', metadata: { author: 'Kim' } }),
    );
    expect(project).toMatchObject({ source: { format: 'ojf', theme: 'dark', metadata: { author: 'Kim' } } });
    expect(allCards(project.cards)).toMatchObject([{ source: { linkedFile: 'x.pdf' } }]);
    expect(report.notes).toContainEqual({
      code: 'fieldsKept',
      path: 'nodes',
      values: { fields: expect.stringContaining('linkedFile') as string },
    });
  });
  test('a persona as an object', () => {
    const { project } = read(journey([], { persona: { name: 'Kim', goals: ['one', 'two'], age: 34 } }));
    expect(Object.values(project.personas)).toMatchObject([
      { name: 'Kim', goals: 'one\ntwo', source: { age: 34 } },
    ]);
  });
  test('nothing at all is refused', () => {
    expect(said(importText('{"stages":[],"swimlanes":[],"nodes":[]}'))).toEqual([
      'The OpenJourney file has no stages and no nodes.',
    ]);
  });
});
