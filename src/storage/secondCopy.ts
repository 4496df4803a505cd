// The second copy: each project once more as a whole, in a place that a damaged database does not take with it (law S11).
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import { StorageFailure } from './failure';
import { type Observable, observable } from './observable';
import type { JournalRow, VersionInfo, VersionRow } from './rows';

/** The place in the chain of commits that a copy stands for. */
type Tip = Pick<JournalRow, 'rev' | 'commit'>;

/** What the second copy holds of one project: the newer of its slots that verifies. */
export type SecondCopyInfo = {
  projectId: Id;
  title: string;
  rev: number;
  commit: string;
  /** When the copy was written, milliseconds. */
  at: number;
  cards: number;
  bytes: number;
};

/** A restore point as the second copy has it, and the bytes of its images. */
export type CopiedPoint = {
  row: VersionRow;
  info: VersionInfo;
  images: Map<string, Uint8Array<ArrayBuffer>>;
};

/** The restore points that a person has named, beside the copies of their projects. */
export type PointCopies = {
  /** What is known of all of them. */
  list(): Promise<VersionInfo[]>;
  /** Throws StorageFailure('notFound' | 'unreadable'). */
  read(projectId: Id, id: Id): Promise<CopiedPoint>;
  /** Nothing is written where there is no room for it. */
  write(row: VersionRow, info: VersionInfo): Promise<void>;
  remove(projectId: Id, id: Id): Promise<void>;
};

export type SecondCopy = {
  /** Whether this browser has a place for second copies; `undefined` until it is known. */
  available: Observable<boolean | undefined>;
  list(): Promise<SecondCopyInfo[]>;
  /**
   * The document as it was written, its images put back as data URLs: what a project file would hold, not yet read
   * by readProject. Throws StorageFailure('notFound' | 'unreadable').
   */
  read(projectId: Id): Promise<unknown>;
  /**
   * Writes the whole project. What a copy holds beyond `tip` (a lower revision than the copy's, and not this page's own
   * copy) is never overwritten: it may be all that is left of it. `remove` gives the place free.
   */
  write(project: Project, tip: Tip): Promise<void>;
  /** Removes the copies of a project, and the restore points beside them. */
  remove(projectId: Id): Promise<void>;
  points: PointCopies;
  close(): void;
};

/** Where the browser has no place for second copies: nothing is kept, and it says so. */
export const noSecondCopy = (): SecondCopy => ({
  available: observable<boolean | undefined>(false),
  list: () => Promise.resolve([]),
  read: () => Promise.reject(new StorageFailure('notFound')),
  write: () => Promise.resolve(),
  remove: () => Promise.resolve(),
  points: {
    list: () => Promise.resolve([]),
    read: () => Promise.reject(new StorageFailure('notFound')),
    write: () => Promise.resolve(),
    remove: () => Promise.resolve(),
  },
  close: () => undefined,
});
