// ProjectCard: one project of the library, with its picture, its counts and what may be done with it.
import { Ellipsis } from 'lucide-react';
import { type KeyboardEvent, memo } from 'react';
import { formatDate, formatList, formatWhen } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { faceShapes } from '@/layout/portraits';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import { Avatar, AvatarStack } from '@/ui/Avatar';
import { Badge } from '@/ui/Badge';
import { ContextMenu } from '@/ui/ContextMenu';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import type { MenuEntry } from '@/ui/menuEntries';
import type { Shown } from '@/ui/theme';
import { isOverdue } from './arrange';
import type { ProjectSummary } from './LibraryPort';
import styles from './ProjectCard.module.css';
import { Thumbnail } from './Thumbnail';

const MAX_FACES = 4;

/** The id of a card's link in the page. */
export const cardId = (projectId: Id): string => `project-${projectId}`;

/** What may be done with a project. */
export type CardActs = {
  open: (project: ProjectSummary) => void;
  rename: (project: ProjectSummary) => void;
  duplicate: (project: ProjectSummary) => void;
  restorePoints?: ((project: ProjectSummary) => void) | undefined;
  trash: (project: ProjectSummary) => void;
};

export type ProjectCardProps = {
  project: ProjectSummary;
  href: string;
  /** A search does not find it. */
  hidden: boolean;
  loadProject: (id: Id) => Promise<Project | undefined>;
  theme: Shown;
  acts: CardActs;
};

/** Rendered only when something of its own project has changed: there may be hundreds. */
export const ProjectCard = memo(function ProjectCard(props: ProjectCardProps) {
  const { project, href, hidden, acts } = props;
  const t = useT();
  const entries = (): MenuEntry[] => {
    const { restorePoints } = acts;
    return [
      {
        id: 'open',
        label: t('library.open'),
        icon: 'FolderOpen',
        shortcut: 'enter',
        run: () => acts.open(project),
      },
      {
        id: 'rename',
        label: t('library.rename'),
        icon: 'PencilLine',
        shortcut: 'F2',
        run: () => acts.rename(project),
      },
      { id: 'duplicate', label: t('library.duplicate'), icon: 'Copy', run: () => acts.duplicate(project) },
      ...(restorePoints
        ? [
            {
              id: 'restorePoints',
              label: t('library.restorePoints'),
              icon: 'History' as const,
              run: () => restorePoints(project),
            },
          ]
        : []),
      'separator',
      {
        id: 'trash',
        label: t('library.moveToTrash'),
        icon: 'Trash2',
        shortcut: 'delete',
        danger: true,
        run: () => acts.trash(project),
      },
    ];
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'F2') acts.rename(project);
    else if (event.key === 'Delete') acts.trash(project);
    else return;
    event.preventDefault();
  };
  return (
    <ContextMenu entries={entries}>
      <li className={styles.card} hidden={hidden}>
        <div className={styles.picture}>
          <Thumbnail
            projectId={project.id}
            changedAt={project.changedAt}
            loadProject={props.loadProject}
            theme={props.theme}
          />
        </div>
        <div className={styles.body}>
          <div className={styles.head}>
            <h2 className={styles.title}>
              <a id={cardId(project.id)} href={href} className={styles.link} onKeyDown={keys}>
                {project.title || t('library.untitled')}
              </a>
            </h2>
            <span className={styles.more}>
              <Menu
                align="end"
                trigger={
                  <IconButton icon={Ellipsis} size="s" label={t('library.more', { title: project.title })} />
                }
                entries={entries}
              />
            </span>
          </div>
          <p className={styles.meta}>{metaOf(project, t)}</p>
          <div className={styles.foot}>
            <Badges project={project} />
            <AvatarStack more={Math.max(0, project.personas.length - MAX_FACES)}>
              {project.personas.slice(0, MAX_FACES).map((persona) => (
                <Avatar
                  key={persona.id}
                  name={persona.name}
                  colour={persona.avatar?.colour}
                  face={faceShapes(persona.avatar?.face)}
                  size={24}
                />
              ))}
            </AvatarStack>
          </div>
        </div>
      </li>
    </ContextMenu>
  );
});

function metaOf(project: ProjectSummary, t: ReturnType<typeof useT>): string {
  const states = (['current', 'target', 'reference'] as const).filter((state) =>
    project.mapStates.includes(state),
  );
  const maps =
    states.length === 0
      ? t('library.states.none')
      : states.length === 1 && states[0] === 'target'
        ? t('library.states.targetOnly')
        : formatList(states.map((state) => t(`library.states.${state}`)));
  return [project.owner, formatWhen(project.changedAt), maps].filter(Boolean).join(' · ');
}

function Badges({ project }: { project: ProjectSummary }) {
  const t = useT();
  const { painPoints, openBarriers } = project.counts;
  const future = project.mapStates.includes('target') && !project.mapStates.includes('current');
  return (
    <div className={styles.badges}>
      {painPoints > 0 && <Badge tone="danger">{t('library.painPoints', { count: painPoints })}</Badge>}
      {openBarriers > 0 && <Badge tone="warn">{t('library.barriers', { count: openBarriers })}</Badge>}
      {future && <Badge tone="ok">{t('library.future')}</Badge>}
      {project.reviewDate !== undefined && isOverdue(project.reviewDate) && (
        <span title={t('library.overdueSince', { date: formatDate(project.reviewDate) })}>
          <Badge>{t('library.overdue')}</Badge>
        </span>
      )}
    </div>
  );
}
