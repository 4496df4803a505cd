// PointList: the earlier states of a project, newest first; arrow keys walk, Delete deletes a named one.
import { Bookmark, History, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import type { VersionInfo } from '@/storage/rows';
import { Icon } from '@/ui/Icon';
import { IconButton } from '@/ui/IconButton';
import styles from './PointList.module.css';
import { countsOf, titleOf, whenOf } from './pointWords';

export type PointListProps = {
  points: readonly VersionInfo[];
  selectedId: Id | undefined;
  readOnly: boolean;
  onChoose: (id: Id) => void;
  onDelete: (point: VersionInfo) => void;
};

const buttonId = (id: Id): string => `restore-point-${id}`;

export function PointList({ points, selectedId, readOnly, onChoose, onDelete }: PointListProps) {
  const t = useT();
  const [first] = useState(selectedId);
  // The window opens before its list has been read, and the focus has waited for it, unless somebody writes already.
  useEffect(() => {
    if (first !== undefined && !document.activeElement?.matches('input'))
      document.getElementById(buttonId(first))?.focus();
  }, [first]);
  const mayDelete = ({ reason }: VersionInfo) => reason === 'named' && !readOnly;
  const keys = (event: KeyboardEvent, point: VersionInfo) => {
    const at = points.indexOf(point);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: points.length - 1 }[event.key];
    const next = to === undefined ? undefined : points[to];
    if (next) {
      onChoose(next.id);
      document.getElementById(buttonId(next.id))?.focus();
    } else if (event.key === 'Delete' && mayDelete(point)) onDelete(point);
    else if (to === undefined) return;
    event.preventDefault();
  };
  return (
    <ul className={styles.list} aria-label={t('restorePoints.list')}>
      {points.map((point) => {
        const current = point.id === selectedId;
        const counts = countsOf(point);
        return (
          <li key={point.id} className={styles.point} data-current={current}>
            <button
              type="button"
              id={buttonId(point.id)}
              className={styles.choose}
              aria-current={current}
              tabIndex={current ? 0 : -1}
              onClick={() => onChoose(point.id)}
              onKeyDown={(event) => keys(event, point)}
            >
              <span className={styles.mark} data-named={point.reason === 'named'}>
                <Icon icon={point.reason === 'named' ? Bookmark : History} size={15} />
              </span>
              <span className={styles.words}>
                <span className={styles.title}>{titleOf(point)}</span>
                <span className={styles.when}>{whenOf(point.at)}</span>
                {counts !== undefined && <span className={styles.counts}>{counts}</span>}
              </span>
            </button>
            {current && mayDelete(point) && (
              <IconButton
                size="s"
                icon={Trash2}
                label={t('restorePoints.delete')}
                onClick={() => onDelete(point)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
