// What can be taken in the export dialog: a part of the map, or something else that has a picture, a table or both.
import type { ReactNode } from 'react';
import type { SheetBook } from '@/formats/sheets/sheet';
import type { Picture, PictureOptions } from '@/formats/picture';
import type { Project } from '@/model/types';

/** Under which heading it is listed. */
export const PART_GROUPS = ['map', 'comparison', 'plan', 'personas', 'project'] as const;
export type PartGroup = (typeof PART_GROUPS)[number];

export type ExportPart = {
  id: string;
  /** Left out, it is of the map. */
  group?: PartGroup;
  label: string;
  /** What it holds, in words; it stands in the picture as well. Absent where it is the whole map. */
  said?: string | undefined;
  note?: string | undefined;
  /** Choices of its own, below the list. */
  choices?: ReactNode;
  /** A part of the map. */
  of?: (project: Project) => Project;
  /** What is no part of the map. */
  taken?: Taken;
  /** All there is: no picture and no table, only files that hold the whole project. */
  isProject?: boolean;
  /** It is laid out still: nothing of it can be taken yet. */
  isComing?: boolean;
  /** Whether it says no more than that there is nothing: a report leaves it out then. */
  isBlank?: () => boolean;
};

/** Its picture and its table, of which one may be missing. */
export type Taken = {
  picture?: TakenPicture;
  table?: SheetBook;
};

export type TakenPicture = {
  /** Undefined while it is laid out. */
  of: ((options: PictureOptions) => Picture) | undefined;
  /** The size of its smallest text, by which the dialog tells how it reads on a slide. */
  smallest: number;
  /** What to leave out where that is too small. */
  advice?: string | undefined;
  hasLegend?: boolean;
  /** The same on several slides, for where it could not be read on one. */
  slides?: TakenSlides;
  /** It is several pages whatever their shape. */
  isMany?: boolean;
};

export type TakenSlides = {
  /** What stands on them. */
  said: string;
  /** Undefined while they are laid out, and where they come by steps; none where it would be too many. */
  of?: ((options: PictureOptions) => readonly Picture[]) | undefined;
  /** The same for very many pages: each step lays some of them out, and the page answers between two of them. */
  steps?: ((options: PictureOptions) => PictureSteps) | undefined;
};

export type PictureSteps = Generator<undefined, readonly Picture[], undefined>;
