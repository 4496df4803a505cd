// The part of papaparse that is used. Its own types bring those of Node, and with them names that no browser has.

type Options = { delimiter: string; preview: number; skipEmptyLines: 'greedy' };
declare const Papa: {
  // As there: the caller says what a row is.
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters
  parse: <Row>(
    text: string,
    options: Options,
  ) => { data: Row[]; errors: { code: string; index?: number | undefined }[] };
};
export default Papa;
