// Journals of earlier programs, which wrote patches by path. Apart from the rest, because few visits meet them.
import type { Patch } from '@/model/patch';

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** What no patch of a document leads through. */
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

/** What lies at the end of a path; throws where it leads nowhere. */
function nodeAt(root: Node, path: readonly (string | number)[]): Node {
  let node = root;
  for (const key of path) {
    const next = FORBIDDEN.includes(String(key)) ? undefined : node[key];
    if (!isNode(next)) throw new Error(`no such path: ${path.join('/')}`);
    node = next;
  }
  return node;
}

function change(root: Node, { op, path, value }: Patch): Node {
  // The row stays as it is, whatever later patches change in what it brought.
  const brought = structuredClone(value);
  const key = path.at(-1);
  if (key === undefined) {
    if (op !== 'replace' || !isNode(brought)) throw new Error('no document in place of the document');
    return brought;
  }
  const node = nodeAt(root, path.slice(0, -1));
  if (FORBIDDEN.includes(String(key))) throw new Error(`no such path: ${path.join('/')}`);
  if (!Array.isArray(node) || op === 'replace') {
    if (op === 'remove') delete node[key];
    else node[key] = brought;
  } else if (op === 'remove') node.splice(Number(key), 1);
  else node.splice(key === '-' ? node.length : Number(key), 0, brought);
  return root;
}

/** A document after the patches of its journal, in order. */
export const patched = (document: object, patches: readonly Patch[]): object =>
  patches.reduce<Node>(change, structuredClone(document) as Node);
