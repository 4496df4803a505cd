// A page on slides: a list that goes on says what it is again, and their columns are as full as one another.
import { expect, it } from 'vitest';
import type { PageItem } from '@/formats/page';
import { pageSlides, pictureOfPage, slideOfPage } from '@/formats/pictureOfPage';
import { slideFor } from '@/formats/slide';
import { toSvg } from '@/formats/svg';
import '@/i18n/en/exporting';
import { t } from '@/i18n/translate';
import { createTableMeasure } from '@/layout/fontMetrics';
import { PALETTES } from '@/layout/palette';
import { TYPE } from '@/layout/sizes';

const head = {
  title: 'What changes',
  subtitle: '',
  palette: PALETTES.light,
  measure: createTableMeasure(),
  t,
};
const slide = slideFor(TYPE.laneNote.size);
const options = { title: true, legend: false, background: 'paper' } as const;
const items = (word: string, count: number): PageItem[] =>
  Array.from({ length: count }, (_, at) => ({ title: `${word} ${at}`, note: 'Barrier' }));

const page = (open: number) => ({
  paragraphs: [],
  sections: [
    {
      title: 'Pain points',
      blocks: [
        { kind: 'heading' as const, text: 'Solved', figure: '4' },
        { kind: 'items' as const, items: items('solved', 4) },
        { kind: 'heading' as const, text: 'Still open', figure: String(open) },
        { kind: 'items' as const, items: items('open', open) },
      ],
    },
  ],
});

it('says the heading of a list again in each column and slide where it goes on', () => {
  const slides = pageSlides(page(60), head, slide);
  expect(slides.length).toBeGreaterThan(1);
  const headings = slides.map((one) => {
    const svg = toSvg(slideOfPage(one, head, options, slide));
    expect(svg).not.toContain('Solved (continued)');
    return svg.split('>Still open (continued)<').length - 1;
  });
  // Of the first slide the first column begins with the page itself.
  expect(headings).toEqual(slides.map(({ columns }, at) => columns.length - (at === 0 ? 1 : 0)));
});

it('says it again in each column of one picture, too', () => {
  const svg = toSvg(pictureOfPage(page(30), head, options));
  expect(svg.split('>Still open (continued)<')).toHaveLength(2);
});

it('fills its slides evenly, and takes no more of them for that', () => {
  for (const open of [40, 50, 60, 70, 90]) {
    const slides = pageSlides(page(open), head, slide);
    const heights = slides.flatMap(({ columns }) => columns.map(({ height }) => height)).slice(0, -1);
    const row = 50;
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(row);
    expect(Math.max(...heights)).toBeLessThan(slide.height);
  }
});
