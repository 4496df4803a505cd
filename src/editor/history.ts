// History: what was done, so that it can be undone and done again. One entry is one step of a person.
import { applyPatches } from 'immer';
import type { UndoLabel } from '@/commands/command';
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

/** Whether a step made a record. */
const makes = ({ patches }: Step, id: string): boolean =>
  patches.some(
    ({ op, path, value }) =>
      op === 'add' &&
      (path.at(-1) === id ||
        (path[0] === 'cards' && path.length === 2 && Object.hasOwn(value as object, id))),
  );

/** How many of the last steps did nothing but make a record and write it; none where one of them did anything else. */
export function madeBy(steps: readonly Step[], id: string): number {
  for (let count = 1; count <= steps.length; count += 1) {
    const step = steps[steps.length - count];
    if (!step || touchedBy(step.patches).some((other) => other !== id)) return 0;
    if (makes(step, id)) return count;
  }
  return 0;
}

/** A table's name, a field of the project, or `table/id`: what patches write, as names to be compared. */
type Places = ReadonlySet<string>;

const SHARDS = 'cards';

/** What a step writes, with the tables and shards around it: whoever replaces these writes it too. */
const stepPlaces = new WeakMap<Step, Places>();

function placesOfStep(step: Step): Places {
  const known = stepPlaces.get(step);
  if (known) return known;
  const places = new Set<string>();
  for (const patch of [...step.patches, ...step.inverse]) {
    const [table, key] = patch.path;
    places.add(String(table));
    if (table === SHARDS && key !== undefined) places.add(`shard/${key}`);
    for (const id of touchedBy([patch])) places.add(`${table}/${id}`);
  }
  stepPlaces.set(step, places);
  return places;
}

/** What foreign patches write, each as narrowly as can be told. */
function placesOf(patches: readonly Patch[]): string[] {
  return patches.flatMap((patch) => {
    const [table, key] = patch.path;
    const ids = touchedBy([patch]).map((id) => `${table}/${id}`);
    if (patch.path.length === 1) return [String(table)];
    return table === SHARDS && patch.path.length === 2 ? [`shard/${key}`, ...ids] : ids;
  });
}

/**
 * The steps that can still be taken after somebody else's change: the newest ones, down to the first that wrote what
 * was changed now. They are marked, because that change may have leaned on what they made.
 */
export function stepsAfter(steps: readonly Step[], patches: readonly Patch[]): Step[] {
  const written = placesOf(patches);
  const crossed = steps.findLastIndex((step) => {
    const places = placesOfStep(step);
    return written.some((place) => places.has(place));
  });
  return steps.slice(crossed + 1).map((step) => (step.crossed ? step : { ...step, crossed: true }));
}

/** The project after a step; undefined where the step no longer fits what somebody else has made of the project. */
export function taken(project: Project, step: Step, patches: Patch[]): Project | undefined {
  if (!step.crossed) return applyPatches(project, patches);
  try {
    const next = applyPatches(project, patches);
    return checkInvariants(next).length === 0 ? next : undefined;
  } catch {
    return undefined;
  }
}
