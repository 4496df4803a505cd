// Law: every reader is linear. One megabyte of any shape costs a few times what an ordinary one of the same size costs
// on the machine at hand, far below the deadline of the worker; a quadratic pattern takes minutes here.
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { readBlock } from '@/formats/tsv';
import { readText } from '@/formats/readFile';
import { readPaste } from '@/formats/readPaste';
import { decode } from '@/formats/decode';
import { context } from '@tests/support/importing';

vi.setConfig({ testTimeout: 60_000 });

const MEGABYTE = 1_000_000;
const filled = (piece: string, before = '', after = '') =>
  before + piece.repeat(Math.ceil((MEGABYTE - before.length - after.length) / piece.length)) + after;
const journey = 'journey\nsection S\n';

const shapes: [name: string, text: string][] = [
  ['a line of blanks', filled(' ', `${journey}A`, ': 3: X')],
  ['blanks before a semicolon', filled(' ', `${journey}A: 3: X`, 'x;')],
  ['blanks in a title', filled(' ', 'journey\ntitle a', 'b\nsection S\nA: 3: X')],
  ['blanks in a section', filled(' ', 'journey\nsection a', 'b:x\nA: 3: X')],
  ['blanks in front matter', filled(' ', '---\ntitle: a', 'b#\n---\njourney\nsection S\nA: 3: X')],
  ['blanks before the word', filled(' ', '', `${journey}A: 3: X`)],
  ['blanks after a fence', filled(' ', '```', `mermaid\n${journey}`)],
  ['lines of blanks', filled(' \n', journey)],
  ['colons', filled(':', journey)],
  ['numbers between colons', filled(': 1 ', `${journey}A`)],
  ['clocks', filled('18:00 ', `${journey}A: 3: `)],
  ['semicolons', filled(';', `${journey}A`)],
  ['statements on a line', filled('A: 3: X;', journey)],
  ['entities', filled('&amp;', `${journey}A`, ': 3: X')],
  ['ampersands', filled('&', `${journey}A`, ': 3: X')],
  ['hashes', filled('#', `${journey}A`, ': 3: X')],
  ['breaks', filled('<br ', `${journey}A`, ': 3: X')],
  ['spans', filled('<b a', `${journey}A`, ': 3: X')],
  ['commas', filled(',', `${journey}A: 3: `)],
  ['steps', filled('A: 3: X\n', journey)],
  ['odd lines and blanks', filled('a\n\n', `x\n${journey}`)],
  ['comments', filled('# a\n\n', `x\n${journey}`)],
  ['the word', filled('journey\n')],
  ['the word among prose', filled('journey\nx\n', 'x\n')],
  ['fences', filled('```a\n')],
  ['growing fences', Array.from({ length: 1400 }, (_, i) => '`'.repeat(i + 3)).join('\n')],
  ['fences of colons', filled(':::\n')],
  ['quotation marks', filled('> ', '', journey)],
  ['quoted lines', filled('> a\n')],
  ['headings', filled('# a\n')],
  ['a heading of hashes', filled('#', '# a ')],
  ['underlines', filled('a\n---\n')],
  ['bold letters', filled('**')],
  ['directives', filled('%%{\n')],
  ['description', filled('{', 'journey\naccDescr {\n')],
  ['zero-width letters', filled('\u200b', `${journey}A`, ': 3: X')],
  ['joiners', filled('\u200d', '', journey)],
  ['open brackets', filled('[')],
  ['open braces', filled('{')],
  ['brackets and a word', filled('[', '', '\njourney\nA: 3: X')],
  ['objects', filled('{"a":')],
  ['strings', filled('"a",', '[')],
  ['tags', filled('<a>')],
  ['open tags', filled('<')],
  ['open tags and a close', filled('<', '', '>')],
  ['pre', filled('<pre>journey\n')],
  ['breaks before the word', filled('<br>', '', 'journey\nA: 3: X')],
  ['tables in tables', filled('<table><tr><td>')],
  ['cells', filled('<td>a', '<table><tr>')],
  ['rows', filled('<tr><td>a', '<table>')],
  ['a wide row and many', filled('<tr><td>a', `<table><tr>${'<td>a'.repeat(80_000)}`)],
  ['merged cells', filled('<td colspan=1000 rowspan=1000>a', '<table><tr>')],
  ['merged rows', filled('<tr><td rowspan=1000>a<td>b', '<table>')],
  ['breaks in a cell', filled('a<br>', '<table><tr><td>')],
  ['blanks in a cell', filled('&nbsp;', '<table><tr><td>')],
  ['comments of HTML', filled('<!--')],
  ['attributes', filled('a="b" ', '<table ', '>')],
  ['conditions', filled('<![if !supportLists]>')],
  ['tabs', filled('\t')],
  ['a wide line and many', filled('a\tb\n', `${'a\t'.repeat(250_000)}\n`)],
  ['quotes', filled('"')],
  ['quoted cells', filled('"a"\t')],
  ['open quotes', filled('"a\t')],
  ['open quotes in lines', filled('a\t"b\n')],
  ['quotes within cells', filled('"a"b"\t')],
  ['doubled quotes', filled('""\t', '"')],
  ['quotes and blanks', filled('" ', '', '\ta')],
  ['quotes and a tab', filled('a"b', '"', '\t')],
  ['semicolons in lines', filled(';;;;;;;;\n')],
  ['pipes', filled('|')],
  ['rules of Markdown', filled('|-|-|\n')],
  ['a wide head of Markdown', filled('a|', '', `\n${'-|'.repeat(1000)}\n`)],
  ['backticks', filled('`|', '|a|b|\n|-|-|\n|')],
  ['bullets', filled('•\t')],
  ['bullets in lines', filled('•\ta\n')],
  ['outline', filled('\ta\n', 'a\n')],
  ['vertical tabs', filled('\v')],
];

/** So many times the cost of an ordinary megabyte is still linear: shapes differ in what each of their letters costs. */
const TIMES = 20;

/**
 * What the work itself costs, in seconds of the processor: the least of up to three goes, because each also pays for
 * whatever the process compiles and collects meanwhile.
 */
function processorSeconds(work: () => unknown, enough = 0): number {
  let least = Infinity;
  for (let go = 0; go < 3 && least >= enough; go++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1_000_000);
  }
  return least;
}

const readers: [name: string, read: (text: string) => unknown][] = [
  ['a file', (text) => readText(text, 'file', context)],
  ['pasted text', (text) => readPaste({ text, html: '' }, context)],
  ['a pasted page', (text) => readPaste({ text: '', html: text }, context)],
  ['a block of cells', (text) => readBlock(text)],
  ['bytes', (text) => decode(new TextEncoder().encode(text))],
];

/** What a megabyte may cost on this machine: an ordinary table tells how fast it is. */
let limit = 1;
beforeAll(() => {
  const ordinary = filled('Find;Website;Looks for a price;3\n', 'Stage;Lane;Card;Feeling\n');
  limit = Math.max(1, TIMES * processorSeconds(() => readText(ordinary, 'file', context)));
});
const isLinear = (work: () => unknown): boolean => processorSeconds(work, limit) < limit;

describe('one megabyte', () => {
  test.each(shapes)('of %s', (_, text) => {
    const slow = readers.filter(([, read]) => !isLinear(() => read(text))).map(([name]) => name);
    expect(slow).toEqual([]);
  });

  test.each([
    ['no UTF-8', () => new Uint8Array(MEGABYTE).fill(0xe9)],
    ['lines of no UTF-8', () => Uint8Array.from({ length: MEGABYTE }, (_, i) => (i % 2 ? 0x0a : 0xe9))],
    ['beginnings of long letters', () => new Uint8Array(MEGABYTE).fill(0xf0)],
    ['zeros', () => new Uint8Array(MEGABYTE)],
  ])('of %s', (_, bytes) => {
    const file = bytes();
    expect(isLinear(() => decode(file))).toBe(true);
  });
});
