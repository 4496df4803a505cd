// The kind of a record: all that the program has to know of a table, said once. Every walk over a project reads this.
import type { z } from 'zod';
import type { Fields } from '../fields';

export type AnyRecord = Record<string, unknown>;

/** A field that holds the id (`many`: a set of ids) of a record of another table. `origin` is a memory, not a reference. */
export type Reference = {
  /** its name; `experiment.metricId` for one inside another field */
  field: string;
  to: string;
  many?: true;
  required?: true;
  /**
   * What becomes of the record when what it points at is removed: it goes along, it forgets the reference, or it
   * forgets it and goes along once it points at nothing.
   */
  whenGone: 'drop' | 'unlink' | 'dropWhenEmpty';
  /** What reading does where a required reference leads nowhere: a record "Unplaced" is made. Otherwise the record is dropped. */
  whenLost?: 'unplaced';
  /**
   * What a copy points at where the target is not copied itself: a copy of it, brought along, or the one of the same
   * name. Otherwise a list loses the entry, and a record that needs it is not copied.
   */
  whenCopied?: 'bring' | 'sameName' | 'sameNameOrBring';
  /** The chain of these references never comes back to its beginning. */
  acyclic?: true;
};

/** A part of a key that two records of two maps are matched by. */
export type KeyPart =
  /** a name as people compare it; nameless records do not match by their lack of a name */
  | { name: string }
  /** likewise, but an empty text counts as a text */
  | { text: string }
  | { value: string }
  /** the partner of what the field points at; of several fields, of the one that is there */
  | { reference: string | readonly string[] }
  | { by: (record: AnyRecord) => string | undefined };
export type MatchKey = readonly KeyPart[];

/** How the comparison reads a record. */
export type Comparing = {
  /** Keys by which records are matched after their origins, the surest first. */
  matchedBy: readonly MatchKey[];
  /** Only records with equal values here are matched by origin. */
  within?: MatchKey;
  /** Absent: matched only because others point at it. */
  differences?: {
    /** what a row of the list calls it */
    noun: string;
    /** fields that say how it is drawn, which tells nothing of the journey */
    drawing?: readonly string[];
    /** fields that say where it stands, compared as a move */
    place?: readonly string[];
    /** whether its order among siblings means something */
    ordered?: true;
  };
};

export type RecordKind<Schema extends z.ZodObject = z.ZodObject> = {
  /** its name and sentence in the published schema */
  title: string;
  description: string;
  schema: (fields: Fields) => Schema;
  references: readonly Reference[];
  /**
   * The required reference that leads to the map which the record is part of, directly or through its owner.
   * Absent: the record belongs to the project.
   */
  owner?: string;
  /** The fields whose equal values make two records siblings of one order; absent: the table has no order. */
  siblings?: readonly string[];
  /** Lists of plain texts that are sets: they change by members, as those of references do. */
  sets?: readonly string[];
  /** What reading gives a required field that has no plain default. */
  missing?: AnyRecord;
  /** The fields of a record "Unplaced" that stands in for a lost one. */
  unplaced?: (word: string) => AnyRecord;
  /** Exactly one of these references is there, and it says on which map the record is. */
  oneOf?: readonly string[];
  /** No two records agree in all of these fields. */
  unique?: readonly string[];
  /** The field by which people know it: for matching by name and for messages. */
  name?: string;
  /** Whether it comes along with copied cards and stages it points at: as a copy, or, on its own map, by pointing at the copies too. */
  copied?: 'along' | 'extend';
  /** The only fields that a cut-out of cards keeps, and what it has instead of others; absent: all, as they are. */
  cutOut?: { keeps: readonly string[]; instead?: AnyRecord };
  comparing?: Comparing;
  /** What must hold within the record beyond its schema and references, as sentences for developers. */
  check?: (record: AnyRecord) => string[];
  /** Called where references of a record were taken away because what they point at was removed. */
  unlinked?: (record: AnyRecord, fields: ReadonlySet<string>) => void;
  /** Puts right what `check` would complain of, after a reference went; calls `say` with the code of a note. */
  settle?: (record: AnyRecord, say: (code: 'leadAdded', field: string) => void) => void;
};

/** Declares a kind of record; types keep its schema and the tables it points at. */
export function recordKind<Schema extends z.ZodObject>(kind: RecordKind<Schema>): RecordKind<Schema> {
  return kind;
}
