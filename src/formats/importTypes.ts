// What an import answers: a project with a report, or the reason of a refusal.
import { countCards } from '@/model/cardTable';
import type { FileLineage } from '@/model/fileLineage';
import type { NoteValues, Problem, ReadNote, ReadNoteCode, ReadProblemCode } from '@/model/notes';
import type { ReadWords } from '@/model/reconnect';
import type { Project } from '@/model/types';
import type { Encoding } from './encodings';
import type { FoundTable } from './foundTable';

/** What the importers have to say beyond `readProject`. */
export type ImportNoteCode =
  | ReadNoteCode
  /** the text was UTF-16 and has been converted */
  | 'utf16'
  /** the text was of a Windows code page: `encoding` */
  | 'legacyEncoding'
  /** what the encoding that was told has no letters for: `count`, `encoding` */
  | 'lettersUnread'
  /** a key occurs twice in one object: the later value counts: `key` */
  | 'duplicateKey'
  /** scores were taken as of a scale: `scale` */
  | 'scaleGuessed'
  /** a step has no readable score: `value` */
  | 'scoreUnreadable'
  | 'scoreMissing'
  /** scores of 0 were read as unknown: `count` */
  | 'zeroUnknown'
  /** low, medium and high were read as 2, 3 and 5: `count` */
  | 'severityGuessed'
  /** the kind of a lane was guessed by its name: `name`, `kind` */
  | 'laneGuessed'
  /** fields that the map does not show are kept in the project: `fields` */
  | 'fieldsKept'
  /** steps before the first section stand in a stage of their own */
  | 'noSection'
  /** a score without an actor was given to the persona `name` */
  | 'noActor'
  /** a line that is not content was left out: `text` */
  | 'lineIgnored'
  /** comment lines were left out: `count` */
  | 'commentsIgnored'
  /** diagrams of other kinds were left out: `count` */
  | 'diagramsIgnored'
  /** columns with the same head became one stage: `names` */
  | 'columnsJoined'
  /** columns of a table are not used: `count`, `names` */
  | 'columnsUnused'
  /** rows of a long table without a text for a card say something besides: `count`, `texts` */
  | 'rowsUntold'
  /** texts of a column of findings do not say which kind they are: `count`, `texts` */
  | 'cellsUnread'
  /** rows of our own tables that hold values of measures are not used: `count`, `names` */
  | 'measuresLeft'
  /** a quotation mark is never closed: all behind it is one cell */
  | 'openQuote'
  /** tables behind the first were left out: `count` */
  | 'tablesIgnored'
  /** the same of a workbook that was exported here: the project itself travels in another file: `count` */
  | 'tablesOfProject'
  /** journeys without a step were left out: `count` */
  | 'journeysEmpty'
  /** a statement was written nearly as the grammar has it: `text`, `keyword` */
  | 'keywordNear'
  /** step, score and actor stood in another order: `text` is what was read as the step or the actor */
  | 'slotsTurned'
  /** a value of a row of feelings is none: `value` */
  | 'feelingUnreadable'
  /** a second row has feelings of the same persona at the same stages: `count`, `name` */
  | 'feelingsTwice'
  /** stages with several scores have their mean: `count` */
  | 'feelingsAveraged'
  /** the map `target` was linked to `current`: `count` stages and cards of `all` are in both, `alike` by their words */
  | 'mapsLinked'
  | 'mapsLinkedAlike'
  /** a line could not be understood and is kept as a step: `text` */
  | 'lineKept';

export type ImportProblemCode =
  | ReadProblemCode
  | 'empty'
  /** `size` and `limit` in megabytes */
  | 'tooLarge'
  /** not a text of a known encoding */
  | 'notText'
  | 'image'
  | 'archive'
  /** a document of an office suite: `what` */
  | 'office'
  | 'pdf'
  /** a workbook that cannot be read; `limit` where it has too much */
  | 'bookDamaged'
  | 'bookBomb'
  | 'bookEncrypted'
  | 'bookMacros'
  | 'bookBinary'
  | 'bookOld'
  | 'bookRows'
  | 'bookColumns'
  /** none of its sheets holds a table */
  | 'bookNoTable'
  | 'html'
  | 'xml'
  | 'notRecognised'
  /** separated values without a row below their heads */
  | 'headsAlone'
  /** separated values in which a quotation mark takes all the rest */
  | 'openQuote'
  | 'jsonTruncated'
  /** `found` stands where something else is needed */
  | 'jsonUnexpected'
  | 'jsonTrailing'
  /** what a picture or a link carries cannot be unpacked, or would be more than `limit` megabytes */
  | 'carriedDamaged'
  | 'carriedTooLarge'
  /** the end of a link that holds a project is missing */
  | 'linkCutOff'
  /** a Mermaid diagram of another kind: `diagram` */
  | 'otherDiagram'
  | 'noSteps'
  | 'noStages'
  /** a table, read so, has no cards */
  | 'noCards'
  /** reading took longer than `seconds` */
  | 'timeout'
  /** the browser could not read the file */
  | 'unreadable'
  /** the reader itself failed: `reason` */
  | 'failed';

export type ImportNote = ReadNote<ImportNoteCode>;
export type ImportProblem = Problem<ImportProblemCode>;

/** How many records of each kind were read. */
export type ReadCounts = {
  maps: number;
  stages: number;
  lanes: number;
  cards: number;
  personas: number;
  findings: number;
  feelings: number;
};

export type ImportResult =
  | {
      ok: true;
      /** With the id of the file, for files of ours; whoever keeps it sees that no other project has it. */
      project: Project;
      /** the id of the format that it was read from */
      kind: string;
      report: { read: ReadCounts; notes: ImportNote[] };
      /** set when a newer Waymark wrote it: for viewing only */
      newer?: true;
      /** of a file of ours: the hash of its content and those of the files that it came from */
      lineage?: FileLineage;
      /** the table that the project was made of, so that a person may read it another way */
      table?: FoundTable;
      /** set when the slots of the steps were put in another order than written: what was read as step and persona */
      turned?: { step: string; persona: string };
    }
  | {
      ok: false;
      problem: ImportProblem;
      /** the table that cannot be a map as it was guessed to be, but perhaps in another shape */
      table?: FoundTable;
    };

/** Names that an import has to put into a project, in the language of the person. */
export type ImportWords = ReadWords & {
  journey: string;
  steps: string;
  /** the persona of steps that name nobody */
  customer: string;
  /** stages and lanes that a table does not name, by their number */
  stage: string;
  lane: string;
  emotion: string;
  findings: string;
  /** the note of a lane whose cards have become findings, beside the lane that shows these */
  asImported: string;
  physicalEvidence: string;
  frontstage: string;
  backstage: string;
  support: string;
};

/** The steps of an import in their order; the last belongs to the disk. */
export const IMPORT_STEPS = ['fetch', 'parse', 'check', 'store'] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];

export type ImportContext = {
  words: ImportWords;
  /** the moment of the import, ISO 8601 */
  now?: string;
  /** the encoding of the text, where somebody has said it; else it is guessed */
  encoding?: Encoding;
  /** also read what a newer version wrote, for viewing only */
  allowNewer?: boolean;
  /** somebody has said that steps and personas stand where they belong */
  asWritten?: boolean;
  /** told as each step begins */
  onStep?: (step: ImportStep) => void;
};

/** A refusal. */
export const refuse = (
  code: ImportProblemCode,
  values: NoteValues = {},
  place: { line?: number; column?: number; path?: string } = {},
): { ok: false; problem: ImportProblem } => ({ ok: false, problem: { code, values, ...place } });

/** The counts of a project for the report. */
export function countsOf(project: Project): ReadCounts {
  const size = (table: object) => Object.keys(table).length;
  return {
    maps: size(project.maps),
    stages: size(project.stages),
    lanes: size(project.lanes),
    cards: countCards(project.cards),
    personas: size(project.personas),
    findings: size(project.findings),
    feelings: size(project.feelings),
  };
}
