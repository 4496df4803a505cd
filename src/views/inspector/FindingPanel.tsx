// The fields of a finding, and the touchpoints it hangs on.
import { ArrowUpRight, Trash2, Unlink } from 'lucide-react';
import { detachFinding } from '@/commands/findings';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { cardById } from '@/model/select';
import type { Project } from '@/model/types';
import { Icon } from '@/ui/Icon';
import { IconButton } from '@/ui/IconButton';
import { Section } from '@/ui/Section';
import { useEditor, useProject, useProjectShallow } from '@/views/context/EditorContext';
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
  if (!finding) return null;
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
              <button type="button" className={styles.link} onClick={() => jumpToCard(editor, card.id)}>
                <span className={styles.linkText} dir="auto">
                  {card.text || t('map.emptyText')}
                </span>
                <span className={styles.where}>{stages[card.stageId]?.name}</span>
                <Icon icon={ArrowUpRight} size={14} />
              </button>
              {cards.length > 1 && (
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
      </Section>
      <EvidenceField table="findings" id={id} />
      <div className={styles.actions}>
        <ActionButton id="finding.remove" icon={Trash2} label={t('actions.removeFinding')} danger />
      </div>
    </>
  );
}
