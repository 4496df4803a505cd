// LibraryScreen: all journeys at a glance; the first thing that a person sees.
import { FilePlus2, Search, Upload } from 'lucide-react';
import { Suspense, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { FoundRecord } from '@/analysis/projectSearch';
import '@/i18n/en/library';
import { useT } from '@/i18n/useT';
import type { Language } from '@/i18n/translate';
import type { Id } from '@/model/id';
import { Button } from '@/ui/Button';
import { classes } from '@/ui/classes';
import { EmptyState } from '@/ui/EmptyState';
import { fetched } from '@/ui/fetched';
import { FileDrop } from '@/ui/FileDrop';
import { TextField } from '@/ui/TextField';
import { type Theme, useShownTheme } from '@/ui/theme';
import { useFirstTouch } from '@/ui/useFirstTouch';
import { arrange, matching, type Sort } from './arrange';
import { DueOfAll } from './DueOfAll';
import { ExistingDialog } from './ExistingDialog';
import { FirstVisit } from './FirstVisit';
import { FoundInside, intoList } from './FoundInside';
import { HomeBar } from './HomeBar';
import { ImportProgress } from './ImportProgress';
import { ImportReport } from './ImportReport';
import type { LibraryPort, ProjectSummary } from './LibraryPort';
import styles from './LibraryScreen.module.css';
import { type CardActs, cardId } from './ProjectCard';
import { ProjectGrid } from './ProjectGrid';
import { RenameDialog } from './RenameDialog';
import { Skeletons } from './Skeletons';
import { SortMenu } from './SortMenu';
import { StartTile } from './StartTile';
import { StorageLine } from './StorageLine';
import { TrashDialog } from './TrashDialog';
import { useAccept } from './useAccept';
import { toldOf, useFoundInside } from './useFoundInside';
import { type ArrivingFiles, useArrivingFiles } from './useArrivingFiles';
import { useLibrary, type Ways } from './useLibrary';
import { usePastedMap } from './usePastedMap';

const SlotsQuestion = fetched(async () => (await import('../importing/SlotsQuestion')).SlotsQuestion);
const TemplateGallery = fetched(async () => (await import('./TemplateGallery')).TemplateGallery);
const fetchGallery = (): void => void TemplateGallery.ahead();
const NONE: readonly ProjectSummary[] = [];
const ImportedTable = fetched(async () => (await import('../importing/ImportedTable')).ImportedTable);

export type LibraryScreenProps = ArrivingFiles & {
  port: LibraryPort;
  onOpen: (projectId: Id) => void;
  /** A file waits to be merged into this project. */
  onMerge: (projectId: Id) => void;
  onCompare: Ways['onCompare'];
  /** Shows the earlier states of a project. */
  onRestorePoints?: (projectId: Id) => void;
  /** Where a project's card leads. */
  hrefOf: (projectId: Id) => string;
  /** Where a record leads that a search has found. */
  hrefOfFound: (projectId: Id, record: FoundRecord) => string;
  /** Whether the templates are shown, where the address says it; otherwise the screen keeps it for itself. */
  gallery?: boolean;
  onGallery?: (shown: boolean) => void;
  theme: Theme;
  onTheme: (theme: Theme) => void;
  onLanguage?: (language: Language) => void;
  /** The order, where it is remembered; otherwise the screen keeps it for itself. */
  sort?: Sort;
  onSort?: (sort: Sort) => void;
};

export function LibraryScreen(props: LibraryScreenProps) {
  const { port, onOpen, hrefOf, onRestorePoints, theme, onTheme, onLanguage } = props;
  const t = useT();
  const library = useLibrary(port, onOpen, props.onMerge, props.onCompare);
  const [query, setQuery] = useState('');
  const [ownSort, setOwnSort] = useState<Sort>('changed');
  const { sort = ownSort, onSort = setOwnSort } = props;
  const [ownGallery, setOwnGallery] = useState(false);
  const { gallery = ownGallery, onGallery = setOwnGallery } = props;
  const [renaming, setRenaming] = useState<ProjectSummary | undefined>();
  const [trashOpen, setTrashOpen] = useState(false);
  const found = useRef<HTMLElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const closeReport = useArrivingFiles(library, props);
  usePastedMap({
    onText: (text, html) => void library.importText(text, html),
    onFiles: (files) => void library.importFiles(files),
    onPicture: () => library.notAPicture(),
  });
  useEffect(() => {
    document.title = t('common.appName');
  });

  useFirstTouch(fetchGallery);
  const { list, trash, storage } = library.state;
  const accept = useAccept(port, list.status === 'ready');
  const all = list.status === 'ready' ? list.projects : NONE;
  const projects = useMemo(() => all.filter(({ template }) => template !== true), [all]);
  const templates = useMemo(() => all.filter(({ template }) => template === true), [all]);
  const arranged = useMemo(() => arrange(projects, sort), [projects, sort]);
  const shown = useMemo(() => matching(arranged, query), [arranged, query]);
  const inside = useFoundInside(port, useDeferredValue(query));
  const drawnIn = useShownTheme(theme);
  const firstVisit = list.status === 'ready' && projects.length === 0;
  const choose = () => chooser.current?.click();
  const neighbours = useRef(shown);
  useEffect(() => {
    neighbours.current = shown;
  });
  const { duplicate, moveToTrash } = library;
  const acts = useMemo(
    (): CardActs => ({
      open: ({ id }) => onOpen(id),
      rename: setRenaming,
      duplicate: (project) => void duplicate(project),
      restorePoints: onRestorePoints && (({ id }) => onRestorePoints(id)),
      /** The focus goes on to a neighbour: the card that had it is gone. */
      async trash(project) {
        const at = neighbours.current.indexOf(project);
        const neighbour = neighbours.current[at + 1] ?? neighbours.current[at - 1];
        await moveToTrash(project);
        if (neighbour && document.activeElement === document.body)
          document.getElementById(cardId(neighbour.id))?.focus();
      },
    }),
    [onOpen, onRestorePoints, duplicate, moveToTrash],
  );
  return (
    <div className={styles.screen}>
      <HomeBar theme={theme} onTheme={onTheme} onLanguage={onLanguage} />

      {gallery && (
        <Suspense>
          <TemplateGallery
            templates={templates}
            projects={projects}
            loadProject={port.loadProject}
            theme={drawnIn}
            onBlank={() => void library.create()}
            onUse={(make) => void library.begin(make)}
            onKeep={(project) => void library.keepTemplate(project)}
            onRename={setRenaming}
            onDelete={(project) => void library.moveToTrash(project)}
            onBack={() => onGallery(false)}
          />
        </Suspense>
      )}
      {!gallery && (
        <main className={styles.main} aria-busy={list.status === 'loading' || library.busy}>
          {/* One row of buttons for every state of the list: one that has the focus keeps it when the list comes. */}
          <div className={classes(styles.head, firstVisit && styles.first)}>
            <div className={styles.words}>
              <h1 className={styles.title}>{t('library.title')}</h1>
              <p className={styles.subtitle}>{t('library.subtitle')}</p>
            </div>
            {!firstVisit && (
              <>
                <TextField
                  label={t('library.search')}
                  hideLabel
                  type="search"
                  icon={Search}
                  className={styles.search}
                  placeholder={t('library.searchHint')}
                  value={query}
                  onChange={setQuery}
                  onKeyDown={(event) => intoList(event, found.current)}
                  clearable
                />
                <SortMenu sort={sort} onChange={onSort} />
                <DueOfAll projects={projects} />
                <span className={styles.space} />
              </>
            )}
            <div className={styles.begin}>
              <Button icon={Upload} onClick={choose}>
                {t('library.import')}
              </Button>
              <Button variant="primary" icon={FilePlus2} onClick={() => onGallery(true)}>
                {t('library.newProject')}
              </Button>
            </div>
          </div>
          {!firstVisit && (
            <p role="status" className={styles.told}>
              {query.trim() !== '' && toldOf(shown.length, inside, t)}
            </p>
          )}

          {list.status === 'loading' && <Skeletons />}
          {list.status === 'failed' && (
            <EmptyState
              title={t('library.failedTitle')}
              actions={<Button onClick={() => port.reload()}>{t('library.tryAgain')}</Button>}
            >
              {list.problem}
            </EmptyState>
          )}
          {firstVisit && <FirstVisit onExample={() => void library.openExample()} />}
          {projects.length > 0 && shown.length === 0 && inside.ready && inside.found.length === 0 && (
            <EmptyState
              icon={Search}
              title={t('library.nothingFound', { query })}
              actions={<Button onClick={() => setQuery('')}>{t('library.clearSearch')}</Button>}
            >
              {t('library.nothingFoundText')}
            </EmptyState>
          )}
          {projects.length > 0 && (
            <ProjectGrid
              projects={arranged}
              found={shown}
              hrefOf={hrefOf}
              loadProject={port.loadProject}
              theme={drawnIn}
              acts={acts}
            >
              {query === '' && (
                <StartTile
                  onBlank={() => void library.create()}
                  onChoose={choose}
                  onExample={() => void library.openExample()}
                />
              )}
            </ProjectGrid>
          )}
          {inside.found.length > 0 && (
            <FoundInside
              ref={found}
              found={inside.found}
              hrefOf={props.hrefOfFound}
              below={shown.length > 0}
            />
          )}
        </main>
      )}

      {!gallery && (
        <StorageLine
          storage={storage}
          trashCount={trash.length}
          onTrash={() => setTrashOpen(true)}
          onBackup={() => void library.backup()}
          onRestore={(file) => void library.restoreBackup(file)}
        />
      )}

      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        accept={accept}
        data-testid="import-file"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // Emptied, so that the same file may be chosen again.
          event.target.value = '';
          if (files.length > 0) void library.importFiles(files);
        }}
      />
      <FileDrop label={t('app.drop')} onFiles={(files) => void library.importFiles(files)} />
      <RenameDialog project={renaming} onClose={() => setRenaming(undefined)} onRename={library.rename} />
      <TrashDialog
        open={trashOpen}
        onOpenChange={setTrashOpen}
        entries={trash}
        onRestore={(entry) => void library.restore(entry)}
        onDelete={(ids) => void library.deleteForEver(ids)}
      />
      {(library.asking?.kind === 'table' || library.asking?.kind === 'slots') && (
        <Suspense>
          {library.asking.kind === 'table' ? (
            <ImportedTable {...library.asking} />
          ) : (
            <SlotsQuestion {...library.asking} />
          )}
        </Suspense>
      )}
      <ExistingDialog question={library.asking?.kind === 'existing' ? library.asking : undefined} />
      {library.importing && <ImportProgress {...library.importing} />}
      <ImportReport outcomes={library.report} onClose={closeReport} onOpen={onOpen} />
    </div>
  );
}
