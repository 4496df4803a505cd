// RemarksDialog: what weakens the map, each remark with its reason, a way to its place and a way to be rid of it.
import { ArrowRight, BellOff, BellRing } from 'lucide-react';
import { useState } from 'react';
import { notMuted, type Remark, type Rule, RULES } from '@/analysis/lint';
import { muteRemark, unmuteRemark } from '@/commands/project';
import type { Editor } from '@/editor/editor';
import { formatDate } from '@/i18n/format';
import '@/i18n/en/inspector';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { cardById } from '@/model/select';
import type { Project } from '@/model/types';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { Dialog } from '@/ui/Dialog';
import { IconButton } from '@/ui/IconButton';
import { mapName } from '@/views/context/mapName';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import { navigate } from '@/views/context/router';
import styles from './RemarksDialog.module.css';
import { useRemarks } from './useRemarks';

// keys: inspector.remark.*, inspector.remarkReason.*

/** Of one rule so many are listed; the rest is counted. */
const SHOWN = 20;

export function RemarksDialog({ mapId, onClose }: { mapId: Id; onClose: () => void }) {
  const t = useT();
  const editor = useEditor();
  const project = useProject((one) => one);
  const readOnly = useEditorState((state) => state.readOnly);
  const [showMuted, setShowMuted] = useState(false);
  const { remarks: all, looking } = useRemarks(mapId, 0);
  const muted = new Set(project.muted);
  const open = notMuted(project, all);
  const hidden = all.length - open.length;
  const shown = showMuted ? all : open;
  const groups = RULES.map((rule) => ({ rule, remarks: shown.filter((one) => one.rule === rule) })).filter(
    ({ remarks }) => remarks.length > 0,
  );
  const jump = (remark: Remark): void => {
    onClose();
    goTo(editor, mapId, remark);
  };
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={t('actions.remarks')}
      description={
        open.length === 0 ? t('inspector.remarksNone') : t('inspector.remarksCount', { count: open.length })
      }
      actions={<Button onClick={onClose}>{t('common.close')}</Button>}
    >
      <div className={styles.groups}>
        <p className={styles.note} role="status">
          {looking && t('inspector.remarksLooking')}
        </p>
        {groups.map(({ rule, remarks }) => (
          <Group key={rule} rule={rule} count={remarks.length}>
            {remarks.slice(0, SHOWN).map((remark) => {
              const name = nameOf(project, mapId, remark, t);
              const isMuted = muted.has(remark.key);
              return (
                <li key={remark.key} className={styles.remark} data-muted={isMuted}>
                  <button type="button" className={styles.jump} onClick={() => jump(remark)}>
                    <span>{name}</span>
                    {isMuted && <span className={styles.note}>{t('inspector.remarkMuted')}</span>}
                    <ArrowRight size={14} aria-hidden="true" />
                  </button>
                  {!readOnly && (
                    <IconButton
                      size="s"
                      icon={isMuted ? BellRing : BellOff}
                      label={t(isMuted ? 'inspector.unmuteRemark' : 'inspector.muteRemark', { name })}
                      onClick={() =>
                        void editor.commit(isMuted ? unmuteRemark : muteRemark, { key: remark.key })
                      }
                    />
                  )}
                </li>
              );
            })}
            {remarks.length > SHOWN && (
              <li className={styles.note}>{t('inspector.remarksMore', { count: remarks.length - SHOWN })}</li>
            )}
          </Group>
        ))}
        {hidden > 0 && (
          <Checkbox
            label={t('inspector.showMuted', { count: hidden })}
            checked={showMuted}
            onChange={setShowMuted}
          />
        )}
      </div>
    </Dialog>
  );
}

function Group({ rule, count, children }: { rule: Rule; count: number; children: React.ReactNode }) {
  const t = useT();
  return (
    <section>
      <h3 className={styles.rule}>
        {t(`inspector.remark.${rule}`)} <span className={styles.count}>{count}</span>
      </h3>
      <p className={styles.note}>{t(`inspector.remarkReason.${rule}`)}</p>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}

function nameOf(project: Project, mapId: Id, { table, id }: Remark, t: ReturnType<typeof useT>): string {
  switch (table) {
    case 'project':
      return [t('actions.projectCard'), project.reviewDate && formatDate(project.reviewDate)]
        .filter(Boolean)
        .join(', ');
    case 'maps': {
      const map = project.maps[id];
      return map ? mapName(project, map) : '';
    }
    case 'stages':
      return project.stages[id]?.name || t('map.untitledStage');
    case 'cards': {
      const card = cardById(project, id);
      const name = card?.text || t('map.emptyText');
      return project.stages[card?.stageId ?? '']?.mapId === mapId
        ? name
        : t('inspector.remarkGone', { name });
    }
    case 'findings':
      return project.findings[id]?.title || t('inspector.remarkUntitled');
    case 'personas':
      return project.personas[id]?.name || t('inspector.remarkUntitled');
    case 'feelings': {
      const feeling = project.feelings[id];
      const place =
        cardById(project, feeling?.cardId ?? '')?.text || project.stages[feeling?.stageId ?? '']?.name;
      const who = project.personas[feeling?.personaId ?? '']?.name;
      return [who, place].filter(Boolean).join(', ') || t('inspector.remarkUntitled');
    }
  }
}

/** Shows the record of a remark where it can be mended. */
function goTo(editor: Editor, mapId: Id, { table, id }: Remark): void {
  const { project } = editor.store.getState();
  const calm = { editing: undefined, draft: undefined };
  if (table === 'personas') return navigate({ screen: 'personas', projectId: project.id });
  if (table === 'project') return editor.setSession({ dialog: 'projectCard' });
  // A card that the target has dropped stands on the map that it came from.
  const card = table === 'cards' ? cardById(project, id) : undefined;
  const at = project.stages[card?.stageId ?? '']?.mapId ?? mapId;
  navigate({ screen: 'map', projectId: project.id, mapId: at });
  if (table === 'maps')
    return editor.setSession({ ...calm, mapId, selection: { kind: 'none' }, inspectorOpen: true });
  const feeling = project.feelings[id];
  const cardId = card?.id ?? (table === 'feelings' ? feeling?.cardId : project.findings[id]?.cardIds[0]);
  if (table === 'findings')
    return editor.setSession({ ...calm, mapId, selection: { kind: 'finding', id }, reveal: cardId ?? id });
  if (cardId !== undefined)
    return editor.setSession({
      ...calm,
      mapId: at,
      selection: { kind: 'cards', ids: [cardId] },
      reveal: cardId,
      inspectorOpen: true,
    });
  const stageId = table === 'stages' ? id : feeling?.stageId;
  if (stageId !== undefined)
    editor.setSession({
      ...calm,
      mapId,
      selection: { kind: 'stage', id: stageId },
      reveal: stageId,
      inspectorOpen: true,
    });
}
