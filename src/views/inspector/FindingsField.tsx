// The findings of a touchpoint: pain points, barriers, delights. One finding may hang on several touchpoints.
import { Plus, Trash2, Unlink } from 'lucide-react';
import { memo, useState } from 'react';
import { attachFinding, detachFinding } from '@/commands/findings';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { FINDING_KINDS } from '@/model/constants';
import { findingsOf, findingsOnCard } from '@/model/select';
import type { Finding } from '@/model/types';
import { Button } from '@/ui/Button';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import type { MenuEntry } from '@/ui/menuEntries';
import { Section } from '@/ui/Section';
import { deleteFindings } from '@/views/context/findingRemoval';
import { tagCards } from '@/views/actions/tagActions';
import { useEditor, useEditorState, useProject, useSession } from '@/views/context/EditorContext';
import { FindingFields, FindingMark } from './FindingFields';
import styles from './Inspector.module.css';
import { jumpToFinding } from './jump';

export const FindingsField = memo(function FindingsField({ cardId, mapId }: { cardId: Id; mapId: Id }) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const findings = useProject((project) => findingsOnCard(project, cardId));
  const all = useProject((project) => findingsOf(project, mapId));
  const begun = useSession((session) => session.begun);
  const entries = (): MenuEntry[] => {
    const others = all.filter((finding) => !finding.cardIds.includes(cardId));
    const list: MenuEntry[] = FINDING_KINDS.map((kind) => ({
      id: kind,
      label: t(`map.finding.${kind}`),
      run: () => tagCards(editor, kind, [cardId]),
    }));
    if (others.length > 0) {
      list.push('separator', {
        id: 'attach',
        label: t('inspector.attach'),
        entries: others.slice(0, 40).map((finding) => ({
          id: finding.id,
          label: finding.title || t('inspector.untitledFinding'),
          note: t(`map.finding.${finding.kind}`),
          run: () => void editor.commit(attachFinding, { id: finding.id, cardId }),
        })),
      });
    }
    return list;
  };
  return (
    <Section
      title={t('inspector.findings')}
      aside={
        !readOnly && (
          <Menu
            align="end"
            trigger={<IconButton icon={Plus} size="xs" label={t('inspector.addFinding')} />}
            entries={entries}
          />
        )
      }
    >
      {findings.length === 0 && <p className={styles.none}>{t('inspector.noFindings')}</p>}
      {findings.map((finding) => (
        <FindingCard key={finding.id} finding={finding} cardId={cardId} begun={begun === finding.id} />
      ))}
    </Section>
  );
});

function FindingCard({ finding, cardId, begun }: { finding: Finding; cardId: Id; begun: boolean }) {
  const t = useT();
  const editor = useEditor();
  const [open, setOpen] = useState(begun);
  const { id, title, cause, cardIds } = finding;
  const shared = cardIds.length > 1;
  return (
    <div className={styles.finding} data-kind={finding.kind}>
      <div className={styles.findingHead}>
        <FindingMark finding={finding} />
        <span className={styles.spacer} />
        {shared && (
          <IconButton
            icon={Unlink}
            size="xs"
            label={t('inspector.detach')}
            onClick={() => editor.commit(detachFinding, { id, cardId })}
          />
        )}
        <IconButton
          icon={Trash2}
          size="xs"
          label={t('actions.removeFinding')}
          onClick={() => deleteFindings(editor, [id])}
        />
      </div>
      {open ? (
        <FindingFields finding={finding} focus={begun} />
      ) : (
        <button type="button" className={styles.findingText} onClick={() => setOpen(true)}>
          <span className={styles.findingTitle} dir="auto">
            {title || t('inspector.untitledFinding')}
          </span>
          {cause !== undefined && <span className={styles.cause}>{t('inspector.causeIs', { cause })}</span>}
          {shared && (
            <span className={styles.cause}>{t('inspector.onTouchpoints', { count: cardIds.length })}</span>
          )}
        </button>
      )}
      {open && (
        <div className={styles.findingFoot}>
          <Button size="s" variant="quiet" onClick={() => jumpToFinding(editor, id)}>
            {t('inspector.showFinding')}
          </Button>
          <Button size="s" variant="quiet" onClick={() => setOpen(false)}>
            {t('inspector.fold')}
          </Button>
        </div>
      )}
    </div>
  );
}
