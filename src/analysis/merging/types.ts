// The words of a merge: what came from whom, what cannot be decided by rule, and what a person says to it.
import type { Id } from '@/model/id';
import type { ReadNote } from '@/model/notes';
import type { ReadWords } from '@/model/reconnect';
import type { AnyRecord } from '@/model/records/recordKind';
import type { TableName } from '@/model/tables';
import type { Project } from '@/model/types';

/** The two whose work is joined. */
export type Side = 'mine' | 'theirs';
export const otherOf = (side: Side): Side => (side === 'mine' ? 'theirs' : 'mine');

/** Where something stands: a record of a table, or `project` for what is said of the project itself. */
export type Place = { table: TableName | 'project'; id: Id };
export const keyOf = ({ table, id }: Place): string => `${table}/${id}`;

/** What one of the two did to a record; an absent side means that it is not there. */
export type MergedRecord = Place & {
  before?: AnyRecord;
  after?: AnyRecord;
  /** the fields that were taken from this side; empty where the record came or went */
  fields: string[];
};

/** Both wrote one field, each something else. An absent value means that it is not there. */
export type FieldConflict = Place & {
  kind: 'field';
  key: string;
  field: string;
  base?: unknown;
  mine?: unknown;
  theirs?: unknown;
  /** Whether the values are texts, so that a third one can be written. */
  isText: boolean;
};

/** One took a record away and the other went on working on it, or on what stands in it. */
export type DeletionConflict = Place & {
  kind: 'deletion';
  key: string;
  deletedBy: Side;
  /** the record as it was, and as the other one has it now */
  base: AnyRecord;
  kept: AnyRecord;
  /** how many records went with it */
  count: number;
  /** what the other one did in it */
  edited: MergedRecord[];
};

export type MergeConflict = FieldConflict | DeletionConflict;

/** The answer to a conflict. A deletion is answered with the side whose will is done. */
export type Pick = Side | { written: unknown };
/** Answers by the `key` of the conflict; without one, what is there is kept, and of two values mine. */
export type Picks = ReadonlyMap<string, Pick>;

export type MergeQuestion = {
  /** the common ancestor; without one, every field that differs is asked about */
  base?: Project | undefined;
  mine: Project;
  theirs: Project;
  picks?: Picks;
  words: ReadWords;
};

export type Merge = {
  project: Project;
  fromMine: MergedRecord[];
  fromTheirs: MergedRecord[];
  conflicts: MergeConflict[];
  /** what had to be put right, because both together would not have held */
  notes: ReadNote[];
};
