// TextField: one line of text with its label; it tells each keystroke, so that nothing typed is ever lost.
import { X } from 'lucide-react';
import { useId, useRef, type ComponentProps } from 'react';
import { useT } from '@/i18n/useT';
import { classes } from './classes';
import styles from './Field.module.css';
import { Icon, type LucideIcon } from './Icon';
import { IconButton } from './IconButton';

export type TextFieldProps = Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'size'> & {
  label: string;
  /** The label is told to screen readers only. */
  hideLabel?: boolean | undefined;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  error?: string | undefined;
  icon?: LucideIcon | undefined;
  size?: 's' | 'm' | undefined;
  /** A cross to empty the field. */
  clearable?: boolean | undefined;
};

export function TextField(props: TextFieldProps) {
  const { label, hideLabel, value, onChange, hint, error, icon, size, clearable, className, ref, ...rest } =
    props;
  const t = useT();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const note = error ?? hint;
  return (
    <div className={classes(styles.field, className)}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      <div className={styles.control}>
        {icon && <Icon icon={icon} />}
        <input
          type="text"
          autoComplete="off"
          {...rest}
          ref={ref ?? input}
          id={id}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={note === undefined ? undefined : `${id}-note`}
          className={classes(styles.input, size === 's' && styles.s)}
        />
        {clearable && value !== '' && (
          <IconButton
            icon={X}
            label={t('ui.clear')}
            size="xs"
            className={styles.clear}
            onClick={() => {
              onChange('');
              input.current?.focus();
            }}
          />
        )}
      </div>
      {note !== undefined && (
        <p id={`${id}-note`} className={error === undefined ? styles.hint : styles.error}>
          {note}
        </p>
      )}
    </div>
  );
}
