// Keys that are on their way to a field of a window that has just come.
import type { ComponentType, RefObject } from 'react';

/** Takes the keys that a field is still to get, wherever the focus is, until it has it. */
export type HeldText = ComponentType<{
  onText: (add: (before: string) => string) => void;
  field: RefObject<HTMLElement | null>;
}>;
