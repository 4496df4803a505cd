// The list of laws is whole: what is cited is listed, and what is listed is cited by a test.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository, sourceFiles } from '@tests/support/sourceFiles';

const name = '[SHOLKDPRMT]1?[0-9]';

/** The laws that a file cites: in comments after "law" or in brackets, at the head of a list of laws, in names of tests. */
function citedIn(source: string): string[] {
  const cited = new Set<string>();
  for (const line of source.split('\n')) {
    const comment = /(?:\/\/|\* )(.*)$/.exec(line)?.[1] ?? '';
    const title = /^\s*(?:[a-z.]+\()?["'`]([^:]*):/.exec(line)?.[1] ?? '';
    const places = [
      ...comment.matchAll(new RegExp(`(?:\\blaws? |\\()((?:[A-Z]\\d+(?:, | and |-)?)+)`, 'g')),
    ].map(([, list]) => list ?? '');
    const head = new RegExp(`^ (${name}) `).exec(comment)?.[1];
    for (const text of [...places, title, head ?? '']) {
      for (const [law] of text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))) cited.add(law);
      const range = new RegExp(`\\b(${name})-(${name})\\b`).exec(text);
      if (!range?.[1] || !range[2]) continue;
      const [letter, from, to] = [range[1].slice(0, 1), Number(range[1].slice(1)), Number(range[2].slice(1))];
      for (let at = from; at <= to; at += 1) cited.add(`${letter}${at}`);
    }
  }
  return [...cited];
}

const citedBelow = (folder: string): Map<string, string> =>
  new Map(
    sourceFiles(['.ts', '.tsx'], folder).flatMap(({ path, text }) =>
      citedIn(text).map((law) => [law, path] as const),
    ),
  );

const listed = [
  ...readFileSync(join(repository, 'tests/laws/README.md'), 'utf8').matchAll(/^- \*\*([A-Z]\d+)\*\*/gm),
].map(([, law]) => law ?? '');

describe('the list of laws', () => {
  it('finds what is cited, and nothing that only looks like it', () => {
    expect(citedIn('// Sharing a project among tabs (law S8).')).toEqual(['S8']);
    expect(citedIn('// Loading (S7, S9, S10), faults F5; plate A4')).toEqual(['S7', 'S9', 'S10']);
    expect(citedIn('// laws S1-S3')).toEqual(['S1', 'S3', 'S2']);
    expect(citedIn("  it('D3: swapping the maps', () => {")).toEqual(['D3']);
    expect(citedIn('// L5 no step of a path crosses a card.')).toEqual(['L5']);
    expect(citedIn("const key = 'S8'; // without C4, S9 and others")).toEqual([]);
  });

  it('has every law once', () => {
    expect(listed.length).toBeGreaterThan(40);
    expect(listed.filter((law, at) => listed.indexOf(law) !== at)).toEqual([]);
  });

  it('has every law that code or tests cite', () => {
    const cited = new Map([...citedBelow('src'), ...citedBelow('tests')]);
    expect([...cited].filter(([law]) => !listed.includes(law))).toEqual([]);
  });

  it('has no law that no test cites', () => {
    const cited = citedBelow('tests');
    expect(listed.filter((law) => !cited.has(law))).toEqual([]);
  });
});
