// The form of one finding over the list: its fields, where it hangs, and the ways to the map and out.
import { ArrowUpRight, Trash2, Unlink } from 'lucide-react';
import type { ComponentType } from 'react';
import type { Statement } from '@/analysis/evidenceUse';
import { attachFinding, detachFinding } from '@/commands/findings';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { cardById } from '@/model/select';
import type { Finding } from '@/model/types';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { IconButton } from '@/ui/IconButton';
import { Section } from '@/ui/Section';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import { deleteFindings } from '@/views/context/findingRemoval';
import { useMapColours } from '@/views/scene/mapColours';
import { revealFinding } from './revealFinding';
import styles from './FindingDialog.module.css';
import { TouchpointPicker } from './TouchpointPicker';

/** The fields of a finding, which the panel beside the map has too. */
export type FieldsOfFinding = ComponentType<{ finding: Finding }>;

/** What a statement rests on, and the way to attach more. */
export type EvidenceOf = ComponentType<Statement>;

type FindingDialogProps = { id: Id; Fields: FieldsOfFinding; Evidence: EvidenceOf; onClose: () => void };

export function FindingDialog({ id, Fields, Evidence, onClose }: FindingDialogProps) {
  const colours = useMapColours();
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const project = useProject((whole) => whole);
  // One that an undo or another tab has taken away closes its form.
  const finding = project.findings[id];
  if (!finding) return null;
  const cards = finding.cardIds.flatMap((cardId) => cardById(project, cardId) ?? []);
  const ranked = {
    finding,
    touched: cards.map((card) => ({ cardId: card.id, stageId: card.stageId, laneId: card.laneId })),
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={finding.title || t('findings.untitled')}
      size="m"
      actions={
        <>
          {!readOnly && (
            <Button
              variant="quiet"
              icon={Trash2}
              onClick={() => {
                onClose();
                deleteFindings(editor, [id]);
              }}
            >
              {t('common.delete')}
            </Button>
          )}
          <Button icon={ArrowUpRight} onClick={() => revealFinding(editor, ranked)}>
            {t('inspector.showFinding')}
          </Button>
          <Button variant="primary" onClick={onClose}>
            {t('inspector.fold')}
          </Button>
        </>
      }
    >
      <div className={styles.form} style={colours}>
        <Fields finding={finding} />
        <Section title={t('inspector.touchpoints')}>
          <ul className={styles.places}>
            {cards.map((card) => (
              <li key={card.id}>
                <button
                  type="button"
                  className={styles.place}
                  onClick={() => revealFinding(editor, ranked, card.id)}
                >
                  <span dir="auto">{card.text || t('map.emptyText')}</span>
                  <span className={styles.where}>
                    {t('findings.place', {
                      stage: project.stages[card.stageId]?.name ?? '',
                      lane: project.lanes[card.laneId]?.name ?? '',
                    })}
                  </span>
                </button>
                {cards.length > 1 && !readOnly && (
                  <IconButton
                    icon={Unlink}
                    size="xs"
                    label={t('inspector.detachFrom', { text: card.text })}
                    onClick={() => editor.commit(detachFinding, { id, cardId: card.id })}
                  />
                )}
              </li>
            ))}
          </ul>
          {!readOnly && (
            <TouchpointPicker
              mapId={finding.mapId}
              taken={finding.cardIds}
              cardId={undefined}
              onCard={(cardId) => cardId !== undefined && editor.commit(attachFinding, { id, cardId })}
            />
          )}
        </Section>
        <Evidence table="findings" id={id} />
      </div>
    </Dialog>
  );
}
