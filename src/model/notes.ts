// What reading has to say: the notes of a report and the reason of a refusal. Words are made later, from codes.

/** What a note or a problem is about, for the sentence: counts, limits, names, old and new values. */
export type NoteValues = Record<string, string | number>;

/** What there may be too many of: `what` of `overLimit` and `tooMany`. */
export type Crowd = 'cards' | 'stages' | 'lanes' | 'letters' | 'entries' | 'records' | 'values';

/** What a document is that is no object: `kind` of `notObject`. */
export type JsonKind = 'null' | 'list' | 'string' | 'number' | 'boolean';

/** Everything that `readProject` may put right, by code. */
export type ReadNoteCode =
  /** a key that plain objects inherit (`__proto__` ...) was left out */
  | 'keyDropped'
  /** control characters or broken halves of characters were taken out of a text */
  | 'textCleaned'
  /** a text or list was longer than allowed: `from`, `to` */
  | 'textCut'
  | 'listCut'
  /** there is more of `what` than can be added today: `count`, `limit`; all of it was kept */
  | 'overLimit'
  /** a value that cannot be used was left out: `value` */
  | 'fieldDropped'
  /** a required value was missing or unusable and got `value` */
  | 'fieldDefaulted'
  /** a value was read as another type: `from`, `to` */
  | 'fieldConverted'
  /** a number lay outside of its bounds: `from`, `to` */
  | 'numberClamped'
  /** a record could not be kept */
  | 'recordDropped'
  /** an unusable id was replaced, references follow: `from`, `to` */
  | 'idRenamed'
  /** an id was used twice; the later record is now `to` */
  | 'idDuplicate'
  /** a reference led nowhere: `to` */
  | 'referenceDropped'
  /** a record stood outside of its table and was put where it belongs */
  | 'moved'
  /** a record had no place of its own and stands under "Unplaced" */
  | 'unplaced'
  /** the lead persona was not among the personas of the map and was added */
  | 'leadAdded'
  /** a second feeling of one persona at one place was left out */
  | 'feelingRepeated'
  /** order keys of `count` siblings were renewed; their order stayed */
  | 'rekeyed'
  /** the file does not say its version; it was read as `version` */
  | 'versionAssumed'
  /** an image is missing, damaged, too large or of an unknown type and was left out */
  | 'imageDropped'
  /** an image was filed under a wrong name or type, which was put right */
  | 'imageCorrected'
  /** `count` further notes were not listed */
  | 'more';

/** One thing that reading put right. `path` names the place: `stages.s1.name`; empty for the whole file. */
export type ReadNote<Code extends string = ReadNoteCode> = {
  code: Code;
  path: string;
  /** 1-based, where the file is text and the place is known */
  line?: number;
  values: NoteValues;
};

/** Why `readProject` refuses, by code. */
export type ReadProblemCode =
  /** the top of the document is not an object: `kind` */
  | 'notObject'
  /** another tool's document: `tool` */
  | 'otherTool'
  /** no document of a known format */
  | 'notWaymark'
  /** the version is not one that ever existed: `version` */
  | 'badVersion'
  /** written by a newer Waymark: `version`, `known` */
  | 'newer'
  | 'tooDeep'
  /** more of `what` than allowed: `count`, `limit` */
  | 'tooMany'
  /** a migration failed: `name` */
  | 'migrationFailed';

/** Why something was refused. */
export type Problem<Code extends string = ReadProblemCode> = {
  code: Code;
  path?: string;
  /** 1-based */
  line?: number;
  /** 1-based, in characters */
  column?: number;
  values: NoteValues;
};

/**
 * How far beyond its limit a text or list of our own document is kept: such a one may have been saved when limits were
 * others, and what was saved is not cut.
 */
const SLACK = 10;

/** A report that grows while reading; beyond 500 notes it only counts. */
export class Report {
  /** By how much a limit of texts and lists is stretched for this document. */
  readonly slack: number;
  readonly #notes: ReadNote[] = [];
  #more = 0;

  /** @param own whether the document is one of ours, and not built from a foreign file */
  constructor(own = true) {
    this.slack = own ? SLACK : 1;
  }

  /** Whether the document is one of ours: what it has too much of is kept. */
  get own(): boolean {
    return this.slack > 1;
  }

  add(code: ReadNoteCode, path: string, values: NoteValues = {}): void {
    if (this.#notes.length < 500) this.#notes.push({ code, path, values });
    else this.#more++;
  }

  /** The notes in the order in which they were made. */
  list(): ReadNote[] {
    if (this.#more === 0) return this.#notes;
    return [...this.#notes, { code: 'more', path: '', values: { count: this.#more } }];
  }
}

/** A value as a note may show it: short, and never a whole record. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return value.length > 40 ? `${value.slice(0, 40)}…`.toWellFormed() : value;
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  return String(value);
}
