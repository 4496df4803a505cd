// YAML front matter above a diagram: its title, also folded over several lines, and where the block ends.
import type { ImportNote } from './importTypes';
import { shortened, type TextLine } from './textLines';

export type FrontMatter = {
  /** the index of the first line behind the block */
  end: number;
  title?: string;
  /** settings that concern looks only, for the report */
  notes: ImportNote[];
};

const isRule = (line: TextLine | undefined): boolean => line?.text.trim() === '---';

/** Reads the front matter at the head of some lines; `end` is 0 where there is none. */
export function readFrontMatter(lines: readonly TextLine[]): FrontMatter {
  const start = lines.findIndex(({ text }) => text.trim() !== '');
  if (!isRule(lines[start])) return { end: 0, notes: [] };
  const close = lines.findIndex((line, i) => i > start && isRule(line));
  if (close === -1) return { end: 0, notes: [] };
  const margin = indentOf(lines[start]?.text ?? '');
  const notes: ImportNote[] = [];
  let title: string | undefined;
  for (let at = start + 1; at < close; at++) {
    const { line, text } = lines[at] ?? { line: 0, text: '' };
    const bare = text.trim();
    if (bare === '' || bare.startsWith('#')) continue;
    const key = /^title\s{0,20}:/i.exec(bare);
    if (!key || indentOf(text) > margin) {
      notes.push({ code: 'lineIgnored', path: '', line, values: { text: shortened(bare) } });
      continue;
    }
    const first = bare.slice(key[0].length).trim();
    const more: string[] = [];
    // What is indented below the key goes on with its value.
    while (at + 1 < close && indentOf(lines[at + 1]?.text ?? '', Infinity) > margin)
      more.push(lines[++at]?.text.trim() ?? '');
    const folded = /^[>|][-+\d]{0,3}(?:\s.*)?$/.test(first);
    const whole = (folded ? more : [first, ...more]).filter((part) => part !== '').join(' ');
    title = folded ? whole : unquoted(whole);
  }
  return { end: close + 1, notes, ...(title !== undefined && title !== '' && { title }) };
}

/** Blanks before the first letter; `empty` is what a line of nothing counts as. */
function indentOf(text: string, empty = 0): number {
  const bare = text.trimStart();
  return bare === '' ? empty : text.length - bare.length;
}

function unquoted(text: string): string {
  const quote = text[0];
  if ((quote === '"' || quote === "'") && text.length > 1) {
    const close = text.lastIndexOf(quote);
    if (close > 0) {
      const inner = text.slice(1, close);
      return quote === '"' ? inner.replace(/\\(["\\])/g, '$1') : inner.replaceAll("''", "'");
    }
  }
  // A comment needs a blank before it.
  for (let at = text.indexOf('#'); at > 0; at = text.indexOf('#', at + 1))
    if (/\s/.test(text[at - 1] ?? '')) return text.slice(0, at).trimEnd();
  return text;
}
