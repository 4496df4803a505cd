// Menu: a button that opens a list of things to do. Closed, it is nothing but the button.
import { cloneElement, type ReactElement, Suspense, useId, useState } from 'react';
import type { ButtonProps } from './Button';
import type { MenuEntry } from './menuEntries';
import { MenuPopup, prepareMenus } from './menuList';

export type MenuProps = {
  /** The button: a Button or an IconButton. */
  trigger: ReactElement<ButtonProps>;
  /** A function is asked only while the menu is open. */
  entries: readonly MenuEntry[] | (() => readonly MenuEntry[]);
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'bottom' | 'left' | 'right';
};

type Opened = { open: boolean; byKeyboard: boolean; anchor: HTMLElement };

export function Menu({ trigger, entries, align, side }: MenuProps) {
  const own = useId();
  const [opened, setOpened] = useState<Opened>();
  const { props } = trigger;
  const id = props.id ?? own;
  const open = opened?.open ?? false;
  const show = (anchor: HTMLElement, byKeyboard: boolean) => setOpened({ open: true, byKeyboard, anchor });
  const button = cloneElement(trigger, {
    id,
    'aria-haspopup': 'menu',
    'aria-expanded': open,
    onPointerEnter: (event) => {
      props.onPointerEnter?.(event);
      prepareMenus();
    },
    onFocus: (event) => {
      props.onFocus?.(event);
      prepareMenus();
    },
    onClick: (event) => {
      props.onClick?.(event);
      // A click that no pointer made comes from the keyboard.
      if (!open) show(event.currentTarget, event.detail === 0);
    },
    onKeyDown: (event) => {
      props.onKeyDown?.(event);
      if (open || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
      event.preventDefault();
      event.stopPropagation();
      show(event.currentTarget, true);
    },
  });
  return (
    <>
      {button}
      {opened && (
        <Suspense>
          <MenuPopup
            {...opened}
            entries={typeof entries === 'function' ? entries() : entries}
            labelledBy={id}
            align={align}
            side={side}
            returnTo={opened.anchor}
            onClose={() => setOpened({ ...opened, open: false })}
            onGone={() => setOpened(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}
