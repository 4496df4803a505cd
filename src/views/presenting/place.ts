// The place of a presentation: which step is shown, and how the keys move it. The same in all its windows.
import type { ViewChoice } from '@/analysis/viewChoice';
import { type Keyed, stepIndex, type StepOrder } from './steps';

export type Place = {
  order: StepOrder;
  key: string;
  /** The number of the step, for when its record is gone. */
  at: number;
  /** How far a step that is larger than the screen has been moved along: counted in screens. */
  part: number;
  /** Of the steps that are larger than the screen of the audience, by key: how many screens follow on the first. */
  parts: ReadonlyMap<string, number>;
  black: boolean;
  /** The view that is presented; absent where the whole map is. */
  view?: ViewChoice | undefined;
  /** When the presentation began, for the time that has passed; milliseconds. */
  since: number;
};

/** `at`: the step to begin with, which an address knows by its number only. */
export const firstPlace = (now: number, at = 0): Place => ({
  order: 'stages',
  key: at === 0 ? 'first' : '',
  at,
  part: 0,
  parts: new Map(),
  black: false,
  since: now,
});

/** What a person does to the place, in any of the windows. */
export type Move = 'next' | 'previous' | 'first' | 'last' | 'black' | { to: number } | { order: StepOrder };

/** How many screens follow on the first of a step. */
export const lastPartOf = (place: Place, key: string): number => place.parts.get(key) ?? 0;

/** Where the place stands among all presses of the key that goes on: each shows one screen more. */
export function pressOf(place: Place, steps: readonly Keyed[]): { at: number; of: number } {
  const here = stepIndex(steps, place);
  let of = 0;
  let at = 0;
  for (const [index, { key }] of steps.entries()) {
    if (index === here) at = of + Math.min(place.part, lastPartOf(place, key)) + 1;
    of += 1 + lastPartOf(place, key);
  }
  return { at, of };
}

/** What the move changes; any step brings a black screen back. */
export function moved(place: Place, steps: readonly Keyed[], move: Move): Partial<Place> {
  const at = stepIndex(steps, place);
  const last = (key: string) => lastPartOf(place, key);
  const here = steps[at]?.key ?? place.key;
  const part = Math.min(place.part, last(here));
  const show = (index: number, atEnd = false): Partial<Place> => {
    const next = Math.max(0, Math.min(steps.length - 1, index));
    const key = steps[next]?.key ?? 'first';
    return key === place.key
      ? { black: false }
      : { key, at: next, part: atEnd ? last(key) : 0, black: false };
  };
  if (typeof move === 'object') {
    if ('to' in move) return show(move.to);
    return { order: move.order, key: 'first', at: 0, part: 0, black: false };
  }
  switch (move) {
    case 'next':
      // A step that goes on below the edge of the screen is seen to its end first.
      return part < last(here) ? { part: part + 1, black: false } : show(at + 1);
    case 'previous':
      return part > 0 ? { part: part - 1, black: false } : show(at - 1, true);
    case 'first':
      return { ...show(0), part: 0 };
    case 'last':
      return { ...show(steps.length - 1), part: 0 };
    case 'black':
      return { black: !place.black };
  }
}
