// The cells of one stage. What did not change is handed on as the same object.
import { cardsByLane, cardsInCell, findingsInStage, findingsOnCard } from '@/model/select';
import { laneKind } from '@/model/laneKinds';
import type { Id } from '@/model/id';
import type { StageCards } from '@/model/stageCards';
import type { Finding, Lane, Project } from '@/model/types';
import type { Bodies, Body } from './itemBody';
import type { Cell, Column, Item, LineHeights } from './scene';
import { cardWidthIn, SIZES } from './sizes';

/** The cells of a stage by lane, with what they were made from. */
export type StageCells = {
  cards: StageCards | undefined;
  lanes: readonly Lane[];
  width: number;
  byLane: ReadonlyMap<Id, Cell>;
  findings: readonly Finding[];
};

/**
 * Lays out the cells of a stage.
 * @param before the stage's cells of the scene before, whose unchanged cells and items are kept
 * @param findingsTouched whether a finding on this stage may have changed since
 */
export function layoutStage(
  project: Project,
  mapId: Id,
  { stage, width }: Column,
  lanes: readonly Lane[],
  bodies: Bodies,
  before: StageCells | undefined,
  findingsTouched: boolean,
): StageCells {
  const cards = cardsByLane(project, stage.id);
  const sameFrame = before?.lanes === lanes && before.width === width;
  if (before && sameFrame && !findingsTouched && before.cards === cards) return before;
  const findings =
    before && !findingsTouched && before.cards === cards
      ? before.findings
      : findingsInStage(project, mapId, stage.id);
  const byLane = new Map<Id, Cell>();
  for (const lane of lanes) {
    const old = before?.byLane.get(lane.id);
    byLane.set(lane.id, layoutCell({ project, stageId: stage.id, width, bodies, findings }, lane, old));
  }
  return { cards, lanes, width, byLane, findings };
}

type CellInput = {
  project: Project;
  stageId: Id;
  /** Of the column, in map units. */
  width: number;
  bodies: Bodies;
  findings: readonly Finding[];
};

function layoutCell(
  { project, stageId, width, bodies, findings }: CellInput,
  lane: Lane,
  before: Cell | undefined,
): Cell {
  const { content } = laneKind(lane.kind);
  const cards = content === 'cards' ? cardsInCell(project, stageId, lane.id) : [];
  const count = content === 'derived' ? findings.length : cards.length;
  const items: Item[] = [];
  if (!lane.collapsed) {
    let y: number = SIZES.rowPad;
    const add = (item: Item) => {
      const old = before?.items[items.length];
      items.push(old && sameItem(old, item) ? old : item);
      y += item.height + SIZES.cardGap;
    };
    if (content === 'derived') {
      for (const finding of findings) {
        add({ ...findingItem(finding), ...place(bodies.ofFinding(finding, width), width, y) });
      }
    } else {
      for (const card of cards) {
        const body = bodies.ofCard(card, findingsOnCard(project, card.id), width);
        add({ kind: 'card', id: card.id, card, researched: isResearched(card), ...place(body, width, y) });
      }
    }
  }
  const last = items.at(-1);
  const height = last ? last.y + last.height + SIZES.rowPad : 0;
  if (before?.count === count && before.height === height && sameList(before.items, items)) return before;
  return { key: `${stageId}:${lane.id}`, stageId, laneId: lane.id, items, count, height };
}

/** Where in its cell a card of one line stands that is being begun behind `index` others. */
export function freePlaceIn(
  cell: Pick<Cell, 'items'> | undefined,
  index: number,
  lineHeights: LineHeights,
): { y: number; height: number } {
  const above = cell?.items[index - 1];
  const y = above ? above.y + above.height + SIZES.cardGap : SIZES.rowPad;
  return { y, height: 2 * SIZES.cardPadY + lineHeights.card };
}

const place = ({ height, lines, marks, squares }: Body, columnWidth: number, y: number) => ({
  x: SIZES.cellPad,
  y,
  width: cardWidthIn(columnWidth),
  height,
  lines,
  marks,
  ...(squares && { squares }),
});

function findingItem(finding: Finding) {
  const { id, severity, frequency } = finding;
  const weight = severity === undefined || frequency === undefined ? undefined : severity * frequency;
  return { kind: 'finding', id, finding, weight, researched: isResearched(finding) } as const;
}

/** A statement counts as researched once evidence is attached to it. */
const isResearched = (record: { evidenceIds?: readonly Id[] | undefined }) =>
  (record.evidenceIds?.length ?? 0) > 0;

const recordOf = (item: Item) => (item.kind === 'card' ? item.card : item.finding);

// Lines and marks belong to the body, which is the same object while record and findings are.
function sameItem(a: Item, b: Item): boolean {
  const sameBox = a.y === b.y && a.width === b.width;
  return sameBox && recordOf(a) === recordOf(b) && a.lines === b.lines && a.marks === b.marks;
}

/** Whether two lists hold the very same objects. */
export function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
