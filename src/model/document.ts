// The document: a project as it is written, with flat tables only, and the way between it and a project in memory.
import { applyPatches } from 'immer';
import { cardTable, filedPath, flatCards, flatPath } from './cardTable';
import type { Patch } from './patch';
import type { Card, CardTable, Project, Table } from './types';

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

/** Patches that immer gave for a project in memory, as they are written. */
export const documentPatches = (patches: readonly Patch[]): Patch[] =>
  patches.map((patch): Patch => {
    if (patch.path[0] !== 'cards') return patch;
    if (patch.path.length > 1) return { ...patch, path: flatPath(patch.path) };
    return { ...patch, value: flatCards(patch.value as CardTable) };
  });

/** Applies patches of a document to the project in memory; what they do not touch keeps its identity. */
export function patched(project: Project, patches: readonly Patch[]): Project {
  if (patches.length === 0) return project;
  const filed = patches.map((patch): Patch => {
    if (patch.path[0] !== 'cards') return patch;
    if (patch.path.length > 1) return { ...patch, path: filedPath(patch.path) };
    return { ...patch, value: cardTable(Object.values(patch.value as Table<Card>)) };
  });
  return applyPatches(project, filed);
}
