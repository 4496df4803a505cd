// Feelings at: which differing feelings of some personas a point of the two curves stands for.
import type { Comparison, Side } from '@/analysis/comparison';
import type { GapPoint } from '@/analysis/curveGap';
import type { Id } from '@/model/id';
import type { Persona } from '@/model/types';
import type { DifferenceRow } from './differenceRows';

/** By point: what is felt of a stage itself and of its touchpoints, on either map. */
export function feelingsAt(
  { from, to, personas }: Comparison,
  rows: readonly DifferenceRow[],
  points: readonly GapPoint[],
  whose: readonly Persona[],
): DifferenceRow[][] {
  const known = new Set(
    whose.flatMap(({ id }) =>
      [id, personas.toOf.get(id), personas.fromOf.get(id)].filter((one) => one !== undefined),
    ),
  );
  const isTheirs = ({ project }: Side, id: Id | undefined): boolean =>
    known.has(project.feelings[id ?? '']?.personaId ?? '');
  const felt = rows.filter(
    ({ of, fromId, toId }) => of === 'feeling' && (isTheirs(from, fromId) || isTheirs(to, toId)),
  );
  return points.map(({ fromId, toId }) =>
    felt.filter(
      (row) =>
        (fromId !== undefined && row.from?.stageId === fromId) ||
        (toId !== undefined && row.to?.stageId === toId),
    ),
  );
}
