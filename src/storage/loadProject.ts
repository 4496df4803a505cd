// Loading a project: the newest good snapshot, the journal replayed on it, and the one door for documents (S7, S9, S10).
import { fromDocument, type ProjectDocument, toDocument } from '@/model/document';
import type { Id } from '@/model/id';
import { checkInvariants } from '@/model/invariants';
import { asOfVersion } from '@/model/migrations/index';
import { VERSION } from '@/model/constants';
import { applied } from '@/model/takeChanges';
import type { Project } from '@/model/types';
import type { Disk, FetchedReader, ReadProject } from './disk';
import { StorageFailure, asFailure } from './failure';
import type { Tip } from './journal';
import type { JournalRow } from './rows';
import { readExitJournal } from './exitJournal';
import { replay } from './replay';
import { type Stored, readStored } from './snapshot';

export type Loaded = {
  project: Project;
  tip: Tip;
  /** When the last commit was made, milliseconds. */
  at: number;
  /** The newest snapshot known to be good. */
  snapshotRev: number;
  /** A newer program wrote it: look, but never write. */
  newer: boolean;
  /** The document as it lay on disk, when it had to be migrated or repaired to become `project`. */
  before?: { document: unknown; version: number; migrated: boolean };
  /** What the sentinel remembers beyond what is on disk. */
  missing?: { expected: number; found: number };
};

/** Replays the journal on a parsed snapshot. At a rebase the document went through the reader, so it does here. */
export async function documentOf(
  { base, tail }: Pick<Stored, 'base' | 'tail'>,
  readProject: FetchedReader,
): Promise<unknown> {
  let document = base as object;
  let rows: JournalRow[] = [];
  for (const row of tail) {
    if (!row.rebase) {
      rows.push(row);
      continue;
    }
    // One after the other: each builds on the one before.
    // oxlint-disable-next-line no-await-in-loop
    document = await replay(document, rows);
    rows = [];
    // oxlint-disable-next-line no-await-in-loop
    const read = await readProject(document, { allowNewer: true });
    // What follows was written by the same program as this row.
    if (read.ok) document = asOfVersion(toDocument(read.project), row.version);
  }
  return replay(document, rows);
}

/**
 * What was written under the very rules of this reader is a project already and need not be read as a foreign file:
 * the reader is not even fetched. Where anything does not add up all the same, it is.
 */
function asWritten({ parts: { rules } }: Disk, stored: Stored): ReturnType<ReadProject> | undefined {
  if (rules === undefined || stored.rules !== rules || stored.newestVersion !== VERSION) return undefined;
  if (stored.tail.some(({ patches }) => patches)) return undefined;
  try {
    const project = applied(
      fromDocument(stored.base as ProjectDocument),
      stored.tail.flatMap(({ changes = [] }) => changes),
    );
    const sound = project.version === VERSION && checkInvariants(project).length === 0;
    return sound ? { ok: true, project, report: [], from: VERSION } : undefined;
  } catch {
    return undefined;
  }
}

/** Reads a project without taking part in its editing. Throws `notFound` or `unreadable`. */
export async function loadProject(disk: Disk, projectId: Id): Promise<Loaded> {
  const { connection, readProject, sentinel, losses } = disk.parts;
  // Before the database is read: the note is never ahead of it, unless something is missing there.
  const noted = sentinel.all().get(projectId);
  const unreadable = (error: StorageFailure) => {
    if (error.reason === 'unreadable') losses.note(projectId, 'unreadable');
    return error;
  };
  const exitRows = await readExitJournal(disk.parts, projectId);
  const stored = await connection
    .read(['snapshots', 'journal'], (db) => readStored(db, projectId, exitRows))
    .catch((error: unknown) => {
      throw unreadable(asFailure(error));
    });
  if (!stored) throw new StorageFailure('notFound');
  let read = asWritten(disk, stored);
  let document: unknown;
  if (!read) {
    document = await documentOf(stored, readProject);
    read = await readProject(document, { allowNewer: true });
  }
  if (!read.ok) throw unreadable(new StorageFailure('unreadable', read.problem.code));
  const { tip, at, snapshotRev } = stored;
  const newer = read.newer === true || stored.newestVersion > VERSION;
  const loaded: Loaded = { project: read.project, tip, at, snapshotRev, newer };
  if (!newer && (read.from < VERSION || read.report.some(({ code }) => code !== 'overLimit')))
    loaded.before = { document, version: read.from, migrated: read.from < VERSION };
  if (noted && noted.rev > tip.rev) {
    loaded.missing = { expected: noted.rev, found: tip.rev };
    losses.note(projectId, 'behind');
  }
  return loaded;
}

/** A project for looking at only: thumbnails, previews, exports. */
export const loadForView = async (disk: Disk, projectId: Id): Promise<Project> =>
  (await loadProject(disk, projectId)).project;

/** The row that stands for a document which changes do not lead to: a new, a migrated or a repaired one. */
export const rebaseRow = (projectId: Id, tip: Tip, base: string, at: number): JournalRow => ({
  projectId,
  ...tip,
  base,
  at,
  version: VERSION,
  changes: [],
  rebase: true,
});
