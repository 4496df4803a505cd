// TextArea: several lines of text; it grows with what is written, so that nothing scrolls out of sight.
import { useId, type ComponentProps, type CSSProperties } from 'react';
import { classes } from './classes';
import styles from './Field.module.css';

export type TextAreaProps = Omit<ComponentProps<'textarea'>, 'onChange' | 'value' | 'rows'> & {
  label: string;
  hideLabel?: boolean | undefined;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  /** The least number of lines shown. */
  rows?: number | undefined;
};

export function TextArea({
  label,
  hideLabel,
  value,
  onChange,
  hint,
  rows = 2,
  className,
  ...rest
}: TextAreaProps) {
  const id = useId();
  return (
    <div className={classes(styles.field, className)}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      <div
        className={styles.grow}
        data-text={value || rest.placeholder}
        style={{ '--rows': rows } as CSSProperties}
      >
        <textarea
          {...rest}
          id={id}
          rows={1}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          className={classes(styles.input, styles.area)}
        />
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
