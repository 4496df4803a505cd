// The place of a presentation: which step is shown, and how the keys move it. The same in all its windows.
import { type Step, stepIndex, type StepOrder } from './steps';

export type Place = {
  order: StepOrder;
  key: string;
  /** The number of the step, for when its record is gone. */
  at: number;
  /** How far a step that is larger than the screen has been moved along, and how far it can be: counted in screens. */
  part: number;
  lastPart: number;
  black: boolean;
  /** When the presentation began, for the time that has passed; milliseconds. */
  since: number;
};

export const firstPlace = (now: number): Place => ({
  order: 'stages',
  key: 'first',
  at: 0,
  part: 0,
  lastPart: 0,
  black: false,
  since: now,
});

/** What a person does to the place, in any of the windows. */
export type Move = 'next' | 'previous' | 'first' | 'last' | 'black' | { to: number } | { order: StepOrder };

/** What the move changes; any step brings a black screen back. */
export function moved(place: Place, steps: readonly Step[], move: Move): Partial<Place> {
  const at = stepIndex(steps, place);
  const show = (index: number): Partial<Place> => {
    const next = Math.max(0, Math.min(steps.length - 1, index));
    const key = steps[next]?.key ?? 'first';
    return key === place.key ? { black: false } : { key, at: next, part: 0, lastPart: 0, black: false };
  };
  if (typeof move === 'object') {
    if ('to' in move) return show(move.to);
    return { order: move.order, key: 'first', at: 0, part: 0, lastPart: 0, black: false };
  }
  switch (move) {
    case 'next':
      // A step that goes on below the edge of the screen is seen to its end first.
      return place.part < place.lastPart ? { part: place.part + 1, black: false } : show(at + 1);
    case 'previous':
      return place.part > 0 ? { part: place.part - 1, black: false } : show(at - 1);
    case 'first':
      return { ...show(0), part: 0 };
    case 'last':
      return { ...show(steps.length - 1), part: 0 };
    case 'black':
      return { black: !place.black };
  }
}
