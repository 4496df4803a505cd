// The fixed parts of a workbook: what it consists of, how its cells look, what it is called (ECMA-376, part 1).
import { xlsxText } from './xlsxText';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The looks of cells, by their place in `styles`. */
export const LOOKS = {
  plain: 0,
  head: 1,
  group: 2,
  text: 3,
  number: 4,
  share: 5,
  day: 6,
  lead: 7,
  numberIn: 8,
  shareIn: 9,
} as const;
export type Look = keyof typeof LOOKS;

const relations = (list: readonly { type: string; target: string }[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(({ type, target }, at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export const contentTypes = (sheets: number): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${Array.from(
    { length: sheets },
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  ).join(
    '',
  )}<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`;

export const packageRelations = relations([
  { type: `${DOCUMENT}/relationships/officeDocument`, target: 'xl/workbook.xml' },
  { type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
  { type: `${DOCUMENT}/relationships/extended-properties`, target: 'docProps/app.xml' },
]);

export const bookRelations = (sheets: number): string =>
  relations([
    ...Array.from({ length: sheets }, (_, at) => ({
      type: `${DOCUMENT}/relationships/worksheet`,
      target: `worksheets/sheet${at + 1}.xml`,
    })),
    { type: `${DOCUMENT}/relationships/styles`, target: 'styles.xml' },
    { type: `${DOCUMENT}/relationships/sharedStrings`, target: 'sharedStrings.xml' },
  ]);

export const coreProperties = (title: string, language: string): string =>
  `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xlsxText(title)}</dc:title><dc:creator>Waymark</dc:creator><dc:language>${xlsxText(language)}</dc:language></cp:coreProperties>`;

export const appProperties = `${HEAD}<Properties xmlns="${DOCUMENT}/extended-properties"><Application>Waymark</Application></Properties>`;

export const worksheet = (content: string): string =>
  `${HEAD}<worksheet xmlns="${MAIN}">${content}</worksheet>`;

export const sharedStrings = (texts: Iterable<string>, count: number, unique: number): string => {
  const all = Array.from(texts, (text) => `<si><t xml:space="preserve">${xlsxText(text)}</t></si>`);
  return `${HEAD}<sst xmlns="${MAIN}" count="${count}" uniqueCount="${unique}">${all.join('')}</sst>`;
};

/** `titles`: what is printed on each page again. */
export type Tab = { name: string; titles: readonly string[]; filter: string | undefined };

/** A name within a formula that refers to a sheet. */
const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;

export const workbook = (tabs: readonly Tab[]): string => {
  const defined = (name: string, at: number, value: string): string =>
    `<definedName name="_xlnm.${name}" localSheetId="${at}"${name === '_FilterDatabase' ? ' hidden="1"' : ''}>${xlsxText(value)}</definedName>`;
  const names = tabs.flatMap(({ name, titles, filter }, at) => [
    filter === undefined ? '' : defined('_FilterDatabase', at, `${quoted(name)}!${filter}`),
    defined('Print_Titles', at, titles.map((range) => `${quoted(name)}!${range}`).join(',')),
  ]);
  const sheets = tabs.map(
    ({ name }, at) => `<sheet name="${xlsxText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}/relationships"><bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`;
};

const font = (size: number, colour: string, bold = false): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color rgb="FF${colour}"/><name val="Calibri"/><family val="2"/></font>`;
const fill = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const edge = (sides: readonly string[], colour: string): string =>
  `<border>${['left', 'right', 'top', 'bottom', 'diagonal']
    .map((side) =>
      sides.includes(side) ? `<${side} style="thin"><color rgb="FF${colour}"/></${side}>` : `<${side}/>`,
    )
    .join('')}</border>`;
type Xf = { format?: number; font?: number; fill?: number; edge?: number; align?: string };
const xf = ({ format = 0, font: face = 0, fill: ground = 0, edge: line = 0, align = '' }: Xf): string =>
  `<xf numFmtId="${format}" fontId="${face}" fillId="${ground}" borderId="${line}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" ${align}/></xf>`;

/** Number formats: that of texts every program has, those of days and shares are our own. */
const FORMATS = { text: 49, day: 164, share: 165 } as const;

export const styles = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="${FORMATS.day}" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="${FORMATS.share}" formatCode="0.##%"/></numFmts><fonts count="4">${font(11, '1F2328')}${font(11, '1F2328', true)}${font(10, '57606A', true)}${font(11, '57606A')}</fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('E8EDEA')}${fill('F5F7F6')}</fills><borders count="3">${edge([], '')}${edge(['bottom'], 'B9C4BE')}${edge(['left', 'right', 'top', 'bottom'], 'DDE3DF')}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="10">${[
  xf({}),
  xf({ format: FORMATS.text, font: 1, fill: 2, edge: 1, align: 'wrapText="1"' }),
  xf({ format: FORMATS.text, font: 2, fill: 3, edge: 1, align: 'wrapText="1"' }),
  xf({ format: FORMATS.text, edge: 2, align: 'wrapText="1"' }),
  xf({ edge: 2, align: 'horizontal="right" indent="1"' }),
  xf({ format: FORMATS.share, edge: 2, align: 'horizontal="right" indent="1"' }),
  xf({ format: FORMATS.day, edge: 2, align: 'horizontal="left"' }),
  xf({ format: FORMATS.text, font: 1, fill: 3, edge: 2, align: 'wrapText="1"' }),
  xf({ edge: 2, align: 'horizontal="left"' }),
  xf({ format: FORMATS.share, edge: 2, align: 'horizontal="left"' }),
].join(
  '',
)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
