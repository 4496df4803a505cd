// A new finding: what it is, and on which touchpoint it hangs. Then its form opens.
import { useId, useState } from 'react';
import { addFinding } from '@/commands/findings';
import { todayIso } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { FINDING_KINDS, LIMITS } from '@/model/constants';
import { type Id, newId } from '@/model/id';
import type { FindingKind } from '@/model/types';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Segmented } from '@/ui/Segmented';
import { TextField } from '@/ui/TextField';
import { useEditor } from '@/views/context/EditorContext';
import styles from './FindingDialog.module.css';
import { findingKindWords } from '@/formats/findingWords';
import { TouchpointPicker } from './TouchpointPicker';

type NewFindingProps = { mapId: Id; onClose: () => void; onMade: (id: Id) => void };

export function NewFinding({ mapId, onClose, onMade }: NewFindingProps) {
  const t = useT();
  const editor = useEditor();
  const form = useId();
  const [kind, setKind] = useState<FindingKind>('pain');
  const [title, setTitle] = useState('');
  const [cardId, setCardId] = useState<Id>();
  const [tried, setTried] = useState(false);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('findings.newFinding')}
      description={t('findings.newHint')}
      size="m"
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form={form}>
            {t('findings.add')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (cardId === undefined || title.trim() === '') return;
          const id = newId();
          if (
            editor.commit(addFinding, {
              id,
              kind,
              cardIds: [cardId],
              title: title.trim(),
              today: todayIso(),
            })
          )
            onMade(id);
        }}
      >
        <TextField
          label={t('inspector.findingTitle')}
          value={title}
          maxLength={LIMITS.title}
          placeholder={t(kind === 'delight' ? 'inspector.delightHint' : 'inspector.painHint')}
          error={tried && title.trim() === '' ? t('findings.titleNeeded') : undefined}
          onChange={setTitle}
        />
        <Segmented
          size="s"
          label={t('inspector.findingKind')}
          value={kind}
          choices={FINDING_KINDS.map((value) => ({ value, label: t(findingKindWords[value]) }))}
          onChange={setKind}
        />
        <TouchpointPicker mapId={mapId} taken={[]} cardId={cardId} onCard={setCardId} />
        {tried && cardId === undefined && (
          <p className={styles.error} role="alert">
            {t('findings.placeNeeded')}
          </p>
        )}
      </form>
    </Dialog>
  );
}
