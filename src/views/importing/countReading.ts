// countReading(): how much a table would bring, for the line under its preview.
import { scoreOf } from '@/formats/laneRoles';
import type { TableReading } from '@/formats/tableShape';

const isFelt = (texts: readonly string[]) => texts.some((text) => scoreOf(text) !== undefined);

export function countReading({ stages, lanes, felt = [] }: TableReading) {
  const counts = { stages: stages.length, lanes: 0, cards: 0, findings: 0, feelings: 0, strategies: 0 };
  for (const { role, cells, extras } of lanes) {
    if (role === 'skip' || role === 'goal' || role === 'duration') continue;
    if (role === 'emotion') {
      counts.feelings += cells.filter(isFelt).length;
      continue;
    }
    const cards = cells.reduce((sum, cell) => sum + cell.length, 0);
    counts.lanes++;
    if (role === 'opportunities') {
      counts.strategies += cards;
      continue;
    }
    counts.cards += cards;
    if (role === 'pain' || role === 'barrier' || role === 'delight') counts.findings += cards;
    for (const { pain, feeling } of extras?.flat() ?? []) {
      if (pain) counts.findings++;
      if (feeling !== undefined && scoreOf(feeling) !== undefined) counts.feelings++;
    }
  }
  counts.feelings += felt.filter(isFelt).length;
  return counts;
}
