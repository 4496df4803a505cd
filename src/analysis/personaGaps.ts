// Personas by segment and lifecycle: who is there, and of whom there is nobody.
import { LIFECYCLES } from '@/model/constants';
import type { Persona } from '@/model/types';

export type Lifecycle = NonNullable<Persona['lifecycle']>;

export type SegmentRow = {
  /** As it is written; undefined for those without a segment. */
  segment: string | undefined;
  /** By lifecycle; those of whom it is not known stand under `unknown`. */
  cells: Record<Lifecycle | 'unknown', Persona[]>;
  count: number;
};

export type PersonaGrid = {
  rows: readonly SegmentRow[];
  /** How many are at each point of the lifecycle. */
  counts: Record<Lifecycle | 'unknown', number>;
  /** The points of the lifecycle that no persona stands at. */
  gaps: readonly Lifecycle[];
};

const LIVES = [...LIFECYCLES, 'unknown'] as const;
const each = <T>(make: () => T): Record<Lifecycle | 'unknown', T> =>
  Object.fromEntries(LIVES.map((life) => [life, make()])) as Record<Lifecycle | 'unknown', T>;

/** Personas by segment, in the order in which the segments first come, those without one last. */
export function personaGrid(personas: readonly Persona[]): PersonaGrid {
  const rows = new Map<string, SegmentRow>();
  const counts = each(() => 0);
  for (const persona of personas) {
    const segment = persona.segment?.trim() ?? '';
    // One segment, however its letters are written.
    const key = segment.toLowerCase();
    const row: SegmentRow = rows.get(key) ?? {
      segment: segment === '' ? undefined : segment,
      cells: each(() => []),
      count: 0,
    };
    rows.set(key, row);
    const life = persona.lifecycle ?? 'unknown';
    row.cells[life].push(persona);
    row.count += 1;
    counts[life] += 1;
  }
  const sorted = [...rows.values()].sort(
    (a, b) => Number(a.segment === undefined) - Number(b.segment === undefined),
  );
  return { rows: sorted, counts, gaps: LIFECYCLES.filter((life) => counts[life] === 0) };
}
