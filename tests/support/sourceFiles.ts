// The source files of the product, read and parsed: for the tests that judge the code itself.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

export const repository = fileURLToPath(new URL('../../', import.meta.url));

/** A file of the product; `path` counts from the repository. */
export type SourceFile = { path: string; text: string };

/** Every file of a folder, `src/` unless another is named, that ends in one of the endings. */
export function sourceFiles(
  endings: readonly string[] = ['.ts', '.tsx', '.css'],
  within = 'src',
): SourceFile[] {
  const folder = join(repository, within);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      path: relative(repository, path).replaceAll('\\', '/'),
      text: readFileSync(path, 'utf8'),
    }));
}

/** A node of the syntax tree, as far as the tests look into it. */
export type SyntaxNode = { type: string; start: number; end: number; [field: string]: unknown };
export type Syntax = { nodes: SyntaxNode[]; comments: { value: string; start: number; end: number }[] };

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';

/** All nodes of a TypeScript file in reading order, and its comments. */
export function syntaxOf({ path, text }: SourceFile): Syntax {
  const { program, comments, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const nodes: SyntaxNode[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item);
    else if (isNode(value)) {
      nodes.push(value);
      for (const field in value) walk(value[field]);
    }
  };
  walk(program);
  return { nodes, comments };
}

/** `path:line` of a place in a file. */
export const placeOf = ({ path, text }: SourceFile, start: number): string =>
  `${path}:${text.slice(0, start).split('\n').length}`;
