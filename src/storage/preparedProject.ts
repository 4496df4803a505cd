// A project of a file made ready to be stored: all that takes time is done, so that it can happen in a worker.
import { splitAssets } from '@/model/assets';
import { fromDocument, type ProjectDocument, toDocument } from '@/model/document';
import type { Id } from '@/model/id';
import type { ReadNote } from '@/model/notes';
import { type SearchText, searchTextOf } from '@/model/searchText';
import type { Project } from '@/model/types';
import { hashText } from '@/model/hash';
import type { Summary } from './rows';
import { summarise } from './summary';

export type Prepared = {
  id: Id;
  title: string;
  /** The text of its snapshot, without the bytes of images, and the hash of exactly that. */
  json: string;
  hash: string;
  version: number;
  /** What the library shows; its revision and moment are those of the storing. */
  summary: Summary;
  /** What the search over all projects reads. */
  searched: SearchText;
  /** The bytes that came with it. */
  images: { id: string; mime: string; bytes: Uint8Array<ArrayBuffer> }[];
  /** Images of which the file has no bytes, but storage has. */
  known: string[];
  /** What became of its images. */
  notes: ReadNote[];
  /** What the file says, where that differs from what is stored: images had to be put right or left out. */
  asRead?: string;
};

/** A file carries the bytes of its images; what is stored names them only. */
function withoutData(project: Project): Project {
  const assets: Project['assets'] = {};
  for (const [id, asset] of Object.entries(project.assets)) {
    const { data: _bytes, ...record } = asset;
    assets[id] = record;
  }
  return { ...project, assets };
}

const textOf = (project: Project): string => JSON.stringify(toDocument(project));

/** @param stored ids of images whose bytes storage already has */
export async function prepare(project: Project, stored: ReadonlySet<string>): Promise<Prepared> {
  const { project: bare, blobs, report } = await splitAssets(project, stored);
  const json = textOf(bare);
  return {
    id: bare.id,
    title: bare.title,
    json,
    hash: hashText(json),
    version: bare.version,
    summary: summarise(bare, 0, 0),
    searched: searchTextOf(bare),
    images: [...blobs].map(([id, bytes]) => ({ id, mime: bare.assets[id]?.mime ?? 'image/png', bytes })),
    known: Object.keys(bare.assets).filter((id) => !blobs.has(id)),
    notes: report,
    ...(report.length > 0 && { asRead: textOf(withoutData(project)) }),
  };
}

/** The project itself, its images as names only. */
export const projectOf = ({ json }: Pick<Prepared, 'json'>): Project =>
  fromDocument(JSON.parse(json) as ProjectDocument);
