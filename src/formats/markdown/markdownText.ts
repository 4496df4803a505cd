// Texts in Markdown: what a person wrote stays text - no mark-up, no links, no HTML (CommonMark 0.31, GFM 0.29).

/** Signs that mean something anywhere in a line. An underscore within a word means nothing. */
const SIGNS = /[\\`*[\]|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** Signs that mean something at the beginning of a line. */
const OPENING = /^(\s*)(?=[#+\-=:](?:\s|[#+\-=:]|$)|>)/;
const NUMBERED = /^(\s*\d{1,9})([.)])(?=\s|$)/;

// oxlint-disable-next-line no-control-regex -- these controls are exactly what must go
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/g;

/** A line of text as Markdown; HTML and entities are written as what they are. */
const escapedLine = (line: string): string =>
  line
    .replace(SIGNS, (sign) => `\\${sign}`)
    .replace(/&(?=#?\w{1,31};)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

const linesOf = (text: string): string[] =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .split('\n')
    .map((line) => line.trim());

/** A text in one line, as a heading has it. */
export const inlineText = (text: string): string => escapedLine(linesOf(text).filter(Boolean).join(' '));

/** A text as the cell of a table: its lines are parted by a break. */
export const cellText = (text: string): string => linesOf(text).map(escapedLine).join('<br>');

/** A text as an item of a list: what follows its first line is indented to it. */
export const itemText = (text: string, indent: string): string =>
  linesOf(text)
    .filter(Boolean)
    .map((line) => escapedLine(line).replace(OPENING, '$1\\').replace(NUMBERED, '$1\\$2'))
    .join(`  \n${indent}`);
