// The projects in a file that a person picks for a recovery: a backup of everything, or one exported project.
import { type Id, isId } from '@/model/id';
import { BACKUP_VERSION, isBackup, momentOf } from './backupParts';
import { StorageFailure } from './failure';

export type PickedFile = { projects: { id: Id; document: unknown }[]; madeAt: number | undefined };

/** What a parsed file holds. Throws `unreadable` when it is neither, and `newer` for a backup of a newer program. */
export function readPicked(raw: unknown): PickedFile {
  const { format, version, projects, madeAt } = (raw ?? {}) as Record<string, unknown>;
  if (!isBackup(raw)) {
    if (format !== 'waymark') throw new StorageFailure('unreadable', 'not a backup');
    return { projects: named([raw]), madeAt: undefined };
  }
  if (typeof version !== 'number' || !Array.isArray(projects))
    throw new StorageFailure('unreadable', 'not a backup');
  if (version > BACKUP_VERSION) throw new StorageFailure('newer');
  return { projects: named(projects), madeAt: momentOf(madeAt) };
}

const named = (documents: readonly unknown[]) =>
  documents.flatMap((document) => {
    const id = (document as { id?: unknown } | null)?.id;
    return isId(id) ? [{ id, document }] : [];
  });
