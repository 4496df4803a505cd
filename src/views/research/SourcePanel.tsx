// SourcePanel: everything about one source. Each keystroke is kept; nothing has to be saved.
import { X } from 'lucide-react';
import { updateEvidence } from '@/commands/evidence';
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import type { Evidence } from '@/model/types';
import { IconButton } from '@/ui/IconButton';
import { TextField } from '@/ui/TextField';
import { useEditor } from '@/views/context/EditorContext';
import styles from './SourcePanel.module.css';

export function SourcePanel(props: { source: Evidence; begun: boolean; onClose: () => void }) {
  const { source, onClose } = props;
  const t = useT();
  const editor = useEditor();
  const { id } = source;
  return (
    <div className={styles.panel}>
      <IconButton icon={X} label={t('research.closeSource')} onClick={onClose} />
      <TextField
        label={t('research.title')}
        value={source.title}
        maxLength={LIMITS.title}
        onChange={(title) =>
          editor.commit(updateEvidence, { id, changes: { title } }, { mergeKey: `evidence:${id}:title` })
        }
        onBlur={() => editor.seal()}
      />
    </div>
  );
}
