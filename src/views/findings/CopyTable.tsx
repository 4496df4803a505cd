// Copies the findings that are shown as a table, for a spreadsheet.
import { Copy } from 'lucide-react';
import type { RankedFinding } from '@/analysis/ranking';
import { writeClip } from '@/formats/browser/clipboard';
import { findingsSheet } from '@/formats/sheets/findingSheet';
import { withoutIds } from '@/formats/sheets/sheet';
import { plainNumber, writtenSheet } from '@/formats/sheets/writtenCells';
import { writeBlock } from '@/formats/tsv';
import { guardedCells, writeHtmlTable } from '@/formats/writeHtmlTable';
import { language } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import { useToast } from '@/ui/Toast';
import { useEditor } from '@/views/context/EditorContext';

export function CopyTable({ findings }: { findings: readonly RankedFinding[] }) {
  const t = useT();
  const editor = useEditor();
  const toaster = useToast();
  const copy = async (): Promise<void> => {
    const sheet = findingsSheet(editor.store.getState().project, findings, t);
    const rows = writtenSheet(withoutIds(sheet), (value) => plainNumber(value, language()));
    try {
      await writeClip({ text: writeBlock(rows), html: writeHtmlTable(guardedCells(rows)) });
      toaster.show({ title: t('findings.said.copied', { count: findings.length }) });
    } catch {
      toaster.show({ title: t('findings.said.notCopied') });
    }
  };
  return (
    <Button variant="quiet" icon={Copy} disabled={findings.length === 0} onClick={() => void copy()}>
      {t('findings.copyTable')}
    </Button>
  );
}
