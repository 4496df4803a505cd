// The rows of the database: what lies in each table, and nothing of how it gets there.
import type { Id } from '@/model/id';
import type { Change } from '@/model/change';
import type { DueDate } from '@/model/dueDates';
import type { Patch } from '@/model/patch';
import type { SearchText } from '@/model/searchText';
import type { MapState, Persona } from '@/model/types';

/** A whole project as text, with the commit it stands for and a hash over exactly the stored text. */
export type SnapshotRow = {
  projectId: Id;
  rev: number;
  /** The id of the commit that the snapshot includes as its last. */
  commit: string;
  at: number;
  /** The document version that wrote it. */
  version: number;
  hash: string;
  json: string;
  /** The rules of the reader that its content keeps; absent where an earlier program wrote it. */
  rules?: string | undefined;
};

/** One commit. `base` names the commit it builds on, so the rows of a project form a chain. */
export type JournalRow = {
  projectId: Id;
  rev: number;
  commit: string;
  base: string;
  at: number;
  version: number;
  /** What leads from the commit before to this one; without what was before. */
  changes?: Change[];
  /** What earlier programs wrote in their place: paths into the document of their version. */
  patches?: Patch[];
  /** The rules of the reader under which it was made. */
  rules?: string | undefined;
  /** The snapshot of this revision is not reached by changes: it was created, migrated or repaired here. */
  rebase?: boolean;
};

/** The table of the exit journal, by the name that it has on disks. */
export const EXIT_JOURNAL = 'lastWords';

/** A row that a page left behind as it went, and what was to be kept beside it. */
export type ExitRow = JournalRow & { before?: VersionRow };

/** What the library shows of a project without opening it. */
export type Summary = {
  id: Id;
  title: string;
  changedAt: number;
  createdAt: number;
  rev: number;
  counts: { maps: number; personas: number; openBarriers: number; painPoints: number; cards: number };
  mapStates: MapState[];
  template?: boolean;
  owner?: string;
  reviewDate?: string;
  /** The first days that are still to come or overdue; earlier programs wrote none. `more`: so many are not listed. */
  due?: { dates: DueDate[]; more: number };
  personas: { id: Id; name: string; avatar?: Persona['avatar']; portraitId?: string }[];
  /** Small picture data that views may leave here; storage only keeps it. */
  thumbnail?: unknown;
};

/** The words of a project for the search over all projects. It is of use while its summary says the same revision and moment. */
export type SearchRow = { id: Id; rev: number; changedAt: number; text: SearchText };

/** A project in the trash. Its snapshots and journal stay where they are until the trash is emptied. */
export type TrashRow = { id: Id; title: string; deletedAt: number; summary: Summary };

/** What was about to be deleted when a restore point was kept. */
export type Deletion = { what: 'map' | 'stage' | 'lane'; name: string } | { what: 'cards'; count: number };

/** What a restore point is kept before, because much changes at one stroke. */
export type Risk =
  | { reason: 'import' | 'merge' | 'replace' | 'replaceText' | 'derive' | 'moveTargetIn' | 'restore' }
  | { reason: 'delete'; deletion?: Deletion | undefined };

/** A restore point: named by a person, or kept by the program now and then and before something risky. */
export type VersionRow = {
  id: Id;
  projectId: Id;
  at: number;
  rev: number;
  version: number;
  /** `file`: a state that left as a file, or came as one: what two copies of a project may have in common. */
  reason: 'named' | 'migration' | 'repair' | 'automatic' | 'file' | Risk['reason'];
  name?: string;
  /** Of what, where it was kept before a deletion and that is known. */
  deletion?: Deletion;
  /** The commit that it includes as its last; absent where a migration or repair laid it down. */
  commit?: string;
  /** How much is in it, to be told without reading it. */
  counts?: { maps: number; stages: number; cards: number };
  /** Of a state that is in a file: the hash of its content (see `FileLineage`). */
  fileHash?: string;
  /** Over exactly the text; absent likewise. */
  hash?: string;
  json: string;
};

/** All of a restore point but its contents. `seq`: the order in which they were made, whatever the clock said. */
export type VersionInfo = Omit<VersionRow, 'json' | 'hash'> & { seq: number; bytes: number };

/** The bytes of an image under the SHA-256 of these bytes. */
export type AssetRow = { id: string; mime: string; bytes: ArrayBuffer; at: number };

export type MetaRow = { key: string; value: unknown };
