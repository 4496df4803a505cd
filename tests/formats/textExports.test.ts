// @vitest-environment node
// A map for other programs: OpenJourney, JSON Canvas and Excalidraw, each read again by what reads it.
import { beforeAll, describe, expect, it } from 'vitest';
import { content } from '@/content/example/content.en';
import { exampleProject } from '@/content/example/exampleProject';
import { canvasExport, excalidrawExport, openJourneyExport } from '@/formats/drawingExports';
import type { ExportFormat, ExportOptions } from '@/formats/exportFormat';
import { writeExport } from '@/formats/exportFormats';
import { exportSource } from '@/formats/exportSource';
import { tIn } from '@/i18n/translate';
import type { Translate } from '@/i18n/messages';
import { createTableMeasure } from '@/layout/fontMetrics';
import { cardsOf, feelingsOf, lanesOf, mapsOf, personasOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { aProject } from '@tests/support/aProject';
import { BREAKERS, FORMULAS } from '@tests/support/hostileTexts';
import { imported, importText } from '@tests/support/importing';

const options: ExportOptions = { scale: 1, title: true, legend: true, background: 'paper' };
const measure = createTableMeasure();
let t: Translate;
beforeAll(async () => {
  t = await tIn('en');
});

async function written(format: ExportFormat, project: Project, mapId: string): Promise<string> {
  const source = exportSource(project, mapId, { t, language: 'en', measure });
  return String((await writeExport(format, source, options, {})).content);
}
const example = () => {
  const project = exampleProject(content, new Date('2026-11-10T12:00:00Z'));
  return { project, mapId: mapsOf(project)[0]?.id ?? '' };
};
const firstMap = (project: Project) => mapsOf(project)[0]?.id ?? '';

describe('OpenJourney', () => {
  it('comes back by our own import with stages, lanes, cards, scores, findings and personas', async () => {
    const { project, mapId } = example();
    const { project: again } = imported(
      importText(await written(openJourneyExport, project, mapId), 'a.ojf'),
    );
    const map = firstMap(again);
    const names = (of: Project, id: string) => [
      stagesOf(of, id).map(({ name }) => name),
      cardsOf(of, id).map(({ text }) => text),
    ];
    expect(names(again, map)).toEqual(names(project, mapId));
    expect(lanesOf(again, map).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Actions', 'Website', 'App']),
    );
    expect(personasOf(again).map(({ name }) => name)).toEqual(['Anna', 'Viktor']);
    const others = feelingsOf(project, mapId).filter(
      ({ cardId, personaId }) => cardId !== undefined && project.personas[personaId]?.name === 'Viktor',
    );
    expect(others.length).toBeGreaterThan(1);
    const source = exportSource(project, mapId, { t, language: 'en', measure });
    expect((await writeExport(openJourneyExport, source, options, {})).told).toBe(
      `A card has one score here, that of Anna: ${others.length} feelings of other personas stay behind. ` +
        'A card only says here that it has a finding: the words of 10 findings stay behind. ' +
        'Not in the file at all: 3 findings (a card has room for one), the goals of 6 stages, ' +
        'the durations of 6 stages, 3 phases.',
    );
    const selfie = cardsOf(again, map).find(({ text }) => text === 'Films passport and face');
    expect(selfie?.momentOfTruth).toBeDefined();
    expect(feelingsOf(again, map).find(({ cardId }) => cardId === selfie?.id)?.value).toBe(-1.6);
    expect(
      Object.values(again.findings).find(({ cardIds }) => cardIds.includes(selfie?.id ?? '')),
    ).toMatchObject({
      kind: 'barrier',
      severity: 5,
    });
  });

  it('takes any text', async () => {
    const texts = [...BREAKERS, ...FORMULAS];
    const { project, mapId } = aProject({ stages: ['A'], lanes: ['Web'], cards: { 'A/Web': [...texts] } });
    const file = JSON.parse(await written(openJourneyExport, project, mapId)) as {
      nodes: { title: string }[];
    };
    expect(file.nodes.map(({ title }) => title)).toEqual(texts);
  });
});

type Canvas = {
  nodes: {
    id: string;
    type: string;
    x: number;
    y: number;
    width: number;
    height: number;
    text?: string;
    label?: string;
    color?: string;
  }[];
  edges: { id: string; fromNode: string; toNode: string; fromSide?: string; toEnd?: string }[];
};

describe('JSON Canvas', () => {
  it('keeps the rules of its version 1.0', async () => {
    const { project, mapId } = example();
    const { nodes, edges } = JSON.parse(await written(canvasExport, project, mapId)) as Canvas;
    expect(new Set([...nodes, ...edges].map(({ id }) => id)).size).toBe(nodes.length + edges.length);
    const known = new Set(nodes.map(({ id }) => id));
    for (const { id, type, x, y, width, height, text, color } of nodes) {
      expect([x, y, width, height].every(Number.isInteger), id).toBe(true);
      expect(width > 0 && height > 0).toBe(true);
      expect(['text', 'group']).toContain(type);
      expect(typeof text === 'string').toBe(type === 'text');
      if (color !== undefined) expect(color).toMatch(/^#[0-9a-f]{6}$/);
    }
    for (const { fromNode, toNode } of edges) expect(known.has(fromNode) && known.has(toNode)).toBe(true);
  });

  it('has a group for each stage and lane, a node for each card within them, and an edge for each step', async () => {
    const { project, mapId, ids } = aProject({
      stages: ['A', 'B'],
      lanes: ['Web'],
      cards: { 'A/Web': ['one'], 'B/Web': ['[two](javascript:x)'] },
      paths: { Way: ['one', '[two](javascript:x)'] },
    });
    const { nodes, edges } = JSON.parse(await written(canvasExport, project, mapId)) as Canvas;
    expect(nodes.filter(({ type }) => type === 'group').map(({ label }) => label)).toEqual(['Web', 'A', 'B']);
    const at = (id: string) => nodes.find((node) => node.id === id);
    const [stage, card] = [at(ids.stage('A')), at(ids.card('one'))];
    expect((card?.x ?? 0) >= (stage?.x ?? 0)).toBe(true);
    expect((card?.x ?? 0) + (card?.width ?? 0) <= (stage?.x ?? 0) + (stage?.width ?? 0)).toBe(true);
    expect(at(ids.card('[two](javascript:x)'))?.text).toBe('\\[two\\](javascript:x)');
    expect(edges).toMatchObject([
      { fromNode: ids.card('one'), toNode: ids.card('[two](javascript:x)'), toEnd: 'arrow' },
    ]);
  });
});

type Drawn = {
  id: string;
  type: string;
  groupIds: string[];
  boundElements: { id: string; type: string }[] | null;
  containerId?: string | null;
  points?: [number, number][];
  startBinding?: { elementId: string } | null;
  endBinding?: { elementId: string } | null;
  link: string | null;
} & Record<string, unknown>;

describe('Excalidraw', () => {
  const drawn = async (project: Project, mapId: string) => {
    const file = JSON.parse(await written(excalidrawExport, project, mapId)) as {
      type: string;
      version: number;
      elements: Drawn[];
    };
    return { ...file, byId: new Map(file.elements.map((one) => [one.id, one])) };
  };

  it('is a drawing of version 2 whose elements have all that they need, and ids of their own', async () => {
    const { project, mapId } = example();
    const { type, version, elements, byId } = await drawn(project, mapId);
    expect([type, version]).toEqual(['excalidraw', 2]);
    expect(byId.size).toBe(elements.length);
    for (const one of elements) {
      for (const field of [
        'x',
        'y',
        'width',
        'height',
        'seed',
        'version',
        'versionNonce',
        'updated',
        'angle',
      ])
        expect(Number.isFinite(one[field]), `${one.id} ${field}`).toBe(true);
      expect(one['isDeleted']).toBe(false);
      expect(['rectangle', 'text', 'line', 'arrow']).toContain(one.type);
      if (one.points) expect(one.points[0]).toEqual([0, 0]);
    }
    expect(elements.filter(({ type: kind }) => kind === 'line').length).toBeGreaterThan(2);
  });

  it('texts are bound to their boxes and arrows to their cards, from both ends', async () => {
    const { project, mapId, ids } = aProject({
      stages: ['A', 'B'],
      lanes: ['Web'],
      cards: {
        'A/Web': [{ text: 'one', link: 'https://x.example' }],
        'B/Web': [{ text: 'two', link: 'javascript:x' }],
      },
      findings: [{ title: 'slow', kind: 'barrier', on: ['one'] }],
      paths: { Way: ['one', 'two'] },
    });
    const { elements, byId } = await drawn(project, mapId);
    for (const { id, containerId } of elements)
      if (containerId) expect(byId.get(containerId)?.boundElements).toContainEqual({ id, type: 'text' });
    const [arrow] = elements.filter(({ type }) => type === 'arrow');
    expect([arrow?.startBinding?.elementId, arrow?.endBinding?.elementId]).toEqual([
      ids.card('one'),
      ids.card('two'),
    ]);
    for (const text of ['one', 'two'])
      expect(byId.get(ids.card(text))?.boundElements).toContainEqual({ id: arrow?.id, type: 'arrow' });
    expect(byId.get(ids.card('one'))?.link).toBe('https://x.example');
    expect(byId.get(ids.card('two'))?.link).toBeNull();
    const group = byId.get(ids.card('one'))?.groupIds[0];
    expect(elements.filter(({ groupIds }) => groupIds[0] === group).length).toBeGreaterThan(3);
  });
});
