// What an export format is: how it is called, which choices it leaves open, and how it makes a file of a map or a project.
import type { MessageKey, Translate } from '@/i18n/messages';
import type { Scene } from '@/layout/scene';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import type { Picture, PictureBackground, PictureOptions } from './picture';
import type { PaperChoice } from './paper/paperSizes';
import type { PaperFont } from './paper/pdfFonts';
import type { DrawText } from './paper/pdfText';
import type { EmbeddedFont } from './svg';

export type ExportScale = 1 | 2 | 4;
export type ExportOptions = PictureOptions & {
  /** Pixels for a unit of the map. */
  scale: ExportScale;
  /** The sheet of a PDF; left out, one made for the picture. */
  paper?: PaperChoice | undefined;
  /** On one of these, or over several that are glued together. */
  sheets?: 'one' | 'tiles' | undefined;
  /** How many points the smallest text has there. */
  points?: number | undefined;
};

/** What is exported, in the language that the file shall speak. */
export type ExportSource = {
  project: Project;
  mapId: Id;
  t: Translate;
  /** The tag of the language. */
  language: string;
  /** The map laid out, when first asked for; with or without marks of evidence, or as the map itself shows them. */
  scene: (evidence?: boolean) => Scene;
  picture: (options: PictureOptions) => Picture;
  /** What of it goes into a spreadsheet, and what that file is called; absent where nothing does. */
  table?: TakenTable | undefined;
};

/** A table that leaves as a file: its rows, the head first. */
export type TakenTable = { title: string; cells: () => string[][] };

/** The bytes of an image, as they are kept. */
export type ImageBytes = { bytes: Uint8Array<ArrayBuffer>; mime: string };
export type ImagesById = ReadonlyMap<Id, ImageBytes>;

export type BitmapMime = 'image/png' | 'image/jpeg';

/** What the machine lends to exports. A format that needs a tool is not offered where it is missing. */
export type ExportTools = {
  /** Paints a picture and encodes it; `scale` is what was reached, for a very large picture less than asked for. */
  bitmap?: (
    picture: Picture,
    options: { mime: BitmapMime; scale: number; images: ImagesById },
  ) => Promise<{ content: Uint8Array<ArrayBuffer>; scale: number }>;
  /** The type face that is embedded in a drawing. */
  faces?: () => Promise<readonly EmbeddedFont[]>;
  /** The bytes of a font that paper embeds. Rejects where it cannot be had. */
  fontBytes?: (font: PaperFont) => Promise<Uint8Array>;
  /** Draws a text for which paper has no font, with those of the machine. */
  drawText?: DrawText;
  /** The bytes of an image that a drawing shows; without it, or where they are lost, its frame says so. */
  imageOf?: (id: Id) => Promise<ImageBytes | undefined>;
  /** Puts the bytes of images into a project that leaves as a file; without it, images stay behind. */
  withImages?: (project: Project) => Promise<Project>;
  /** Takes note that a state leaves under a hash, and tells those of the files before it (see `FileLineage`). */
  earlierFiles?: (project: Project, hash: string) => Promise<readonly string[]>;
  /** Nobody waits for the file any more. */
  signal?: { readonly aborted: boolean } | undefined;
  /** Tells how much of the work is done, from 0 to 1. */
  progress?: (share: number) => void;
  /** Lets the page answer between two pieces of long work. */
  pause?: () => Promise<void>;
};

export type Written = {
  content: string | Uint8Array<ArrayBuffer>;
  /** The title that names the file. */
  title: string;
  /** The scale of a picture that had to be made smaller than asked for. */
  reached?: number;
};

export type ExportFormat = {
  id: string;
  extension: string;
  mime: string;
  label: MessageKey;
  note: MessageKey;
  /** What the file holds, where it is not the picture of the map: it stands in the place of the preview. */
  about?: MessageKey;
  /** The choices that the format leaves open, with their values. */
  options: { readonly [Name in keyof ExportOptions]?: readonly ExportOptions[Name][] };
  /**
   * What it writes and is offered for: the rows of what has a table, a map or a part of one, or always the whole
   * project. A format that says nothing writes the picture.
   */
  takes?: 'table' | 'map' | 'project';
  /** The tool without which it cannot be written. */
  needs?: 'bitmap' | 'faces' | 'fontBytes';
  /** Rejects when the file cannot be made; nothing half-made ever comes out. */
  write: (source: ExportSource, options: ExportOptions, tools: ExportTools) => Promise<Written>;
};

/** The background of a picture in a format: one without transparency takes white instead. */
export const backgroundFor = (format: ExportFormat, background: PictureBackground): PictureBackground =>
  format.options.background?.includes(background) === false ? 'white' : background;
