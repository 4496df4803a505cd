// Checkbox and Switch: a thing that is on or off. A switch acts at once, a checkbox is part of a choice.
import { Check } from 'lucide-react';
import styles from './Choice.module.css';
import { classes } from './classes';
import { Icon } from './Icon';

export type CheckboxProps = {
  label: string;
  note?: string | undefined;
  hideLabel?: boolean;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
};

export function Checkbox({ label, note, hideLabel, checked, onChange, disabled = false }: CheckboxProps) {
  return (
    <label className={styles.option}>
      <input
        type="checkbox"
        className={styles.input}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={styles.box}>
        <Icon icon={Check} size={12} />
      </span>
      <span className={hideLabel ? 'visually-hidden' : undefined}>
        {label}
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </span>
    </label>
  );
}

export function Switch({ label, note, hideLabel, checked, onChange, disabled = false }: CheckboxProps) {
  return (
    <label className={classes(styles.option, styles.spread)}>
      <input
        type="checkbox"
        role="switch"
        aria-checked={checked}
        className={styles.input}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={hideLabel ? 'visually-hidden' : undefined}>
        {label}
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </span>
      <span className={styles.track} />
    </label>
  );
}
