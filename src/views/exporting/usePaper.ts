// usePaper(): the picture of the dialog on paper, and as the preview shows it: on its sheet, or with the borders of its sheets.
import { useMemo } from 'react';
import { withBreakLines } from '@/formats/paper/breakLines';
import { type PaperPicture, paperPicture, type PaperPlan, planPaper } from '@/formats/paper/paperPlan';
import { sheetPicture } from '@/formats/paper/sheetPicture';
import type { ExportOptions } from '@/formats/exportFormat';
import type { Picture } from '@/formats/picture';
import type { MessageKey } from '@/i18n/messages';
import type { Palette } from '@/layout/palette';

/** What to say of a file that could not be made on paper; undefined where it was for no reason of paper. */
export function paperFailure(error: unknown): MessageKey | undefined {
  const reason = error instanceof Error ? error.message : '';
  if (reason === 'too-many-sheets') return 'exporting.tooManySheets';
  return /font/.test(reason) ? 'exporting.fontsFailed' : undefined;
}

export type OnPaper = {
  /** Whether it can go over several sheets: one of many pages cannot. */
  canTile: boolean;
  paper: PaperPicture;
  plan: PaperPlan;
  preview: Picture;
};

/** @param picture undefined where what is taken becomes nothing on paper */
export function usePaper(
  picture: Picture | undefined,
  { paper: size, pages: wished, points }: ExportOptions,
  palette: Palette,
  canTile: boolean,
): OnPaper | undefined {
  const pages = canTile ? wished : 'one';
  const paper = useMemo(() => picture && paperPicture(picture), [picture]);
  const plan = useMemo(
    () => paper && planPaper(paper, { paper: size, pages, points }),
    [paper, size, pages, points],
  );
  return useMemo(() => {
    if (!paper || !plan) return undefined;
    const { picture: own } = paper;
    return {
      canTile,
      paper,
      plan,
      preview:
        plan.kind === 'tiles'
          ? withBreakLines(own, plan.tiling, palette)
          : sheetPicture(own, paper.smallest, plan.kind === 'one' ? size : 'fit'),
    };
  }, [canTile, paper, plan, palette, size]);
}
