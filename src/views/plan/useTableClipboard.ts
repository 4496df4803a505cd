// useTableClipboard(): the table of strategies copied for a spreadsheet, and rows of a spreadsheet pasted into it.
import { type RefObject, useEffect } from 'react';
import { comparableText } from '@/analysis/comparableText';
import type { PlanWeights } from '@/analysis/planWeights';
import type { PlannedStrategy } from '@/analysis/strategyPlan';
import { pasteStrategies } from '@/commands/strategies';
import { writeClip } from '@/formats/browser/clipboard';
import {
  readStrategyRows,
  strategyCells,
  strategyColumnWords,
  type StrategyRows,
} from '@/formats/strategyTable';
import { readBlock, writeBlock } from '@/formats/tsv';
import { guardedCells, writeHtmlTable } from '@/formats/writeHtmlTable';
import { formatExact, todayIso } from '@/i18n/format';
import { language } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import { type Id, newId } from '@/model/id';
import { strategiesOf } from '@/model/select';
import { useToast } from '@/ui/Toast';
import { useEditor } from '@/views/context/EditorContext';
import { useUndoToast } from '@/views/context/useUndoToast';
import { pastedRows } from './pastedRows';
import { isColumn } from './sortStrategies';

/** More rows than this are no plan, but something that was copied by mistake. */
const MOST_ROWS = 2000;

export function useTableClipboard(
  table: RefObject<HTMLTableElement | null>,
  shown: readonly PlannedStrategy[],
  weights: PlanWeights,
): { copy: () => Promise<void> } {
  const t = useT();
  const editor = useEditor();
  const toaster = useToast();
  const tell = useUndoToast();

  const cells = (): string[][] => strategyCells(editor.store.getState().project, shown, t, formatExact);
  const copy = async (): Promise<void> => {
    const rows = cells();
    try {
      await writeClip({ text: writeBlock(rows), html: writeHtmlTable(guardedCells(rows)) });
      toaster.show({ title: t('strategies.said.copied', { count: shown.length }) });
    } catch {
      toaster.show({ title: t('strategies.said.notCopied') });
    }
  };

  const paste = (text: string, cell: HTMLElement | undefined): void => {
    const { project } = editor.store.getState();
    const column = cell?.dataset['column'];
    const reading = readStrategyRows(readBlock(text), {
      t,
      decimalComma: language() === 'ru',
      from: isColumn(column) ? column : 'title',
      findingOf: titlesOf(project.findings, weights),
    });
    if (reading.rows.length > MOST_ROWS) {
      toaster.show({ title: t('strategies.said.tooMany', { count: reading.rows.length, limit: MOST_ROWS }) });
      return;
    }
    const id = cell?.closest<HTMLElement>('[data-row]')?.dataset['row'];
    const at = Math.max(
      0,
      shown.findIndex(({ strategy }) => strategy.id === id),
    );
    const below = shown.slice(at).map(({ strategy }) => strategy);
    const rows = pastedRows(reading, strategiesOf(project), below, newId);
    const added = rows.filter((row) => !project.strategies[row.id]).length;
    const before = project.strategies;
    const done = rows.length > 0 && editor.commit(pasteStrategies, { rows, today: todayIso() });
    const after = editor.store.getState().project.strategies;
    const updated = rows.filter((row) => before[row.id] && before[row.id] !== after[row.id]).length;
    const said = [
      done && updated > 0 && t('strategies.said.updated', { count: updated }),
      done && added > 0 && t('strategies.said.added', { count: added }),
      !done && t(rows.length > 0 ? 'strategies.said.pastedSame' : 'strategies.said.pastedNothing'),
      unreadWords(reading),
    ]
      .filter(Boolean)
      .join('. ');
    if (done) tell(said);
    else toaster.show({ title: said });
  };
  const unreadWords = ({ unread }: StrategyRows): string | undefined => {
    const [first] = unread;
    if (!first) return undefined;
    const word = t(strategyColumnWords[first.column]);
    const cell = t('strategies.said.unreadCell', { text: first.text.slice(0, 60), column: word });
    return t('strategies.said.unread', { count: unread.length, first: cell });
  };

  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      const here = table.current?.contains(target) === true || target === document.body;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!here || event.defaultPrevented || target.matches('input, textarea') || text === '') return;
      if (editor.store.getState().readOnly) return;
      event.preventDefault();
      paste(text, target.closest<HTMLElement>('th, td') ?? undefined);
    };
    const onCopy = (event: ClipboardEvent): void => {
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      const marked = document.getSelection()?.isCollapsed === false;
      if (!table.current?.contains(target) || marked || target.matches('input, textarea')) return;
      const cell = target.closest<HTMLElement>('th, td');
      const row = shown.findIndex(
        ({ strategy }) => strategy.id === cell?.closest<HTMLElement>('[data-row]')?.dataset['row'],
      );
      const text = cell && row >= 0 ? cells()[row + 1]?.[cellAt(cell)] : undefined;
      if (text === undefined) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', writeBlock([[text]]));
    };
    document.addEventListener('paste', onPaste);
    document.addEventListener('copy', onCopy);
    return () => {
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('copy', onCopy);
    };
  });
  return { copy };
}

const cellAt = (cell: HTMLElement): number => [...(cell.parentElement?.children ?? [])].indexOf(cell);

/** The finding that a title means: of copies on several maps the one that stands for them. */
function titlesOf(
  findings: Readonly<Record<Id, { id: Id; title: string }>>,
  { sameAs }: PlanWeights,
): (title: string) => Id | undefined {
  let known: Map<string, Id> | undefined;
  return (title) => {
    known ??= new Map(
      Object.values(findings)
        .toReversed()
        .map((finding) => [comparableText(finding.title.trim()), sameAs(finding.id)]),
    );
    return known.get(comparableText(title));
  };
}
