// What the command line stands on: files, streams, the language and the day; and how it ends.
import type { PaperFont } from '@/formats/paper/pdfFonts';
import type { TitleFace } from '@/model/types';

/** The exit codes, as the help tells them. */
export const EXIT = {
  /** done, and nothing to tell */
  done: 0,
  /** done, and something was found: repairs, remarks, differences, conflicts */
  found: 1,
  /** wrong use */
  usage: 2,
  /** a file is not there or cannot be read as a project */
  unreadable: 3,
  /** what was asked for cannot be done; nothing was written */
  refused: 4,
  /** the result could not be written */
  unwritable: 5,
  /** a fault of the program itself */
  failed: 70,
} as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Ends a call with one sentence. */
export class Refusal extends Error {
  readonly exit: Exit;
  constructor(exit: Exit, sentence: string) {
    super(sentence);
    this.name = 'Refusal';
    this.exit = exit;
  }
}

export type Bytes = Uint8Array<ArrayBuffer>;

/** Files that come with the program. */
export type Resource =
  | 'Inter_400Regular.ttf'
  | `${'Inter' | 'Lora' | 'Manrope' | 'Oswald'}_600SemiBold.ttf`
  | `${'inter' | TitleFace}-${'latin' | 'cyrillic'}-wght-normal.woff2`
  | 'reader.js'
  | `${PaperFont}.ttf`
  | 'resvg.wasm'
  | 'webp.wasm';

/** `-` is standard input where it is read, and standard output where it is written. */
export type Io = {
  /** Rejects with a `Refusal` that names the file. */
  read: (path: string) => Promise<Bytes>;
  /** Writes the whole file or leaves what was there. Rejects with a `Refusal`. */
  write: (path: string, content: string | Bytes) => Promise<void>;
  exists: (path: string) => Promise<boolean>;
  out: (text: string) => void;
  error: (text: string) => void;
  resource: (name: Resource) => Promise<Bytes>;
  version: string;
  env: Readonly<Partial<Record<string, string>>>;
  now: () => Date;
};
