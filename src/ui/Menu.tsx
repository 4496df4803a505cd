// Menu: a button that opens a list of things to do.
import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement } from 'react';
import styles from './Menu.module.css';
import { MenuEntries, type MenuEntry } from './menuEntries';

export type MenuProps = {
  /** The button: a Button or an IconButton. */
  trigger: ReactElement;
  entries: readonly MenuEntry[];
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'bottom' | 'left' | 'right';
};

export function Menu({ trigger, entries, align = 'start', side = 'bottom' }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={styles.positioner} sideOffset={6} align={align} side={side}>
          <Base.Popup className={styles.popup}>
            <MenuEntries entries={entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
