// Words come with the code that speaks them: none is asked for before it is here, and none is loaded before its time.
import { describe, expect, it } from 'vitest';
import { en } from '@/i18n/en';
import { first } from '@/i18n/en/first';
import { importsOf } from '../support/imports';
import { sourceFiles } from '../support/sourceFiles';
import type { SourceFile } from '../support/sourceFiles';
import { areasSpoken } from './catalogue';

/** What a person waits for: the entry, and the screen of a map. */
const start = ['src/main.tsx', 'src/app/ProjectScreen.tsx'];
const later = Object.keys(en).filter((area) => !Object.hasOwn(first, area));
const wordsOf = (area: string) => `src/i18n/en/${area}.ts`;

/** What a file is found to be, kept: planting a line changes one file of many. */
function keptOf<Found>(find: (file: SourceFile) => Found): (file: SourceFile) => Found {
  const kept = new WeakMap<SourceFile, { found: Found }>();
  return (file) => {
    const known = kept.get(file) ?? { found: find(file) };
    kept.set(file, known);
    return known.found;
  };
}
const spokenIn = keptOf((file) => areasSpoken(file, en));
const files = sourceFiles(['.ts', '.tsx']).filter(
  ({ path }) => !/^src\/i18n\/(?:en|ru)\/index\.ts$/.test(path),
);
const paths = new Map(files.map(({ path }) => [path, path]));
const importedBy = keptOf((file) => importsOf(file, paths));

/** Areas of words that code speaks without bringing them, and those that a map loads before anybody needs them. */
function complaints(code: readonly SourceFile[]): string[] {
  const imports = new Map(code.map((file) => [file.path, importedBy(file)]));
  const reach = (roots: readonly string[]): Set<string> => {
    const reached = new Set<string>();
    const visit = (path: string): void => {
      if (reached.has(path)) return;
      reached.add(path);
      imports.get(path)?.now.forEach(visit);
    };
    roots.forEach(visit);
    return reached;
  };
  const atStart = reach(start);
  const fetched = new Set([...imports.values()].flatMap((of) => of.later));
  const spoken = new Map(code.map((file) => [file.path, spokenIn(file)]));
  const found = later.filter((area) => atStart.has(wordsOf(area))).map((area) => `${area}: loaded at once`);
  for (const [name, reached] of [
    ['the start', atStart] as const,
    ...[...fetched].map((path) => [path, reach([path])] as const),
  ])
    for (const path of reached)
      for (const area of spoken.get(path) ?? [])
        if (later.includes(area) && !reached.has(wordsOf(area)))
          found.push(`${name}: ${path} speaks ${area}, whose words are not here`);
  return found;
}

const planted = (path: string, line: string): SourceFile[] =>
  files.map((file) => (file.path === path ? { ...file, text: `${file.text}\n${line}\n` } : file));

describe('the words', () => {
  it('are here before they are spoken, and those of later screens do not load with a map', () => {
    expect(later.length).toBeGreaterThan(5);
    expect(complaints(files)).toEqual([]);
  });

  it.each([
    [
      'the map speaks a word of a later screen',
      'src/views/map/ToolBar.tsx',
      "export const planted = 'compare.swap';",
      /^the start: src\/views\/map\/ToolBar\.tsx speaks compare/,
    ],
    [
      'the map loads the words of a later screen',
      'src/views/map/ToolBar.tsx',
      "import '@/i18n/en/compare';",
      /^compare: loaded at once$/,
    ],
    [
      'a screen that is fetched speaks a word that nobody brings',
      'src/views/palette/Palette.tsx',
      "export const planted = 'compare.swap';",
      /^src\/views\/palette\/Palette\.tsx: .* speaks compare/,
    ],
    [
      'a word is spoken in a part of such a screen',
      'src/views/palette/rank.ts',
      // keys in code are found as in the other tests, built ones by their group or comment
      'export const planted = (kind: string) => `library.states.${kind}`;',
      /^src\/views\/palette\/Palette\.tsx: src\/views\/palette\/rank\.ts speaks library/,
    ],
  ])('are judged by a check that finds when %s', (_, path, line, complaint) => {
    expect(complaints(planted(path, line)).filter((found) => complaint.test(found))).not.toEqual([]);
  });
});
