// Rating: 1 to 5 as squares; digits and arrow keys choose, and it can go back to unknown, which is not a number.
import { X } from 'lucide-react';
import { useId, type CSSProperties } from 'react';
import { useT } from '@/i18n/useT';
import styles from './Choice.module.css';
import { classes } from './classes';
import field from './Field.module.css';
import { IconButton } from './IconButton';

const steps = [1, 2, 3, 4, 5] as const;

export type RatingProps = {
  label: string;
  hideLabel?: boolean;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  /** What each step means, from 1 to 5; shown beside the squares. */
  words?: readonly string[];
  /** What stands for a value that is not known, where the usual word has no room. */
  unknown?: string;
  tone?: 'danger' | 'warn' | 'ok' | 'accent' | 'info' | 'violet';
  disabled?: boolean;
};

export function Rating({
  label,
  hideLabel,
  value,
  onChange,
  words,
  unknown,
  tone = 'danger',
  disabled = false,
}: RatingProps) {
  const t = useT();
  const name = useId();
  const word = (step: number) => words?.[step - 1];
  return (
    <div className={styles.group}>
      <span id={`${name}-label`} className={hideLabel ? 'visually-hidden' : field.label}>
        {label}
      </span>
      <div className={styles.row}>
        <div
          role="radiogroup"
          aria-labelledby={`${name}-label`}
          className={styles.row}
          style={{ '--rating': `var(--${tone})` } as CSSProperties}
        >
          {steps.map((step) => (
            <label
              key={step}
              title={word(step)}
              className={classes(styles.square, value !== undefined && step <= value && styles.filled)}
            >
              <input
                type="radio"
                name={name}
                className={styles.input}
                aria-label={word(step) === undefined ? `${step}` : `${step}: ${word(step)}`}
                checked={value === step}
                disabled={disabled}
                onChange={() => onChange(step)}
                onKeyDown={(event) => {
                  const digit = steps.find((one) => event.key === `${one}`);
                  if (digit !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
                    event.preventDefault();
                    onChange(digit);
                    return;
                  }
                  if (event.key !== 'Delete' && event.key !== 'Backspace') return;
                  event.preventDefault();
                  event.stopPropagation();
                  onChange(undefined);
                }}
              />
            </label>
          ))}
        </div>
        <span className={styles.value}>
          {value === undefined ? (unknown ?? t('ui.unknown')) : (word(value) ?? value)}
        </span>
        {value !== undefined && !disabled && (
          <IconButton
            icon={X}
            size="xs"
            label={t('ui.makeUnknown', { label })}
            onClick={() => onChange(undefined)}
          />
        )}
      </div>
    </div>
  );
}
