// The report of a project: its contents tell the page on which each chapter begins, and as a PDF it is one file.
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { personaParts } from '@/app/personaParts';
import { planParts } from '@/app/planParts';
import { reportPart } from '@/app/reportPart';
import { content } from '@/content/example/content.en';
import { content as russian } from '@/content/example/content.ru';
import { exampleProject } from '@/content/example/exampleProject';
import type { Picture } from '@/formats/picture';
import { planDocument, smallestOf } from '@/formats/paper/paperPlan';
import { pdfExport } from '@/formats/pdfExport';
import { sceneWords } from '@/formats/sceneWords';
import { writeSlides } from '@/formats/slidesExport';
import { LEAST_POINTS, pointsOnSlide } from '@/formats/slide';
import { setLanguage, t } from '@/i18n/translate';
import { createTableMeasure } from '@/layout/fontMetrics';
import { createLayout } from '@/layout/layoutMap';
import { TYPE } from '@/layout/sizes';
import { mapsOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import type { ExportPart } from '@/views/exporting/exportPart';
import { aProject } from '@tests/support/aProject';
import { recorded } from '@/formats/paper/record';
import { opener, wordsOfPdf } from '@tests/support/openers';
import { paperOptions, paperTools, sourceOf } from '@tests/support/paper';

const project = exampleProject(content, new Date('2026-05-04T10:00:00Z'));
const today = '2026-05-04';
const measure = createTableMeasure();
const layout = createLayout({ measure, words: sceneWords(t) });

function partsOf(of: Project): ExportPart[] {
  const mapId = mapsOf(of)[0]?.id ?? '';
  const taken = { project: of, mapId, month: '2026-05', today, measure, t };
  return [...planParts(taken), ...personaParts(of, measure, t)];
}
const reportOf = (of: Project, parts = partsOf(of), unfolds = false): ExportPart =>
  reportPart({ project: of, parts, today, measure, layout, t, unfolds });

/** The pages, and how many steps they took. */
function laidOut(part: ExportPart, proportions: 'own' | 'slide' = 'slide') {
  const steps = part.taken?.picture?.slides?.steps?.({ ...paperOptions, proportions });
  for (let taken = 0; ; taken += 1) {
    const next = steps?.next();
    if (!next || next.done) return { pages: next?.value ?? [], taken };
  }
}
const pagesOf = (part: ExportPart): readonly Picture[] => laidOut(part).pages;

afterEach(() => setLanguage('en'));

describe('the report of a project', () => {
  let pages: readonly Picture[] = [];
  beforeAll(() => {
    pages = pagesOf(reportOf(project));
  });

  it.runIf(opener('pdftotext'))('is one file whose contents tell where each chapter begins', async () => {
    const source = await sourceOf(project, 'en');
    const file = await writeSlides(pdfExport, source, { title: 'R', pages }, paperOptions, paperTools);
    expect(file).toMatchObject({ name: 'R.pdf', mime: 'application/pdf' });
    if (typeof file.content === 'string') throw new Error('no bytes');
    const said = wordsOfPdf(file.content)
      .split('\f')
      .map((page) => page.replace(/\s+/g, ' '));
    expect(said.filter((page) => page.trim() !== '')).toHaveLength(pages.length);
    // Each but the cover bears its number, by which the contents lead to it.
    for (const [at, page] of said.slice(1, pages.length).entries())
      expect(page.trimEnd().split(' '), `page ${at + 2}`).toContain(String(at + 2));
    const cover = said[0] ?? '';
    for (const chapter of [
      'Anna',
      'Viktor',
      'Today',
      'In a year',
      'Findings',
      'Roadmap',
      'Control',
      'Sources',
    ]) {
      const place = new RegExp(`\\b${chapter} (\\d+)\\b`).exec(cover);
      expect(place, chapter).not.toBeNull();
      expect(said[Number(place?.[1]) - 1], chapter).toContain(chapter);
    }
    // Before the pages of a map stands all of it, with every stage.
    const whole = said[Number(/\bToday (\d+)\b/.exec(cover)?.[1]) - 1] ?? '';
    for (const { name } of stagesOf(project, mapsOf(project)[0]?.id ?? '')) expect(whole).toContain(name);
  });

  it('bears numbers of one size, also where a whole map is small', () => {
    const sizes = pages.slice(1).flatMap(({ box, draw }, at) =>
      recorded(
        (pen) => draw(pen),
        () => true,
      ).flatMap((stroke) =>
        stroke.kind === 'text' && stroke.text === String(at + 2) && stroke.look.anchor === 'end'
          ? [pointsOnSlide(box, stroke.look.size ?? TYPE[stroke.look.font].size).toFixed(2)]
          : [],
      ),
    );
    expect(sizes.length).toBeGreaterThanOrEqual(pages.length - 1);
    expect(new Set(sizes)).toEqual(new Set(['9.00']));
  });

  it('is laid out in a step for each chapter, so that the page answers between them', () => {
    const { taken } = laidOut(reportOf(project));
    // Two personas, two maps, what is planned and controlled, and the sources.
    expect(taken).toBeGreaterThanOrEqual(8);
  });

  it('has pages of one shape, though single pictures are wanted as they are', () => {
    const { pages: sheets } = laidOut(reportOf(project), 'own');
    // As many as slides, more or less: a sheet is higher, and less wide.
    expect(Math.abs(sheets.length - pages.length)).toBeLessThan(4);
    for (const { box } of sheets) expect(box.width / box.height).toBeCloseTo(7 / 5, 1);
    for (const { box } of pages) expect(box.width / box.height).toBeCloseTo(16 / 9, 1);
  });

  it('of a small map has no page that says only that there is nothing, and no instruction to its author', () => {
    const stages = Array.from({ length: 17 }, (_, at) => `Stage ${at + 1}`);
    const { project: empty } = aProject({ title: 'Bare', stages, lanes: ['Shop', 'Website'] });
    const titles = (of: Project) => laidOut(reportOf(of), 'own').pages.map(({ title }) => title);
    // The cover and the map, in one piece: its parts would be heads alone.
    expect(titles(empty)).toHaveLength(2);
    const { project: small } = aProject({
      title: 'Small',
      stages: ['Buy'],
      lanes: ['Shop', { kind: 'findings', name: 'Findings' }],
      cards: { 'Buy/Shop': ['Asks'] },
      findings: [{ title: 'Waits', kind: 'pain', on: ['Asks'] }],
    });
    const said = titles(small);
    expect(said).toContain('Nothing has been weighed yet');
    expect(said.join()).not.toMatch(/No goal/);
    // Where there is a strategy, there is something to control.
    const planned = { ...small, strategies: project.strategies };
    expect(titles(planned).join()).toMatch(/No goal/);
  });

  it('calls a project that nobody has named by the word for that, never by the title the program gave it', () => {
    const { project: made } = aProject({
      title: 'Untitled journey',
      map: { title: '' },
      stages: ['Buy'],
      lanes: ['Shop'],
    });
    const [cover] = laidOut(reportOf(made), 'own').pages;
    expect(cover).toMatchObject({ title: 'Untitled map', fileTitle: 'waymark - Report' });
  });

  it('has all of a very large map in parts that can be read', () => {
    const stages = Array.from({ length: 19 }, (_, at) => `Stage ${at + 1}`);
    const lanes = Array.from({ length: 51 }, (_, at) => `Lane ${at + 1}`);
    const cards = Object.fromEntries(
      stages.flatMap((stage) => lanes.map((lane) => [`${stage}/${lane}`, ['Asks the shop for a size']])),
    );
    const { project: large } = aProject({ title: 'Large', stages, lanes, cards });
    const { pages: sheets } = laidOut(reportOf(large, []), 'own');
    expect(sheets.length).toBeGreaterThan(25);
    for (const { box } of sheets)
      expect(pointsOnSlide(box, TYPE.mark.size, 'sheet')).toBeGreaterThanOrEqual(LEAST_POINTS - 0.1);
  });

  it('has what stands in folded lanes where that is wanted', () => {
    const words = (unfolds: boolean): string =>
      laidOut(reportOf(project, partsOf(project), unfolds), 'own')
        .pages.flatMap(({ draw }) =>
          recorded(
            (pen) => draw(pen),
            () => true,
          ).flatMap((stroke) => (stroke.kind === 'text' ? stroke.text : [])),
        )
        .join(' ');
    const glances = (unfolds: boolean): number =>
      laidOut(reportOf(project, partsOf(project), unfolds), 'own').pages.filter(
        ({ isOverview }) => isOverview === true,
      ).length;
    expect(glances(true)).toBe(glances(false));
    expect(glances(false)).toBeGreaterThan(0);
    expect(words(false)).not.toContain('Calls to ask how long');
    expect(words(true)).toContain('Calls to ask how long');
  });

  it.each([
    ['en', 'a4'],
    ['en', 'letter'],
    ['ru', 'a4'],
  ] as const)('of the example in %s can be read on %s, page after page', async (language, paper) => {
    await setLanguage(language);
    const words = language === 'ru' ? russian : content;
    const example = exampleProject(words, new Date('2026-05-04T10:00:00Z'));
    const { pages: sheets } = laidOut(reportOf(example), 'own');
    const { small, points } = planDocument(sheets, sheets.map(smallestOf), paper);
    expect(small).toEqual([]);
    expect(points).toBeGreaterThanOrEqual(LEAST_POINTS - 0.05);
  });

  it('waits for the comparison where there is one, and has no chapter of what is not there', () => {
    const coming: ExportPart = {
      id: 'summary',
      group: 'comparison',
      label: 'Summary',
      isComing: true,
      taken: { picture: { of: undefined, smallest: 11 } },
    };
    const waiting = reportOf(project, [...partsOf(project), coming]);
    expect(waiting.isComing).toBe(true);
    expect(pagesOf(waiting)).toEqual([]);
    const bare = { ...project, personas: {}, evidence: {}, strategies: {} };
    expect(pagesOf(reportOf(bare)).length).toBeLessThan(pages.length);
  });
});
