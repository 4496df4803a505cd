// ContextMenu: the things to do with what lies under the pointer, on right click, long press or the menu key.
import { cloneElement, type HTMLAttributes, type ReactElement, Suspense, useState } from 'react';
import { watchLongPress } from './longPress';
import type { MenuEntry } from './menuEntries';
import { MenuPopup, prepareMenus } from './menuList';
import type { MenuAnchor } from './MenuPopup';

export type ContextMenuProps = {
  /** Asked when the menu opens, so that a closed menu costs nothing. An empty list opens nothing. */
  entries: () => readonly MenuEntry[];
  /** One element that takes props. */
  children: ReactElement<HTMLAttributes<HTMLElement>>;
};

type Opened = {
  open: boolean;
  byKeyboard: boolean;
  anchor: MenuAnchor;
  entries: readonly MenuEntry[];
  /** What had the focus before. */
  before: Element | null;
};

export function ContextMenu({ entries, children }: ContextMenuProps) {
  const [opened, setOpened] = useState<Opened>();
  const { props } = children;
  const area = cloneElement(children, {
    onPointerEnter: (event) => {
      props.onPointerEnter?.(event);
      prepareMenus();
    },
    onPointerDown: (event) => {
      props.onPointerDown?.(event);
      watchLongPress(event.nativeEvent);
    },
    onContextMenu: (event) => {
      props.onContextMenu?.(event);
      event.preventDefault();
      const next = entries();
      if (next.length === 0) return;
      // The menu key tells no point of its own: the menu stands at what has the focus.
      const byKeyboard = event.button !== 2 && event.detail === 0;
      const point = new DOMRect(event.clientX, event.clientY, 0, 0);
      const anchor = byKeyboard ? (event.target as Element) : { getBoundingClientRect: () => point };
      setOpened({ open: true, byKeyboard, anchor, entries: next, before: document.activeElement });
    },
  });
  return (
    <>
      {area}
      {opened && (
        <Suspense>
          <MenuPopup
            open={opened.open}
            byKeyboard={opened.byKeyboard}
            anchor={opened.anchor}
            entries={opened.entries}
            offset={2}
            returnTo={opened.before}
            onClose={() => setOpened({ ...opened, open: false })}
            onGone={() => setOpened(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}
