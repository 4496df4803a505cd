// A project on screen: opens it, joins it to the disk, and shows the section that the address names.
import { memo, type ReactNode, Suspense, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { mapsOf } from '@/model/select';
import type { Project } from '@/model/types';
import type { Disk } from '@/storage/disk';
import { Waiting } from '@/ui/Waiting';
import type { PersonaPort } from '@/views/personas/PersonaPort';
import { Button, LinkButton } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { fetched } from '@/ui/fetched';
import { useToast } from '@/ui/Toast';
import { useFirstTouch } from '@/ui/useFirstTouch';
import { RECORDED } from '@/views/keyboard/fieldUndo';
import { targetOf } from '@/views/actions/recordTarget';
import { showLeft, showLimits } from '@/views/actions/trouble';
import { useProjectKeys } from '@/views/keyboard/useProjectKeys';
import { MapScreen } from '@/views/canvas/MapScreen';
import { ProjectsProvider } from '@/views/context/ProjectsPort';
import { EditorProvider, useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import type { OpenedProject } from './joinEditor';
import { ModeBanner } from './ModeBanner';
import { fetchedProjectsPort } from './projectsPort';
import { ProjectDialogs } from './ProjectDialogs';
import { ProjectHeader } from './ProjectHeader';
import styles from './ProjectScreen.module.css';
import { href, navigate, type Route } from '@/views/context/router';
import { layoutAhead } from '@/views/scene/useLayout';
import { PrintedMap } from './PrintedMap';
import { SaveBanner } from './SaveBanner';
import { useOpenedProject } from './useOpenedProject';
import { useScreenTop } from './useScreenTop';
import { useFieldScope } from '@/views/keyboard/useTyping';
import { useUndoKeys } from '@/views/keyboard/useUndoKeys';

// Not needed for the first look at a map, with which most visits begin.
const PersonasScreen = fetched(async () => (await import('@/views/personas/PersonasScreen')).PersonasScreen);
const ResearchSection = fetched(async () => (await import('./ResearchSection')).ResearchSection);
const CompareScreen = fetched(async () => (await import('@/views/compare/CompareScreen')).CompareScreen);
const TableScreen = fetched(async () => (await import('@/views/table/TableScreen')).TableScreen);
const PlanScreen = fetched(async () => (await import('./PlanScreen')).PlanScreen);
const PendingMerge = fetched(async () => (await import('./PendingMerge')).PendingMerge);
const PresentScreen = fetched(async () => (await import('@/views/presenting/PresentScreen')).PresentScreen);

const apart = {
  personas: PersonasScreen,
  research: ResearchSection,
  compare: CompareScreen,
  table: TableScreen,
  plan: PlanScreen,
  merge: PendingMerge,
  present: PresentScreen,
};

const fetchAll = (): void => Object.values(apart).forEach((screen) => void screen.ahead());

/** The screen of the address comes while the project is read, the others with the first touch. */
function useScreensAhead(screen: ProjectRoute['screen']): void {
  useEffect(() => {
    if (screen !== 'map') void apart[screen].ahead();
  }, [screen]);
  useFirstTouch(fetchAll);
}

type ProjectRoute = Extract<Route, { projectId: Id }>;

export function ProjectScreen({ disk, route }: { disk: Disk; route: ProjectRoute }) {
  const t = useT();
  const [again, setAgain] = useState(0);
  const projects = useMemo(() => fetchedProjectsPort(disk), [disk]);
  useScreensAhead(route.screen);
  const opening = useOpenedProject(disk, route.projectId, again, (editor) => {
    if (route.screen !== 'map') return undefined;
    const { project, session } = editor.store.getState();
    const mapId = shownMap(project, route.mapId ?? session.mapId);
    return mapId === undefined ? undefined : layoutAhead(editor, mapId);
  });
  const toLibrary = (
    <>
      <LinkButton href={href({ screen: 'library' })}>{t('app.backToEditing')}</LinkButton>
      {disk.parts.losses.isOpen(route.projectId) && (
        <LinkButton variant="primary" href={href({ screen: 'recovery' })}>
          {t('app.toRecovery')}
        </LinkButton>
      )}
    </>
  );
  switch (opening.state) {
    case 'open':
      return (
        <EditorProvider editor={opening.opened.editor}>
          <ProjectsProvider value={projects}>
            <OpenProject disk={disk} opened={opening.opened} route={route} />
          </ProjectsProvider>
        </EditorProvider>
      );
    case 'opening':
      return <Centre busy>{t('app.loading')}</Centre>;
    case 'missing':
      return (
        <Centre>
          <EmptyState title={t('app.notFoundTitle')} actions={toLibrary}>
            {t('app.notFoundText')}
          </EmptyState>
        </Centre>
      );
    case 'failed':
      return (
        <Centre>
          <EmptyState
            title={t('app.openFailedTitle')}
            actions={
              <>
                <Button onClick={() => setAgain(again + 1)}>{t('app.tryAgain')}</Button>
                {toLibrary}
              </>
            }
          >
            {t('app.openFailedText')}
          </EmptyState>
        </Centre>
      );
  }
}

function Centre({ busy = false, children }: { busy?: boolean; children: ReactNode }) {
  return (
    <main className={styles.centre} aria-busy={busy}>
      {children}
    </main>
  );
}

/** The map that is wished for, else the first. */
const shownMap = (project: Project, wish: Id | undefined): Id | undefined =>
  wish !== undefined && project.maps[wish] ? wish : mapsOf(project)[0]?.id;

/** The map of the address, else the one last looked at, else the first. */
function useMapId(route: ProjectRoute): Id | undefined {
  const editor = useEditor();
  const asked =
    route.screen === 'map' || route.screen === 'table' || route.screen === 'present'
      ? route.mapId
      : undefined;
  const remembered = useEditorState((state) => state.session.mapId);
  const known = useProject((project) => shownMap(project, asked ?? remembered));
  useEffect(() => {
    if (known !== remembered) editor.setSession({ mapId: known });
    const { projectId } = route;
    // Whoever has gone on meanwhile is not called back: the news of an address comes later than the address.
    const here = window.location.hash === href(route);
    const { screen } = route;
    if (here && (screen === 'map' || screen === 'table') && known !== undefined && known !== asked) {
      navigate({ screen, projectId, mapId: known }, { replace: true });
    }
  }, [editor, known, remembered, asked, route]);
  return known;
}

/** Selects the record of the address and brings it into view; then the address names the map alone, for coming back to. */
function useShownRecord(route: ProjectRoute, mapId: Id | undefined): void {
  const editor = useEditor();
  const shown = route.screen === 'map' ? route.shown : undefined;
  const { projectId } = route;
  useEffect(() => {
    if (!shown || mapId === undefined) return;
    editor.setSession({ mapId, ...targetOf(editor.store.getState().project, mapId, shown) });
    navigate({ screen: 'map', projectId, mapId }, { replace: true });
  }, [editor, shown, projectId, mapId]);
}

type OpenProjectProps = { disk: Disk; opened: OpenedProject; route: ProjectRoute };

/** A command that a limit refuses says so. */
function useLimitsShown(): void {
  const editor = useEditor();
  const toaster = useToast();
  useEffect(() => showLimits(editor, toaster), [editor, toaster]);
  useEffect(() => showLeft(editor, toaster), [editor, toaster]);
}

function OpenProject({ disk, opened, route }: OpenProjectProps) {
  const t = useT();
  const { handle } = opened;
  const mapId = useMapId(route);
  useShownRecord(route, mapId);
  useLimitsShown();
  useScreenTop(route, 'screen');
  const mode = useSyncExternalStore(
    (listener) => handle.onMode(listener),
    () => handle.mode,
  );
  const onMap = route.screen === 'map' || route.screen === 'table';
  useUndoKeys(!onMap && route.screen !== 'present');
  const editor = useEditor();
  useProjectKeys(editor, route.screen !== 'present');
  useFieldScope(editor);
  if (route.screen === 'present') {
    return (
      <>
        <PageTitle />
        <Suspense>
          {mapId === undefined ? (
            <NoMap />
          ) : (
            <PresentScreen route={route} mapId={mapId}>
              <SaveBanner handle={handle} />
            </PresentScreen>
          )}
        </Suspense>
      </>
    );
  }
  return (
    <div className={styles.frame} {...{ [RECORDED]: '' }}>
      <PageTitle />
      <ProjectHeader route={route} mapId={mapId} save={handle.save} />
      <div className={styles.banners}>
        <SaveBanner handle={handle} />
        <ModeBanner handle={handle} mode={mode} />
      </div>
      <main id="screen" className={styles.screen} data-fills={onMap || route.screen === 'compare'}>
        <Suspense fallback={<Waiting>{t('app.screenComes')}</Waiting>}>
          <Section disk={disk} route={route} mapId={mapId} />
        </Suspense>
      </main>
      <ProjectDialogs disk={disk} handle={handle} screen={route.screen} mapId={mapId} />
    </div>
  );
}

/** The title in the browser's tab. A part of its own, so that a letter in it draws nothing else again. */
function PageTitle() {
  const t = useT();
  const title = useProject((project) => project.title);
  useEffect(() => {
    document.title = title ? `${title} · ${t('common.appName')}` : t('common.appName');
  }, [title, t]);
  return null;
}

/** What copies personas from and to elsewhere comes with its first use. */
function fetchedPersonaPort(disk: Disk): PersonaPort {
  const work = async () => (await import('./personaPort')).personaWork(disk);
  return {
    accept: '.json,application/json',
    projects: async () => (await work()).projects(),
    copyTo: async (...of) => (await work()).copyTo(...of),
    readFile: async (file) => (await work()).readFile(file),
  };
}

type SectionProps = {
  disk: Disk;
  route: Exclude<ProjectRoute, { screen: 'present' }>;
  mapId: Id | undefined;
};

const Section = memo(function Section({ disk, route, mapId }: SectionProps) {
  const personaPort = useMemo(() => fetchedPersonaPort(disk), [disk]);
  switch (route.screen) {
    case 'map':
      return mapId === undefined ? (
        <NoMap />
      ) : (
        <>
          <MapScreen key={mapId} mapId={mapId} />
          <PrintedMap mapId={mapId} />
        </>
      );
    case 'table':
      return mapId === undefined ? <NoMap /> : <TableScreen key={mapId} mapId={mapId} />;
    case 'personas':
      return <PersonasScreen personaId={route.personaId} port={personaPort} />;
    case 'research':
      return <ResearchSection route={route} />;
    case 'compare':
      return <CompareScreen fromMapId={route.fromMapId} toMapId={route.toMapId} other={route.other} />;
    case 'plan':
      return <PlanScreen route={route} />;
    case 'merge':
      return <PendingMerge disk={disk} />;
  }
});

function NoMap() {
  const t = useT();
  return (
    <div className={styles.centre}>
      <EmptyState title={t('app.noMaps')}>{t('app.noMapsText')}</EmptyState>
    </div>
  );
}
