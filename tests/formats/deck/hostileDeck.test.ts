// @vitest-environment node
// Bad texts in every field (cases 81 to 88), maps without anything, and maps of any size: a sound deck comes of each.
import { describe, expect, it } from 'vitest';
import { addressOf } from '@/formats/deck/deckPackage';
import { buildDeck } from '@/formats/deck/buildDeck';
import { loadExample } from '@/content/example/exampleProject';
import { fromDocument, toDocument } from '@/model/document';
import type { Project } from '@/model/types';
import { aDeck, deckSource } from '@tests/support/aDeck';
import { aProject } from '@tests/support/aProject';
import { sampleProject } from '@tests/support/sampleProject';

/** The fields in which people write, in whatever record. */
const WRITTEN = new Set(
  (
    'title name text goal duration quote role owner notes link who note scenario description cause goals needs ' +
    'frustrations segment label mission principles scope motivation unit'
  ).split(' '),
);

/** The project with a text before each text that a person may have written. */
function withText(project: Project, text: string): Project {
  const written = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return WRITTEN.has(key) ? text + value : value;
    if (Array.isArray(value)) return value.map((one) => written(one, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, written(one, name)]));
  };
  return fromDocument(written(toDocument(project), '') as Parameters<typeof fromDocument>[0]);
}

describe('bad texts in every field', () => {
  it.each([
    ['81 a formula', "=cmd|'/c calc'!A1"],
    ['82 a formula by another sign', '@SUM(1)+1-2\t\r'],
    ['83 a blank before it', ' =1+1'],
    ['84 full-width', '\uff1d1+1'],
    ['85 controls and halves of characters', '\u0000\u0008\u001f\ufffe\uffff\ud800 \udc00\u0085'],
    ['86 signs of markup', ']]>&<a:t>"\'<!-- _x0008_ {{count}} $1 &amp;'],
    ['87 33,000 letters', 'long words '.repeat(3000)],
    ['87 one word of 33,000 letters', 'w'.repeat(33_000)],
    ['from the right', '\u05e9\u05dc\u05d5\u05dd \u202e \u0645\u0631\u062d\u0628\u0627'],
    ['emoji and lines', '\u{1f469}\u200d\u{1f4bb}\u{1f1e9}\u{1f1ea}\nsecond\r\nthird\u2028fourth'],
  ])('case %s', async (_, text) => {
    const project = withText(await loadExample('en'), text);
    // The strict check runs before a file is handed out: what is not sound would be refused here.
    const { slides, name } = await aDeck(project);
    expect(slides.length).toBeGreaterThan(9);
    expect(name).toMatch(/\.pptx$/);
    expect(name.length).toBeLessThanOrEqual(100);
    // oxlint-disable-next-line no-control-regex -- these controls are exactly what must not be there
    expect(slides.join('')).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
  });
});

describe('addresses', () => {
  it('leads nowhere that a person may not be led to, and writes no sign that a relationship may not hold', () => {
    expect(addressOf('javascript:alert(1)')).toBeUndefined();
    expect(addressOf('//evil.example')).toBeUndefined();
    expect(addressOf('https://a.example/путь?q=100%&x=<y>')).toBe(
      'https://a.example/%D0%BF%D1%83%D1%82%D1%8C?q=100%25&x=%3Cy%3E',
    );
    expect(addressOf('https://a.example/\ud800')).toBeUndefined();
  });
});

describe('maps of any size', () => {
  it('of nothing has its title alone', async () => {
    const { project } = aProject();
    const { slides } = await buildDeck(await deckSource(project));
    expect(slides.map(({ id }) => id)).toEqual(['title']);
    expect((await aDeck(project)).slides).toHaveLength(1);
  });

  it('of stages alone, and of lanes without a name, has a headline on each slide', async () => {
    for (const lanes of [['Shop'], ['']]) {
      const { project } = aProject({ stages: ['One', 'Two'], lanes });
      const { slides } = await buildDeck(await deckSource(project));
      for (const { id, headline } of slides) expect(headline.trim(), id).not.toBe('');
    }
  });

  it('of 300 cards has them all, split at the borders of stages', async () => {
    const project = sampleProject(300);
    const { slides } = await aDeck(project);
    const words = slides.join('');
    const cards = Object.values(toDocument(project).cards as Record<string, { text: string }>);
    expect(cards).toHaveLength(300);
    expect(slides.length).toBeLessThan(80);
    expect(words.match(/<p:grpSp>/g)?.length).toBeGreaterThan(300);
  });

  it('of 5,000 cards says how many slides it would take, and has all other slides', async () => {
    let pauses = 0;
    const source = await deckSource(sampleProject(5000));
    const deck = await buildDeck(source, {}, { pause: () => Promise.resolve(void (pauses += 1)) });
    expect(deck.mapLeftOut).toBeGreaterThan(60);
    expect(deck.slides.some(({ kind }) => kind === 'map')).toBe(false);
    expect(deck.slides.some(({ kind }) => kind === 'title')).toBe(true);
    expect(pauses).toBeGreaterThan(2);
  });
});
