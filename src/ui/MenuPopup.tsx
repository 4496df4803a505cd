// The list of a menu, fetched when the first menu is about to open.
import { Menu as Base } from '@base-ui/react/menu';
import { useEffect, useRef } from 'react';
import styles from './Menu.module.css';
import { comesBackTo } from './comingBack';
import { MenuEntries, type MenuEntry } from './menuEntries';
import { useMenuOpener } from './useOpener';

/** Where a menu opens: at an element, or at a point. */
export type MenuAnchor = Element | { getBoundingClientRect: () => DOMRect };

export type MenuPopupProps = {
  open: boolean;
  anchor: MenuAnchor;
  entries: readonly MenuEntry[];
  /** The first entry is ready under the finger of whoever works by keyboard. */
  byKeyboard: boolean;
  labelledBy?: string | undefined;
  align?: 'start' | 'center' | 'end' | undefined;
  side?: 'top' | 'bottom' | 'left' | 'right' | undefined;
  offset?: number | undefined;
  /** What gets the focus back, unless the chosen entry has taken it elsewhere. */
  returnTo: Element | null;
  onClose: () => void;
  /** Called when the menu is out of sight. */
  onGone: () => void;
};

export function MenuPopup(props: MenuPopupProps) {
  const { open, anchor, entries, byKeyboard, labelledBy, returnTo, onClose, onGone } = props;
  const list = useRef<HTMLDivElement>(null);
  useMenuOpener(returnTo);
  // A list that is fetched with its first opening comes a moment later.
  const empty = entries.length === 0;
  useEffect(() => {
    if (!open || !byKeyboard || empty) return undefined;
    const frame = requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>('[role^=menuitem]:not([aria-disabled=true])')?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, [open, byKeyboard, empty]);
  const giveBack = (): HTMLElement | false => {
    const { activeElement } = document;
    const free = !activeElement || activeElement === document.body || list.current?.contains(activeElement);
    return (free && comesBackTo(returnTo)) || false;
  };
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => !next && onClose()}
      onOpenChangeComplete={(shown) => !shown && onGone()}
    >
      <Base.Portal>
        <Base.Positioner
          className={styles.positioner}
          anchor={anchor}
          align={props.align ?? 'start'}
          side={props.side ?? 'bottom'}
          sideOffset={props.offset ?? 6}
          // At a point it moves up as far as it must; at a button it goes to its other side.
          collisionAvoidance={
            anchor instanceof Element ? { side: 'flip' } : { side: 'shift', align: 'shift' }
          }
        >
          <Base.Popup ref={list} className={styles.popup} aria-labelledby={labelledBy} finalFocus={giveBack}>
            <MenuEntries entries={entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
