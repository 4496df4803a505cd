// Tooltip: a short hint beside a control, on hover and on focus. It repeats or adds to the name, never replaces it.
import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';
import { keyText } from './Kbd';
import styles from './Tooltip.module.css';

export type TooltipProps = {
  content: ReactNode;
  shortcut?: string | undefined;
  side?: 'top' | 'bottom' | 'left' | 'right' | undefined;
  /** One element that takes a ref and props: a button, a link, a mark. */
  children: ReactElement;
};

export function Tooltip({ content, shortcut, side = 'bottom', children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} side={side} className={styles.positioner}>
          <Base.Popup className={styles.popup}>
            {content}
            {shortcut !== undefined && <span className={styles.keys}>{keyText(shortcut)}</span>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
