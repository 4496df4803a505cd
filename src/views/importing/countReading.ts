// countReading(): how much a table would bring, for the line under its preview.
import type { Feeling } from '@/formats/cardColumns';
import { scoreOf } from '@/formats/laneRoles';
import { inTitle } from '@/formats/tableLanes';
import type { TableReading } from '@/formats/tableShape';
import { LIMITS } from '@/model/constants';

const isScore = ({ text }: Feeling) => scoreOf(text) !== undefined;
const isFelt = (texts: readonly string[]) => texts.some((text) => scoreOf(text) !== undefined);

export function countReading({ stages, lanes, felt = [] }: TableReading) {
  const counts = { stages: stages.length, lanes: 0, cards: 0, findings: 0, feelings: 0, strategies: 0 };
  const strategies = new Set<string>();
  let hasStrategies = false;
  let isApart = false;
  for (const { role, cells, extras } of lanes) {
    if (role === 'skip' || role === 'goal' || role === 'duration') continue;
    if (role === 'emotion') {
      counts.feelings += cells.filter(isFelt).length;
      continue;
    }
    // One lane gathers the strategies, and one of a title is one strategy.
    if (role === 'opportunities') {
      hasStrategies = true;
      for (const text of cells.flat()) strategies.add(inTitle(text));
      continue;
    }
    const cards = cells.reduce((sum, cell) => sum + cell.length, 0);
    counts.lanes++;
    counts.cards += cards;
    const isOfFindings = role === 'pain' || role === 'barrier' || role === 'delight';
    if (isOfFindings) counts.findings += cards;
    for (const { findings = [], feelings = [] } of extras?.flat() ?? []) {
      if (findings.length > 0 && !isOfFindings) isApart = true;
      counts.findings += findings.length;
      counts.feelings += feelings.filter(isScore).length;
    }
  }
  counts.strategies = strategies.size;
  counts.lanes += Number(hasStrategies);
  // Of each persona one for a stage: several of them become their mean.
  for (const all of felt) counts.feelings += new Set(all.filter(isScore).map(({ whose }) => whose)).size;
  // A map that is read has a lane of curves, and one of findings where these stand beside cards, if there is room for them.
  if (counts.lanes < LIMITS.lanes || counts.feelings > 0) counts.lanes += 1;
  if (isApart && counts.lanes < LIMITS.lanes) counts.lanes += 1;
  return counts;
}
