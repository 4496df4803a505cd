// What the overlay tells of each difference, by the place where it is told: on the thing itself, or on what it hangs on.
import type { Comparison } from '@/analysis/comparison';
import type { Id } from '@/model/id';
import { cardById } from '@/model/select';
import type { OverlayDifference, OverlayWords } from './overlay';
import { type Told, valueKey } from './overlayCells';
import type { NoteText } from './overlayNotes';
import { curvesOf } from './lanes/emotion';
import type { Project } from '@/model/types';
import type { Scene } from './scene';

/** What stands in the cells of a scene, and what is felt on its curves, by their ids. */
function idsIn(scene: Scene): { items: ReadonlySet<Id>; felt: ReadonlySet<Id> } {
  const [items, felt] = [new Set<Id>(), new Set<Id>()];
  for (const row of scene.rows) {
    for (const { items: own } of row.cells) for (const { id } of own) items.add(id);
    for (const { points } of curvesOf(row)) for (const { feeling } of points) felt.add(feeling.id);
  }
  return { items, felt };
}

function add<Row>(map: Map<Id, Row[]>, id: Id, row: Row): void {
  const list = map.get(id);
  if (list) list.push(row);
  else map.set(id, [row]);
}

/** Differences by where they are told; those of heads and curves, and those without a place, are in none of these. */
export function toldOf<Row extends OverlayDifference>(
  comparison: Comparison,
  rows: readonly Row[],
  plain: { from: Scene; to: Scene },
  words: OverlayWords<Row>,
  text: NoteText,
): Told<Row> {
  const { from, to, cards, findings } = comparison;
  const there = { from: idsIn(plain.from), to: idsIn(plain.to) };
  const own = { from: new Map<Id, Row[]>(), to: new Map<Id, Row[]>() };
  const hung = { from: new Map<Id, Row[]>(), to: new Map<Id, Row[]>() };
  const values = new Map<string, Row[]>();
  const { from: before, to: after } = there;

  const stand = (row: Row): boolean => {
    const { fromId, toId } = row;
    const isHere = toId !== undefined && after.items.has(toId);
    const wasThere = fromId !== undefined && before.items.has(fromId);
    if (isHere) add(own.to, toId, row);
    if (wasThere) add(own.from, fromId, row);
    return isHere || wasThere;
  };
  const hang = (row: Row, cardIds: { from: readonly Id[]; to: readonly Id[] }): void => {
    const partners = cardIds.from.flatMap((id) => cards.toOf.get(id) ?? []);
    const here = [...cardIds.to, ...partners].find((id) => after.items.has(id));
    const away = cardIds.from.find((id) => before.items.has(id));
    if (here !== undefined) add(hung.to, here, row);
    else if (away !== undefined) add(hung.from, away, row);
  };
  for (const row of rows) {
    const { of, fromId = '', toId = '' } = row;
    if (of === 'card') stand(row);
    else if (of === 'finding') {
      if (stand(row)) continue;
      const ids = (side: typeof from, id: Id) => side.project.findings[id]?.cardIds ?? [];
      hang(row, { from: ids(from, fromId), to: ids(to, toId) });
    } else if (of === 'feeling') {
      if (before.felt.has(fromId) || after.felt.has(toId)) continue;
      const ids = (side: typeof from, id: Id) => {
        const { cardId } = side.project.feelings[id] ?? {};
        return cardId !== undefined && cardById(side.project, cardId) ? [cardId] : [];
      };
      hang(row, { from: ids(from, fromId), to: ids(to, toId) });
    } else if (of === 'measurement' || of === 'goal')
      add(values, valueKey(row.to?.laneId, row.to?.stageId), row);
  }
  const partnerOf = (id: Id): Id | undefined =>
    cards.toOf.get(id) ?? findings.toOf.get(id) ?? (isShared(from.project, to.project, id) ? id : undefined);
  return { words, text, partnerOf, own, hung, values };
}

/** Whether a record is of both projects, which may be parts of one. */
const isShared = (from: Project, to: Project, id: Id): boolean =>
  from === to || (from.strategies === to.strategies && from.strategies[id] !== undefined);
