// A table as it was found in a text, before anybody says what its rows and columns are.
import type { Encoding } from './encodings';

export type FoundTable = {
  source: 'html' | 'markdown' | 'tab' | 'comma' | 'semicolon' | 'pipe' | 'workbook';
  /** all rows equally long, at least two of them with two cells */
  rows: string[][];
  /** the same with merged cells repeated, for heads that stand over several columns; absent where nothing is merged */
  filled?: string[][];
  /** a line above the heads that names the whole, as many sheets have one */
  title?: string;
  /** by column, the name of the phase that a line above the heads gives it; empty where it gives none */
  phases?: string[];
  /** how many more tables stand behind it in the text */
  others?: number;
  /** the line of a quotation mark that nothing closes: all behind it is one cell */
  openQuote?: number;
  /** of a workbook with several: the tables of all its sheets, and the name of this one's */
  sheets?: readonly { name: string; table: FoundTable }[];
  sheet?: string;
  /** of the text of a file: the encoding that it was read in */
  encoding?: Encoding;
  /** heads of feelings say that these are from -2 to +2, as those of our own tables do; the heads are without it */
  ownScale?: boolean;
  /** the source itself marks its first row or column as heads */
  headRow?: boolean;
  headColumn?: boolean;
};

/** The table of the same bytes in another encoding; undefined where there is none. */
export type ReadAs = (encoding: Encoding) => Promise<FoundTable | undefined>;
