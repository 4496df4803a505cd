// The list of a menu, fetched when the first menu is about to open.
import { Menu as Base } from '@base-ui/react/menu';
import { useEffect, useRef } from 'react';
import styles from './Menu.module.css';
import { MenuEntries, type MenuEntry } from './menuEntries';

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
  /** Asked when the menu has done its work; the element that gets the focus back. */
  finalFocus?: (() => HTMLElement | null) | undefined;
  onClose: () => void;
  /** Called when the menu is out of sight. */
  onGone: () => void;
};

export function MenuPopup(props: MenuPopupProps) {
  const { open, anchor, entries, byKeyboard, labelledBy, finalFocus, onClose, onGone } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open || !byKeyboard) return undefined;
    const frame = requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>('[role^=menuitem]:not([aria-disabled=true])')?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, [open, byKeyboard]);
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
        >
          <Base.Popup
            ref={list}
            className={styles.popup}
            aria-labelledby={labelledBy}
            {...(finalFocus && { finalFocus })}
          >
            <MenuEntries entries={entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
