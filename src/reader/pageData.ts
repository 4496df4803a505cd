// What the page carries, as data that nobody runs: the project, the type face, and how it is to be opened.
import { fromDocument, type ProjectDocument } from '@/model/document';
import type { Project } from '@/model/types';
import { PAGE_BLOCKS, type PageFace, type PageSettings } from '@/formats/pageBlocks';

export type PageData = { project: Project; faces: readonly PageFace[]; settings: PageSettings };

const blockOf = (id: string): unknown => {
  const text = document.getElementById(id)?.textContent ?? '';
  return JSON.parse(text) as unknown;
};

/** Reads the data of this page. What is written there was written by the program itself. */
export const readPage = (): PageData => ({
  project: fromDocument(blockOf(PAGE_BLOCKS.project) as ProjectDocument),
  faces: blockOf(PAGE_BLOCKS.faces) as PageFace[],
  settings: blockOf(PAGE_BLOCKS.settings) as PageSettings,
});
