// ProjectGrid: the cards of all projects. What a search does not find stays there, hidden: a key makes no card anew.
import { type ReactNode, useMemo } from 'react';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import type { Shown } from '@/ui/theme';
import type { ProjectSummary } from './LibraryPort';
import { type CardActs, ProjectCard } from './ProjectCard';
import styles from './ProjectGrid.module.css';

export type ProjectGridProps = {
  /** All of them, in order. */
  projects: readonly ProjectSummary[];
  /** Those that are to be seen. */
  found: readonly ProjectSummary[];
  hrefOf: (projectId: Id) => string;
  loadProject: (id: Id) => Promise<Project | undefined>;
  theme: Shown;
  acts: CardActs;
  /** What comes after the cards. */
  children: ReactNode;
};

export function ProjectGrid(props: ProjectGridProps) {
  const { projects, found, hrefOf, children, ...rest } = props;
  const t = useT();
  const seen = useMemo(() => new Set(found), [found]);
  return (
    <ul className={styles.grid} aria-label={t('library.projects')} hidden={found.length === 0}>
      {projects.map((project) => (
        <ProjectCard
          key={project.id}
          project={project}
          href={hrefOf(project.id)}
          hidden={!seen.has(project)}
          {...rest}
        />
      ))}
      {children}
    </ul>
  );
}
