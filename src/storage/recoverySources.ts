// The sources of a recovery: the places where a lost project may still lie, and what each of them holds.
import { joinAssets } from '@/model/assets';
import { type ProjectDocument, toDocument } from '@/model/document';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import type { Disk } from './disk';
import { StorageFailure } from './failure';
import { documentOf, loadProject } from './loadProject';
import type { Lost } from './lossBook';
import type { JournalRow, VersionInfo } from './rows';
import type { SecondCopyInfo } from './secondCopy';
import { cardCount } from './summary';
import { readExitJournal } from './exitJournal';
import { listVersions, readVersion } from './versions';

export type SourceKind = 'secondCopy' | 'backup' | 'restorePoint' | 'database';
export type SourceState =
  | 'whole'
  /** readable, after something in it was put right */
  | 'repaired'
  | 'unreadable'
  /** a newer program wrote it: it can be saved as a file and not be read here */
  | 'newer'
  /** it is in the library as it stands */
  | 'here'
  | 'nothing';

export type Source = {
  key: string;
  kind: SourceKind;
  state: SourceState;
  /** The name of the restore point or of the file. */
  name?: string;
  title?: string;
  at?: number;
  rev?: number;
  cards?: number;
  /** Edits of the exit journal that are added to it, and when the last of them was made. */
  edits?: number;
  editedAt?: number;
};

/** What a source gives: a raw document, or the rows that are left of one. */
type Contents = { document: unknown; edits?: number; editedAt?: number };
export type Origin = Pick<Source, 'key' | 'kind' | 'name' | 'at' | 'rev' | 'title' | 'cards'> & {
  open: () => Promise<Contents>;
};

/** A project of a file that the person has picked. */
export type FileProject = { key: string; name: string; at: number | undefined; document: unknown };

/** Restore points that are offered; the older ones stay where they are. */
const POINTS = 3;

/** The commits that follow on a place in the chain, of the journal and of what pages left behind as they went. */
async function editsAfter(disk: Disk, { projectId, rev, commit }: SecondCopyInfo): Promise<JournalRow[]> {
  const { connection } = disk.parts;
  const words = await readExitJournal(disk.parts, projectId);
  const after = await connection.read(['journal'], (db) =>
    db.journal
      .where('[projectId+rev]')
      .between([projectId, rev + 1], [projectId, Infinity], true, true)
      .toArray(),
  );
  const rows: JournalRow[] = [...after, ...words.filter((row) => row.rev > rev)];
  const chain: JournalRow[] = [];
  let at = commit;
  for (;;) {
    const next = rows.find(({ base }) => base === at);
    if (!next) return chain;
    chain.push(next);
    at = next.commit;
  }
}

function copyOrigin(disk: Disk, copy: SecondCopyInfo): Origin {
  const { projectId, title, at, rev, cards } = copy;
  return {
    key: 'secondCopy',
    kind: 'secondCopy',
    title,
    at,
    rev,
    cards,
    open: async () => {
      const base = await disk.parts.secondCopy.read(projectId);
      const tail = await editsAfter(disk, copy);
      const last = tail.at(-1);
      if (!last) return { document: base };
      try {
        const document = await documentOf({ base, tail }, disk.parts.readProject);
        return { document, edits: tail.length, editedAt: last.at };
      } catch {
        // Edits that do not fit on it are left out: the copy is good without them.
        return { document: base };
      }
    },
  };
}

/** The document of a restore point that only the second copy has, its images put back. */
async function copiedDocument(disk: Disk, projectId: Id, id: Id): Promise<ProjectDocument> {
  const { row, images } = await disk.parts.secondCopy.points.read(projectId, id);
  return joinAssets(JSON.parse(row.json) as ProjectDocument, (image) =>
    Promise.resolve(images.get(image) ?? null),
  );
}

/** What is left of a project whose snapshots do not verify: the newest text that is at least a document. */
async function remains(disk: Disk, projectId: Id): Promise<Contents> {
  const rows = await disk.parts.connection.read(['snapshots'], (db) =>
    db.snapshots
      .where('[projectId+rev]')
      .between([projectId, 0], [projectId, Infinity], true, true)
      .toArray(),
  );
  for (const { json } of rows.reverse()) {
    try {
      return { document: JSON.parse(json) as unknown };
    } catch {
      // The one before may be in better order.
    }
  }
  throw new StorageFailure('unreadable');
}

/**
 * All places where something of a lost project lies, without reading it yet.
 * @param copiedPoints named restore points that only the second copy has
 */
export async function originsOf(
  disk: Disk,
  lost: Lost,
  copies: readonly SecondCopyInfo[],
  files: readonly FileProject[],
  copiedPoints: readonly VersionInfo[],
): Promise<Origin[]> {
  const origins: Origin[] = [];
  const copy = copies.find(({ projectId }) => projectId === lost.id);
  if (copy) origins.push(copyOrigin(disk, copy));
  for (const { key, name, at, document } of files) {
    const dated = at === undefined ? {} : { at };
    origins.push({ key, kind: 'backup', name, ...dated, open: () => Promise.resolve({ document }) });
  }
  // Of two points the one with more work in it comes first, whenever it was written.
  const stored = await listVersions(disk, lost.id).catch(() => []);
  const points = [...stored, ...copiedPoints].sort((a, b) => b.rev - a.rev);
  for (const { id, at, rev, name } of points.slice(0, POINTS)) {
    const copied = copiedPoints.some((point) => point.id === id);
    const open = async () => ({
      document: copied ? await copiedDocument(disk, lost.id, id) : toDocument(await readVersion(disk, id)),
    });
    origins.push({ key: `point-${id}`, kind: 'restorePoint', at, rev, ...(name && { name }), open });
  }
  if (lost.kind === 'unreadable')
    origins.push({ key: 'database', kind: 'database', open: () => remains(disk, lost.id) });
  return origins;
}

/** Reads a source through the one door for documents. Throws `unreadable` and `newer`. */
export async function readOrigin(disk: Disk, origin: Origin): Promise<{ project: Project; source: Source }> {
  const { open, ...known } = origin;
  const { document, ...edits } = await open();
  const read = await disk.parts.readProject(document, { allowNewer: true });
  if (!read.ok) throw new StorageFailure('unreadable', read.problem.code);
  if (read.newer) throw new StorageFailure('newer');
  const { project } = read;
  const state = read.report.length > 0 || known.kind === 'database' ? 'repaired' : 'whole';
  const { title } = project;
  return { project, source: { ...known, ...edits, state, title, cards: cardCount(project) } };
}

/** What a source holds. One that cannot be read says so. */
export async function examine(disk: Disk, origin: Origin): Promise<Source> {
  try {
    return (await readOrigin(disk, origin)).source;
  } catch (error) {
    const newer = error instanceof StorageFailure && error.reason === 'newer';
    const { open: _open, ...known } = origin;
    return { ...known, state: newer ? 'newer' : 'unreadable' };
  }
}

/** What the database itself has of a lost project. */
export async function databaseSource(disk: Disk, { id, kind }: Lost): Promise<Source | undefined> {
  const source: Source = { key: 'database', kind: 'database', state: 'nothing' };
  if (kind === 'unreadable') return undefined;
  try {
    const { project, at, tip } = await loadProject(disk, id);
    return { ...source, state: 'here', at, rev: tip.rev, cards: cardCount(project) };
  } catch {
    return source;
  }
}

/** The source that is proposed: the latest that can be read; of equals the one that was named first. */
export function bestOf(sources: readonly Source[]): Source | undefined {
  const usable = sources.filter(({ state }) => state === 'whole' || state === 'repaired');
  const moment = ({ editedAt, at }: Source) => editedAt ?? at ?? 0;
  return usable.reduce<Source | undefined>(
    (best, source) => (!best || moment(source) > moment(best) ? source : best),
    undefined,
  );
}
