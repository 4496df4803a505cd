// The document: a project as it is written, with flat tables only, and the way between it and a project in memory.
import { produce } from 'immer';
import { cardTable, flatCards } from './cardTable';
import { type Change, write } from './change';
import type { Id } from './id';
import type { AnyRecord } from './records/recordKind';
import type { Card, Project, Table } from './types';

/** What a file, a snapshot and a journal speak of. */
export type ProjectDocument = Omit<Project, 'cards'> & { cards: Table<Card> };

/** The project as it is written; what both have in common is the same object. */
export const toDocument = (project: Project): ProjectDocument => ({
  ...project,
  cards: flatCards(project.cards),
});

/** A project of a document that is known to be one of this version, in good order. Others go through `readProject`. */
export const fromDocument = (document: ProjectDocument): Project => ({
  ...document,
  cards: cardTable(Object.values(document.cards)),
});

/** Writes changes into a document. What they do not touch keeps its identity. */
export function changedBy<T extends object>(document: T, changes: readonly Change[]): T {
  if (changes.length === 0) return document;
  return produce(document, (draft) => {
    const whole = draft as AnyRecord;
    const tableOf = (name: string) => (whole[name] ??= {}) as Record<Id, AnyRecord>;
    write(
      {
        get: (table, id) => (Object.hasOwn(tableOf(table), id) ? tableOf(table)[id] : undefined),
        put: (table, record) => void (tableOf(table)[record['id'] as Id] = record),
        remove: (table, id) => void Reflect.deleteProperty(tableOf(table), id),
        whole,
      },
      changes,
    );
  });
}
