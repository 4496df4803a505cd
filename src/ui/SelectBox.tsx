// The list of a Select, fetched with the first one that is shown.
import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import { useId } from 'react';
import { classes } from './classes';
import field from './Field.module.css';
import { Icon } from './Icon';
import menu from './Menu.module.css';
import type { Choice } from './Segmented';
import styles from './Select.module.css';

export type SelectProps<Value extends string> = {
  label: string;
  hideLabel?: boolean;
  value: Value | undefined;
  choices: readonly Choice<Value>[];
  onChange: (value: Value | undefined) => void;
  /** Shown while nothing is chosen; with `clearable` also the first line of the list. */
  placeholder?: string;
  clearable?: boolean;
  size?: 's' | 'm';
  disabled?: boolean;
  className?: string | undefined;
};

export function SelectBox<Value extends string>(props: SelectProps<Value>) {
  const id = useId();
  const { value, choices, onChange, placeholder, clearable, disabled = false, size } = props;
  const items = [
    ...(clearable ? [{ value: null, label: placeholder ?? '', icon: undefined, note: undefined }] : []),
    ...choices,
  ];
  return (
    <div className={classes(field.field, props.className)}>
      <span id={`${id}-label`} className={props.hideLabel ? 'visually-hidden' : field.label}>
        {props.label}
      </span>
      <Base.Root
        items={items}
        value={value ?? null}
        onValueChange={(next) => onChange(next ?? undefined)}
        disabled={disabled}
      >
        <Base.Trigger
          aria-labelledby={`${id}-label ${id}-value`}
          className={classes(styles.trigger, size === 's' && styles.s)}
        >
          <Base.Value id={`${id}-value`} className={styles.value} placeholder={placeholder ?? ''} />
          <Base.Icon>
            <Icon icon={ChevronsUpDown} size={14} />
          </Base.Icon>
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner className={menu.positioner} sideOffset={5} alignItemWithTrigger={false}>
            <Base.Popup className={classes(menu.popup, styles.popup)}>
              <Base.List>
                {items.map((choice) => (
                  <Base.Item
                    key={choice.value ?? ''}
                    value={choice.value}
                    className={menu.item}
                    disabled={'disabled' in choice && (choice.disabled ?? false)}
                  >
                    {choice.icon && <Icon icon={choice.icon} />}
                    <Base.ItemText className={menu.label}>{choice.label}</Base.ItemText>
                    <span className={menu.check}>
                      <Base.ItemIndicator>
                        <Icon icon={Check} />
                      </Base.ItemIndicator>
                    </span>
                  </Base.Item>
                ))}
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </div>
  );
}
