// What the build makes of the code that it sends: parts of packages left out, files that come together, short class names.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chunkGroups } from '../../scripts/bundle/chunks.mjs';
import { shortClassNames } from '../../scripts/bundle/classNames.mjs';
import { withoutMethods, withoutParts } from '../../scripts/bundle/reactFlow.mjs';

const installed = (path: string) =>
  readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8');

describe('React Flow', () => {
  const code = installed('@xyflow/react/dist/esm/index.js');

  test('is the version whose parts are known by name, and nothing holds on to those that nobody draws', () => {
    const rest = withoutParts(code);
    expect(rest).toContain('const useDrag = () => false;');
    expect(rest).not.toMatch(/^\w+\.displayName = /m);
    expect(rest).not.toMatch(/^const \w+ = (?:memo|forwardRef|createContext)\(/m);
  });

  test('with a part of another name stops the build', () => {
    expect(() => withoutParts(code.replace('function useDrag(', 'function useHaul('))).toThrow('useDrag');
  });
});

describe('d3-selection', () => {
  const code = installed('d3-selection/dist/d3-selection.mjs');

  test('keeps the methods that its camera calls and no others', () => {
    const rest = withoutMethods(code);
    expect(rest).toContain('  on: selection_on,');
    expect(rest).not.toContain('  append: selection_append,');
  });

  test('without one of them stops the build', () => {
    expect(() => withoutMethods(code.replace('  on: selection_on,', ''))).toThrow('on');
  });
});

test('what a map brings is in its file, or in that of the start where other screens need it as well', () => {
  const graph: Record<string, { now?: string[]; later?: string[] }> = {
    'src/main.tsx': { now: ['react'], later: ['src/app/ProjectScreen.tsx', 'library'] },
    'src/app/ProjectScreen.tsx': { now: ['canvas', 'shared', 'react'], later: ['panels'] },
    library: { now: ['shared'] },
    panels: { now: ['canvas', 'fields'] },
  };
  const context = {
    getModuleInfo: (id: string) => ({
      importedIds: graph[id]?.now ?? [],
      dynamicallyImportedIds: graph[id]?.later ?? [],
    }),
  };
  const groups = chunkGroups((path: string) => path);
  const groupOf = (id: string) =>
    groups.map(({ name }) => name(id, context)).find((one) => one !== undefined);
  expect(groupOf('react')).toBe('start');
  expect(groupOf('shared')).toBe('start');
  expect(groupOf('canvas')).toBe('map');
  expect(groupOf('fields')).toBeUndefined();
  expect(groupOf('/node_modules/lucide-react/dist/esm/icons/copy.mjs')).toBe('icons');
});

test('each class of each style file has a short name of its own, the same in every build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'styles-'));
  mkdirSync(join(folder, 'deep'));
  for (const name of ['b.module.css', 'deep/a.module.css']) writeFileSync(join(folder, name), '');
  const namesOf = () => {
    const { css } = shortClassNames(folder).config();
    const nameOf = (name: string, path: string) => css.modules.generateScopedName(name, join(folder, path));
    return [
      nameOf('frame', 'deep/a.module.css'),
      nameOf('frame', 'b.module.css'),
      nameOf('head', 'b.module.css'),
      nameOf('frame', 'b.module.css'),
    ];
  };
  const names = namesOf();
  expect(names).toEqual(namesOf());
  expect(names[3]).toBe(names[1]);
  expect(new Set(names).size).toBe(3);
  for (const name of names) expect(name).toMatch(/^[a-z][\w-]{2,5}$/);
  rmSync(folder, { recursive: true });
});
