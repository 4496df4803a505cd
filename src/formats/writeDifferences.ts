// The differences of two maps as cells of a spreadsheet: a head, and a row for each.
import '@/i18n/en/gap';
import type { Translate } from '@/i18n/messages';
import type { SheetCell } from './sheets/sheet';

/** A difference in words, as the list tells it. */
export type DifferenceLine = {
  /** Such as "Added", or "Moved, changed". */
  what: string;
  /** Of what kind of thing. */
  kind: string;
  title: string;
  stage: string;
  lane: string;
  /** Of a pain point or barrier, how heavy it is on each map; absent where that is not known. */
  weightBefore?: number | undefined;
  weightAfter?: number | undefined;
  /** What changed in it, sentence by sentence. */
  details: readonly string[];
};

/** The differences as rows of cells, in the order of the list. */
export const differenceCells = (lines: readonly DifferenceLine[], t: Translate): SheetCell[][] => [
  [
    t('gap.cells.what'),
    t('gap.cells.kind'),
    t('gap.cells.title'),
    t('gap.cells.where'),
    t('gap.cells.lane'),
    t('gap.cells.weightBefore'),
    t('gap.cells.weightAfter'),
    t('gap.cells.details'),
  ],
  ...lines.map(({ what, kind, title, stage, lane, weightBefore, weightAfter, details }) => [
    what,
    kind,
    title,
    stage,
    lane,
    weightBefore ?? null,
    weightAfter ?? null,
    details.join('\n'),
  ]),
];
