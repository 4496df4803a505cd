// The last choice of the export dialog for each project, as the preferences keep it: one text, the projects used last.
import type { Id } from '@/model/id';
import type { KeptChoice } from '@/views/exporting/exportChoice';

/** Of so many projects it is known. */
const MOST = 50;

type Entry = readonly [Id, KeptChoice];

function entriesOf(text: string): Entry[] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read.filter(isEntry) : [];
  } catch {
    return [];
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEntry = (value: unknown): value is Entry =>
  Array.isArray(value) &&
  typeof value[0] === 'string' &&
  isRecord(value[1]) &&
  typeof value[1]['target'] === 'string' &&
  isRecord(value[1]['options']);

/** @param text as it is kept; anything else says nothing */
export const keptChoice = (text: string, projectId: Id): KeptChoice | undefined =>
  entriesOf(text).find(([id]) => id === projectId)?.[1];

/** The text with a choice for a project. */
export const withChoice = (text: string, projectId: Id, choice: KeptChoice): string =>
  JSON.stringify([
    [projectId, choice],
    ...entriesOf(text)
      .filter(([id]) => id !== projectId)
      .slice(0, MOST - 1),
  ]);
