// Which sheets a file takes: those that it has room for, of those that there are.
import type { ExportOptions, ExportSource, ExportTools } from '../exportFormat';
import { type Sheet, SHEET_IDS, type SheetId } from './sheet';

type Choice = SheetId | 'all';

/** For files that hold one table, and for those that hold all of them. */
export const ONE_SHEET: readonly Choice[] = SHEET_IDS;
export const ANY_SHEETS: readonly Choice[] = ['all', ...SHEET_IDS];

/** The choices that a format leaves open of the sheets that there are. */
export const offeredSheets = (open: ExportOptionsOpen = [], ids: readonly SheetId[] = []): Choice[] =>
  open
    .filter((choice) => choice !== undefined)
    .filter((choice) => (choice === 'all' ? ids.length > 1 : ids.includes(choice)));
type ExportOptionsOpen = readonly ExportOptions['sheet'][];

/** What was asked for where it can be had, else the first of what is offered. */
export function chosenSheet(
  asked: ExportOptions['sheet'],
  open: ExportOptionsOpen | undefined,
  ids: readonly SheetId[],
): Choice | undefined {
  const offered = offeredSheets(open, ids);
  return offered.find((choice) => choice === asked) ?? offered[0];
}

/**
 * Builds the chosen sheets, with a breath between two.
 * @returns them, and the title that names the file: with the sheet's name where it is one of several
 */
export async function takenSheets(
  { table }: Pick<ExportSource, 'table'>,
  choice: Choice | undefined,
  { signal, pause }: ExportTools,
): Promise<{ sheets: Sheet[]; title: string }> {
  if (!table) throw new Error('no-table');
  const [first] = table.ids;
  const wanted = choice === 'all' ? table.ids : [choice ?? first].filter((id) => id !== undefined);
  const sheets: Sheet[] = [];
  for (const id of wanted) {
    if (signal?.aborted) throw new Error('left');
    // oxlint-disable-next-line no-await-in-loop
    sheets.push(await table.sheet(id));
    // oxlint-disable-next-line no-await-in-loop
    await pause?.();
  }
  const [only] = sheets;
  const isOne = sheets.length === 1 && table.ids.length > 1 && only !== undefined;
  return { sheets, title: isOne ? [table.title, only.name].filter(Boolean).join(' - ') : table.title };
}
