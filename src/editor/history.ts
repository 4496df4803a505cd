// History: what was done, so that it can be undone and done again. One entry is one step of a person.
import type { UndoLabel } from '@/commands/command';
import { type Change, isFieldChange, isRecordChange, joined, recordsOf } from '@/model/change';
import { sameValue } from '@/model/sameValue';

export type Step = {
  label: UndoLabel;
  changes: Change[];
  mergeKey?: string | undefined;
  at: number;
  /** Somebody else has changed the project since: what of it still fits is seen when it is taken. */
  crossed?: true;
};

/** All that can be undone and done again, oldest first. */
export type UndoHistory = { done: readonly Step[]; undone: readonly Step[] };

/** A moment of the history: how many steps were done, what could be done again, and how much of that is still there. */
export type Mark = { depth: number; undone: readonly Step[]; floor: number };

/** What would be undone next and done again next; absent when there is nothing. */
export function labelsOf({ done, undone }: UndoHistory): { undoLabel?: UndoLabel; redoLabel?: UndoLabel } {
  const undoLabel = done.at(-1)?.label;
  const redoLabel = undone.at(-1)?.label;
  return { ...(undoLabel && { undoLabel }), ...(redoLabel && { redoLabel }) };
}

/** A pause in typing after which the next keystroke begins a new step, in milliseconds. */
export const PAUSE = 1000;

/** Whether the next edit belongs to the same step: the same typing, without a pause and not yet sealed. */
export function mergesWith(top: Step | undefined, mergeKey: string | undefined, now: number): top is Step {
  return top !== undefined && mergeKey !== undefined && top.mergeKey === mergeKey && now - top.at <= PAUSE;
}

/** One step that does what both did, in order; undefined where together they did nothing: a letter and its deletion. */
export function mergeSteps(top: Step, next: Step): Step | undefined {
  const changes = joined(top.changes, next.changes).filter(
    (change) => !isFieldChange(change) || !sameValue(change.before, change.after),
  );
  return changes.length === 0 ? undefined : { ...top, at: next.at, changes };
}

/** Whether a step made a record. */
const makes = ({ changes }: Step, id: string): boolean =>
  changes.some((change) => change.id === id && isRecordChange(change) && !change.before);

/** How many of the last steps did nothing but make a record and write it; none where one of them did anything else. */
export function madeBy(steps: readonly Step[], id: string | undefined): number {
  if (id === undefined) return 0;
  for (let count = 1; count <= steps.length; count += 1) {
    const step = steps[steps.length - count];
    if (!step || step.changes.some((change) => change.id !== id)) return 0;
    if (makes(step, id)) return count;
  }
  return 0;
}

/**
 * Steps after changes of somebody else, which may have written over what they did, or lean on what they made. What goes
 * on being typed into a record that was changed is a step of its own: taking it back leaves theirs.
 */
export function crossedBy(steps: readonly Step[], changes: readonly Change[]): Step[] {
  const theirs = new Set(recordsOf(changes));
  return steps.map((step): Step => {
    const meets = step.mergeKey !== undefined && step.changes.some(({ id }) => theirs.has(id));
    if (step.crossed && !meets) return step;
    return { ...step, crossed: true, ...(meets && { mergeKey: undefined }) };
  });
}
