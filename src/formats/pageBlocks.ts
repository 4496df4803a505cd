// The blocks of data in a page that anyone can open: what writes the page and what reads it know them by these names.
import type { Id } from '@/model/id';
import type { EmbeddedFont } from './svg';

/** The ids of the elements that hold them. */
export const PAGE_BLOCKS = {
  project: 'waymark-project',
  faces: 'waymark-faces',
  settings: 'waymark-page',
} as const;

export type PageFace = EmbeddedFont;

/** How the page is opened. */
export type PageSettings = {
  /** The project that it was written from, which comments go home to. */
  projectId: Id;
  /** The map that is shown first. */
  mapId: Id;
  /** The tag of its language. */
  language: string;
  /** Which part of the map it is, in words; absent where it is the whole project. */
  part?: string;
  /** The day on which it was written, ISO 8601. */
  written: string;
};
