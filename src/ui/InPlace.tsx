// InPlace: a value that is a button until it is pressed, and then a field. Enter or leaving writes it, Escape leaves it as it was.
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { classes } from './classes';
import styles from './InPlace.module.css';

export type InPlaceProps = {
  /** What the value is of. */
  label: string;
  /** As it is written in the field; empty where there is none. */
  value: string;
  /** As it is shown; without it, what could be added. */
  children: ReactNode;
  kind?: 'line' | 'text' | 'number' | 'date';
  maxLength?: number | undefined;
  /** What may be meant, offered while one writes. */
  suggestions?: (() => readonly string[]) | undefined;
  /** There is no value yet: what is shown only invites. */
  empty?: boolean | undefined;
  /** A sentence where what was written cannot be taken; it stays then. */
  onWrite: (written: string) => string | undefined;
  /** Told of each letter, so that what is written survives a page that is left; and of the first value when it is given up. */
  onDraft?: ((written: string) => void) | undefined;
};

export function InPlace(props: InPlaceProps) {
  const { label, children, empty } = props;
  const [open, setOpen] = useState(false);
  const [back, setBack] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // The button has the focus again after the field that a key has closed.
  useEffect(() => {
    if (!open && back) button.current?.focus();
  }, [open, back]);
  if (open)
    return (
      <Field
        {...props}
        onClose={(byKey) => {
          setOpen(false);
          setBack(byKey);
        }}
      />
    );
  return (
    <button
      ref={button}
      type="button"
      tabIndex={-1}
      className={classes(styles.value, empty && styles.empty)}
      onClick={() => setOpen(true)}
    >
      <span className="visually-hidden">{label}: </span>
      {children}
    </button>
  );
}

function Field({
  label,
  value,
  kind = 'line',
  maxLength,
  suggestions,
  onWrite,
  onDraft,
  onClose,
}: InPlaceProps & { onClose: (byKey: boolean) => void }) {
  const [written, setWritten] = useState(value);
  const [first] = useState(value);
  const [refusal, setRefusal] = useState<string>();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const list = useId();
  // Asked for once, when somebody comes to write.
  const [offered] = useState(() => suggestions?.() ?? []);
  // Closing by a key takes the field away, which some browsers tell as leaving it.
  const closed = useRef(false);
  useEffect(() => {
    field.current?.focus();
    if (kind !== 'date') field.current?.select();
  }, [kind]);
  const close = (byKey: boolean) => {
    closed.current = true;
    onClose(byKey);
  };
  const giveUp = (byKey: boolean) => {
    if (value !== first) onDraft?.(first);
    close(byKey);
  };
  const write = (byKey: boolean) => {
    if (closed.current) return;
    const why = written.trim() === value.trim() ? undefined : onWrite(written.trim());
    if (why === undefined) close(byKey);
    else if (byKey) setRefusal(why);
    // Whoever goes elsewhere with what cannot be taken leaves it as it was.
    else giveUp(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') giveUp(true);
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing && !(kind === 'text' && event.shiftKey))
      write(true);
    else return;
    event.preventDefault();
  };
  const common = {
    ref: field,
    value: written,
    maxLength,
    'aria-label': label,
    'aria-invalid': refusal !== undefined || undefined,
    className: styles.field,
    onKeyDown,
    onBlur: () => write(false),
    onChange: (event: { target: { value: string } }) => {
      setWritten(event.target.value);
      setRefusal(undefined);
      onDraft?.(event.target.value.trim());
    },
  };
  return (
    <span className={styles.open}>
      {kind === 'text' ? (
        <textarea {...common} rows={3} />
      ) : (
        <input
          {...common}
          type={kind === 'date' ? 'date' : 'text'}
          inputMode={kind === 'number' ? 'decimal' : undefined}
          autoComplete="off"
          list={offered.length > 0 ? list : undefined}
        />
      )}
      {offered.length > 0 && (
        <datalist id={list}>
          {offered.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </datalist>
      )}
      {refusal !== undefined && (
        <span role="alert" className={styles.refusal}>
          {refusal}
        </span>
      )}
    </span>
  );
}
