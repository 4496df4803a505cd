// History: what was done, so that it can be undone and done again. One entry is one step of a person.
import type { UndoLabel } from '@/commands/command';
import type { Patch } from '@/model/patch';

export type Step = {
  label: UndoLabel;
  patches: Patch[];
  inverse: Patch[];
  mergeKey?: string | undefined;
  at: number;
};

/** All that can be undone and done again, oldest first. */
export type Trail = { done: readonly Step[]; undone: readonly Step[] };

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
  for (const { path, value } of patches) {
    const sharded = path[0] === 'cards';
    const id = path[sharded ? 2 : 1];
    if (id !== undefined) ids.add(String(id));
    // A whole shard that comes or goes names its cards.
    else if (sharded && value !== null && typeof value === 'object')
      Object.keys(value).forEach((key) => ids.add(key));
  }
  return [...ids];
}
