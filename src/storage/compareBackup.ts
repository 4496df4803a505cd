// Comparing the projects of a file with what is here: nothing is stored, and what is told apart is asked about later.
import { countCards } from '@/model/cardTable';
import { sameContents } from '@/model/takeContents';
import type { Project } from '@/model/types';
import type { BackupPart, FileDates, FilePast } from './backupParts';
import type { Database } from './database';
import type { Disk } from './disk';
import { readExitJournal, readExitJournals } from './exitJournal';
import { asFailure } from './failure';
import { lastRow } from './journal';
import { loadProject } from './loadProject';
import { type Prepared, prepare, projectOf } from './preparedProject';
import { storedImages } from './readBackup';
import type { ExitRow } from './rows';
import { newestSnapshot } from './snapshot';

/** Where a project of a file stands beside what is here. */
export type Standing =
  /** nothing here has its id */
  | 'new'
  /** what is here says the same */
  | 'same'
  | 'changed'
  /** what is here lies in the trash, or cannot be read: the one of the file comes beside it */
  | 'beside';

/** A project that was read from a file and compared with what is here. Nothing has been stored yet. */
export type Candidate = {
  prepared: Prepared;
  standing: Standing;
  here?: { title: string; changedAt: number; cards: number };
  file: FileDates;
  /** In which files it has been, where a backup tells of it. */
  past?: FilePast | undefined;
};

export type Compared = {
  candidates: Candidate[];
  /** Parts of the file that are no project, or a damaged one. */
  refused: { title: string; problem: string }[];
};

/** What the keys and the newest text of a project tell of it. */
type Glance = { standing: 'new' | 'beside' } | { standing: 'here'; same?: Candidate['here'] };

/** Looks at the row of a project, without reading its document: most often that is enough. */
async function glance(
  db: Database,
  { id, json, asRead = json, summary }: Prepared,
  exitRows: readonly ExitRow[],
): Promise<Glance> {
  if (await db.trash.get(id)) return { standing: 'beside' };
  const newest = await newestSnapshot(db, id, exitRows);
  if (!newest) return { standing: (await lastRow(db, id)) ? 'here' : 'new' };
  const { row, last } = newest;
  if (row.json !== asRead || !last) return { standing: 'here' };
  return {
    standing: 'here',
    same: { title: summary.title, changedAt: row.at, cards: summary.counts.cards },
  };
}

async function compare(
  disk: Disk,
  prepared: Prepared,
  file: FileDates,
  exitRows: readonly ExitRow[],
): Promise<Candidate> {
  const { id, json, asRead = json } = prepared;
  const seen = await disk.parts.connection.read(['trash', 'snapshots', 'journal'], (db) =>
    glance(db, prepared, exitRows),
  );
  if (seen.standing !== 'here') return { prepared, standing: seen.standing, file };
  if (seen.same) return { prepared, standing: 'same', here: seen.same, file };
  try {
    const { project: here, at } = await loadProject(disk, id);
    return {
      prepared,
      standing: sameContents(here, projectOf({ json: asRead })) ? 'same' : 'changed',
      here: { title: here.title, changedAt: at, cards: countCards(here.cards) },
      file,
    };
  } catch (error) {
    const { reason } = asFailure(error);
    if (reason === 'notFound') return { prepared, standing: 'new', file };
    if (reason === 'unreadable') return { prepared, standing: 'beside', file };
    throw error;
  }
}

/** Compares a project that was read from a file with what is here under its id. */
export async function compareWithStored(
  disk: Disk,
  project: Project,
  file: FileDates = {},
): Promise<Candidate> {
  const exitRows = await readExitJournal(disk.parts, project.id);
  return compare(disk, await prepare(project, new Set(await storedImages(disk))), file, exitRows);
}

/**
 * Compares each project of a backup with what is here; nothing is stored. Throws `unreadable` when it is no backup and
 * `newer` when a newer program made it.
 * @param onPart is told how many of how many have been compared
 */
export async function compareBackup(
  disk: Disk,
  parts: AsyncIterable<BackupPart>,
  onPart?: (done: number, count: number) => void,
): Promise<Compared> {
  const compared: Compared = { candidates: [], refused: [] };
  let count = 0;
  const exitRowsOf = await readExitJournals(disk.parts);
  for await (const part of parts) {
    if (part.part === 'begin') count = part.count;
    else if (part.part === 'refused') compared.refused.push({ title: part.title, problem: part.problem });
    else {
      const { prepared, dates, past } = part;
      compared.candidates.push({ ...(await compare(disk, prepared, dates, exitRowsOf(prepared.id))), past });
    }
    onPart?.(compared.candidates.length + compared.refused.length, count);
  }
  return compared;
}
