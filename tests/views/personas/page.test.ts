// The persona's page: where blocks stand on paper, and in which order they come.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageFacts } from '@/views/personas/page/pageBlocks';
import { isEmptyBlock, pageBlocks } from '@/views/personas/page/pageBlocks';
import { piecesOf, placeBlocks } from '@/views/personas/page/placeBlocks';

describe('blocks on paper', () => {
  const paper = { columns: 2, height: 1000, gap: 20 };

  it('all stand on a page, none over another, and none beyond the paper that would fit on it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ wide: fc.boolean(), height: fc.integer({ min: 1, max: 1300 }) }), {
          maxLength: 40,
        }),
        fc.integer({ min: 1, max: 3 }),
        (sizes, columns) => {
          const blocks = sizes.map((size, at) => ({ key: `${at}`, ...size }));
          const pages = placeBlocks(blocks, { ...paper, columns });
          // In their order, each once.
          expect(pages.flat().map(({ key }) => key)).toEqual(blocks.map(({ key }) => key));
          for (const page of pages)
            for (const [at, block] of page.entries()) {
              if (page.length > 1 && block.height <= paper.height)
                expect(block.y + block.height).toBeLessThanOrEqual(paper.height);
              for (const other of page.slice(0, at)) {
                const beside = !block.wide && !other.wide && block.column !== other.column;
                if (!beside) expect(block.y).toBeGreaterThanOrEqual(other.y + other.height);
              }
            }
        },
      ),
    );
  });

  it('puts the last one at the foot of its page', () => {
    const [page] = placeBlocks(
      [
        { key: 'a', wide: true, height: 100 },
        { key: 'b', wide: true, height: 50, foot: true },
      ],
      paper,
    );
    expect(page?.[1]?.y).toBe(950);
  });

  it('breaks long texts into pieces that together are the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 6000 }), fc.string({ maxLength: 300 }), (a, b) => {
        const text = `${a}. ${b} ${a}\n${b}`;
        const pieces = piecesOf(text);
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(910);
      }),
    );
  });
});

describe('the order of blocks', () => {
  const facts = (persona: Partial<PageFacts['persona']>): PageFacts => ({
    persona: { id: 'p', order: 'a0', name: 'Anna', ...persona },
    uses: [],
    evidence: [],
    own: [{ id: 'own', personaId: 'p', order: 'a0', kind: 'text', title: 'Dog', text: 'Rex' }],
    walks: [],
    findings: { pains: [], delights: [] },
  });
  const keys = (of: PageFacts) => pageBlocks(of).map(({ key }) => key);

  it('is that of the layout, and the sources come last', () => {
    const profile = keys(facts({}));
    expect(profile.slice(0, 3)).toEqual(['head', 'quote', 'scales']);
    expect(profile.at(-1)).toBe('sources');
    expect(keys(facts({ layout: 'story' }))[2]).toBe('day');
    expect([...keys(facts({ layout: 'compact' }))].sort()).toEqual([...profile].sort());
  });

  it('is the chosen one behind the head; what it does not name follows as usual', () => {
    const chosen = keys(facts({ blockOrder: ['own', 'sources', 'head', 'gone'] }));
    expect(chosen.slice(0, 4)).toEqual(['head', 'own', 'sources', 'quote']);
  });

  it('never shows a block that has nothing to say', () => {
    const of = facts({ quote: '  ', goals: 'Run', jobs: [''], scales: [{ left: 'a', right: 'b' }] });
    const shown = pageBlocks(of).filter((block) => !isEmptyBlock(block, of));
    expect(shown.map(({ key }) => key)).toEqual(['head', 'scales', 'goals', 'own']);
  });
});
