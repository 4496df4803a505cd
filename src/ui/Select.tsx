// Select: one choice of many, folded away. An empty choice means unknown.
import { ChevronsUpDown } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { classes } from './classes';
import field from './Field.module.css';
import { Icon } from './Icon';
import styles from './Select.module.css';
import type { SelectProps } from './SelectBox';

const SelectBox = lazy(async () => ({ default: (await import('./SelectBox')).SelectBox<string> }));

export function Select<Value extends string>({ onChange, ...props }: SelectProps<Value>) {
  return (
    <Suspense fallback={<Waiting {...props} />}>
      {/* Only values of the choices come back. */}
      <SelectBox {...props} onChange={(value) => onChange(value as Value | undefined)} />
    </Suspense>
  );
}

/** The same look in the same room until the list is there; it shows what is chosen and cannot be opened yet. */
function Waiting<Value extends string>(props: Omit<SelectProps<Value>, 'onChange'>) {
  const { label, hideLabel, value, choices, placeholder, size } = props;
  const chosen = choices.find((choice) => choice.value === value);
  return (
    <div className={classes(field.field, props.className)}>
      <span className={hideLabel ? 'visually-hidden' : field.label}>{label}</span>
      <div className={classes(styles.trigger, size === 's' && styles.s)}>
        <span className={styles.value}>{chosen?.label ?? placeholder ?? ''}</span>
        <Icon icon={ChevronsUpDown} size={14} />
      </div>
    </div>
  );
}
