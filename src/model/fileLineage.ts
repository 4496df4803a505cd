// File lineage: by which hashes the files of one project know each other, written beside the project and never into it.
import { hashText } from './hash';

type Loose = Readonly<Record<string, unknown>>;

/**
 * The field `lineage` of a project file: which state of the project it holds and which states it came from. It belongs to
 * the file: whoever reads one takes it off (`lineageOf`), the project in memory, its journal and undo know nothing of it,
 * and the storage keeps the hashes of a project beside it.
 */
export type FileLineage = {
  /** Of the content of the file: all of it but the lineage itself and the bytes of its images. */
  hash: string;
  /** Hashes of files that the project was in before, the latest first, at most `MOST_EARLIER`. */
  earlier: string[];
};

export const MOST_EARLIER = 50;

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isHash = (value: unknown): value is string =>
  typeof value === 'string' && /^w1-[0-9a-f]{16}$/.test(value);

/** The hash of a document as it stands in a file. Images count by their names, which are hashes of their bytes. */
export function contentHash(document: Loose): string {
  const { lineage: _, ...content } = document;
  const assets = isObject(content['assets']) ? Object.entries(content['assets']) : [];
  const named = assets.map(([id, asset]) => [id, isObject(asset) ? { ...asset, data: undefined } : asset]);
  return hashText(JSON.stringify({ ...content, assets: Object.fromEntries(named) as unknown }));
}

/** Hashes with a new one before them, each once, as many as a file may carry beside its own. */
export const withHash = (hash: string, earlier: readonly string[]): string[] =>
  [...new Set([hash, ...earlier])].slice(0, MOST_EARLIER + 1);

/**
 * The lineage of a parsed file, as far as it can be true: the hash is that of what is in it. What the file says of itself
 * where that is another, because somebody wrote into it, is the state that it came from.
 */
export function lineageOf(document: unknown): FileLineage | undefined {
  if (!isObject(document) || document['format'] !== 'waymark') return undefined;
  const told = isObject(document['lineage']) ? document['lineage'] : {};
  const listed = Array.isArray(told['earlier']) ? told['earlier'].slice(0, MOST_EARLIER).filter(isHash) : [];
  const hash = contentHash(document);
  const all = isHash(told['hash']) ? [told['hash'], ...listed] : listed;
  return { hash, earlier: withHash(hash, all).slice(1) };
}
