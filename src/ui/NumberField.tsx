// NumberField: a number or nothing; an empty field is unknown, never zero.
import { useState } from 'react';
import { formatExact } from '@/i18n/format';
import { TextField } from './TextField';

export type NumberFieldProps = {
  label: string;
  hideLabel?: boolean;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  min?: number;
  max?: number;
  step?: number;
  hint?: string;
  placeholder?: string;
  disabled?: boolean;
  size?: 's' | 'm';
  error?: string | undefined;
  /** What is said of a number outside of the bounds, which is not taken. */
  outside?: string;
};

/** The number that a person wrote, with a comma or a point; undefined for nothing or for no number. */
export function readNumber(written: string): number | undefined {
  const plain = written.replace(/\s/g, '').replace(',', '.').replace('−', '-');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return undefined;
  return Number(plain);
}

export function NumberField({
  value,
  onChange,
  min,
  max,
  step = 1,
  error,
  outside,
  ...rest
}: NumberFieldProps) {
  // While somebody writes, their own text stands, so that "1," is not taken away under their fingers.
  const [draft, setDraft] = useState<string | undefined>();
  // It is still said when the field has gone back to its number.
  const [refused, setRefused] = useState(false);
  const within = (number: number) => Math.min(max ?? Infinity, Math.max(min ?? -Infinity, number));
  const nudge = (by: number) => {
    const next = within(Number(((value ?? min ?? 0) + by).toFixed(6)));
    setDraft(undefined);
    setRefused(false);
    onChange(next);
  };
  return (
    <TextField
      {...rest}
      inputMode="decimal"
      error={refused ? (outside ?? error) : error}
      value={draft ?? (value === undefined ? '' : formatExact(value))}
      onChange={(written) => {
        setDraft(written);
        const number = readNumber(written);
        setRefused(number !== undefined && number !== within(number));
        if (written.trim() === '') onChange(undefined);
        else if (number !== undefined && number === within(number)) onChange(number);
      }}
      onBlur={() => setDraft(undefined)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        nudge(event.key === 'ArrowUp' ? step : -step);
      }}
    />
  );
}
