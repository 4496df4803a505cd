// CountField: how many customers are in a cell of the overview, read as a number and edited in place.
import { useId, useRef, useState } from 'react';
import { setCustomerCount } from '@/commands/customers';
import type { Lifecycle } from '@/analysis/personaGaps';
import { formatCount } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { newId } from '@/model/id';
import { readNumber } from '@/ui/NumberField';
import { useEditor } from '@/views/context/EditorContext';
import styles from './SegmentTable.module.css';

/** More customers than this nobody has. */
const MOST = 1e12;

type CountFieldProps = {
  segment: string | undefined;
  lifecycle: Lifecycle | undefined;
  count: number | undefined;
  label: string;
  disabled: boolean;
};

export function CountField({ segment, lifecycle, count, label, disabled }: CountFieldProps) {
  const t = useT();
  const editor = useEditor();
  const [draft, setDraft] = useState<string>();
  const [wrong, setWrong] = useState(false);
  const note = useId();
  const button = useRef<HTMLButtonElement>(null);
  const shown =
    count === undefined
      ? t('customers.notCounted')
      : t('customers.counted', { count, n: formatCount(count) });
  const leave = (back: boolean): void => {
    setDraft(undefined);
    setWrong(false);
    if (back) requestAnimationFrame(() => button.current?.focus());
  };
  const save = (back: boolean): void => {
    const text = draft?.trim() ?? '';
    const next = text === '' ? undefined : readNumber(text);
    const isCount = next !== undefined && Number.isInteger(next) && next >= 0 && next <= MOST;
    // What is no count stays as it was written, with a message.
    if (text !== '' && !isCount) return setWrong(true);
    if ((text === '' && count !== undefined) || (isCount && next !== count))
      editor.commit(setCustomerCount, { id: newId(), segment, lifecycle, count: next });
    leave(back);
  };
  if (draft === undefined)
    return (
      <button
        ref={button}
        type="button"
        className={styles.number}
        data-empty={count === undefined}
        disabled={disabled}
        aria-label={`${label}: ${shown}`}
        onClick={() => setDraft(count === undefined ? '' : String(count))}
      >
        {count === undefined ? <span aria-hidden="true">–</span> : formatCount(count)}
      </button>
    );
  return (
    <>
      <input
        className={styles.input}
        aria-label={label}
        inputMode="numeric"
        onFocus={(event) => event.target.select()}
        autoComplete="off"
        // The field was asked for by its own button.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={draft}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? note : undefined}
        onChange={(event) => {
          setDraft(event.target.value);
          setWrong(false);
        }}
        onBlur={() => save(false)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save(true);
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          leave(true);
        }}
      />
      {wrong && (
        <p id={note} className={styles.wrong} role="alert">
          {t('customers.wholeNumber', { most: formatCount(MOST) })}
        </p>
      )}
    </>
  );
}
