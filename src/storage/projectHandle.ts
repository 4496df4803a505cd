// The face of an open project: what an editor and a screen may ask of the disk.
import type { Id } from '@/model/id';
import type { Change } from '@/model/change';
import type { Project } from '@/model/types';
import type { Observable } from './observable';
import type { Risk } from './rows';
import type { SaveState } from './writeQueue';

export type Mode =
  /** this tab writes */
  | 'writer'
  /** another tab writes; this one follows live */
  | 'mirror'
  /** a newer program wrote it: look and export only */
  | 'newer';

/** What came from elsewhere: changes that follow on what was there, or a whole project in its place. */
export type Remote = { project: Project; rev: number; changes?: readonly Change[] };

/** Two histories that part: what is in memory here, and what somebody else has stored. */
export type Conflict = { mine: Project; theirs?: Project };

export type ProjectHandle = {
  readonly id: Id;
  readonly project: Project;
  /** The last revision handed in here; written when `save` reads *saved*. */
  readonly rev: number;
  /** The name of that revision's commit: two states with the same one are the same. */
  readonly commit: string;
  readonly mode: Mode;
  save: Observable<SaveState>;
  conflict: Observable<Conflict | undefined>;
  /** What the sentinel remembers beyond what was found on disk when the project was opened. */
  missing?: { expected: number; found: number };
  /** Hands in one commit. `project` answers the project after it; it is asked at once. Before a `risk` a restore point is kept. */
  append(
    changes: readonly Change[],
    options: { typing?: boolean; project: () => Project; risk?: Risk | undefined },
  ): void;
  /** Resolves when everything handed in is on disk; rejects when it cannot be written now. */
  flush(): Promise<void>;
  onRemote(run: (remote: Remote) => void): () => void;
  onMode(run: (mode: Mode) => void): () => void;
  /** *Edit here*: asks the holder to write and let go, and takes the lock after two seconds in any case. */
  takeOver(): Promise<void>;
  /** Tries again at once. After an erasure it stores the whole project again. */
  saveAgain(): Promise<void>;
  /** Ends a conflict: mine becomes a project of its own (the answer is its id), theirs is shown here. */
  saveMineAsCopy(title: string): Promise<Id>;
  /** Ends a conflict: theirs is shown here. */
  discardMine(): Promise<void>;
  /** Writes what is left and lets go. Rejects, and stays open, when something cannot be written. */
  close(): Promise<void>;
};
