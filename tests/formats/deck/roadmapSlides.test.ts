// @vitest-environment node
// The slides of the roadmap say what the screen says, join what depends on each other, and run no line through a word.
import { describe, expect, it } from 'vitest';
import { buildDeck } from '@/formats/deck/buildDeck';
import type { Connector } from '@/formats/deck/connector';
import type { DeckSize } from '@/formats/deck/deckFrame';
import type { DeckPen, DeckSlide } from '@/formats/deck/deckSlide';
import type { Language } from '@/i18n/translate';
import { createTableMeasure } from '@/layout/fontMetrics';
import type { Box } from '@/layout/scene';
import { TYPE } from '@/layout/sizes';
import type { Project, Strategy } from '@/model/types';
import { aDeck, deckSource } from '@tests/support/aDeck';
import { shoes } from '@tests/support/shoes';

const TODAY = '2026-11-27';
const LONG = `Show the whole price ${'before anybody has to ask for it again '.repeat(12)}at last`;
const PLANNED: Partial<Strategy>[] = [
  { id: 'price', title: 'Price first', start: '2026-08-03', due: '2026-11-20', owner: 'Olga' },
  {
    id: 'filters',
    title: 'Filters by size',
    start: '2026-10-01',
    due: '2027-01-15',
    dependsOnIds: ['price'],
    status: 'testing',
  },
  { id: 'long', title: LONG, start: '2027-02-01', due: '2027-03-31', dependsOnIds: ['filters', 'sign'] },
  { id: 'sign', title: 'Contract signed', due: '2026-08-01', status: 'done' },
  { id: 'open', title: 'Tell the shops', start: '2027-03-01', dependsOnIds: ['filters'], status: 'planned' },
  { id: 'never', title: 'Some day' },
];

function planned(strategies: readonly Partial<Strategy>[]): Project {
  const { project } = shoes();
  const made = strategies.map(({ id = '', title = '', ...one }, at) => ({
    id,
    title,
    order: `a${String(at).padStart(4, '0')}`,
    findingIds: [],
    ...one,
  }));
  return { ...project, strategies: Object.fromEntries(made.map((one) => [one.id, one])) };
}

async function roadmapOf(project: Project, size: DeckSize = '16:9', language: Language = 'en') {
  const { slides } = await buildDeck(await deckSource(project, language), { size }, {}, TODAY);
  return slides.filter(({ kind }) => kind === 'roadmap');
}

/** What a slide draws: its lines of text with their boxes, its groups, its connectors. */
function drawn(slide: DeckSlide | undefined) {
  const measure = createTableMeasure();
  const texts: (Box & { text: string })[] = [];
  const groups: string[] = [];
  const connectors: Connector[] = [];
  const pen: DeckPen = {
    box: () => undefined,
    path: () => undefined,
    image: () => 'missing',
    group: (name, draw) => {
      groups.push(name);
      draw();
    },
    text: (text, x, y, { font, size = TYPE[font].size, anchor }) => {
      const width = (measure(text, font) * size) / TYPE[font].size;
      const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
      texts.push({ text, x: left, y: y - size, width, height: size * 1.25 });
    },
    connect: (connector) => void connectors.push(connector),
  };
  slide?.draw(pen);
  return { texts, groups, connectors, words: texts.map(({ text }) => text).join(' ') };
}

const RUSSIAN = { title: 'Показать полную цену до оформления заказа', owner: 'Ольга Константинопольская' };

describe('the slides of the roadmap', () => {
  it('say status, dates, owner, and what cannot work out', async () => {
    const [slide] = await roadmapOf(planned(PLANNED));
    const { words, groups } = drawn(slide);
    expect(words).toMatch(/proposed · 3 Aug – 20 Nov 2026 · Olga/);
    expect(words).toContain('overdue by 7 days');
    expect(words).toMatch(/testing · 1 Oct 2026 – 15 Jan 2027/);
    expect(words).toContain('begins before “Price first” is due');
    expect(words).toContain('due 1 Aug 2026');
    expect(words).toContain('starts 1 Mar 2027');
    expect(words).toContain('Some day');
    expect(groups.join('\n')).toMatch(/Tell the shops: .*no due date.*waits for “Filters by size”/);
  });

  it('end a very long title in an ellipsis and have it whole in the notes', async () => {
    const [slide] = await roadmapOf(planned(PLANNED));
    const { texts } = drawn(slide);
    const begin = texts.findIndex(({ text }) => text.startsWith('Show the whole price'));
    expect(texts[begin + 1]?.text).toMatch(/…$/);
    expect(slide?.notes).toContain(LONG);
    expect(slide?.notes).toMatch(/Filters by size: .*begins before “Price first” is due/);
  });

  it('join bars by connectors that stay with them, a dashed one where it cannot work out', async () => {
    const { slides } = await aDeck(planned(PLANNED));
    const xml = slides.find((one) => one.includes('bentConnector')) ?? '';
    const connectors = [...xml.matchAll(/<p:cxnSp>.*?<\/p:cxnSp>/g)].map(([one]) => one);
    expect(connectors).toHaveLength(4);
    const shapes = new Set([...xml.matchAll(/<p:sp><p:nvSpPr><p:cNvPr id="(\d+)"/g)].map(([, id]) => id));
    for (const one of connectors) {
      expect(shapes).toContain(/<a:stCxn id="(\d+)" idx="3"\/>/.exec(one)?.[1]);
      expect(shapes).toContain(/<a:endCxn id="(\d+)" idx="1"\/>/.exec(one)?.[1]);
    }
    expect(connectors.filter((one) => one.includes('custDash'))).toHaveLength(1);
    expect(xml).toContain('prst="diamond"');
  });

  it.each<[DeckSize, Language]>([
    ['16:9', 'en'],
    ['4:3', 'en'],
    ['16:9', 'ru'],
    ['4:3', 'ru'],
  ])('run no line through a word: %s, %s', async (size, language) => {
    const own = language === 'ru' ? RUSSIAN : {};
    const plan = PLANNED.map((one) => ({ ...one, ...own }));
    // A mark on the first day of the chart, and one that waits for what ends after it.
    const edge = { id: 'edge', title: 'Edge', due: '2026-08-01', dependsOnIds: ['open', 'long'] };
    const shown = (await roadmapOf(planned([...plan, edge]), size, language)).map((slide) => drawn(slide));
    expect(shown.flatMap(({ connectors }) => connectors).length).toBeGreaterThan(2);
    for (const { texts, connectors } of shown) {
      const crossed = connectors.flatMap(({ name, corners }) =>
        corners.slice(1).flatMap((to, at) => {
          const from = corners[at] ?? to;
          return texts
            .filter(
              (text) =>
                Math.max(from.x, to.x) > text.x &&
                Math.min(from.x, to.x) < text.x + text.width &&
                Math.max(from.y, to.y) > text.y &&
                Math.min(from.y, to.y) < text.y + text.height,
            )
            .map(({ text }) => `${name} / ${text}`);
        }),
      );
      expect(crossed).toEqual([]);
    }
  });

  it('of many say in words what waits on another slide, and how many are left over', async () => {
    const many = Array.from({ length: 200 }, (_, at) => ({
      id: `s${at}`,
      title: `Strategy ${at}`,
      start: '2027-01-01',
      due: '2027-02-01',
      ...(at > 0 && { dependsOnIds: ['s0'], start: '2027-03-01', due: '2027-04-01' }),
    }));
    const slides = await roadmapOf(planned(many));
    expect(slides).toHaveLength(6);
    const shown = slides.map((slide) => drawn(slide));
    expect(shown[1]?.words).toContain('waits for “Strategy 0”');
    expect(shown[1]?.connectors).toEqual([]);
    const rows = new Set(shown.flatMap(({ words }) => words.match(/Strategy \d+(?=\s+proposed)/g) ?? []));
    expect(shown.at(-1)?.words).toContain(`and ${200 - rows.size} more`);
    // Nothing stands below the body, nor any row upon another.
    for (const { texts } of shown)
      expect(Math.max(...texts.map(({ y, height }) => y + height))).toBeLessThan(506);
    expect(slides[0]?.notes).toContain('Strategy 199: ');
  });
});
