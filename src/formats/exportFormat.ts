// What an export format is: how it is called, which choices it leaves open, and how it makes a file of a map or a project.
import type { MessageKey, Translate } from '@/i18n/messages';
import type { MeasureText, Scene } from '@/layout/scene';
import type { Id } from '@/model/id';
import type { Project, TitleFace } from '@/model/types';
import type { DeckOptions } from './deck/deckOptions';
import type { Picture, PictureBackground, PictureOptions } from './picture';
import type { PaperChoice } from './paper/paperSizes';
import type { PaperFont } from './paper/pdfFonts';
import type { DrawText } from './paper/pdfText';
import type { SheetBook, SheetId } from './sheets/sheet';
import type { EmbeddedFont } from './svg';

export type ExportScale = 1 | 2 | 4;
export type ExportOptions = PictureOptions & {
  /** Pixels for a unit of the map. */
  scale: ExportScale;
  /** Which table of several; all of them where a file has room for more than one. */
  sheet?: SheetId | 'all' | undefined;
  /** Whether a text is set as tables, or as an outline of headings and lists. */
  textForm?: TextForm | undefined;
  /** Whether a picture has the project in it, so that it can be opened again. */
  carries?: boolean | undefined;
  /** Whether a link that holds the project is offered beside the file. */
  link?: true | undefined;
  /** Which slides, how they are called, and how wide. */
  deck?: DeckOptions | undefined;
  /** The sheet of a PDF; left out, one made for the picture. */
  paper?: PaperChoice | undefined;
  /** On one of these, or over several that are glued together. */
  pages?: 'one' | 'tiles' | undefined;
  /** How many points the smallest text has there. */
  points?: number | undefined;
};
export type TextForm = 'tables' | 'outline';

/** What is exported, in the language that the file shall speak. */
export type ExportSource = {
  project: Project;
  mapId: Id;
  t: Translate;
  /** The tag of the language. */
  language: string;
  /** Widths of texts, for what lays out more than the map. */
  measure: MeasureText;
  /** The map laid out, when first asked for; with or without marks of evidence, or as the map itself shows them. */
  scene: (evidence?: boolean) => Scene;
  picture: (options: PictureOptions) => Picture;
  /** Which part of the map it is, in words; absent where it is the whole. */
  part?: string | undefined;
  /** What of it goes into a spreadsheet; absent where nothing does. */
  table?: SheetBook | undefined;
};

/** The bytes of an image, as they are kept. */
export type ImageBytes = { bytes: Uint8Array<ArrayBuffer>; mime: string };
export type ImagesById = ReadonlyMap<Id, ImageBytes>;

export type BitmapMime = 'image/png' | 'image/jpeg';

/** What the machine lends to exports. A format that needs a tool is not offered where it is missing. */
export type ExportTools = {
  /** Paints a picture and encodes it; `scale` is what was reached, for a very large picture less than asked for. */
  bitmap?: (
    picture: Picture,
    options: {
      mime: BitmapMime;
      scale: number;
      images: ImagesById;
      progress?: ((share: number) => void) | undefined;
    },
  ) => Promise<{ content: Uint8Array<ArrayBuffer>; scale: number }>;
  /** The type faces that are embedded in a drawing, that of its titles with them. */
  faces?: (titles?: TitleFace) => Promise<readonly EmbeddedFont[]>;
  /** The bytes of a font that paper embeds. Rejects where it cannot be had. */
  fontBytes?: (font: PaperFont) => Promise<Uint8Array>;
  /** Draws a text for which paper has no font, with those of the machine. */
  drawText?: DrawText;
  /** The bytes of an image that a drawing shows; without it, or where they are lost, its frame says so. */
  imageOf?: (id: Id) => Promise<ImageBytes | undefined>;
  /** Makes PNG or JPEG of an image of another kind. Rejects where it cannot be decoded. */
  toPlain?: (image: ImageBytes) => Promise<ImageBytes>;
  /** Puts the bytes of images into a project that leaves as a file; without it, images stay behind. */
  withImages?: (project: Project) => Promise<Project>;
  /** Takes note that a state leaves under a hash, and tells those of the files before it (see `FileLineage`). */
  earlierFiles?: (project: Project, hash: string) => Promise<readonly string[]>;
  /** The one script of a page that anyone can open, as text. */
  readerScript?: () => Promise<string>;
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
  /** What of it could not be written as it is, in a sentence. */
  told?: string;
  /** Whether something of it is in the file no more, so that whoever waits for the whole must be warned. */
  lacks?: boolean;
};

/** Pages in their order, and what they are called together. */
export type ExportPages = { title: string; pages: readonly Picture[] };

/** What somebody needs a file for. */
export const PRESETS = ['report', 'slides', 'wall', 'data', 'share'] as const;
export type PresetId = (typeof PRESETS)[number];

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
  /** What it writes of a map opens with that map and holds all of the project: it is offered for both. */
  holdsProject?: boolean;
  /** Its own choices under a preset of the dialog. */
  presets?: Partial<Record<PresetId, Partial<ExportOptions>>>;
  /** The tool without which it cannot be written. */
  needs?: 'bitmap' | 'faces' | 'fontBytes' | 'readerScript';
  /** Writes several pages as one file; a format without it makes a file of each, and one ZIP of them. */
  writePages?: (
    pages: ExportPages,
    source: ExportSource,
    options: ExportOptions,
    tools: ExportTools,
  ) => Promise<Written>;
  /** Rejects when the file cannot be made; nothing half-made ever comes out. */
  write: (source: ExportSource, options: ExportOptions, tools: ExportTools) => Promise<Written>;
};

/** The background of a picture in a format: one without transparency takes white instead. */
export const backgroundFor = (format: ExportFormat, background: PictureBackground): PictureBackground =>
  format.options.background?.includes(background) === false ? 'white' : background;
