// The part of papaparse that is used. Its own types bring those of Node, and with them names that no browser has.

type Options = { delimiter: string; preview: number; skipEmptyLines: 'greedy' };
// As there: the caller says what a row is.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
declare const Papa: { parse: <Row>(text: string, options: Options) => { data: Row[] } };
export default Papa;
