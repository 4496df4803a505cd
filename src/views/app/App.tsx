// The whole screen: the library or one project, whichever the address names.
import { lazy, Suspense, useState } from 'react';
import { useT } from '@/i18n/useT';
import type { Disk } from '@/storage/disk';
import { FileDrop } from '@/ui/FileDrop';
import { UiRoot } from '@/ui/UiRoot';
import type { LibraryPort } from '../library/LibraryPort';
import { ErrorBoundary } from './ErrorBoundary';
import { usePreference } from './Preferences';
import { href, navigate, parseRoute, useHash } from './router';
import { StorageGate } from './StorageGate';
import { UpdateNotice } from './UpdateNotice';
import { useArrivalFocus } from './useArrivalFocus';

// A visit begins in one of the two; the other is fetched when it is wanted.
const LibraryScreen = lazy(async () => ({
  default: (await import('../library/LibraryScreen')).LibraryScreen,
}));
const ProjectScreen = lazy(async () => ({ default: (await import('./ProjectScreen')).ProjectScreen }));

export type AppProps = { disk: Disk; library: LibraryPort };

export function App({ disk, library }: AppProps) {
  const hash = useHash();
  const route = parseRoute(hash);
  useArrivalFocus(hash);
  const [theme, setTheme] = usePreference('theme');
  const [, setLanguage] = usePreference('language');
  const [sort, setSort] = usePreference('librarySort');
  const t = useT();
  // A file dropped on an open project is received by the library, which tells what came of it.
  const [dropped, setDropped] = useState<readonly File[]>();
  return (
    <UiRoot>
      <ErrorBoundary resetKey={hash}>
        <StorageGate disk={disk}>
          <Suspense>
            {route.screen === 'library' ? (
              <LibraryScreen
                port={library}
                onOpen={(projectId) => navigate({ screen: 'map', projectId })}
                hrefOf={(projectId) => href({ screen: 'map', projectId })}
                theme={theme}
                onTheme={setTheme}
                onLanguage={setLanguage}
                sort={sort}
                onSort={setSort}
                arriving={dropped}
                onArrived={() => setDropped(undefined)}
              />
            ) : (
              <>
                <ProjectScreen key={route.projectId} disk={disk} route={route} />
                <FileDrop
                  label={t('app.drop')}
                  onFiles={(files) => {
                    setDropped(files);
                    navigate({ screen: 'library' });
                  }}
                />
              </>
            )}
          </Suspense>
        </StorageGate>
      </ErrorBoundary>
      <UpdateNotice />
    </UiRoot>
  );
}
