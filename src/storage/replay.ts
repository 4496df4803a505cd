// Replaying the journal: writes its rows into a document as it lies on the disk.
import { changedBy } from '@/model/document';
import type { JournalRow } from './rows';

/** Writes rows that follow on one another into a document. Those of earlier programs, if any, come first. */
export async function replay(document: object, rows: readonly JournalRow[]): Promise<object> {
  const patches = rows.flatMap((row) => row.patches ?? []);
  const changes = rows.flatMap((row) => row.changes ?? []);
  if (patches.length === 0) return changedBy(document, changes);
  const { patched } = await import('./oldJournal');
  return changedBy(patched(document, patches), changes);
}
