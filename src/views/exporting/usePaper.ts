// usePaper(): the picture of the dialog on paper, and as the preview shows it: on its sheet, or with the borders of its sheets.
import { useMemo } from 'react';
import { withBreakLines } from '@/formats/paper/breakLines';
import {
  type DocumentPlan,
  type PaperPicture,
  paperPicture,
  type PaperPlan,
  planDocument,
  planPaper,
  type Remedy,
} from '@/formats/paper/paperPlan';
import { sheetPicture } from '@/formats/paper/sheetPicture';
import type { ExportOptions } from '@/formats/exportFormat';
import type { Picture } from '@/formats/picture';
import type { MessageKey } from '@/i18n/messages';
import type { Palette } from '@/layout/palette';
import { usePageTexts } from './usePageTexts';

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
  /** All pages where there are many: nothing is known of them until each is measured. */
  document: DocumentPlan | 'coming' | undefined;
  /** The first choice with which its text can be read, where it is too small as it is. */
  larger: () => Remedy | undefined;
  preview: Picture;
};

/**
 * @param picture the one that is shown; undefined where what is taken becomes nothing on paper
 * @param many all of them where there is more than one
 */
export function usePaper(
  picture: Picture | undefined,
  { paper: size, pages: wished, points }: ExportOptions,
  palette: Palette,
  many: readonly Picture[] | undefined,
): OnPaper | undefined {
  const canTile = many === undefined;
  const pages = canTile ? wished : 'one';
  const paper = useMemo(() => picture && paperPicture(picture), [picture]);
  const plan = useMemo(
    () => paper && planPaper(paper, { paper: size, pages, points }),
    [paper, size, pages, points],
  );
  const texts = usePageTexts(picture && many);
  const document = useMemo(
    () => many && (texts ? planDocument(many, texts, size) : 'coming'),
    [many, texts, size],
  );
  return useMemo(() => {
    if (!paper || !plan) return undefined;
    const { picture: own } = paper;
    return {
      canTile,
      paper,
      plan,
      document,
      // Tiles are laid only where somebody asks for them.
      larger: () => (canTile && plan.kind === 'one' ? helping(paper, plan, size, points) : undefined),
      preview:
        plan.kind === 'tiles'
          ? withBreakLines(own, plan.tiling, palette)
          : sheetPicture(own, paper.smallest, plan.kind === 'one' ? size : 'fit'),
    };
  }, [canTile, document, paper, plan, palette, size, points]);
}

function helping(
  paper: PaperPicture,
  { remedies }: PaperPlan & { kind: 'one' },
  size: ExportOptions['paper'],
  points: number | undefined,
): Remedy | undefined {
  return remedies.find(
    (remedy) => planPaper(paper, { paper: size, pages: 'one', points, ...remedy }).kind !== 'too-many',
  );
}
