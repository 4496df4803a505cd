// RestorePoints: the earlier states of a project: looked at, told against now, opened as a copy, brought back.
import { Copy, History, RotateCcw } from 'lucide-react';
import { useRef } from 'react';
import { restoreContents } from '@/commands/restore';
import { LIMITS } from '@/model/constants';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import '@/i18n/en/restorePoints';
import { useT } from '@/i18n/useT';
import type { Disk } from '@/storage/disk';
import type { ProjectHandle } from '@/storage/projectHandle';
import type { VersionInfo } from '@/storage/rows';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { announce } from '@/ui/LiveRegion';
import { useToast } from '@/ui/Toast';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import { Difference } from './Difference';
import { KeepState } from './KeepState';
import { MapPictures } from './MapPictures';
import { PointList } from './PointList';
import { formatDate } from '@/i18n/format';
import { callOf, titleOf, whenOf } from './pointWords';
import styles from './RestorePoints.module.css';
import { usePoints } from './usePoints';

export type RestorePointsProps = {
  disk: Disk;
  handle: ProjectHandle;
  onClose: () => void;
  /** The project was brought back to an earlier state, `said` so; the window has been closed. */
  onRestored: (said: { title: string; description: string }) => void;
  onOpenCopy: (projectId: Id) => void;
};

export function RestorePoints({ disk, handle, onClose, onRestored, onOpenCopy }: RestorePointsProps) {
  const t = useT();
  const editor = useEditor();
  const toast = useToast();
  const readOnly = useEditorState((state) => state.readOnly);
  const title = useProject((project) => project.title);
  const points = usePoints(disk, handle);
  const { list, selected, project } = points;
  const side = useRef<HTMLDivElement>(null);

  /** What goes wrong is told, never swallowed. */
  const attempt = async <T,>(work: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      toast.show({ title: t('restorePoints.trouble', { problem }), tone: 'danger', timeout: 0 });
      return otherwise;
    }
  };
  const keep = (name: string) =>
    attempt(async () => {
      const kept = await points.keep(name);
      if (kept) announce(t('restorePoints.kept', { name }));
      return kept;
    }, true);
  const remove = (point: VersionInfo) =>
    void attempt(async () => {
      const gone = await points.remove(point.id);
      if (!gone) return;
      const run = () => void attempt(() => points.bringBack(gone), undefined);
      toast.show({
        title: t('restorePoints.deleted', { name: titleOf(point) }),
        action: { label: t('common.undo'), run },
      });
    }, undefined);
  const restore = (point: VersionInfo, earlier: Project) => {
    if (!editor.commit(restoreContents, { earlier })) return;
    onClose();
    onRestored({
      title: t('restorePoints.restored', { state: callOf(point) }),
      description: t('restorePoints.restoredText'),
    });
  };
  const copy = (point: VersionInfo, earlier: Project) =>
    void attempt(async () => {
      // A title stays: “today” would be wrong tomorrow.
      const state = point.name ?? formatDate(new Date(point.at).toLocaleDateString('sv'));
      const name = t('restorePoints.copyTitle', { title: earlier.title, state });
      const id = await points.copy(earlier, name.slice(0, LIMITS.title));
      onClose();
      onOpenCopy(id);
    }, undefined);

  const note = handle.mode === 'newer' ? t('restorePoints.newer') : t('restorePoints.readOnly');
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title ? t('restorePoints.titleOf', { title }) : t('restorePoints.title')}
      description={readOnly ? note : t('restorePoints.about')}
      size="xl"
      flush
      initialFocus={side}
      actions={
        selected && (
          <>
            {handle.mode !== 'newer' && (
              <Button icon={Copy} disabled={!project} onClick={() => project && copy(selected, project)}>
                {t('restorePoints.copy')}
              </Button>
            )}
            {!readOnly && (
              <Button
                variant="primary"
                icon={RotateCcw}
                disabled={!project}
                onClick={() => project && restore(selected, project)}
              >
                {t('restorePoints.restore')}
              </Button>
            )}
          </>
        )
      }
    >
      <div className={styles.panes} aria-busy={list.status === 'loading'}>
        <div ref={side} tabIndex={-1} className={styles.side}>
          {!readOnly && <KeepState onKeep={keep} />}
          {list.status === 'loading' && <p className={styles.wait}>{t('restorePoints.loading')}</p>}
          {list.status === 'ready' && (
            <PointList
              points={list.points}
              selectedId={selected?.id}
              readOnly={readOnly}
              onChoose={points.choose}
              onDelete={remove}
            />
          )}
        </div>
        <div className={styles.main}>
          {list.status === 'failed' && (
            <EmptyState
              level={3}
              title={t('restorePoints.failed')}
              actions={<Button onClick={() => void points.refresh()}>{t('restorePoints.tryAgain')}</Button>}
            />
          )}
          {list.status === 'ready' && !selected && (
            <EmptyState icon={History} level={3} title={t('restorePoints.emptyTitle')}>
              {t(readOnly ? 'restorePoints.emptyReadOnly' : 'restorePoints.emptyText')}
            </EmptyState>
          )}
          {selected && (
            <section
              className={styles.point}
              aria-label={titleOf(selected)}
              aria-busy={project === undefined}
            >
              <h3 className={styles.name}>{titleOf(selected)}</h3>
              <p className={styles.when}>{whenOf(selected.at)}</p>
              {project === undefined && <p className={styles.wait}>{t('restorePoints.opening')}</p>}
              {project === null && <p role="alert">{t('restorePoints.unreadable')}</p>}
              {project && (
                <>
                  <MapPictures project={project} />
                  <Difference earlier={project} />
                </>
              )}
            </section>
          )}
        </div>
      </div>
    </Dialog>
  );
}
