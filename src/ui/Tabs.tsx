// Tabs: several views of one panel, in place.
import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { classes } from './classes';
import styles from './NavTabs.module.css';

export type TabsProps<Value extends string> = {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  tabs: readonly { value: Value; label: ReactNode; panel: ReactNode }[];
  look?: 'pills' | 'underlined';
  panelClassName?: string;
};

export function Tabs<Value extends string>(props: TabsProps<Value>) {
  return (
    <Base.Root value={props.value} onValueChange={(next: Value) => props.onChange(next)}>
      <Base.List
        aria-label={props.label}
        className={classes(props.look === 'underlined' ? styles.underlined : styles.list)}
      >
        {props.tabs.map((tab) => (
          <Base.Tab key={tab.value} value={tab.value} className={styles.tab}>
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {props.tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className={props.panelClassName}>
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
