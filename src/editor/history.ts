// History: what was done, so that it can be undone and done again. One entry is one step of a person.
import type { UndoLabel } from '@/commands/command';
import { patched } from '@/model/document';
import { checkInvariants } from '@/model/invariants';
import type { Patch } from '@/model/patch';
import type { Project } from '@/model/types';

export type Step = {
  label: UndoLabel;
  patches: Patch[];
  inverse: Patch[];
  mergeKey?: string | undefined;
  at: number;
  /** Somebody else has changed the project since: whether it still fits is seen when it is taken. */
  crossed?: true;
};

/** All that can be undone and done again, oldest first. */
export type Trail = { done: readonly Step[]; undone: readonly Step[] };

/** A moment of the history: how many steps were done, what could be done again, and how much of that is still there. */
export type Mark = { depth: number; undone: readonly Step[]; floor: number };

/** What would be undone next and done again next; absent when there is nothing. */
export function labelsOf({ done, undone }: Trail): { undoLabel?: UndoLabel; redoLabel?: UndoLabel } {
  const undoLabel = done.at(-1)?.label;
  const redoLabel = undone.at(-1)?.label;
  return { ...(undoLabel && { undoLabel }), ...(redoLabel && { redoLabel }) };
}

/** A pause in typing after which the next keystroke begins a new step, in milliseconds. */
export const PAUSE = 1000;

/** Whether the next edit belongs to the same step: the same typing, without a pause and not yet sealed. */
export function folds(top: Step | undefined, mergeKey: string | undefined, now: number): top is Step {
  return top !== undefined && mergeKey !== undefined && top.mergeKey === mergeKey && now - top.at <= PAUSE;
}

/**
 * Of patches to one place only the latest counts, so that a long text typed key by key stays one small step.
 * Safe only where no path lies inside another and none counts positions of a list.
 */
function lastWins(patches: Patch[]): Patch[] {
  const depth = patches[0]?.path.length;
  if (!patches.every(({ path }) => path.length === depth && typeof path.at(-1) === 'string')) return patches;
  const latest = new Map(patches.map((patch, at) => [patch.path.join('/'), at]));
  return patches.filter((patch, at) => latest.get(patch.path.join('/')) === at);
}

/** One step that does what both did, in order. */
export function fold(top: Step, next: Step): Step {
  return {
    ...top,
    at: next.at,
    patches: lastWins([...top.patches, ...next.patches]),
    // Undone newest first; the oldest value of a place is applied last and stays.
    inverse: lastWins([...next.inverse, ...top.inverse]),
  };
}

/** The ids of the records that patches write, without those of whole tables. */
export function touchedBy(patches: readonly Patch[]): string[] {
  const ids = new Set<string>();
  for (const { path } of patches) if (path[1] !== undefined) ids.add(String(path[1]));
  return [...ids];
}

/** Whether a step made a record. */
const makes = ({ patches }: Step, id: string): boolean =>
  patches.some(({ op, path }) => op === 'add' && path.length === 2 && path[1] === id);

/** How many of the last steps did nothing but make a record and write it; none where one of them did anything else. */
export function madeBy(steps: readonly Step[], id: string | undefined): number {
  if (id === undefined) return 0;
  for (let count = 1; count <= steps.length; count += 1) {
    const step = steps[steps.length - count];
    if (!step || touchedBy(step.patches).some((other) => other !== id)) return 0;
    if (makes(step, id)) return count;
  }
  return 0;
}

type Written = { whole: string[]; inside: string[] };

/**
 * What patches write as names to be compared: records, fields of the project, and tables as a whole; and the tables that
 * they only write in.
 */
function writtenBy(patches: readonly Patch[]): Written {
  const written: Written = { whole: [], inside: [] };
  for (const { path } of patches) {
    const [table, id] = path;
    if (id !== undefined) written.whole.push(`${table}/${id}`);
    (path.length === 1 ? written.whole : written.inside).push(String(table));
  }
  return written;
}

const byStep = new WeakMap<Step, { whole: ReadonlySet<string>; inside: ReadonlySet<string> }>();

function writtenByStep(step: Step): { whole: ReadonlySet<string>; inside: ReadonlySet<string> } {
  const known = byStep.get(step);
  if (known) return known;
  const { whole, inside } = writtenBy([...step.patches, ...step.inverse]);
  const written = { whole: new Set(whole), inside: new Set(inside) };
  byStep.set(step, written);
  return written;
}

/**
 * The steps that can still be taken after somebody else's change: the newest ones, down to the first that wrote what
 * was changed now. They are marked, because that change may have leaned on what they made.
 */
export function stepsAfter(steps: readonly Step[], patches: readonly Patch[]): Step[] {
  const foreign = writtenBy(patches);
  const crossed = steps.findLastIndex((step) => {
    const { whole, inside } = writtenByStep(step);
    // What one writes as a whole the other must not have written in.
    return (
      foreign.whole.some((name) => whole.has(name) || inside.has(name)) ||
      foreign.inside.some((name) => whole.has(name))
    );
  });
  return steps.slice(crossed + 1).map((step) => (step.crossed ? step : { ...step, crossed: true }));
}

/** The project after a step; undefined where the step no longer fits what somebody else has made of the project. */
export function taken(project: Project, step: Step, patches: Patch[]): Project | undefined {
  if (!step.crossed) return patched(project, patches);
  try {
    const next = patched(project, patches);
    return checkInvariants(next).length === 0 ? next : undefined;
  } catch {
    return undefined;
  }
}
