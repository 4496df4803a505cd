// Tooltip: a short hint beside a control, on hover and on focus. It repeats or adds to the name, never replaces it.
import {
  cloneElement,
  type HTMLAttributes,
  type ReactElement,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react';
import { keyText } from './Kbd';
import { TooltipHint } from './TooltipHint';

export type TooltipProps = {
  content: ReactNode;
  shortcut?: string | undefined;
  side?: 'top' | 'bottom' | 'left' | 'right' | undefined;
  /** One element that takes props: a button, a link, a mark. */
  children: ReactElement<HTMLAttributes<HTMLElement>>;
};

/** Milliseconds until the hint is shown, and how long it waits for the pointer to come over to it. */
const PATIENCE = 500;
const GRACE = 120;
/** Who has just read one hint gets the next at once. */
const READING = 400;
let lastRead = -READING;

export function Tooltip({ content, shortcut, side = 'bottom', children }: TooltipProps) {
  const [target, setTarget] = useState<HTMLElement>();
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const later = (next: HTMLElement | undefined, ms: number): void => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      if (!next) lastRead = performance.now();
      setTarget(next);
    }, ms);
  };
  const hide = (): void => {
    clearTimeout(timer.current);
    setTarget(undefined);
  };
  const { props } = children;
  const control = cloneElement(children, {
    onPointerEnter: (event) => {
      props.onPointerEnter?.(event);
      if (event.pointerType === 'touch') return;
      later(event.currentTarget, performance.now() - lastRead < READING ? 0 : PATIENCE);
    },
    onPointerLeave: (event) => {
      props.onPointerLeave?.(event);
      if (target) later(undefined, GRACE);
      else clearTimeout(timer.current);
    },
    onPointerDown: (event) => {
      props.onPointerDown?.(event);
      hide();
    },
    onFocus: (event) => {
      props.onFocus?.(event);
      if (event.currentTarget.matches(':focus-visible')) later(event.currentTarget, 0);
    },
    onBlur: (event) => {
      props.onBlur?.(event);
      hide();
    },
  });
  return (
    <>
      {control}
      {target && (
        <TooltipHint
          target={target}
          side={side}
          onEnter={() => clearTimeout(timer.current)}
          onLeave={() => later(undefined, GRACE)}
          onHide={hide}
        >
          {content}
          {shortcut !== undefined && <span>{keyText(shortcut)}</span>}
        </TooltipHint>
      )}
    </>
  );
}
