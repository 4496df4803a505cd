// The roles of a table that is laid out as a grid: browsers forget what rows and cells are when their display is another.
export const AS = {
  /** Its cells are walked and written like those of a spreadsheet. */
  grid: { role: 'grid' },
  rows: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHead: { role: 'columnheader' },
  rowHead: { role: 'rowheader' },
  cell: { role: 'gridcell' },
} as const;
