// Names of the overlay: what each difference is called, what becomes of it and where it stands, in words.
import { t } from '@/i18n/translate';
import type { OverlayMark, OverlayNote } from '@/layout/overlay';
import type { DifferenceRow } from './differenceRows';
import { rowNoun, rowTitle } from './differenceWords';
import type { LaidOverlay } from './useOverlay';

export type OverlayNames = {
  rowOf: (mark: OverlayMark) => DifferenceRow | undefined;
  title: (row: DifferenceRow) => string;
  noun: (row: DifferenceRow) => string;
  notes: (row: DifferenceRow) => readonly OverlayNote[];
  /** Lane and stage, on the second map or where the first one had it; of the whole map that. */
  place: (row: DifferenceRow) => string;
  /** All of it in one line, for those who hear it. */
  nameOf: (mark: OverlayMark) => string;
};

export function overlayNames({ comparison, rows, overlay, words }: LaidOverlay): OverlayNames {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const order = new Map(overlay.marks.map(({ key }, at) => [key, at + 1]));
  const notes = (row: DifferenceRow) => (row.toId === undefined ? words.away(row) : words.here(row));
  const place = (row: DifferenceRow): string => {
    const [{ project }, at] = row.toId === undefined ? [comparison.from, row.from] : [comparison.to, row.to];
    const lane = project.lanes[at?.laneId ?? '']?.name;
    const stage = project.stages[at?.stageId ?? '']?.name;
    return [lane, stage].filter(Boolean).join(' \u00b7 ') || t('overlay.wholeMap');
  };
  return {
    rowOf: ({ key }) => byKey.get(key),
    title: (row) => rowTitle(comparison, row),
    noun: (row) => rowNoun(comparison, row),
    notes,
    place,
    nameOf({ key }) {
      const row = byKey.get(key);
      if (!row) return '';
      return t('overlay.at', {
        title: `${rowNoun(comparison, row)}: ${rowTitle(comparison, row)}`,
        words: notes(row)
          .map(({ text }) => text)
          .join(', '),
        place: place(row),
        n: order.get(key) ?? 0,
        total: order.size,
      });
    },
  };
}
