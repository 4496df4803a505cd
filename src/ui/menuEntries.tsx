// What stands in a menu, as data, and how it is drawn; shared by Menu and ContextMenu.
import { Menu as Base } from '@base-ui/react/menu';
import { Check, ChevronRight } from 'lucide-react';
import { classes } from './classes';
import { Icon } from './Icon';
import { keyText } from './Kbd';
import { MENU_ICONS, type MenuIcon } from './menuIcons';
import styles from './Menu.module.css';

export type MenuItem = {
  id: string;
  label: string;
  note?: string | undefined;
  icon?: MenuIcon | undefined;
  /** As `mod+z`; shown only, the keyboard is served elsewhere. */
  shortcut?: string | undefined;
  danger?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Given: the item is one choice of several or a thing that is on or off, and shows a tick. */
  checked?: boolean | undefined;
  /** The menu stays open after a click, for several ticks in a row. */
  keepOpen?: boolean | undefined;
  run?: (() => void) | undefined;
  /** A menu within the menu. */
  entries?: readonly MenuEntry[] | undefined;
};
export type MenuGroup = { group: string; entries: readonly MenuEntry[] };
export type MenuEntry = MenuItem | MenuGroup | 'separator';

export function MenuEntries({ entries }: { entries: readonly MenuEntry[] }) {
  return entries.map((entry, index) => {
    // A separator has no identity but its place.
    if (entry === 'separator')
      return <Base.Separator key={`separator-${index}`} className={styles.separator} />;
    if ('group' in entry) {
      return (
        <Base.Group key={entry.group}>
          <Base.GroupLabel className={styles.group}>{entry.group}</Base.GroupLabel>
          <MenuEntries entries={entry.entries} />
        </Base.Group>
      );
    }
    return <Entry key={entry.id} item={entry} />;
  });
}

function Entry({ item }: { item: MenuItem }) {
  const className = classes(styles.item, item.danger && styles.danger);
  if (item.entries) {
    return (
      <Base.SubmenuRoot>
        <Base.SubmenuTrigger className={className} disabled={item.disabled ?? false}>
          <Face item={item} />
          <Icon icon={ChevronRight} size={14} />
        </Base.SubmenuTrigger>
        <Base.Portal>
          <Base.Positioner className={styles.positioner} sideOffset={2} alignOffset={-6}>
            <Base.Popup className={styles.popup}>
              <MenuEntries entries={item.entries} />
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.SubmenuRoot>
    );
  }
  if (item.checked !== undefined) {
    return (
      <Base.CheckboxItem
        className={className}
        checked={item.checked}
        disabled={item.disabled ?? false}
        closeOnClick={!item.keepOpen}
        onCheckedChange={() => item.run?.()}
      >
        <Face item={item} />
        <span className={styles.check}>{item.checked && <Icon icon={Check} />}</span>
      </Base.CheckboxItem>
    );
  }
  return (
    <Base.Item
      className={className}
      disabled={item.disabled ?? false}
      closeOnClick={!item.keepOpen}
      onClick={() => item.run?.()}
    >
      <Face item={item} />
    </Base.Item>
  );
}

function Face({ item }: { item: MenuItem }) {
  return (
    <>
      {item.icon && <Icon icon={MENU_ICONS[item.icon]} />}
      <span className={styles.label}>
        {item.label}
        {item.note !== undefined && <span className={styles.note}>{item.note}</span>}
      </span>
      {item.shortcut !== undefined && (
        <span className={styles.keys} aria-hidden="true">
          {keyText(item.shortcut)}
        </span>
      )}
    </>
  );
}
