// Proposes to make findings one that are called the same: each group is shown with its places, and joined by itself.
import { Merge } from 'lucide-react';
import { alikeFindings } from '@/analysis/alikeFindings';
import { mergeFindings } from '@/commands/findings';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { cardById } from '@/model/select';
import type { Finding, Project } from '@/model/types';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { announce } from '@/ui/LiveRegion';
import { useEditor, useProject } from '@/views/context/EditorContext';
import styles from './FindingDialog.module.css';

export function MergeAlike({ mapId, onClose }: { mapId: Id; onClose: () => void }) {
  const t = useT();
  const editor = useEditor();
  const project = useProject((whole) => whole);
  const groups = alikeFindings(project, mapId);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('findings.mergeAlike')}
      description={t('findings.mergeHint')}
      size="m"
      actions={
        <Button variant="primary" onClick={onClose}>
          {t('inspector.fold')}
        </Button>
      }
    >
      {groups.length === 0 && <p className={styles.where}>{t('findings.noneAlike')}</p>}
      <ul className={styles.alike}>
        {groups.map((group) => (
          <li key={group[0]?.id}>
            <div>
              <p className={styles.alikeTitle} dir="auto">
                {group[0]?.title}
              </p>
              <ul className={styles.where}>
                {group.map((finding) => (
                  <li key={finding.id}>{placesOf(project, finding) || t('findings.nowhere')}</li>
                ))}
              </ul>
            </div>
            <Button
              size="s"
              icon={Merge}
              aria-label={t('findings.mergeThese', { title: group[0]?.title ?? '', count: group.length })}
              onClick={() => {
                if (editor.commit(mergeFindings, { ids: group.map(({ id }) => id) }))
                  announce(t('findings.said.merged', { count: group.length }));
              }}
            >
              {t('findings.merge')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

const placesOf = (project: Project, { cardIds }: Finding): string =>
  [
    ...new Set(
      cardIds.flatMap((cardId) => {
        const card = cardById(project, cardId);
        if (!card) return [];
        return `${project.stages[card.stageId]?.name ?? ''} · ${project.lanes[card.laneId]?.name ?? ''}`;
      }),
    ),
  ].join(', ');
