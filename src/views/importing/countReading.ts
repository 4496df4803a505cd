// countReading(): how much a table would bring, for the line under its preview.
import type { Feeling } from '@/formats/cardColumns';
import { scoreOf } from '@/formats/laneRoles';
import type { TableReading } from '@/formats/tableShape';

const isScore = ({ text }: Feeling) => scoreOf(text) !== undefined;
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
    for (const { findings = [], feelings = [] } of extras?.flat() ?? []) {
      counts.findings += findings.length;
      counts.feelings += feelings.filter(isScore).length;
    }
  }
  // Of each persona one for a stage: several of them become their mean.
  for (const all of felt) counts.feelings += new Set(all.filter(isScore).map(({ whose }) => whose)).size;
  return counts;
}
