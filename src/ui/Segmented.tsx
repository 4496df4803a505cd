// Segmented: one choice of a few, all in sight; a radio group by nature.
import { useId } from 'react';
import styles from './Choice.module.css';
import { classes } from './classes';
import { Icon, type LucideIcon } from './Icon';

export type Choice<Value extends string> = {
  value: Value;
  label: string;
  icon?: LucideIcon | undefined;
  note?: string | undefined;
  disabled?: boolean | undefined;
  /** BCP 47, where the label is in another language than the page. */
  lang?: string | undefined;
};

export type SegmentedProps<Value extends string> = {
  label: string;
  value: Value;
  choices: readonly Choice<Value>[];
  onChange: (value: Value) => void;
  size?: 's' | 'm';
  /** Only icons are shown; the labels are told to screen readers and on hover. */
  iconsOnly?: boolean;
  disabled?: boolean;
};

export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={props.label}
      className={classes(styles.segments, props.size === 's' && styles.s)}
    >
      {props.choices.map((choice) => (
        <label
          key={choice.value}
          className={styles.segment}
          lang={choice.lang}
          title={props.iconsOnly ? choice.label : undefined}
        >
          <input
            type="radio"
            name={name}
            className={styles.input}
            checked={choice.value === props.value}
            disabled={(props.disabled ?? false) || (choice.disabled ?? false)}
            onChange={() => props.onChange(choice.value)}
          />
          {choice.icon && <Icon icon={choice.icon} />}
          <span className={props.iconsOnly ? 'visually-hidden' : undefined}>{choice.label}</span>
        </label>
      ))}
    </div>
  );
}
