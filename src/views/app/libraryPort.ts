// The library's port, joined to the disk and to the readers of files.
import { t } from '@/i18n/translate';
import type { Project } from '@/model/types';
import { type Disk } from '@/storage/disk';
import { createLibrary } from '@/storage/library';
import { loadProject } from '@/storage/loadProject';
import type { ImportOutcome, LibraryPort, LibraryState } from '../library/LibraryPort';
import { starterProject } from './starter';

/** Makes the port of the one library of this page. */
export function createLibraryPort(disk: Disk): LibraryPort {
  const library = createLibrary(disk);
  const { persistence } = disk;
  let state: LibraryState | undefined;
  const forget = () => (state = undefined);

  const read = (): LibraryState => {
    const { ready, projects, trash } = library.listing.get();
    const { persisted, usage, lastBackupAt } = persistence.state.get();
    return {
      list: ready ? { status: 'ready', projects } : { status: 'loading' },
      trash,
      storage: { persistent: persisted, usedBytes: usage, lastBackupAt },
    };
  };

  const keep = async (project: Project) => {
    await library.create(project);
    return project.id;
  };
  const notYet = (): Promise<ImportOutcome> =>
    Promise.resolve({ ok: false, problem: t('app.openFailedText') });

  return {
    getState: () => (state ??= read()),
    subscribe(listener) {
      const changed = () => {
        forget();
        listener();
      };
      const leave = [library.listing.subscribe(changed), persistence.state.subscribe(changed)];
      void persistence.refresh();
      return () => leave.forEach((stop) => stop());
    },
    reload: () => void library.refresh(),
    create: (title) => keep(starterProject(title)),
    openExample: () => keep(starterProject('')),
    importFile: notYet,
    importText: notYet,
    rename: (id, title) => library.rename(id, title),
    duplicate: (id, title) => library.duplicate(id, title),
    moveToTrash: (id) => library.moveToTrash(id),
    restore: (id) => library.restore(id),
    deleteForEver: (id) => library.emptyTrash(id),
    backup: () => Promise.resolve(false),
    restoreBackup: notYet,
    async loadProject(id) {
      try {
        return (await loadProject(disk, id)).project;
      } catch {
        return undefined;
      }
    },
  };
}
