// The second copy: whole projects kept outside of the database, because a browser may lose that one as a whole (law S11).
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import type { Tip } from './journal';
import { type Observable, observable } from './observable';

export type SecondCopyInfo = {
  projectId: Id;
  title: string;
  rev: number;
  commit: string;
  at: number;
  cards: number;
  bytes: number;
};

export type SecondCopy = {
  available: Observable<boolean | undefined>;
  list(): Promise<SecondCopyInfo[]>;
  /** raw document; throws StorageFailure('notFound' | 'unreadable') */
  read(projectId: Id): Promise<unknown>;
  write(project: Project, tip: Tip): Promise<void>;
  remove(projectId: Id): Promise<void>;
  close(): void;
};

/** Where there is none. */
export const noSecondCopy = (): SecondCopy => ({
  available: observable<boolean | undefined>(false),
  list: () => Promise.resolve([]),
  read: () => Promise.reject(new Error('notFound')),
  write: () => Promise.resolve(),
  remove: () => Promise.resolve(),
  close: () => undefined,
});
