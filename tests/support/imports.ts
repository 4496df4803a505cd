// Which files of the product a file imports: at once, or when it comes to it.
import { posix } from 'node:path';
import { syntaxOf } from './sourceFiles';
import type { SourceFile, SyntaxNode } from './sourceFiles';

export type Imports = { now: string[]; later: string[] };

const fields = (node: SyntaxNode, name: string): SyntaxNode[] => (node[name] ?? []) as SyntaxNode[];

/** Whether nothing of an import is left once the types are gone. */
function isOnlyTypes(node: SyntaxNode): boolean {
  if (node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const named = fields(node, 'specifiers');
  return (
    named.length > 0 && named.every((one) => one['importKind'] === 'type' || one['exportKind'] === 'type')
  );
}

/** The imports of a file that lead to one of the given files; imports of types lead nowhere. */
export function importsOf(file: SourceFile, files: ReadonlyMap<string, unknown>): Imports {
  const found = (source: unknown): string[] => {
    const name = (source as SyntaxNode | null | undefined)?.['value'];
    if (typeof name !== 'string' || !/^(?:@\/|\.)/.test(name)) return [];
    const path = name.startsWith('@/') ? `src/${name.slice(2)}` : posix.join(posix.dirname(file.path), name);
    const endings = ['', '.ts', '.tsx', '/index.ts'];
    return endings
      .map((ending) => path + ending)
      .filter((whole) => files.has(whole))
      .slice(0, 1);
  };
  const now: string[] = [];
  const later: string[] = [];
  for (const node of syntaxOf(file).nodes) {
    if (node.type === 'ImportExpression') later.push(...found(node['source']));
    else if (/^(?:Import|ExportNamed|ExportAll)Declaration$/.test(node.type) && !isOnlyTypes(node))
      now.push(...found(node['source']));
  }
  return { now, later };
}
