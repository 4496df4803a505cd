// Taking contents: makes a project say what another state of it says, record by record, so that few objects are replaced.
import type { Draft } from 'immer';
import { sameValue } from './sameValue';
import type { Project } from './types';

type Loose = Record<string, unknown>;

/** What a project is, whatever it says. */
const own: ReadonlySet<string> = new Set(['format', 'version', 'id', 'createdAt']);

const isTable = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields of `then` are written where `now` has others, fields beyond it go; `depth` levels of tables are looked into. */
function take(draft: Loose, now: Loose, then: Loose, depth: number, kept?: ReadonlySet<string>): void {
  for (const key of Object.keys(now)) {
    if (!kept?.has(key) && (!Object.hasOwn(then, key) || then[key] === undefined)) delete draft[key];
  }
  for (const key of Object.keys(then)) {
    const value = then[key];
    const here = Object.hasOwn(now, key) ? now[key] : undefined;
    if (kept?.has(key) || value === undefined || value === here) continue;
    if (depth > 0 && isTable(value) && isTable(here)) take(draft[key] as Loose, here, value, depth - 1);
    else if (!sameValue(here, value)) draft[key] = value;
  }
}

/**
 * Writes into the draft of `now` what `then` says; its id, its version and its birthday stay. What is the same is not
 * touched, so the changes tell only what differs.
 */
export function takeContents(draft: Draft<Project>, now: Project, then: Project): void {
  const loose = (project: unknown) => project as Loose;
  // Two levels: tables, of which one is filed in parts, and their records.
  take(loose(draft), loose(now), loose(then), 2, own);
}

/** Whether two states of a project say the same. Tables without records count like absent ones. */
export function sameContents(a: Project, b: Project): boolean {
  const said = (project: Project): Loose => {
    const all: Loose = { ...project };
    for (const key of own) delete all[key];
    return all;
  };
  return sameValue(said(a), said(b));
}
