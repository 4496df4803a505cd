// Tooltip: a short hint beside a control, on hover, on focus and under a finger that rests. It never replaces the name.
import {
  cloneElement,
  type HTMLAttributes,
  type ReactElement,
  type ReactNode,
  useEffect,
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
/** A finger covers what it rests on: the hint stays this long after it was lifted. */
const LIFTED = 1500;
/** Who has just read one hint gets the next at once. */
const READING = 400;
let lastRead = -READING;

/** One thing to do later; the next one takes its place. */
function createTimer() {
  let id = 0;
  return {
    start(ms: number, run: () => void): void {
      clearTimeout(id);
      id = window.setTimeout(run, ms);
    },
    stop: (): void => clearTimeout(id),
  };
}

/** A finger that has rested on a control to read its hint presses nothing when it is lifted. */
function createFinger() {
  let read = false;
  return {
    comes(): void {
      read = false;
    },
    reads(): void {
      read = true;
    },
    /** Asked once, by the click that follows. */
    hasRead(): boolean {
      const had = read;
      read = false;
      return had;
    },
  };
}

export function Tooltip({ content, shortcut, side = 'bottom', children }: TooltipProps) {
  const [target, setTarget] = useState<HTMLElement>();
  const [timer] = useState(createTimer);
  const [finger] = useState(createFinger);
  useEffect(() => timer.stop, [timer]);
  const later = (next: HTMLElement | undefined, ms: number): void =>
    timer.start(ms, () => {
      if (!next) lastRead = performance.now();
      setTarget(next);
    });
  const hide = (): void => {
    timer.stop();
    setTarget(undefined);
  };
  const { props } = children;
  const control = cloneElement(children, {
    onPointerEnter: (event) => {
      props.onPointerEnter?.(event);
      if (event.pointerType === 'touch') return;
      later(event.currentTarget, event.timeStamp - lastRead < READING ? 0 : PATIENCE);
    },
    onPointerLeave: (event) => {
      props.onPointerLeave?.(event);
      if (target) later(undefined, event.pointerType === 'touch' ? LIFTED : GRACE);
      else timer.stop();
    },
    onPointerDown: (event) => {
      props.onPointerDown?.(event);
      hide();
      finger.comes();
      if (event.pointerType !== 'touch') return;
      const held = event.currentTarget;
      timer.start(PATIENCE, () => {
        finger.reads();
        setTarget(held);
      });
    },
    onClickCapture: (event) => {
      if (finger.hasRead()) {
        event.preventDefault();
        event.stopPropagation();
      } else props.onClickCapture?.(event);
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
          onEnter={timer.stop}
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
