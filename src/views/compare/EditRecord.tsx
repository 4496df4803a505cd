// EditRecord: the text or the name of a record that differs, written without leaving the comparison.
import { useId, useState } from 'react';
import '@/i18n/en/takeOver';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { TextArea } from '@/ui/TextArea';
import { TextField } from '@/ui/TextField';
import { useEditor } from '@/views/context/EditorContext';
import type { EditableRecord } from './editableRecord';

type EditRecordProps = { shown: EditableRecord | undefined; title: string; onClose: () => void };

export function EditRecord({ shown, title, onClose }: EditRecordProps) {
  const t = useT();
  const editor = useEditor();
  const form = useId();
  const [value, setValue] = useState(shown?.value ?? '');
  if (!shown) return null;
  const save = (): void => {
    if (value !== shown.value) shown.write(editor, value);
    onClose();
  };
  const field = { label: t('takeOver.text'), value, onChange: setValue, maxLength: shown.maxLength };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      size="s"
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form={form}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {shown.isText ? <TextArea {...field} rows={3} /> : <TextField {...field} />}
      </form>
    </Dialog>
  );
}
