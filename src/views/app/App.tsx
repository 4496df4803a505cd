// The whole screen: the library or one project, whichever the address names.
import { lazy, Suspense } from 'react';
import type { Disk } from '@/storage/disk';
import { UiRoot } from '@/ui/UiRoot';
import type { LibraryPort } from '../library/LibraryPort';
import { ErrorBoundary } from './ErrorBoundary';
import { usePreference } from './Preferences';
import { href, navigate, parseRoute, useHash } from './router';
import { StorageGate } from './StorageGate';
import { UpdateNotice } from './UpdateNotice';

// A visit begins in one of the two; the other is fetched when it is wanted.
const LibraryScreen = lazy(async () => ({
  default: (await import('../library/LibraryScreen')).LibraryScreen,
}));
const ProjectScreen = lazy(async () => ({ default: (await import('./ProjectScreen')).ProjectScreen }));

export type AppProps = { disk: Disk; library: LibraryPort };

export function App({ disk, library }: AppProps) {
  const hash = useHash();
  const route = parseRoute(hash);
  const [theme, setTheme] = usePreference('theme');
  const [, setLanguage] = usePreference('language');
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
              />
            ) : (
              <ProjectScreen key={route.projectId} disk={disk} route={route} />
            )}
          </Suspense>
        </StorageGate>
      </ErrorBoundary>
      <UpdateNotice />
    </UiRoot>
  );
}
