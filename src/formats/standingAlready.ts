// Which texts of a table stand on a map already: into that map they would come twice.
import { sameName } from '@/analysis/pairing';
import type { Id } from '@/model/id';
import { cardsOf } from '@/model/select';
import type { Project } from '@/model/types';
import type { FoundTable } from './foundTable';
import { guessShape, readShape } from './tableShape';

export type Standing = {
  standing: number;
  all: number;
  /** Most of the table, or of the map, is in both: it is a table of this map. */
  isOfMap: boolean;
};

/**
 * Counts the texts of a table as it would be read, and those among them that are the text of a card of the map; case and
 * spaces aside.
 */
export function countStanding(table: FoundTable, project: Project, mapId: Id): Standing {
  const here = new Set(cardsOf(project, mapId).map(({ text }) => sameName(text)));
  const texts = readShape(table, guessShape(table).shape).lanes.flatMap(({ cells }) => cells.flat());
  const standing = texts.filter((text) => here.has(sameName(text))).length;
  const isOfMap = standing > 0 && standing >= Math.min(texts.length, here.size) / 2;
  return { standing, all: texts.length, isOfMap };
}
