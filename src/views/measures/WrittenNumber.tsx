// WrittenNumber: a number of a value by hand; what is no such number stays as it was written, with a message, and is never rounded.
import { useState } from 'react';
import { formatCount, formatExact } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { readNumber } from '@/ui/NumberField';
import { TextField } from '@/ui/TextField';

/** More answers than this nobody has. */
const MOST = 1e9;

type WrittenNumberProps = {
  label: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  /** Tells whether what is written may stand. */
  onWrong: (wrong: boolean) => void;
  /** The least of a count, which is a whole number; left out for any number. */
  countFrom?: number;
  size?: 's' | 'm';
};

export function WrittenNumber({ label, value, onChange, onWrong, countFrom, size }: WrittenNumberProps) {
  const t = useT();
  const [draft, setDraft] = useState<string>();
  const mayStand = (text: string): boolean => {
    const number = readNumber(text);
    if (text.trim() === '') return true;
    if (number === undefined) return false;
    return countFrom === undefined || (Number.isInteger(number) && number >= countFrom && number <= MOST);
  };
  const wrong = draft !== undefined && !mayStand(draft);
  const write = (text: string): void => {
    setDraft(text);
    const stands = mayStand(text);
    onWrong(!stands);
    if (stands) onChange(text.trim() === '' ? undefined : readNumber(text));
  };
  return (
    <TextField
      label={label}
      size={size}
      inputMode={countFrom === undefined ? 'decimal' : 'numeric'}
      value={draft ?? (value === undefined ? '' : formatExact(value))}
      error={
        !wrong
          ? undefined
          : countFrom === undefined
            ? t('measures.aNumber')
            : t('measures.wholeFromTo', { min: countFrom, max: formatCount(MOST) })
      }
      onChange={write}
      onBlur={() => !wrong && setDraft(undefined)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        const next = (value ?? countFrom ?? 0) + (event.key === 'ArrowUp' ? 1 : -1);
        write(formatExact(Math.max(countFrom ?? -Infinity, Number(next.toFixed(6)))));
      }}
    />
  );
}
