// NameDialogBox: the window of NameDialog, fetched when first asked for.
import { type RefObject, useId, useRef, useState } from 'react';
import { useT } from '@/i18n/useT';
import { Button } from './Button';
import { Dialog } from './Dialog';
import type { HeldText } from './heldText';
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
  /** What was typed for it while the window was on its way: the next letter comes after it. */
  typed?: string;
  /** Keeps what is typed while the field is there but has not got the focus yet. */
  Held?: HeldText;
  /** Gets the focus back on closing, where what opened the window is not a button. */
  finalFocus?: RefObject<HTMLElement | null> | (() => boolean);
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

function NameForm({ id, label, name: before, typed, Held, needed, maxLength, onName }: NameFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(typed || before);
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
      {Held && <Held onText={setName} field={field} />}
      <TextField
        ref={field}
        label={label}
        value={name}
        onChange={setName}
        maxLength={maxLength}
        error={tried && missing ? needed : undefined}
        onFocus={({ target }) => {
          if (target.value === before) target.select();
        }}
      />
    </form>
  );
}
