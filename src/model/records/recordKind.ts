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
  /** It may lead to another map: one of those that the map of the record was derived from. */
  acrossMaps?: true;
  /** The other table points back: it is not asked for when tables are put in order. */
  mutual?: true;
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

/** What a difference may be of, in the order in which differences are told. Each has its word in `compare.noun`. */
export const NOUNS = [
  'map',
  'phase',
  'stage',
  'lane',
  'card',
  'finding',
  'feeling',
  'measurement',
  'goal',
  'path',
  'link',
] as const;
export type Noun = (typeof NOUNS)[number];

/** Why a difference in a field is not told as one of the field. */
export type Untold = {
  /** where the record stands, which is told as a move; where it belongs; how it is drawn; what a copy has of its own */
  untold: 'place' | 'owner' | 'drawing' | 'copy';
};
export const PLACE: Untold = { untold: 'place' };
export const OWNER: Untold = { untold: 'owner' };
export const DRAWING: Untold = { untold: 'drawing' };
export const COPY: Untold = { untold: 'copy' };

/** The fields of a record that are compared: not what it is known and ordered by. */
type ComparedField<Schema extends z.ZodObject> = Exclude<
  keyof Schema['shape'] & string,
  'id' | 'origin' | 'order'
>;

/** How the comparison reads a record. */
export type Comparing<Schema extends z.ZodObject = z.ZodObject, Word extends string = string> = {
  /** Keys by which records are matched after their origins, the surest first. Absent: nobody matches them. */
  matchedBy?: readonly MatchKey[];
  /** Only records with equal values here are matched by origin. */
  within?: MatchKey;
  /** Absent: matched only because others point at it. */
  differences?: {
    /** what a row of the list calls it */
    noun: Noun;
    /** what a change of each field is called, by its word in `compare.field`, or why none is told */
    fields: { readonly [Field in ComparedField<Schema>]: Word | Untold };
    /** whether its order among siblings means something */
    ordered?: true;
  };
};

export type SaySettled = (
  code: 'leadAdded' | 'fieldDropped',
  field: string,
  values?: Record<string, string | number>,
) => void;
export type FindRecord = (table: 'maps', id: string) => AnyRecord | undefined;

export type RecordKind<Schema extends z.ZodObject = z.ZodObject, Word extends string = string> = {
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
  /** The only fields that a cut-out of cards keeps, or the one that it leaves behind, and what it has instead of others. */
  cutOut?: { keeps?: readonly string[]; drops?: string; instead?: AnyRecord };
  comparing?: Comparing<Schema, Word>;
  /** What must hold within the record beyond its schema and references, as sentences for developers. */
  check?: (record: AnyRecord) => string[];
  /** Called where references of a record were taken away because what they point at was removed. */
  unlinked?: (record: AnyRecord, fields: ReadonlySet<string>) => void;
  /** Puts right what does not hold within the record, or beside its map; calls `say` with the code of a note. */
  settle?: (record: AnyRecord, say: SaySettled, find: FindRecord) => void;
};

/** Declares a kind of record; types keep its schema and the words of its fields. */
export function recordKind<Schema extends z.ZodObject, const Word extends string = never>(
  kind: RecordKind<Schema, Word>,
): RecordKind<Schema, Word> {
  return kind;
}
