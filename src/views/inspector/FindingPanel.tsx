// The fields of a finding, and the touchpoints it hangs on.
import { ArrowUpRight, Split, Trash2, Unlink } from 'lucide-react';
import { useState } from 'react';
import { detachFinding, splitFinding } from '@/commands/findings';
import { useT } from '@/i18n/useT';
import { type Id, newId } from '@/model/id';
import { cardById } from '@/model/select';
import type { Project } from '@/model/types';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { Icon } from '@/ui/Icon';
import { IconButton } from '@/ui/IconButton';
import { Section } from '@/ui/Section';
import { useEditor, useEditorState, useProject, useProjectShallow } from '@/views/context/EditorContext';
import { EvidenceField } from '@/views/evidence/EvidenceField';
import { ActionButton } from './CardPanel';
import { FindingFields, FindingMark } from './FindingFields';
import styles from './Inspector.module.css';
import { jumpToCard } from './jump';

const touchpointsOf = (project: Project, ids: readonly Id[]) =>
  ids.flatMap((id) => cardById(project, id) ?? []);

export function FindingPanel({ id }: { id: Id }) {
  const t = useT();
  const editor = useEditor();
  const finding = useProject((project) => project.findings[id]);
  const cards = useProjectShallow((project) => touchpointsOf(project, project.findings[id]?.cardIds ?? []));
  const stages = useProject((project) => project.stages);
  const readOnly = useEditorState((state) => state.readOnly);
  const [ticked, setTicked] = useState<readonly Id[]>([]);
  if (!finding) return null;
  const going = cards.filter((card) => ticked.includes(card.id)).map((card) => card.id);
  const several = cards.length > 1 && !readOnly;
  return (
    <>
      <p className={styles.kind}>
        <FindingMark finding={finding} />
      </p>
      <FindingFields finding={finding} />
      <Section title={t('inspector.touchpoints')}>
        <ul className={styles.links}>
          {cards.map((card) => (
            <li key={card.id} className={styles.linkRow}>
              {several && (
                <Checkbox
                  hideLabel
                  label={t('inspector.choosePlace', { text: card.text || t('map.emptyText') })}
                  checked={ticked.includes(card.id)}
                  onChange={(on) =>
                    setTicked(on ? [...going, card.id] : going.filter((one) => one !== card.id))
                  }
                />
              )}
              <button type="button" className={styles.link} onClick={() => jumpToCard(editor, card.id)}>
                <span className={styles.linkText} dir="auto">
                  {card.text || t('map.emptyText')}
                </span>
                <span className={styles.where}>{stages[card.stageId]?.name}</span>
                <Icon icon={ArrowUpRight} size={14} />
              </button>
              {several && (
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
        {several && (
          <Button
            size="s"
            variant="quiet"
            icon={Split}
            disabled={going.length === 0 || going.length === cards.length}
            onClick={() => {
              setTicked([]);
              editor.commit(splitFinding, { id, copyId: newId(), cardIds: going });
            }}
          >
            {t('inspector.splitFinding')}
          </Button>
        )}
      </Section>
      <EvidenceField table="findings" id={id} />
      <div className={styles.actions}>
        <ActionButton id="finding.remove" icon={Trash2} label={t('actions.removeFinding')} danger />
      </div>
    </>
  );
}
