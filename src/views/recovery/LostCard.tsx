// LostCard: one lost project: what it looked like, where it can come back from, and what may be done with it.
import { Download, TriangleAlert } from 'lucide-react';
import { useCallback } from 'react';
import { formatWhen } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import type { LostProject } from '@/storage/recovery';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import type { Shown } from '@/ui/theme';
import { Thumbnail } from '../library/Thumbnail';
import styles from './LostCard.module.css';
import { SourceList } from './SourceList';
import { isUsable, lastChangeOf, titleOf } from './sourceWords';

/** The id of a card's heading in the page: where the focus goes when the card before it is settled. */
export const headingId = (projectId: string): string => `lost-${projectId}`;

export type LostCardProps = {
  project: LostProject;
  chosen: string | undefined;
  onChoose: (key: string) => void;
  look: (id: Id, key: string) => Promise<Project | undefined>;
  theme: Shown;
  /** It is the only one that can come back, so its button is the main one of the screen. */
  main: boolean;
  busy: boolean;
  onBringBack: (key: string) => void;
  onSave: (key: string) => void;
  onLetGo: () => void;
};

export function LostCard(props: LostCardProps) {
  const { project, chosen, look, busy } = props;
  const t = useT();
  const title = titleOf(project);
  const source = project.sources.find(({ key }) => key === chosen);
  const last = lastChangeOf(project);
  // As it is, where bringing it back would change it or cannot be done.
  const raw =
    source?.state === 'repaired'
      ? source
      : project.sources.find(({ state }) => state === 'newer' && !(source && isUsable(source)));
  const picture = useCallback(
    () => (chosen === undefined ? Promise.resolve(undefined) : look(project.id, chosen)),
    [chosen, look, project.id],
  );
  return (
    <li className={styles.card}>
      <div className={styles.picture}>
        {source && (
          <Thumbnail
            key={source.key}
            projectId={project.id}
            changedAt={source.editedAt ?? source.at ?? 0}
            loadProject={picture}
            theme={props.theme}
            whole
          />
        )}
      </div>
      <div className={styles.body}>
        <div className={styles.head}>
          <h2 id={headingId(project.id)} tabIndex={-1} className={styles.title}>
            {title}
          </h2>
          {project.kind === 'behind' && <Badge tone="info">{t('recovery.behind')}</Badge>}
          {project.kind === 'unreadable' && (
            <Badge tone="warn" icon={TriangleAlert}>
              {t('recovery.unreadable')}
            </Badge>
          )}
          {source?.state === 'repaired' && project.kind !== 'unreadable' && (
            <Badge tone="warn" icon={TriangleAlert}>
              {t('recovery.partly')}
            </Badge>
          )}
        </div>
        <p className={styles.last}>
          {last === undefined
            ? t('recovery.lastUnknown')
            : t('recovery.lastChange', { when: formatWhen(last) })}
        </p>
        <SourceList project={project} chosen={chosen} onChoose={props.onChoose} />
        {project.reading && <p className={styles.hint}>{t('recovery.reading')}</p>}
        {!project.reading && project.best === undefined && (
          <p className={styles.hint}>{t('recovery.noSource')}</p>
        )}
      </div>
      <div className={styles.actions}>
        {chosen !== undefined && source && (
          <Button
            variant={props.main ? 'primary' : 'secondary'}
            disabled={busy || project.reading}
            aria-label={t('recovery.bringBackNamed', { title })}
            onClick={() => props.onBringBack(chosen)}
          >
            {t('recovery.bringBack')}
          </Button>
        )}
        {raw && (
          <Button
            variant="quiet"
            icon={Download}
            aria-label={t('recovery.saveAsIsNamed', { title })}
            onClick={() => props.onSave(raw.key)}
          >
            {t('recovery.saveAsIs')}
          </Button>
        )}
        <Button
          variant="quiet"
          disabled={busy}
          aria-label={t('recovery.dismissNamed', { title })}
          onClick={props.onLetGo}
        >
          {t('recovery.dismiss')}
        </Button>
      </div>
    </li>
  );
}
