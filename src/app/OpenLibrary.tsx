// The library on screen, joined to the disk. Fetched when a visit comes to it: who opens a map by its address does without.
import { Suspense, useCallback, useState } from 'react';
import type { Id } from '@/model/id';
import type { Disk } from '@/storage/disk';
import type { LibraryPort } from '@/views/library/LibraryPort';
import { fetched } from '@/ui/fetched';
import { LibraryScreen } from '@/views/library/LibraryScreen';
import { createLibraryPort } from './libraryPort';
import { usePreference } from '@/views/context/Preferences';
import { IN_FILE } from '@/views/context/ProjectsPort';
import { routeOf } from '@/views/context/foundRoute';
import { href, navigate } from '@/views/context/router';

const RestorePoints = fetched(async () => (await import('./RestorePointsOfCard')).RestorePointsOfCard);

/** The one library of each disk: it goes on following the other tabs while a project is on screen. */
const ports = new WeakMap<Disk, LibraryPort>();

function portOf(disk: Disk): LibraryPort {
  const port = ports.get(disk) ?? createLibraryPort(disk);
  ports.set(disk, port);
  return port;
}

export type OpenLibraryProps = {
  disk: Disk;
  /** The templates are shown in place of the projects. */
  gallery: boolean;
  /** Files that were dropped on a project and are to be read here. */
  arriving: readonly File[] | undefined;
  onArrived: () => void;
  /** Nothing came of them. */
  onNothingCame: () => void;
};

export function OpenLibrary({ disk, gallery, arriving, onArrived, onNothingCame }: OpenLibraryProps) {
  const [theme, setTheme] = usePreference('theme');
  const [, setLanguage] = usePreference('language');
  const [sort, setSort] = usePreference('librarySort');
  const [lookedBackAt, setLookedBackAt] = useState<Id>();
  const onClose = useCallback(() => setLookedBackAt(undefined), []);
  const open = (projectId: Id) => navigate({ screen: 'map', projectId });
  const merge = useCallback((projectId: Id) => navigate({ screen: 'merge', projectId }), []);
  const compare = useCallback(
    (projectId: Id, maps: { fromMapId: Id; toMapId: Id }) =>
      navigate({ screen: 'compare', projectId, ...maps, other: { side: 'to', projectId: IN_FILE } }),
    [],
  );
  return (
    <>
      <LibraryScreen
        port={portOf(disk)}
        onOpen={open}
        onMerge={merge}
        onCompare={compare}
        onRestorePoints={setLookedBackAt}
        hrefOf={(projectId) => href({ screen: 'map', projectId })}
        hrefOfFound={(projectId, record) => href(routeOf(projectId, record))}
        gallery={gallery}
        onGallery={(shown) => navigate({ screen: shown ? 'new' : 'library' })}
        theme={theme}
        onTheme={setTheme}
        onLanguage={setLanguage}
        sort={sort}
        onSort={setSort}
        arriving={arriving}
        onArrived={onArrived}
        onNothingCame={onNothingCame}
      />
      {lookedBackAt !== undefined && (
        <Suspense>
          <RestorePoints disk={disk} projectId={lookedBackAt} onClose={onClose} onOpen={open} />
        </Suspense>
      )}
    </>
  );
}
