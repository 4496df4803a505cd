// The steps of the presentation of a comparison: what it comes to, each stage as before and after, the curves, what stays open.
import { alignLanes } from '@/analysis/align';
import type { Comparison } from '@/analysis/comparison';
import { type CurveGap, curveGap } from '@/analysis/curveGap';
import type { FindingOutcome } from '@/analysis/findingOutcomes';
import { type GapRow, gapTabling } from '@/analysis/gapTable';
import { personasCompared } from '@/analysis/personasCompared';
import type { Story } from '@/analysis/story';
import type { Id } from '@/model/id';
import { cardById, cardCountOf } from '@/model/select';
import type { Steps } from '@/model/steps';
import type { Card, Persona } from '@/model/types';
import type { DifferenceRow } from '@/views/compare/differenceRows';
import { isSmall } from '@/views/compare/storyLines';

/** What becomes of a card in a stage: it goes or comes, changes, or moves away to another stage or here from one. */
export type CardTurn = {
  key: string;
  kind: 'gone' | 'came' | 'changed' | 'left' | 'arrived';
  /** What differs of it. */
  row: DifferenceRow;
  before?: Card;
  after?: Card;
};

/** A stage of either map or of both. */
export type StageChange = {
  row: GapRow;
  /** What its cards were and are, lane by lane. */
  turns: readonly CardTurn[];
  /** How many of its cards stay as they are. */
  kept: number;
};

export type ComparisonStep =
  | { kind: 'opening'; key: 'first' }
  | { kind: 'change'; key: string; change: StageChange; number: number }
  | { kind: 'curve'; key: string; persona: Persona; gap: CurveGap }
  /** Pain points and barriers that the second map still has. */
  | { kind: 'left'; key: 'last'; problems: readonly FindingOutcome[] };

/**
 * The walk through a comparison. Stages are left out where nothing differs at all, curves where nothing is felt, and the
 * last step where nobody marked a pain point or barrier.
 * @param today the calendar day by which strategies are late
 */
export function* comparisonSteps(
  comparison: Comparison,
  rows: readonly DifferenceRow[],
  story: Story,
  today: string,
): Steps<ComparisonStep[]> {
  const table = yield* gapTabling(comparison, today);
  const turns = turnsByStage(comparison, rows);
  yield;
  const steps: ComparisonStep[] = [{ kind: 'opening', key: 'first' }];
  if (comparison.differences.length > 0)
    for (const [at, row] of table.rows.entries())
      steps.push({
        kind: 'change',
        key: row.key,
        number: at + 1,
        change: stageChange(comparison, row, turns),
      });
  for (const persona of personasCompared(comparison)) {
    const gap = curveGap(comparison, persona.id);
    const isFelt = gap.points.some(({ before, after }) => before !== undefined || after !== undefined);
    if (isFelt) steps.push({ kind: 'curve', key: `curve ${persona.id}`, persona, gap });
    yield;
  }
  const { problems } = story;
  if (problems.length > 0)
    steps.push({ kind: 'left', key: 'last', problems: problems.filter(({ fate }) => fate !== 'resolved') });
  return steps;
}

/** The turns of the cards by the stages of the first and of the second map. */
type Turns = { from: ReadonlyMap<Id, CardTurn[]>; to: ReadonlyMap<Id, CardTurn[]> };

const none: readonly CardTurn[] = [];

function stageChange(comparison: Comparison, row: GapRow, { from, to }: Turns): StageChange {
  const { fromId = '', toId = '' } = row.stage ?? {};
  const turns = [...(from.get(fromId) ?? none), ...(to.get(toId) ?? none)];
  const left = turns.filter(({ before, kind }) => before && kind !== 'arrived').length;
  return {
    row,
    turns: inOrder(comparison, turns),
    kept: fromId === '' ? 0 : cardCountOf(comparison.from.project, fromId) - left,
  };
}

/** By lanes, and within a lane as the differences stand. */
function inOrder(comparison: Comparison, turns: readonly CardTurn[]): CardTurn[] {
  if (turns.length < 2) return [...turns];
  const places = new Map<Id, number>();
  for (const [at, { fromId, toId }] of alignLanes(comparison).entries())
    for (const id of [fromId, toId]) if (id !== undefined && !places.has(id)) places.set(id, at);
  const place = ({ before, after }: CardTurn): number => places.get((after ?? before)?.laneId ?? '') ?? 0;
  return turns.toSorted((a, b) => place(a) - place(b));
}

function turnsByStage(comparison: Comparison, rows: readonly DifferenceRow[]): Turns {
  const [from, to] = [new Map<Id, CardTurn[]>(), new Map<Id, CardTurn[]>()];
  const put = (map: Map<Id, CardTurn[]>, stageId: Id | undefined, turn: CardTurn): void => {
    if (stageId === undefined) return;
    const list = map.get(stageId);
    if (list) list.push(turn);
    else map.set(stageId, [turn]);
  };
  for (const row of rows) {
    if (row.of !== 'card') continue;
    const before = row.fromId === undefined ? undefined : cardById(comparison.from.project, row.fromId);
    const after = row.toId === undefined ? undefined : cardById(comparison.to.project, row.toId);
    const turn = { key: row.key, row, ...(before && { before }), ...(after && { after }) };
    if (!before) put(to, after?.stageId, { ...turn, kind: 'came' });
    else if (!after) put(from, before.stageId, { ...turn, kind: 'gone' });
    else if (comparison.stages.toOf.get(before.stageId) !== after.stageId) {
      put(from, before.stageId, { ...turn, kind: 'left' });
      put(to, after.stageId, { ...turn, kind: 'arrived' });
    } else if (isTold(comparison, row)) put(to, after.stageId, { ...turn, kind: 'changed' });
  }
  return { from, to };
}

/** Whether a card of the same stage differs for the customer: not by its evidence, its wording or its neighbours. */
function isTold({ lanes }: Comparison, { kinds, fields, from, to }: DifferenceRow): boolean {
  const changes = kinds.includes('changed') && !fields.every(isSmall);
  return changes || lanes.toOf.get(from?.laneId ?? '') !== to?.laneId;
}
