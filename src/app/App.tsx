// The whole screen: the library or one project, whichever the address names.
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useT } from '@/i18n/useT';
import type { Disk } from '@/storage/disk';
import { fetched } from '@/ui/fetched';
import { FileDrop } from '@/ui/FileDrop';
import { UiRoot } from '@/ui/UiRoot';
import { useFirstTouch } from '@/ui/useFirstTouch';
import styles from './App.module.css';
import { isTakenHere } from './dropTaker';
import { ErrorBoundary } from './ErrorBoundary';
import { LossNotice } from './LossNotice';
import { imageStore } from './imageStore';
import { ImagesProvider } from '@/views/context/Images';
import { navigate, parseRoute, useHash } from '@/views/context/router';
import { StorageGate } from './StorageGate';
import { UpdateNotice } from './UpdateNotice';
import { useArrivalFocus } from './useArrivalFocus';
import { useTyping } from '@/views/keyboard/useTyping';

// A visit begins in one of the two; the other is fetched when it is wanted.
const OpenLibrary = lazy(async () => ({ default: (await import('./OpenLibrary')).OpenLibrary }));
const OpenRecovery = lazy(async () => ({ default: (await import('./OpenRecovery')).OpenRecovery }));
const OpenShared = lazy(async () => ({ default: (await import('./OpenShared')).OpenShared }));
const ProjectScreen = fetched(async () => (await import('./ProjectScreen')).ProjectScreen);

/** Whoever begins to work in the library is about to open a project, or to import one. */
const fetchProjectScreen = (): void => void ProjectScreen.ahead();

export function App({ disk }: { disk: Disk }) {
  const hash = useHash();
  const route = parseRoute(hash);
  useArrivalFocus(hash);
  useTyping();
  useFirstTouch(fetchProjectScreen);
  const t = useT();
  // A file dropped on an open project is received by the library, which tells what came of it, unless it is a table whose
  // rows are records of that project.
  const images = useMemo(() => imageStore(disk), [disk]);
  const [dropped, setDropped] = useState<readonly File[]>();
  const droppedOn = useRef('');
  const forgetDropped = useCallback(() => setDropped(undefined), []);
  const backToDropped = useCallback(() => navigate(parseRoute(droppedOn.current), { replace: true }), []);
  return (
    <UiRoot>
      <ErrorBoundary resetKey={hash}>
        <StorageGate disk={disk}>
          <ImagesProvider store={images}>
            <Suspense>
              {route.screen === 'library' || route.screen === 'new' ? (
                <div className={styles.library}>
                  <LossNotice disk={disk} />
                  <OpenLibrary
                    disk={disk}
                    gallery={route.screen === 'new'}
                    arriving={dropped}
                    onArrived={forgetDropped}
                    onNothingCame={backToDropped}
                  />
                </div>
              ) : route.screen === 'recovery' ? (
                <OpenRecovery disk={disk} />
              ) : route.screen === 'shared' ? (
                <OpenShared key={route.data} disk={disk} data={route.data} />
              ) : (
                <>
                  <ProjectScreen key={route.projectId} disk={disk} route={route} />
                  <FileDrop
                    label={t('app.drop')}
                    onFiles={(files) => {
                      void isTakenHere(files).then((isTaken) => {
                        if (isTaken) return;
                        droppedOn.current = hash;
                        setDropped(files);
                        navigate({ screen: 'library' });
                      });
                    }}
                  />
                </>
              )}
            </Suspense>
          </ImagesProvider>
        </StorageGate>
      </ErrorBoundary>
      <UpdateNotice />
    </UiRoot>
  );
}
