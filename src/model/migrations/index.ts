// Migrations: how documents of earlier versions become documents of this one. Numbered and append-only.
import { VERSION } from '../constants';
import type { Problem } from '../notes';
import { sizesAndNotes } from './0002-sizes-and-notes';
import { flatCards } from './0003-flat-cards';
import { anatomy } from './0004-anatomy';
import { resolutions } from './0005-resolutions';
import { planAndMeasures } from './0006-plan-and-measures';
import { look } from './0007-look';
import type { Document, Migration } from './migration';

/** Every migration since version 1, in order. Once released, an entry never changes and never goes. */
export const migrations: readonly Migration[] = [
  sizesAndNotes,
  flatCards,
  anatomy,
  resolutions,
  planAndMeasures,
  look,
];

export type Migrated =
  { ok: true; document: Document; from: number; applied: string[] } | { ok: false; problem: Problem };

/**
 * Brings a document from its own version up to `target`, on a copy: whatever happens, the input stays as it was.
 * A document that is already there is returned as it is.
 */
export function migrate(
  document: Document,
  list: readonly Migration[] = migrations,
  target: number = VERSION,
): Migrated {
  const from = document['version'] as number;
  const steps = list.filter((step) => step.to > from && step.to <= target);
  if (steps.length === 0) return { ok: true, document, from, applied: [] };
  let current = structuredClone(document);
  for (const step of steps) {
    try {
      current = step.migrate(current);
      current['version'] = step.to;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { ok: false, problem: { code: 'migrationFailed', values: { name: step.name, reason } } };
    }
  }
  return { ok: true, document: current, from, applied: steps.map((step) => step.name) };
}

/** A document of this version, filed as an earlier one did it, so that patches of that version lead on from it. */
export function asOfVersion(document: Document, version: number): Document {
  const later = migrations.filter(({ to }) => to > version).reverse();
  const unmade = later.reduce((current, step) => step.unmake?.(current) ?? current, document);
  return later.length === 0 ? document : { ...unmade, version };
}
