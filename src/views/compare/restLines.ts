// Rest lines: what differs and stands in no other part of the summary - other words, other places, and what is behind them.
import type { Story } from '@/analysis/story';
import type { DifferenceRow } from './differenceRows';
import type { StoryLine } from './storyLines';

/** What a part of the summary tells of a finding: how heavy it is, and what is made of it. */
const TOLD = new Set(['severity', 'frequency', 'status', 'resolution']);

/** The lines that nothing else in the summary names; what is said of a finding otherwise is a small change. */
export function restLines(story: Story, lines: readonly StoryLine[]): StoryLine[] {
  const { touchpoints, channels, delights } = story;
  const named = new Set(
    [touchpoints, channels, { gone: delights.lost, added: delights.added }].flatMap(({ gone, added }) =>
      [...gone, ...added].map(({ id }) => id),
    ),
  );
  return lines.flatMap((line) => {
    const { row, fate } = line;
    if (!row || isNamed(row, named)) return [];
    return fate ? [{ ...line, group: 'small' as const }] : [line];
  });
}

function isNamed({ of, kinds, fields, fromId, toId }: DifferenceRow, named: ReadonlySet<string>): boolean {
  // How somebody feels is told persona by persona.
  if (of === 'feeling') return true;
  const comesOrGoes = kinds.some((kind) => kind === 'added' || kind === 'removed');
  if (of !== 'finding') return comesOrGoes && (named.has(fromId ?? '') || named.has(toId ?? ''));
  return comesOrGoes || fields.every(({ field }) => TOLD.has(field));
}
