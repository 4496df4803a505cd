// The marks of the two maps for paper: where each difference stands, its tone, its sign and its word.
import type { Comparison } from '@/analysis/comparison';
import type { SideMark, Sides } from '@/formats/pictureOfSides';
import type { OverlayTone } from '@/layout/overlay';
import { kindTone, markWord } from './differenceWords';
import { type MarkTone, SIGNS } from './differenceSigns';
import type { Mark, Marks } from './marks';

const TONES: Record<MarkTone, OverlayTone> = {
  added: 'good',
  bad: 'bad',
  changed: 'changed',
  moved: 'moved',
  removed: 'told',
};

export function sideMarks(comparison: Comparison, marks: Marks): Sides['marks'] {
  const on =
    (side: 'from' | 'to') =>
    ({ row, box, shape, item }: Mark): SideMark => {
      const [kind = 'changed'] = row.kinds;
      const tone = kindTone(comparison, row, kind);
      return {
        box,
        shape,
        ...(item && { item }),
        tone: TONES[tone],
        sign: kind === 'removed' && tone === 'added' ? '\u2713' : SIGNS[kind],
        word: markWord(comparison, row, kind, side),
        leaves: side === 'from' && (kind === 'removed' || kind === 'moved'),
      };
    };
  return { from: marks.from.map(on('from')), to: marks.to.map(on('to')) };
}
