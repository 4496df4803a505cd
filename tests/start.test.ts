// What the first screen fetches: only what it shows. Windows, menus, lists and readers come when they are asked for.
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { sourceFiles, syntaxOf, type SyntaxNode } from './support/sourceFiles';

const files = new Map(sourceFiles(['.ts', '.tsx']).map((file) => [file.path, file]));

const fileOf = (from: string, name: string): string | undefined => {
  const path = name.startsWith('@/') ? join('src', name.slice(2)) : join(dirname(from), name);
  return [path, `${path}.ts`, `${path}.tsx`].find((one) => files.has(one));
};

/** The modules that a statement brings along as code; none where it names types only. */
function broughtBy({ type, importKind, exportKind, source, specifiers }: SyntaxNode): string[] {
  const isImport = type === 'ImportDeclaration';
  if (!isImport && type !== 'ExportNamedDeclaration' && type !== 'ExportAllDeclaration') return [];
  if (!source || importKind === 'type' || exportKind === 'type') return [];
  const named = (specifiers ?? []) as SyntaxNode[];
  if (isImport && named.length > 0 && named.every((one) => one['importKind'] === 'type')) return [];
  return [(source as { value: string }).value];
}

/** What comes with files as soon as they are fetched: packages by name, files of ours by path. */
function broughtWith(starts: readonly string[]): { packages: string[]; paths: string[] } {
  const [seen, packages] = [new Set<string>(), new Set<string>()];
  const visit = (path: string): void => {
    const file = files.get(path);
    if (!file || seen.has(path)) return;
    seen.add(path);
    for (const name of syntaxOf(file).nodes.flatMap(broughtBy)) {
      if (!/^(?:\.|@\/)/.test(name)) packages.add(name);
      else visit(fileOf(path, name) ?? '');
    }
  };
  starts.forEach(visit);
  return { packages: [...packages].sort(), paths: [...seen].sort() };
}

const start = broughtWith(['src/main.tsx', 'src/app/ProjectScreen.tsx']);

it('brings no control library, no schema checker and no file format', () => {
  const { packages } = start;
  expect(packages).toContain('react-dom/client');
  expect(packages.filter((name) => /^(?:@base-ui|zod|papaparse|html-to-image)/.test(name))).toEqual([
    '@base-ui/react/csp-provider',
  ]);
});

it('brings no screen, window or reader but the map, and no words of theirs', () => {
  expect(start.paths).toContain('src/views/canvas/MapScreen.tsx');
  const later =
    /^src\/(?:views\/(?:compare|exporting|findings|importing|library|palette|personas|plan|recovery|restorePoints|table)\/|model\/(?:schema|readProject|jsonSchema)\.|storage\/(?:oldJournal|backup|recovery|copyFiles|sweep)\.|i18n\/(?:ru\/|en\/(?:backups|pasting|strategies)\.))/;
  expect(start.paths.filter((path) => later.test(path))).toEqual([]);
});
