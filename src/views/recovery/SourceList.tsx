// SourceList: where one lost project can come back from; the chosen source is marked.
import {
  Archive,
  Bookmark,
  Copy,
  Database,
  History,
  LogOut,
  type LucideIcon,
  Plus,
  TriangleAlert,
} from 'lucide-react';
import { useId } from 'react';
import { formatWhen } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import type { LostProject } from '@/storage/recovery';
import type { Source, SourceKind } from '@/storage/recoverySources';
import { Icon } from '@/ui/Icon';
import styles from './SourceList.module.css';
import { isUsable, sourceNote, titleOf } from './sourceWords';

const icons: Record<SourceKind, LucideIcon> = {
  secondCopy: Copy,
  backup: Archive,
  restorePoint: History,
  database: Database,
};

export type SourceListProps = {
  project: LostProject;
  chosen: string | undefined;
  onChoose: (key: string) => void;
};

export function SourceList({ project, chosen, onChoose }: SourceListProps) {
  const t = useT();
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={t('recovery.sourcesOf', { title: titleOf(project) })}
      className={styles.list}
    >
      {project.sources.map((source) => {
        const usable = isUsable(source);
        const id = `${name}-${source.key}`;
        const what = (
          <>
            <Icon
              icon={
                source.state === 'repaired' || source.state === 'unreadable'
                  ? TriangleAlert
                  : icons[source.kind]
              }
            />
            <span id={id} className={styles.name}>
              {t(`recovery.source.${source.kind}`)}
            </span>
            <span id={`${id}-note`} className={styles.note}>
              {sourceNote(source, project)}
            </span>
            <span className={styles.count}>
              {source.cards !== undefined && t('recovery.cards', { count: source.cards })}
            </span>
          </>
        );
        return (
          <div key={source.key}>
            {usable ? (
              <label className={styles.row}>
                <input
                  type="radio"
                  name={name}
                  className={styles.input}
                  aria-labelledby={id}
                  aria-describedby={`${id}-note`}
                  checked={source.key === chosen}
                  onChange={() => onChoose(source.key)}
                />
                <span className={styles.dot} />
                {what}
              </label>
            ) : (
              <p className={styles.row} data-quiet>
                <span />
                {what}
              </p>
            )}
            <ExitJournal source={source} />
          </div>
        );
      })}
      <NamedPoints count={project.points} />
    </div>
  );
}

/** Restore points that come back with the project, from whatever source. */
function NamedPoints({ count }: { count: number }) {
  const t = useT();
  if (count === 0) return null;
  return (
    <p className={styles.row}>
      <span className={styles.plus}>
        <Icon icon={Plus} />
      </span>
      <Icon icon={Bookmark} />
      <span className={styles.name}>{t('recovery.points')}</span>
      <span className={styles.note}>{t('recovery.pointsBack', { count })}</span>
    </p>
  );
}

/** What pages wrote as they were left, and what is added to the source before it. */
function ExitJournal({ source: { edits = 0, editedAt } }: { source: Source }) {
  const t = useT();
  if (edits === 0) return null;
  const when = editedAt === undefined ? '' : `${formatWhen(editedAt)} – `;
  return (
    <p className={styles.row}>
      <span className={styles.plus}>
        <Icon icon={Plus} />
      </span>
      <Icon icon={LogOut} />
      <span className={styles.name}>{t('recovery.source.exitJournal')}</span>
      <span className={styles.note}>{when + t('recovery.added', { count: edits })}</span>
      <span className={styles.count}>{t('recovery.edits', { count: edits })}</span>
    </p>
  );
}
