// LibraryPort: all that the library needs from the world. main.tsx joins it to the disk and to the readers of files.
import type { SearchPort } from '@/analysis/projectSearch';
import type { FoundTable, ReadAs } from '@/formats/foundTable';
import type { ImportStep } from '@/formats/importTypes';
import type { TableChoice } from '@/formats/tableShape';
import type { DueDate } from '@/model/dueDates';
import type { Id } from '@/model/id';
import type { MapState, Persona, Project } from '@/model/types';

/** What the library shows of a project without opening it. Moments are milliseconds since 1970. */
export type ProjectSummary = {
  id: Id;
  title: string;
  changedAt: number;
  createdAt?: number | undefined;
  counts: { maps: number; personas: number; openBarriers: number; painPoints: number; cards: number };
  mapStates: readonly MapState[];
  /** A map of one's own to begin with: it stands among the templates and not among the projects. */
  template?: boolean | undefined;
  owner?: string | undefined;
  reviewDate?: string | undefined;
  /** The first of its days that are to come or overdue; `more` are not listed. */
  due?: { dates: readonly DueDate[]; more: number } | undefined;
  personas: readonly { id: Id; name: string; avatar?: Persona['avatar'] }[];
};

export type TrashEntry = { id: Id; title: string; deletedAt: number };

export type StorageStatus = {
  /** Undefined as long as the browser has not been asked. */
  persistent?: boolean | undefined;
  usedBytes?: number | undefined;
  lastBackupAt?: number | undefined;
  /** Whether a second copy of each project is kept apart from the database; undefined until it is known. */
  secondCopy?: boolean | undefined;
};

export type LibraryState = {
  /** `failed` carries a sentence in the reader's language. */
  list:
    | { status: 'loading' }
    | { status: 'failed'; problem: string }
    | { status: 'ready'; projects: readonly ProjectSummary[] };
  trash: readonly TrashEntry[];
  storage: StorageStatus;
};

/** What a reader of files tells; all sentences in the reader's language. */
export type ImportNotes = {
  read: readonly string[];
  repaired: readonly string[];
  guessed: readonly string[];
  refused: readonly string[];
};

/** What became of one project of a backup, in a sentence. `left`: it was not restored. */
export type RestoredRow = { title: string; result: string; left: boolean };

/** A project of a file, and what is here under its id. */
export type ExistingRow = {
  id: Id;
  title: string;
  /** In words, where there is something. */
  here?: string | undefined;
  file: string;
  /** `changed`: the person decides. Otherwise `fate` says what will happen. */
  changed: boolean;
  /** It alone came, so that it can be merged into what is here. */
  canMerge?: boolean;
  /** This very file left from here or came here before: what is here can be opened instead. */
  isKnown?: boolean;
  /** The title of the project that this very file became when it was opened beside. */
  beside?: string;
  fate?: string | undefined;
};

export type ExistingChoice = 'open' | 'openBeside' | 'both' | 'compare' | 'merge' | 'replace';

/** Asks what is to become of projects that are here and differ; undefined: nothing shall be done at all. */
export type AskExisting = (
  rows: readonly ExistingRow[],
) => Promise<ReadonlyMap<Id, ExistingChoice> | undefined>;

export type ImportOutcome =
  /** `projectId` is absent where several projects came, as from a backup: then `rows` tells what became of each. */
  | {
      ok: true;
      title: string;
      projectId?: Id | undefined;
      notes: ImportNotes;
      rows?: readonly RestoredRow[];
      /** It was here already and says the same: nothing was stored. */
      already?: boolean;
      /** It waits to be merged into what is here: nothing was stored. */
      merging?: boolean;
      /** It waits to be compared with what is here, these two maps first: nothing was stored. */
      comparing?: { fromMapId: Id; toMapId: Id };
    }
  /** One clear sentence that names the place; nothing was changed. */
  | {
      ok: false;
      fileName?: string | undefined;
      problem: string;
      /** it is of no kind that is known: what is said of a pasted text */ unknown?: string;
    };

/** What an import may have to ask; undefined when the file is let go. */
export type ImportQuestions = {
  table: (table: FoundTable, fileName: string, readAs: ReadAs) => Promise<TableChoice | undefined>;
  /** Which of two words is the step and which the persona, where both orders make sense. */
  slots: (guess: { step: string; persona: string }) => Promise<'guess' | 'written' | undefined>;
  existing: AskExisting;
};

/** Told as each step of an import begins, and of a backup how many of its projects it is done with. */
export type OnStep = (step: ImportStep, of?: { done: number; total: number }) => void;

/** Every promise that is rejected shows its error's message to the person. */
export type LibraryPort = {
  getState: () => LibraryState;
  subscribe: (listener: () => void) => () => void;
  /** Reads the list again after a failure. */
  reload: () => void;
  /** Makes a project with an empty map and returns its id. */
  create: (title: string) => Promise<Id>;
  /** Keeps a project that was made from a template, or is one; returns its id. */
  keep: (project: Project) => Promise<Id>;
  /** Always a new project. */
  openExample: () => Promise<Id>;
  /** The endings and media types of what can be imported, as a file chooser takes them. */
  acceptedFiles: () => Promise<string>;
  /** Undefined: the person was asked and wants none of it. */
  importFile: (file: File, ask: ImportQuestions, onStep?: OnStep) => Promise<ImportOutcome | undefined>;
  /** What was pasted: its text, and the page that came with it, which may be empty. */
  importText: (text: string, html: string, ask: ImportQuestions) => Promise<ImportOutcome | undefined>;
  rename: (id: Id, title: string) => Promise<void>;
  duplicate: (id: Id, title: string) => Promise<Id>;
  moveToTrash: (id: Id) => Promise<void>;
  restore: (id: Id) => Promise<void>;
  deleteForEver: (id: Id) => Promise<void>;
  /** Hands the person a file with everything. */
  backup: () => Promise<void>;
  restoreBackup: (file: File, ask: AskExisting, onStep?: OnStep) => Promise<ImportOutcome | undefined>;
  /** The search through all that is written in the projects. */
  search: () => Promise<SearchPort>;
  /** For the thumbnail; undefined when the project cannot be read. */
  loadProject: (id: Id) => Promise<Project | undefined>;
};
