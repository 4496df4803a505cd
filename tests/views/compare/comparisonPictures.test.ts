// The pictures of a comparison, on the example: slides that can be read and leave nothing out, the card, the page, the table.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findingOutcomes } from '@/analysis/findingOutcomes';
import { comparisonParts } from '@/app/comparisonParts';
import { content } from '@/content/example/content.en';
import { content as russian } from '@/content/example/content.ru';
import { exampleProject } from '@/content/example/exampleProject';
import { overlayWords } from '@/formats/overlayWords';
import type { Picture } from '@/formats/picture';
import { sceneWords } from '@/formats/sceneWords';
import { LEAST_POINTS, pointsOnSlide } from '@/formats/slide';
import { toSvg } from '@/formats/svg';
import { setLanguage, t } from '@/i18n/translate';
import { alignLanes, alignStages } from '@/analysis/align';
import { alignScenes } from '@/layout/alignScenes';
import { createTableMeasure } from '@/layout/fontMetrics';
import { createLayout } from '@/layout/layoutMap';
import { overlayScene } from '@/layout/overlayScene';
import { TYPE } from '@/layout/sizes';
import { mapsOf, stagesOf } from '@/model/select';
import { finish } from '@/model/steps';
import { comparisonSlides } from '@/views/compare/comparisonSlides';
import { curveGraphs } from '@/views/compare/curveGraphs';
import { differenceCard } from '@/views/compare/differenceCard';
import type { DifferenceRow } from '@/views/compare/differenceRows';
import { rowTitle, stepSentences } from '@/views/compare/differenceWords';
import { drawnSides } from '@/views/compare/drawnSides';
import { findDifferences } from '@/views/compare/findDifferences';
import { columnWords } from '@/views/compare/gapColumns';
import { marksOf } from '@/views/compare/marks';
import { namesOf } from '@/views/compare/namesOf';
import { headline } from '@/views/compare/storyWords';
import { summaryPage } from '@/views/compare/summaryPage';

const measure = createTableMeasure();
const options = { title: true, legend: true, background: 'paper' } as const;

function taken(project = exampleProject(content)) {
  const [first, second] = mapsOf(project);
  const [from, to] = [first, second].map((map) => ({ project, mapId: map?.id ?? '' }));
  if (!from || !to) throw new Error('two maps');
  const found = finish(findDifferences(from, to));
  const { comparison, rows, story } = found;
  const layout = createLayout({ measure, words: sceneWords(t) });
  const words = overlayWords<DifferenceRow>(t, comparison, findingOutcomes(comparison), {
    number: String,
    titleOf: (row) => rowTitle(comparison, row),
    stepsOf: (row) => stepSentences(row).join(', '),
  });
  const drawn = drawnSides(comparison);
  const plain = { from: layout(drawn.from, from.mapId), to: layout(drawn.to, to.mapId) };
  const overlay = overlayScene(comparison, rows, plain, words, { measure });
  const laid = { comparison, rows, overlay, words };
  const slides = finish(comparisonSlides(laid, headline(story, rows.length), { layout, measure }));
  const scenes = alignScenes(plain.from, plain.to, alignStages(comparison), alignLanes(comparison));
  const parts = comparisonParts({
    t,
    found,
    names: namesOf(t, { from, to }, undefined),
    measure,
    cuts: false,
    choices: undefined,
    graphs: curveGraphs(comparison),
    graphChoices: undefined,
    overlay,
    aligned: { comparison, rows, scenes, marks: marksOf(rows, scenes) },
    slides,
  });
  const picture = (id: string) => parts.find((part) => part.id === id)?.taken?.picture;
  const slidesOf = (id: string): readonly Picture[] =>
    picture(id)?.slides?.of?.({ ...options, proportions: 'slide' }) ?? [];
  const svgOf = (id: string): string => {
    const made = picture(id)?.of?.({ ...options, proportions: 'slide' });
    return made ? toSvg(made) : '';
  };
  return { found, overlay, slides, slidesOf, svgOf, picture };
}

afterEach(async () => {
  vi.useRealTimers();
  await setLanguage('en');
});

describe('the slides of the example', () => {
  it.each([
    ['en', content],
    ['ru', russian],
  ] as const)('can be read, each of the same size: %s', async (language, words) => {
    await setLanguage(language);
    const { slidesOf } = taken(exampleProject(words));
    for (const id of ['overlay', 'sideBySide']) {
      const pages = slidesOf(id);
      expect(pages.length).toBeGreaterThan(1);
      expect(pages.length).toBeLessThan(20);
      for (const { box } of pages)
        expect(pointsOnSlide(box, TYPE.mark.size)).toBeGreaterThanOrEqual(LEAST_POINTS);
      expect(new Set(pages.map(({ box }) => `${box.width} ${box.height}`)).size).toBe(1);
    }
  });

  it('leave no difference out, and name what stays open', () => {
    const { overlay, slides, slidesOf } = taken();
    const shown = new Set(slides.overlay.flatMap(({ marks }) => marks.map(({ key }) => key)));
    expect([...shown].sort()).toEqual(overlay.marks.map(({ key }) => key).sort());
    // What has no place on the map stands together, below the first slide with room for it.
    expect(slides.overlay.map(({ foot }) => foot.length).filter((count) => count > 0)).toEqual([
      overlay.foot.length,
    ]);
    const beside = new Set(
      slides.sides.flatMap(({ marks }) => [...marks.from, ...marks.to].map(({ word }) => word)),
    );
    expect(beside.size).toBeGreaterThan(3);
    const words = slidesOf('overlay')
      .map((page) => toSvg(page))
      .join('');
    expect(words).toContain('still open');
    expect(words).toContain('Part 1 of ');
    expect(words).toContain('only what differs and what stays open');
    expect(words).not.toMatch(/NaN|undefined|Unnamed|Infinity/);
    // A card that moved to a stage of another slide says where it went.
    expect(words).toMatch(/>to [^<]+</);
  });

  it('repeat the lanes at each slide', () => {
    const { slides } = taken();
    for (const { scene } of slides.overlay) {
      expect(scene.columns.length).toBeGreaterThan(0);
      for (const { lane } of scene.rows) expect(lane.name).not.toBe('');
    }
  });
});

describe('lanes of strategies', () => {
  it('say as many in the overlay as it shows, and as many on either map', () => {
    const { overlay, found } = taken();
    const at = overlay.scene.rows.findIndex(({ lane }) => lane.kind === 'opportunities');
    const counted = (row: (typeof overlay.scene.rows)[number] | undefined) =>
      new Set(row?.cells.flatMap(({ items }) => items.map(({ id }) => id))).size;
    const row = overlay.scene.rows[at];
    const count = counted(row);
    expect(count).toBeGreaterThan(5);
    expect(row?.note).toEqual([t('scene.strategies', { count })]);
    for (const side of ['from', 'to'] as const) expect(counted(overlay[side].rows[at])).toBe(count);
    // They are drawn on both, and kept as they are.
    expect(found.comparison.to.project.strategies).toBe(found.comparison.from.project.strategies);
  });
});

describe('the difference card', () => {
  it('has what moves most weight first, what shrinks as well, and says how many more there are', () => {
    const { found } = taken();
    const { changes, more } = differenceCard(found);
    const words = changes.map(({ word }) => word);
    const fates = words.filter((word) => /\d/.test(word));
    expect(changes.some(({ after }) => after === 'Selfie check fails')).toBe(true);
    expect(changes.some(({ after }) => after === 'Waits 40 minutes at the branch')).toBe(true);
    const drops = fates.flatMap((word) => {
      const [, before, after] = /(\d+) → (\d+)/.exec(word) ?? [];
      return before === undefined ? [] : [Math.abs(Number(before) - Number(after))];
    });
    expect(drops).toEqual(drops.toSorted((a, b) => b - a));
    expect(more).toMatch(/^Not on this card: .*\d+ other differences\.$/);
  });

  it('can be read on a slide', () => {
    const made = taken()
      .picture('card')
      ?.of?.({ ...options, proportions: 'slide' });
    expect(made && pointsOnSlide(made.box, TYPE.laneNote.size)).toBeGreaterThanOrEqual(LEAST_POINTS);
  });
});

describe('the summary as a page', () => {
  it('fills its bar as the screen does', () => {
    const { found } = taken();
    const [problems] = summaryPage(found.comparison, found.story, found.rest).sections;
    const bar = problems?.blocks.find((block) => block.kind === 'bar');
    expect(
      bar?.kind === 'bar' && bar.parts.map((part) => ['look' in part && part.look, part.weight]),
    ).toEqual([
      ['full', 73],
      ['hatched', 15],
      ['soft', 34],
      ['hollow', 6],
    ]);
  });

  it('keeps a persona together with where it turns', () => {
    const { found } = taken();
    const page = summaryPage(found.comparison, found.story, found.rest);
    const items = page.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'items' ? block.items : []));
    const anna = items.findIndex(({ title }) => title === 'Anna');
    expect(items.slice(anna, anna + 2).map(({ leads }) => leads)).toEqual([true, false]);
  });

  it('tells the wish list as the screen does, even where nothing stands on it', () => {
    const { svgOf } = taken();
    const svg = svgOf('summary');
    expect(svg).toContain('Wish list');
    expect(svg).toContain('Claimed, nothing changed');
  });
});

describe('the summary on slides', () => {
  it.each([
    ['en', content],
    ['ru', russian],
  ] as const)('can be read, and says all that the page says: %s', async (language, words) => {
    await setLanguage(language);
    const { slidesOf, svgOf } = taken(exampleProject(words));
    const pages = slidesOf('summary');
    expect(pages.length).toBeGreaterThan(1);
    for (const { box } of pages)
      expect(pointsOnSlide(box, TYPE.laneNote.size)).toBeGreaterThanOrEqual(LEAST_POINTS);
    const groups = (svg: string) =>
      [...svg.matchAll(/<g role="group" aria-label="([^"]*)"/g)].map(([, name]) => name);
    expect(pages.flatMap((page) => groups(toSvg(page)))).toEqual(groups(svgOf('summary')));
  });
});

describe('the gap table on slides', () => {
  it.each([
    ['en', content],
    ['ru', russian],
  ] as const)('can be read, with the heads on each and no row twice: %s', async (language, words) => {
    await setLanguage(language);
    const { slidesOf, found } = taken(exampleProject(words));
    const pages = slidesOf('gapTable');
    expect(pages.length).toBeGreaterThan(1);
    const svgs = pages.map((page) => toSvg(page));
    for (const { box } of pages)
      expect(pointsOnSlide(box, TYPE.laneNote.size)).toBeGreaterThanOrEqual(LEAST_POINTS);
    const head = t(columnWords.stage);
    for (const svg of svgs) expect(svg).toContain(`>${head}<`);
    if (language !== 'en') return; // Longer names are set in two lines.
    const { project, mapId } = found.comparison.to;
    for (const { name } of stagesOf(project, mapId))
      expect(svgs.filter((svg) => svg.includes(`>${name}<`))).toHaveLength(1);
  });
});

describe('the gap table as a picture', () => {
  it('says when the first open strategy of each stage is due, and when that is over', () => {
    const now = new Date('2026-11-10T12:00:00Z');
    vi.useFakeTimers({ now, toFake: ['Date'] });
    const svg = taken(exampleProject(content, now)).svgOf('gapTable');
    expect(svg).toContain('>First due<');
    // On its stage and on the whole way.
    expect(svg.split('>8 days late<')).toHaveLength(3);
    expect(svg).toContain('the last on 15 Mar');
  });
});
