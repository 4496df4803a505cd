// @vitest-environment jsdom
// A map as a Mermaid journey: mermaid itself reads what we write, and our own import brings it back.
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { content } from '@/content/example/content.en';
import { exampleProject } from '@/content/example/exampleProject';
import type { ExportOptions } from '@/formats/exportFormat';
import { writeExport } from '@/formats/exportFormats';
import { exportSource } from '@/formats/exportSource';
import { mermaidExport } from '@/formats/mermaidExport';
import { writeMermaid } from '@/formats/writeMermaid';
import { tIn } from '@/i18n/translate';
import type { Translate } from '@/i18n/messages';
import { createTableMeasure } from '@/layout/fontMetrics';
import { cardsOf, feelingsOf, mapsOf, personasOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { aProject } from '@tests/support/aProject';
import { BREAKERS, FORMULAS } from '@tests/support/hostileTexts';
import { imported, importText } from '@tests/support/importing';
import { readMermaidJourney } from '@tests/support/mermaidJourney';

const options: ExportOptions = { scale: 1, title: true, legend: true, background: 'paper' };
const measure = createTableMeasure();
let t: Translate;
beforeAll(async () => {
  t = await tIn('en');
});

async function written(project: Project, mapId: string): Promise<{ text: string; told: string }> {
  const source = exportSource(project, mapId, { t, language: 'en', measure });
  const { content: text, told = '' } = await writeExport(mermaidExport, source, options, {});
  return { text: String(text), told };
}
const example = () => {
  const project = exampleProject(content, new Date('2026-11-10T12:00:00Z'));
  return { project, mapId: mapsOf(project)[0]?.id ?? '' };
};
const firstMap = (project: Project) => mapsOf(project)[0]?.id ?? '';

describe('Mermaid', () => {
  it('has a section a stage, a task a step with its score, and personas as actors', async () => {
    const { project, mapId } = example();
    const journey = await readMermaidJourney((await written(project, mapId)).text);
    expect(journey.title).toBe('Opening a bank account – Today');
    expect(journey.sections).toEqual(stagesOf(project, mapId).map(({ name }) => name));
    expect(journey.tasks).toContainEqual({
      section: 'Prove identity',
      task: 'Films passport and face',
      score: 1.4,
      people: ['Anna'],
    });
    for (const { score } of journey.tasks) expect(score >= 1 && score <= 5).toBe(true);
  });

  it('comes back by our own import: stages, steps, personas and what is felt', async () => {
    const { project, mapId } = aProject({
      title: 'Shoes',
      stages: ['Need: a pair', 'Buy; or not'],
      lanes: [{ kind: 'actions', name: 'Actions' }],
      cards: {
        'Need: a pair/Actions': ['Looks #1', 'Title of the song'],
        'Buy; or not/Actions': ['Pays <b>10:30</b>\nby card'],
      },
      personas: ['Anna, 34'],
      feelings: { 'Anna, 34': { 'Looks #1': 2, 'Title of the song': -1, 'Pays <b>10:30</b>\nby card': 0 } },
    });
    const { text } = await written(project, mapId);
    const { project: again } = imported(importText(text, 'shoes.mmd'));
    const map = firstMap(again);
    expect(stagesOf(again, map).map(({ name }) => name)).toEqual(['Need: a pair', 'Buy; or not']);
    expect(cardsOf(again, map).map((card) => card.text)).toEqual(
      cardsOf(project, mapId).map((card) => card.text),
    );
    expect(personasOf(again).map(({ name }) => name)).toEqual(['Anna, 34']);
    expect(
      feelingsOf(again, map)
        .map(({ value }) => value)
        .toSorted((a, b) => a - b),
    ).toEqual([-1, 0, 2]);
  });

  it('says of how many steps nobody knows what is felt', async () => {
    const { project, mapId } = aProject({
      stages: ['A'],
      lanes: ['Web'],
      cards: { 'A/Web': ['one', 'two'] },
      personas: ['P'],
    });
    const { told, text } = await written(project, mapId);
    expect(told).toBe('Of 2 steps nobody knows what is felt: they have the middle score, 3.');
    expect(text).toContain('    one: 3: P\n');
  });

  it('says what it leaves out, and which scores are of several people', async () => {
    const { project, mapId } = example();
    const { told } = await written(project, mapId);
    expect(told).toMatch(/A step has one score: for \d+ it is the mean of several personas\./);
    expect(told).toMatch(/Not in the file at all: \d+ cards that are no steps, 13 findings, 3 phases\.$/);
  });

  it('is drawn whatever people write', async () => {
    const bits = [
      ...'# : ; < > % { } & , " \' ` \\'.split(' '),
      '%%',
      '%%{init: {}}%%',
      '&amp;',
      '#35;',
      'journey',
      'title ',
      'Section',
      'accTitle:',
      '\n',
      '\r\n',
      '---',
      ' ',
      'a',
      'Б',
      '<br>',
      ...BREAKERS,
      ...FORMULAS,
    ];
    const text = fc.array(fc.constantFrom(...bits), { maxLength: 6 }).map((all) => all.join(''));
    await fc.assert(
      fc.asyncProperty(text, text, text, text, async (title, stage, card, persona) => {
        const { project, mapId } = aProject({
          title,
          stages: [{ name: 'S' }],
          lanes: [{ kind: 'actions', name: 'L' }],
          cards: { 'S/L': [card] },
          personas: [persona],
        });
        for (const one of stagesOf(project, mapId)) one.name = stage;
        const journey = await readMermaidJourney(writeMermaid(project, mapId).content);
        expect(journey.sections).toHaveLength(1);
        expect(journey.tasks).toHaveLength(1);
        expect(journey.tasks[0]).toMatchObject({ score: 3, people: [expect.any(String)] });
      }),
      { seed: 14, numRuns: 400 },
    );
  });
});
