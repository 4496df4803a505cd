// Loading a project: the newest good snapshot, the journal replayed on it, and the one door for documents (S7, S9, S10).
import type { Id } from '@/model/id';
import type { Patch } from '@/model/patch';
import { VERSION } from '@/model/schema';
import type { Project } from '@/model/types';
import type { Disk, ReadProject } from './disk';
import { StorageFailure } from './failure';
import type { Tip } from './journal';
import type { JournalRow } from './rows';
import { type Stored, readStored, replay } from './snapshot';

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
function documentOf({ base, tail }: Stored, readProject: ReadProject): unknown {
  let document = base as object;
  let patches: Patch[] = [];
  for (const row of tail) {
    if (!row.rebase) {
      patches = patches.concat(row.patches);
      continue;
    }
    document = replay(document, patches);
    patches = [];
    const read = readProject(document, { allowNewer: true });
    if (read.ok) document = read.project;
  }
  return replay(document, patches);
}

/** Reads a project without taking part in its editing. Throws `notFound` or `unreadable`. */
export async function loadProject(disk: Disk, projectId: Id): Promise<Loaded> {
  const { connection, readProject, sentinel } = disk.parts;
  const stored = await connection.read(['snapshots', 'journal', 'lastWords'], (db) =>
    readStored(db, projectId),
  );
  if (!stored) throw new StorageFailure('notFound');
  const document = documentOf(stored, readProject);
  const read = readProject(document, { allowNewer: true });
  if (!read.ok) throw new StorageFailure('unreadable', read.problem.code);
  const { tip, at, snapshotRev } = stored;
  const newer = read.newer === true || stored.newestVersion > VERSION;
  const loaded: Loaded = { project: read.project, tip, at, snapshotRev, newer };
  if (!newer && (read.from < VERSION || read.report.length > 0))
    loaded.before = { document, version: read.from, migrated: read.from < VERSION };
  const noted = sentinel.all()[projectId];
  if (noted && noted.rev > tip.rev) loaded.missing = { expected: noted.rev, found: tip.rev };
  return loaded;
}

/** A project for looking at only: thumbnails, previews, exports. */
export const loadForView = async (disk: Disk, projectId: Id): Promise<Project> =>
  (await loadProject(disk, projectId)).project;

/** The row that stands for a document which patches do not lead to: a new, a migrated or a repaired one. */
export const rebaseRow = (projectId: Id, tip: Tip, base: string, at: number): JournalRow => ({
  projectId,
  ...tip,
  base,
  at,
  version: VERSION,
  patches: [],
  rebase: true,
});
