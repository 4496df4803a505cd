// Reading a backup file: project by project, each checked and made ready to be stored. Nothing of it needs the database.
import type { ProjectDocument } from '@/model/document';
import { type FileLineage, lineageOf } from '@/model/fileLineage';
import type { Id } from '@/model/id';
import type { FetchedReader } from './disk';
import { StorageFailure } from './failure';
import { type Prepared, prepare } from './preparedProject';

export const BACKUP_VERSION = 1;

export type BackupFile = {
  format: 'waymark-backup';
  version: number;
  madeAt: string;
  /** When each project was changed last, by its id. Absent in older files. */
  changedAt?: Record<Id, string>;
  /** Whole documents with their images as data URLs, each a valid project file of its own, with the lineage of its files. */
  projects: ProjectDocument[];
  /** States of these projects that files of others may come from. Absent in older files. */
  states?: { projectId: Id; fileHash: string; at: string; document: ProjectDocument }[];
};

/** When the one of the file was changed last, and when that was saved, as far as is known. */
export type FileDates = { changedAt?: number | undefined; savedAt?: number | undefined };

/** In which files a project has been, and what was in them as far as that is kept: the earliest first. */
export type FilePast = { lineage: FileLineage; states: { fileHash: string; at: number; json: string }[] };

export type BackupPart =
  | { part: 'begin'; count: number }
  | { part: 'project'; prepared: Prepared; dates: FileDates; past?: FilePast }
  /** It is no project, or a damaged one. */
  | { part: 'refused'; title: string; problem: string };

/** Whether a parsed file claims to be a backup. */
export const isBackup = (raw: unknown): boolean =>
  typeof raw === 'object' && raw !== null && (raw as { format?: unknown }).format === 'waymark-backup';

/** A moment as a file writes it, in milliseconds; undefined where it is none. */
export function momentOf(text: unknown): number | undefined {
  const at = typeof text === 'string' ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

function titleOf(document: unknown): string {
  const title = (document as { title?: unknown } | null)?.title;
  return typeof title === 'string' ? title : '';
}

/** Of a project that was in no file nothing is told. What its states say is checked where one is read. */
function pastOf(document: unknown, states: readonly unknown[]): FilePast | undefined {
  if (typeof document !== 'object' || document === null || !Object.hasOwn(document, 'lineage'))
    return undefined;
  const lineage = lineageOf(document);
  if (!lineage) return undefined;
  const known = new Set(lineage.earlier);
  const own = states.flatMap((state): FilePast['states'] => {
    const { projectId, fileHash, at, document: past } = (state ?? {}) as Record<string, unknown>;
    const isOwn = projectId === (document as { id?: unknown }).id && known.has(fileHash as string);
    if (!isOwn || typeof past !== 'object' || past === null) return [];
    return [{ fileHash: fileHash as string, at: momentOf(at) ?? 0, json: JSON.stringify(past) }];
  });
  return { lineage, states: own.sort((a, b) => a.at - b.at) };
}

/**
 * Reads a parsed backup. Throws `unreadable` when it is none and `newer` when a newer program made it.
 * @param stored ids of images whose bytes storage already has
 */
export async function* partsOfBackup(
  raw: unknown,
  readProject: FetchedReader,
  stored: ReadonlySet<string>,
): AsyncGenerator<BackupPart> {
  if (!isBackup(raw)) throw new StorageFailure('unreadable', 'not a backup');
  const { version, projects, madeAt, changedAt, states } = raw as Record<keyof BackupFile, unknown>;
  if (typeof version !== 'number' || !Array.isArray(projects))
    throw new StorageFailure('unreadable', 'not a backup');
  if (version > BACKUP_VERSION) throw new StorageFailure('newer');
  const savedAt = momentOf(madeAt);
  yield { part: 'begin', count: projects.length };
  for (const document of projects as unknown[]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other: a backup may be larger than all else in memory
    const read = await readProject(document, {});
    if (!read.ok) {
      yield { part: 'refused', title: titleOf(document), problem: read.problem.code };
      continue;
    }
    const { id } = read.project;
    const known = typeof changedAt === 'object' && changedAt !== null && Object.hasOwn(changedAt, id);
    const changed = known ? momentOf((changedAt as Record<Id, unknown>)[id]) : undefined;
    // oxlint-disable-next-line no-await-in-loop
    const prepared = await prepare(read.project, stored);
    const past = pastOf(document, Array.isArray(states) ? (states as unknown[]) : []);
    const dates = { changedAt: changed, savedAt };
    yield { part: 'project', prepared, dates, ...(past && { past }) };
  }
}
