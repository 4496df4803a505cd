// Rows of values of a measure, as our own tables write them: their heads say so, so that whoever reads them back takes no value for a card.
const MARK = /\s*\((?:measured|измерено)\)$/u;
/** A number, or a share of one in percent. */
const VALUE = /^[-\u2212+]?\d+(?:[.,]\d+)?\s*%?$/u;

/** Whether a row is one of ours that holds nothing but values of a measure. */
export const isOfMeasure = (name: string, cells: readonly (readonly string[])[]): boolean =>
  MARK.test(name) && cells.flat().every((text) => VALUE.test(text));

/** What the measure is called on the map. */
export const measureName = (name: string): string => name.replace(MARK, '');
