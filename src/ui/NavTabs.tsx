// NavTabs: tabs that are addresses; arrow keys walk, Enter follows, and each opens in a new window as links do.
import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import styles from './NavTabs.module.css';

export type NavTab = { id: string; label: string; href: string };

export type NavTabsProps = {
  label: string;
  tabs: readonly NavTab[];
  current: string | undefined;
  /** The id of the element that shows the chosen tab's content. */
  panelId?: string;
  /** Classes of the list and of a tab, where they look otherwise. */
  look?: { list?: string | undefined; tab?: string | undefined };
};

export function NavTabs({ label, tabs, current, panelId, look = styles }: NavTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  // The chosen one comes into sight where not all have room; a list that has room stays as it is.
  useLayoutEffect(() => {
    const chosen = list.current?.querySelector('[role=tab][aria-selected=true]');
    chosen?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
    // Once for each choice.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [current]);
  const walk = (event: KeyboardEvent) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: links.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    links[(to + links.length) % links.length]?.focus();
  };
  const reachable = tabs.some((tab) => tab.id === current) ? current : tabs[0]?.id;
  return (
    <div ref={list} role="tablist" aria-label={label} className={look.list} onKeyDown={walk} tabIndex={-1}>
      {tabs.map((tab) => (
        <a
          key={tab.id}
          role="tab"
          href={tab.href}
          className={look.tab}
          aria-selected={tab.id === current}
          aria-controls={tab.id === current ? panelId : undefined}
          tabIndex={tab.id === reachable ? 0 : -1}
          onKeyDown={(event) => {
            if (event.key !== ' ') return;
            event.preventDefault();
            event.currentTarget.click();
          }}
        >
          {tab.label}
        </a>
      ))}
    </div>
  );
}
