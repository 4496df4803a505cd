// The library's port, joined to the disk, to the readers of files and to the example.
import { language } from '@/i18n/translate';
import type { Disk } from '@/storage/disk';
import { createLibrary } from '@/storage/library';
import { loadProject } from '@/storage/loadProject';
import type { Project } from '@/model/types';
import type { LibraryPort, LibraryState } from '@/views/library/LibraryPort';
import { starterProject } from '@/content/starter';

/** Makes the port of the one library of this page. */
export function createLibraryPort(disk: Disk): LibraryPort {
  const library = createLibrary(disk);
  const { persistence } = disk;
  const { available } = disk.parts.secondCopy;
  // The readers of files are fetched when the library has been drawn.
  const imports = async () => (await import('./imports')).createImports(disk, library);
  let state: LibraryState | undefined;

  const read = (): LibraryState => {
    const { ready, projects, trash } = library.listing.get();
    const { persisted, usage, lastBackupAt } = persistence.state.get();
    return {
      list: ready ? { status: 'ready', projects } : { status: 'loading' },
      trash,
      storage: { persistent: persisted, usedBytes: usage, lastBackupAt, secondCopy: available.get() },
    };
  };
  const keep = async (project: Project) => {
    await library.create(project);
    return project.id;
  };

  return {
    getState: () => (state ??= read()),
    subscribe(listener) {
      const changed = () => {
        state = undefined;
        listener();
      };
      const watched = [library.listing, persistence.state, available];
      const leave = watched.map(({ subscribe }) => subscribe(changed));
      void persistence.refresh();
      return () => leave.forEach((stop) => stop());
    },
    reload: () => void library.refresh(),
    create: (title) => keep(starterProject(title)),
    keep,
    openExample: async () => {
      const [{ loadExample }, { takeInImages }] = await Promise.all([
        import('@/content/example/exampleProject'),
        import('@/storage/assets'),
      ]);
      return keep((await takeInImages(disk, await loadExample(language()))).project);
    },
    acceptedFiles: async () => (await import('./imports')).acceptedFiles,
    importFile: async (...of) => (await imports()).importFile(...of),
    importText: async (...of) => (await imports()).importText(...of),
    restoreBackup: async (...of) => (await imports()).restoreBackup(...of),
    rename: (id, title) => library.rename(id, title),
    duplicate: (id, title) => library.duplicate(id, title),
    moveToTrash: (id) => library.moveToTrash(id),
    restore: (id) => library.restore(id),
    deleteForEver: (id) => library.emptyTrash(id),
    backup: async () => (await import('./backups')).backUp(disk),
    search: async () => (await import('./searchPort')).searchPort(disk),
    async loadProject(id) {
      try {
        return (await loadProject(disk, id)).project;
      } catch {
        return undefined;
      }
    },
  };
}
