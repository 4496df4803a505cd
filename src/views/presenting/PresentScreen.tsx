// A presentation on screen: the window of the audience or of the presenter, and the way back to where it began.
import { type ReactNode, useCallback, useEffect } from 'react';
import '@/i18n/en/inspector';
import '@/i18n/en/presenting';
import { useSession } from '@/views/context/EditorContext';
import { navigate } from '@/views/context/router';
import { fetched } from '@/ui/fetched';
import { NotesWindow } from './NotesWindow';
import { PictureWindow } from './PictureWindow';
import styles from './PresentScreen.module.css';
import type { PresentRoute } from './openWindow';
import { PRESENT_BUTTON } from './presentButton';

/** What a comparison needs is not fetched for a map. */
const ComparisonPresentation = fetched(
  async () => (await import('./ComparisonPresentation')).ComparisonPresentation,
);

export type PresentScreenProps = {
  route: PresentRoute;
  mapId: string;
  /** What must not stay unseen, whatever is on the screen: work that could not be saved. */
  children: ReactNode;
};

export function PresentScreen({ route, mapId, children }: PresentScreenProps) {
  const { projectId, notes, compared } = route;
  const screen = useSession((session) => session.presentedFrom ?? 'map');
  const onLeave = useCallback(
    () => navigate({ screen, projectId, mapId }, { replace: true }),
    [screen, projectId, mapId],
  );
  // The focus goes back to the button that began the presentation.
  useEffect(
    () => () => {
      requestAnimationFrame(() => document.getElementById(PRESENT_BUTTON)?.focus());
    },
    [],
  );
  return (
    <>
      {compared ? (
        <ComparisonPresentation projectId={projectId} compared={compared} notes={notes ?? false} />
      ) : notes ? (
        <NotesWindow key={mapId} projectId={projectId} mapId={mapId} />
      ) : (
        <PictureWindow key={mapId} projectId={projectId} mapId={mapId} onLeave={onLeave} />
      )}
      <div className={styles.notices}>{children}</div>
    </>
  );
}
