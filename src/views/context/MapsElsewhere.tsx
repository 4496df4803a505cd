// MapsElsewhere: the maps of the other projects that are here, to choose one of: first the project, then its map.
import { ArrowLeft } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import '@/i18n/en/linking';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { mapsOf } from '@/model/select';
import type { Project } from '@/model/types';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { mapName } from './mapName';
import { mapStateLabel } from './mapState';
import styles from './MapsElsewhere.module.css';
import { useProjectsPort } from './ProjectsPort';

export type MapElsewhere = { projectId: Id; project: Project; mapId: Id };

type MapsElsewhereProps = { openProjectId: Id; onMap: (map: MapElsewhere) => void };

type Listed = readonly { id: Id; title: string }[];

export function MapsElsewhere({ openProjectId, onMap }: MapsElsewhereProps) {
  const t = useT();
  const port = useProjectsPort();
  const [projects, setProjects] = useState<Listed>();
  const [opened, setOpened] = useState<{ id: Id; project: Project }>();
  const [problem, setProblem] = useState<'linking.broken' | 'linking.noMapThere'>();
  useEffect(() => {
    let stale = false;
    port.projects(openProjectId).then(
      (all) => !stale && setProjects(all.filter(({ template }) => !template)),
      () => !stale && setProjects([]),
    );
    return () => void (stale = true);
  }, [port, openProjectId]);

  // The list that was clicked in is gone: the focus goes into the one in its place.
  const isChosen = useRef(false);
  const begin = useCallback((list: HTMLDivElement | null) => {
    if (list && isChosen.current) list.querySelector<HTMLElement>('li button')?.focus();
  }, []);

  const choose = async (id: Id): Promise<void> => {
    const read = await port.load(id, openProjectId);
    setProblem(undefined);
    if (!read.ok) return setProblem('linking.broken');
    if (mapsOf(read.project).length === 0) return setProblem('linking.noMapThere');
    isChosen.current = true;
    setOpened({ id, project: read.project });
  };

  if (!projects) return <output className={styles.waiting}>{t('linking.loadingProjects')}</output>;
  if (projects.length === 0) {
    return (
      <EmptyState compact level={3} title={t('linking.noProjects')}>
        {t('linking.noProjectsText')}
      </EmptyState>
    );
  }
  if (opened) {
    const { id, project } = opened;
    return (
      <div key="maps" ref={begin} className={styles.area}>
        <div className={styles.head}>
          <Button
            variant="quiet"
            size="s"
            icon={ArrowLeft}
            onClick={() => {
              isChosen.current = true;
              setOpened(undefined);
            }}
          >
            {t('linking.allProjects')}
          </Button>
          <strong className={styles.project}>{project.title || t('linking.untitledProject')}</strong>
        </div>
        <ul className={styles.rows} aria-label={t('linking.mapsOf', { title: project.title })}>
          {mapsOf(project).map((map) => (
            <li key={map.id}>
              <button
                type="button"
                className={styles.row}
                onClick={() => onMap({ projectId: id, project, mapId: map.id })}
              >
                <span>{mapName(project, map)}</span>
                <span className={styles.note}>{t(mapStateLabel[map.state])}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <div key="projects" ref={begin} className={styles.area}>
      {problem && (
        <p role="alert" className={styles.problem}>
          {t(problem)}
        </p>
      )}
      <ul className={styles.rows} aria-label={t('linking.projects')}>
        {projects.map(({ id, title }) => (
          <li key={id}>
            <button type="button" className={styles.row} onClick={() => void choose(id)}>
              {title || t('linking.untitledProject')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
