// CopyGap: the gap table and the list of differences, taken to a spreadsheet by way of the clipboard or as a file.
import { Copy } from 'lucide-react';
import type { Comparison } from '@/analysis/comparison';
import type { GapTable } from '@/analysis/gapTable';
import { writeClip } from '@/formats/browser/clipboard';
import { fileName } from '@/formats/fileName';
import { partTitle } from '@/formats/mapTitle';
import type { SheetCell } from '@/formats/sheets/sheet';
import { plainNumber, writtenRows } from '@/formats/sheets/writtenCells';
import { writeBlock } from '@/formats/tsv';
import { separatorIn, writeCsv } from '@/formats/writeCsv';
import { differenceCells } from '@/formats/writeDifferences';
import { gapCells } from '@/formats/writeGapTable';
import { writePlainTable } from '@/formats/writeHtmlTable';
import { formatNumber } from '@/i18n/format';
import { language } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import { Menu } from '@/ui/Menu';
import { saveFile } from '@/ui/saveFile';
import { useToast } from '@/ui/Toast';
import { differenceLines } from './differenceLines';
import { formatDuration } from '@/i18n/formatDuration';
import type { StoryLine } from './storyLines';

type CopyGapProps = {
  /** In the order in which it is shown. */
  gap: GapTable;
  comparison: Comparison;
  lines: readonly StoryLine[];
};

export function CopyGap({ gap, comparison, lines }: CopyGapProps) {
  const t = useT();
  const toaster = useToast();
  const table = () => gapCells(gap, { t, number: formatNumber, time: formatDuration });
  const list = () => differenceCells(differenceLines(comparison, lines), t);
  const copy = async (typed: SheetCell[][]): Promise<void> => {
    const cells = writtenRows(typed, (value) => plainNumber(value, language()));
    try {
      await writeClip({ text: writeBlock(cells), html: writePlainTable(cells) });
      toaster.show({ title: t('gap.copied') });
    } catch {
      toaster.show({ title: t('gap.notCopied') });
    }
  };
  const save = (typed: SheetCell[][], word: string): void => {
    const spoken = language();
    const cells = writtenRows(typed, (value) => plainNumber(value, spoken));
    const text = writeCsv(cells, separatorIn(spoken));
    const name = fileName(partTitle(comparison.to.project, word), 'csv');
    saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), name);
  };
  return (
    <Menu
      align="end"
      trigger={
        <Button size="s" icon={Copy}>
          {t('gap.copy')}
        </Button>
      }
      entries={() => [
        { id: 'table', label: t('gap.copyTable'), run: () => void copy(table()) },
        { id: 'list', label: t('gap.copyList'), run: () => void copy(list()) },
        'separator',
        { id: 'saveTable', label: t('gap.saveTable'), run: () => save(table(), t('gap.fileTable')) },
        { id: 'saveList', label: t('gap.saveList'), run: () => save(list(), t('gap.fileList')) },
      ]}
    />
  );
}
