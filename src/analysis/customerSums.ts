// Counts of a file of customers by cell: which lines fall together, which segments are new, and what each cell gets.
import type { LIFECYCLES } from '@/model/constants';
import { sameName } from './nameBook';

/** A line of the file as it was read. */
export type CustomerLine = {
  segment: string;
  lifecycle: (typeof LIFECYCLES)[number];
  count: number;
  reason?: string;
  /** Where it stands in its file. */
  line: number;
};

/** What a cell gets for one reason, or without one. */
export type CustomerSum = Omit<CustomerLine, 'line'> & {
  /** The lines that it is of; more than one are summed. */
  lines: number[];
};

/** What becomes of a new segment: it stays itself, goes into a known one, or is left out. */
export type SegmentChoice = { kind: 'new' } | { kind: 'known'; segment: string } | { kind: 'out' };

/** The segments of a file that the project does not know, in their order, as they are written first. */
export function newSegments(lines: readonly CustomerLine[], known: readonly string[]): string[] {
  const seen = new Set(known.map(sameName));
  const found: string[] = [];
  for (const { segment } of lines) {
    const key = sameName(segment);
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    found.push(segment);
  }
  return found;
}

/**
 * Lines of one segment, status and reason are one count.
 * @param choices by `sameName` of a new segment; without one it stays itself
 */
export function sumCustomers(
  lines: readonly CustomerLine[],
  choices: ReadonlyMap<string, SegmentChoice> = new Map(),
): CustomerSum[] {
  const sums = new Map<string, CustomerSum>();
  for (const { line, ...read } of lines) {
    const choice = choices.get(sameName(read.segment));
    if (choice?.kind === 'out') continue;
    const segment = choice?.kind === 'known' ? choice.segment : read.segment;
    const key = [sameName(segment), read.lifecycle, sameName(read.reason ?? '')].join('\n');
    const known = sums.get(key);
    if (known) {
      known.count += read.count;
      known.lines.push(line);
    } else sums.set(key, { ...read, segment, lines: [line] });
  }
  return [...sums.values()];
}

/** How many cells of segment and status the counts are for. */
export const cellsOf = (sums: readonly CustomerSum[]): number =>
  new Set(sums.map(({ segment, lifecycle }) => `${lifecycle} ${sameName(segment)}`)).size;
