// SourcePanel: everything about one source. Each keystroke is kept; nothing has to be saved.
import { Ellipsis, Paperclip, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { updateEvidence } from '@/commands/evidence';
import { useT } from '@/i18n/useT';
import { EVIDENCE_KINDS, LIMITS } from '@/model/constants';
import type { Evidence } from '@/model/types';
import { Button } from '@/ui/Button';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { useEditor, useEditorState } from '@/views/context/EditorContext';
import { kindIcons } from '@/views/evidence/kindIcons';
import { DeleteSource } from './DeleteSource';
import { PlacePicker } from './PlacePicker';
import { QuoteList } from './QuoteList';
import { SourceFields } from './SourceFields';
import styles from './SourcePanel.module.css';
import { SourceUses } from './SourceUses';

type SourcePanelProps = {
  source: Evidence;
  onClose: () => void;
};

export function SourcePanel({ source, onClose }: SourcePanelProps) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const [deleting, setDeleting] = useState(false);
  const [placing, setPlacing] = useState(false);
  const titleField = useRef<HTMLDivElement>(null);
  const { id, title, kind } = source;
  const untitled = title === '';
  // Whoever has just made a source begins with its title.
  const [begun] = useState(untitled);
  useEffect(() => {
    if (begun) titleField.current?.querySelector('textarea')?.focus();
  }, [begun]);
  return (
    <>
      <div className={styles.panel}>
        <div className={styles.top}>
          <Select
            size="s"
            label={t('research.kind')}
            hideLabel
            className={styles.kind}
            value={kind}
            disabled={readOnly}
            // keys: research.kinds.*
            choices={EVIDENCE_KINDS.map((value) => ({
              value,
              label: t(`research.kinds.${value}`),
              icon: kindIcons[value],
            }))}
            onChange={(next) => next && editor.commit(updateEvidence, { id, changes: { kind: next } })}
          />
          <span className={styles.spacer} />
          {!readOnly && (
            <Menu
              align="end"
              trigger={<IconButton icon={Ellipsis} label={t('research.more')} />}
              entries={[
                {
                  id: 'remove',
                  label: t('research.remove'),
                  icon: 'Trash2',
                  danger: true,
                  run: () => setDeleting(true),
                },
              ]}
            />
          )}
          <IconButton icon={X} label={t('research.closeSource')} onClick={onClose} />
        </div>
        <div ref={titleField}>
          <TextArea
            label={t('research.title')}
            hideLabel
            rows={1}
            className={styles.title}
            value={title}
            placeholder={t('research.titleHint')}
            maxLength={LIMITS.title}
            readOnly={readOnly}
            onChange={(next) =>
              editor.commit(
                updateEvidence,
                // A title is one line, as it stands in lists.
                { id, changes: { title: next.replaceAll(/\s*\n\s*/g, ' ') } },
                { mergeKey: `evidence:${id}:title` },
              )
            }
            // Still without a title, it can go again without a trace.
            onBlur={() => title !== '' && editor.seal()}
          />
        </div>
        <SourceFields source={source} disabled={readOnly} />
        <QuoteList evidenceId={id} disabled={readOnly} />
        <SourceUses evidenceId={id} disabled={readOnly} />
      </div>
      {!readOnly && (
        <div className={styles.foot}>
          <Button variant="primary" size="s" icon={Paperclip} onClick={() => setPlacing(true)}>
            {t('research.attachTo')}
          </Button>
        </div>
      )}
      <DeleteSource source={source} open={deleting} onOpenChange={setDeleting} onDeleted={onClose} />
      {placing && <PlacePicker source={source} onClose={() => setPlacing(false)} />}
    </>
  );
}
