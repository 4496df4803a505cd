// The tables of a workbook, one for each sheet that has one: a person chooses which is read.
import { cellText } from './cellText';
import { trimmedTable } from './findTable';
import type { FoundTable } from './foundTable';
import { type ImportProblem, refuse } from './importTypes';
import { withoutGuard } from './quotedCell';
import { guessShape } from './tableShape';
import { readWorkbook, SHEET_LIMITS, WorkbookError, type WorkbookTrouble } from './workbook';

/** More sheets than this are not looked at; nobody would choose among them. */
const SHEETS = 40;
/** More cells than this are none of a table that a map is made of. */
const AREA = 4_000_000;

const problems = {
  damaged: 'bookDamaged',
  bomb: 'bookBomb',
  encrypted: 'bookEncrypted',
  macros: 'bookMacros',
  binary: 'bookBinary',
  notWorkbook: 'bookDamaged',
  columns: 'bookColumns',
  rows: 'bookRows',
} as const satisfies Record<WorkbookTrouble, ImportProblem['code']>;

export type WorkbookTables = { ok: true; table: FoundTable } | { ok: false; problem: ImportProblem };

/** The table that a map is most likely made of, with those of the other sheets beside it. Never throws on what a file holds. */
export function workbookTables(bytes: Uint8Array): WorkbookTables {
  try {
    const sheets = sheetsOf(bytes);
    const others = sheets.length - 1;
    if (others > 0) for (const { table } of sheets) table.others = others;
    const [first] = sheets.toSorted((a, b) => worth(b.table) - worth(a.table));
    if (!first) return refuse('bookNoTable');
    return { ok: true, table: { ...first.table, ...(sheets.length > 1 && { sheets, sheet: first.name }) } };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const { trouble } = error;
    const limit = trouble === 'rows' || trouble === 'columns' ? { limit: SHEET_LIMITS[trouble] } : {};
    return refuse(problems[trouble], limit);
  }
}

/** A table that names its stages and lanes comes first. */
function worth(table: FoundTable): number {
  const { hasHeads, named, unsure } = guessShape(table);
  return Number(hasHeads) + Number(named) + Number(!unsure);
}

function sheetsOf(bytes: Uint8Array): { name: string; table: FoundTable }[] {
  const found: { name: string; table: FoundTable }[] = [];
  let count = 1;
  for (let at = 0; at < Math.min(count, SHEETS); at++) {
    const { rows, sheets } = readWorkbook(bytes, { sheet: at });
    count = sheets.length;
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    if (rows.length * width > AREA) throw new WorkbookError('rows');
    const even = rows.map((row) =>
      Array.from({ length: width }, (_, x) => withoutGuard(cellText(row[x] ?? ''))),
    );
    const table = trimmedTable({ source: 'workbook', rows: even });
    if (table) found.push({ name: sheets[at] ?? '', table });
  }
  return found;
}
