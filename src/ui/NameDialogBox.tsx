// NameDialogBox: the window of NameDialog, fetched when first asked for.
import { type RefObject, useId, useState } from 'react';
import { useT } from '@/i18n/useT';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { TextField } from './TextField';

export type NameDialogProps = {
  open: boolean;
  title: string;
  /** Of the field. */
  label: string;
  /** What the field begins with; selected, so that typing replaces it. */
  name: string;
  /** Said when it is left empty. */
  needed: string;
  maxLength: number;
  /** Gets the focus back on closing, where what opened the window is not a button. */
  finalFocus?: RefObject<HTMLElement | null> | (() => false);
  onClose: () => void;
  /** Told a name without blanks around it. */
  onName: (name: string) => void;
};

export function NameDialogBox({ open, title, finalFocus, onClose, ...rest }: NameDialogProps) {
  const t = useT();
  const form = useId();
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={title}
      size="s"
      {...(finalFocus && { finalFocus })}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form={form}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      {open && <NameForm id={form} {...rest} />}
    </Dialog>
  );
}

type NameFormProps = { id: string } & Omit<NameDialogProps, 'open' | 'title' | 'finalFocus' | 'onClose'>;

function NameForm({ id, label, name: before, needed, maxLength, onName }: NameFormProps) {
  const [name, setName] = useState(before);
  const [tried, setTried] = useState(false);
  const missing = name.trim() === '';
  return (
    <form
      id={id}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!missing) onName(name.trim());
      }}
    >
      <TextField
        label={label}
        value={name}
        onChange={setName}
        maxLength={maxLength}
        error={tried && missing ? needed : undefined}
        onFocus={(event) => event.target.select()}
      />
    </form>
  );
}
