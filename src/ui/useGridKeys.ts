// useGridKeys(): a table walked like a spreadsheet - arrows from cell to cell, Enter into what can be done in one, Escape out of it.
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

const CELLS = 'th, td';
const CONTROLS = 'button, a[href]';

const cellsOf = (row: HTMLTableRowElement | undefined): HTMLElement[] =>
  row ? [...row.cells].map((cell): HTMLElement => cell) : [];

/** A table of which only some rows are in the document; each says its number in `aria-rowindex`, the first is 1. */
export type WindowedRows = {
  /** The number of the last one. */
  last: number;
  /** Puts a row into the document, at once. */
  bring: (index: number) => void;
};

/** A row by its number, the first is 1; of a windowed table it is brought where it is missing. */
function rowAt(
  table: HTMLTableElement,
  index: number,
  windowed: WindowedRows | undefined,
): HTMLTableRowElement | undefined {
  if (!windowed) return table.rows[index - 1];
  const find = (): HTMLTableRowElement | undefined =>
    [...table.rows].find((row) => row.getAttribute('aria-rowindex') === `${index}`);
  if (index < 1 || index > windowed.last) return undefined;
  const known = find();
  if (known) return known;
  windowed.bring(index);
  return find();
}

/** The cell that keys lead to from another one; undefined where they lead nowhere. */
function reached(
  table: HTMLTableElement,
  cell: HTMLElement,
  event: KeyboardEvent,
  windowed: WindowedRows | undefined,
): HTMLElement | undefined {
  const own = [...table.rows].find((one) => one.contains(cell));
  if (!own) return undefined;
  const row = windowed ? Number(own.getAttribute('aria-rowindex')) : own.rowIndex + 1;
  const column = cellsOf(own).indexOf(cell);
  const far = event.ctrlKey || event.metaKey;
  const at = (y: number, x: number): HTMLElement | undefined => cellsOf(rowAt(table, y, windowed))[x];
  const last = cellsOf(own).length - 1;
  const lowest = windowed?.last ?? table.rows.length;
  switch (event.key) {
    case 'ArrowUp':
      return at(far ? 1 : row - 1, column);
    case 'ArrowDown':
      return at(far ? lowest : row + 1, column);
    case 'ArrowLeft':
      return at(row, far ? 0 : column - 1);
    case 'ArrowRight':
      return at(row, far ? last : column + 1);
    case 'Home':
      return at(far ? 1 : row, 0);
    case 'End':
      return at(far ? lowest : row, last);
    default:
      return undefined;
  }
}

const CONTROL_STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowUp', -1],
  ['ArrowLeft', -1],
  ['ArrowDown', 1],
  ['ArrowRight', 1],
]);

/**
 * Only one cell of the table is on the way of Tab. Controls in cells are out of it (`tabIndex` -1): Enter or F2 on a cell
 * does the only thing there is to do in it, or goes to the first of several, among which arrows walk.
 * @param onNothing told of a cell in which nothing can be done, with its `data-why`
 * @param windowed where not all rows are in the document
 */
export function useGridKeys(
  table: RefObject<HTMLTableElement | null>,
  onNothing: (why: string) => void,
  windowed?: WindowedRows,
): void {
  const rows = useRef(windowed);
  useLayoutEffect(() => {
    rows.current = windowed;
  });
  useEffect(() => {
    const element = table.current;
    if (!element) return undefined;
    let stop: HTMLElement | undefined;
    const makeStop = (cell: HTMLElement | undefined) => {
      if (!cell || cell === stop) return;
      if (stop) stop.tabIndex = -1;
      cell.tabIndex = 0;
      stop = cell;
    };
    const ensureStop = () => {
      if (!stop || !element.contains(stop))
        makeStop([...(element.tBodies[0]?.rows ?? [])].flatMap((row) => cellsOf(row))[0]);
    };
    ensureStop();
    const onFocus = ({ target }: FocusEvent) =>
      makeStop((target as HTMLElement).closest<HTMLElement>(CELLS) ?? undefined);
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const cell = target.closest<HTMLElement>(CELLS);
      if (!cell || target.matches('input, textarea')) return;
      const controls = [...cell.querySelectorAll<HTMLElement>(CONTROLS)];
      const done = () => {
        event.preventDefault();
        event.stopPropagation();
      };
      if (target !== cell) {
        const step = CONTROL_STEPS.get(event.key);
        if (event.key === 'Escape') cell.focus();
        else if (event.key === 'F2') target.click();
        else if (step === undefined) return;
        else controls[controls.indexOf(target) + step]?.focus();
        done();
        return;
      }
      if (event.key === 'Enter' || event.key === 'F2') {
        const [only, ...more] = controls;
        if (!only) onNothing(cell.dataset['why'] ?? '');
        else if (more.length === 0) only.click();
        else only.focus();
        done();
        return;
      }
      const next = reached(element, cell, event, rows.current);
      if (!next) return;
      next.focus();
      done();
    };
    // Sorting and edits may take away the cell that Tab led to.
    const observer = new MutationObserver(ensureStop);
    observer.observe(element, { childList: true, subtree: true });
    element.addEventListener('focusin', onFocus);
    element.addEventListener('keydown', onKey);
    return () => {
      observer.disconnect();
      element.removeEventListener('focusin', onFocus);
      element.removeEventListener('keydown', onKey);
    };
  }, [table, onNothing]);
}
