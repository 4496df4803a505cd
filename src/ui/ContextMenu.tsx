// ContextMenu: the things to do with what lies under the pointer, on right click, long press or the menu key.
import { ContextMenu as Base } from '@base-ui/react/context-menu';
import { useState, type ReactElement } from 'react';
import styles from './Menu.module.css';
import { MenuEntries, type MenuEntry } from './menuEntries';

export type ContextMenuProps = {
  /** Asked when the menu opens, so that a closed menu costs nothing. An empty list opens nothing. */
  entries: () => readonly MenuEntry[];
  /** One element that takes a ref and props. */
  children: ReactElement;
};

export function ContextMenu({ entries, children }: ContextMenuProps) {
  const [shown, setShown] = useState<readonly MenuEntry[] | undefined>();
  return (
    <Base.Root
      open={shown !== undefined}
      onOpenChange={(open) => {
        const next = open ? entries() : [];
        setShown(next.length > 0 ? next : undefined);
      }}
    >
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner className={styles.positioner}>
          <Base.Popup className={styles.popup}>
            <MenuEntries entries={shown ?? []} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
