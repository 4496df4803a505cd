// RadioGroup: one choice of several, each on its own line with room for a word of explanation.
import { useId } from 'react';
import styles from './Choice.module.css';
import field from './Field.module.css';
import type { Choice } from './Segmented';

export type RadioGroupProps<Value extends string> = {
  label: string;
  hideLabel?: boolean;
  value: Value | undefined;
  choices: readonly Choice<Value>[];
  onChange: (value: Value) => void;
  disabled?: boolean;
};

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-labelledby={`${name}-label`} className={styles.group}>
      <span id={`${name}-label`} className={props.hideLabel ? 'visually-hidden' : field.label}>
        {props.label}
      </span>
      {props.choices.map((choice) => (
        <label key={choice.value} className={styles.option}>
          <input
            type="radio"
            // The name is the choice alone; its note describes it.
            aria-labelledby={`${name}-${choice.value}`}
            aria-describedby={choice.note === undefined ? undefined : `${name}-${choice.value}-note`}
            name={name}
            className={styles.input}
            checked={choice.value === props.value}
            disabled={(props.disabled ?? false) || (choice.disabled ?? false)}
            onChange={() => props.onChange(choice.value)}
          />
          <span className={styles.dot} />
          <span>
            <span id={`${name}-${choice.value}`}>{choice.label}</span>
            {choice.note !== undefined && (
              <span id={`${name}-${choice.value}-note`} className={styles.note}>
                {choice.note}
              </span>
            )}
          </span>
        </label>
      ))}
    </div>
  );
}
