// Finds the Mermaid journeys of a text, wherever they stand: the whole of it, in fences of Markdown, quoted, in HTML, or in the middle of prose.
import { readFrontMatter } from './frontMatter';
import type { ImportNote } from './importTypes';
import { decodeHtmlEntities, withoutEmphasis, withoutUnseen } from './markup';
import { isJourneyLine, stripDiagram } from './mermaidSyntax';
import { type TextLine, textLines } from './textLines';

/** One diagram: the lines behind the word `journey`, and the headings that it stands under, outermost first. */
export type JourneySource = {
  lines: TextLine[];
  headings: string[];
  title?: string;
  notes: ImportNote[];
};
export type Found = {
  journeys: JourneySource[];
  /** Diagrams of other kinds, with their places. */
  others: { diagram: string; line: number }[];
  /** the title that the text gives itself in its front matter */
  title?: string;
  /** How many tables of Markdown the text has besides. */
  tables?: number;
};

const OTHER =
  /^(flowchart|graph|sequenceDiagram|classDiagram|stateDiagram|erDiagram|gantt|pie|quadrantChart|requirementDiagram|gitGraph|C4\w{1,20}|mindmap|timeline|zenuml|sankey|xychart|block|packet|kanban|architecture|radar|treemap|info)(-beta|-v2)?(?![\w-])/;
/** Other diagrams that no prose begins like, so that they are known without a fence. */
const PLAIN_OTHER =
  /^(?:(?:flowchart|graph) (?:TB|TD|BT|RL|LR)\b|(?:sequence|class|state|er|requirement)Diagram|quadrantChart|gitGraph|(?:gantt|mindmap|pie|timeline|kanban|packet|block-beta|xychart-beta|sankey-beta)\s*$)/;
const FENCE = /^(`{3,}|~{3,}|:{3,})\s{0,20}(.{0,80})/;
const CLOSING = /<\/(?:pre|div|code|script|textarea|section|td|p)\b/i;
/** Fences stand in fences only in texts about Markdown. */
const DEPTH = 4;

/** The journeys of a text in their order, and what diagrams of other kinds it has. Linear in the length of the text. */
export function findJourneys(text: string): Found {
  const found: Found = { journeys: [], others: [] };
  if (!mayHoldDiagram(text)) return found;
  const lines = textLines(text);
  const { end, title } = readFrontMatter(lines);
  if (title !== undefined) found.title = title;
  search(lines, end, [], found, 0);
  return found;
}

/** Most texts hold no diagram at all, and need not be taken apart; unseen letters may hide the word. */
function mayHoldDiagram(text: string): boolean {
  if (/journey|mermaid|[\u200b\u2060\ufeff\u00ad]/i.test(text)) return true;
  const start = text.trimStart().slice(0, 200);
  return /^(?:---|%%)/.test(start) || PLAIN_OTHER.test(start.split(/[\r\n]/, 1)[0] ?? '');
}

type Heading = { level: number; text: string };

/** @param begin the lines before it are front matter, which belongs to a diagram that follows at once */
function search(
  lines: readonly TextLine[],
  begin: number,
  outer: readonly Heading[],
  found: Found,
  depth: number,
): void {
  let headings: Heading[] = [...outer];
  // Where the preamble of a diagram would begin: comments, directives and front matter.
  let head = 0;
  let among = false;
  let inDirective = false;
  for (let at = begin; at < lines.length; at++) {
    const { line, text } = lines[at] ?? { line: 1, text: '' };
    const bare = unquoted(text);
    if (inDirective || bare.startsWith('%%{')) {
      inDirective = !bare.includes('}%%');
      continue;
    }
    const fence = FENCE.exec(bare);
    const start = fence ? undefined : startOf(text);
    if (fence) {
      const end = closeOf(lines, at, fence[1] ?? '');
      readFence(lines.slice(at + 1, end), isMermaidInfo(fence[2] ?? ''), headings, found, depth);
      at = end;
    } else if (start?.html) {
      const end = endInHtml(lines, at);
      add(found, stripDiagram(fromHtml(lines.slice(at, end))), headings);
      at = end - 1;
    } else if (start) {
      const end = endInText(lines, at, among);
      const body = lines.slice(at + 1, end).map((line) => ({ ...line, text: unquoted(line.text) }));
      // The word itself is left out, so that what stands before it joins with what follows.
      add(found, stripDiagram([...(among ? [] : lines.slice(head, at)), ...body]), headings);
      at = end - 1;
    } else {
      const heading = headingAt(lines, at, bare);
      if (heading) headings = [...headings.filter(({ level }) => level < heading.level), heading];
      else if (bare === '' || bare.startsWith('%%')) continue;
      else if (!among && depth === 0 && PLAIN_OTHER.test(bare))
        found.others.push({ diagram: OTHER.exec(bare)?.[1] ?? bare, line });
    }
    among = true;
    head = at + 1;
  }
}

/** A line without the marks of a quotation and without unseen letters. */
function unquoted(text: string): string {
  let bare = withoutUnseen(text).trimStart();
  while (bare.startsWith('>')) bare = bare.slice(1).trimStart();
  return bare.trimEnd();
}

/** Whether a line is the word that begins a journey, alone or behind tags of HTML. */
function startOf(text: string): { html: boolean } | undefined {
  if (!/journey/i.test(text) || text.length > 4000) return undefined;
  const bare = unquoted(text);
  const html = bare.includes('<');
  const stop = html ? bare.search(/<br\s{0,8}\/?>/i) : -1;
  const line = html ? bare.slice(0, stop === -1 ? bare.length : stop).replace(/<\/[a-z]{1,8}>$/i, '') : bare;
  const word = html ? line.slice(line.lastIndexOf('>') + 1) : line;
  return /^\s{0,80}journey\s{0,8}(?:[;:]|%%.{0,200})?$/i.test(word) ? { html } : undefined;
}

const isMermaidInfo = (info: string): boolean => /^\{?\s{0,8}\.?mermaid\b/i.test(info);

/** The line that closes a fence; the end of the text where none does. */
function closeOf(lines: readonly TextLine[], at: number, mark: string): number {
  for (let i = at + 1; i < lines.length; i++) {
    const bare = unquoted(lines[i]?.text ?? '');
    if (bare.startsWith(mark) && bare.replaceAll(mark[0] ?? '`', '') === '') return i;
  }
  return lines.length;
}

function readFence(
  lines: readonly TextLine[],
  marked: boolean,
  headings: readonly Heading[],
  found: Found,
  depth: number,
): void {
  const quoted = lines.map((line) => ({ ...line, text: withoutQuote(line.text) }));
  const { lines: kept, ...rest } = stripDiagram(quoted);
  const first = kept.findIndex(({ text }) => text.trim() !== '');
  const head = withoutUnseen(kept[first]?.text ?? '').trim();
  const begins = marked
    ? /^journey\b\s{0,8}[;:]?/i.exec(head)
    : startOf(head) && /^journey\s{0,8}[;:]?/i.exec(head);
  if (begins) {
    const line = kept[first]?.line ?? 1;
    const body = [{ line, text: head.slice(begins[0].length) }, ...kept.slice(first + 1)];
    add(found, { ...rest, lines: body }, headings);
    return;
  }
  const other = marked ? OTHER.exec(head)?.[1] : undefined;
  if (other !== undefined) found.others.push({ diagram: other, line: kept[first]?.line ?? 1 });
  else if (depth < DEPTH) search(quoted, 0, headings, found, depth + 1);
}

/** A line of a fence that is quoted as a whole: the marks go, the indentation of YAML stays. */
const withoutQuote = (text: string): string => text.replace(/^\s{0,80}(?:>\s?)+/, '');

function add(
  found: Found,
  { lines, title, notes }: { lines: TextLine[]; title?: string; notes: ImportNote[] },
  headings: readonly Heading[],
): void {
  found.journeys.push({
    lines,
    headings: headings.map(({ text }) => text),
    notes,
    ...(title !== undefined && { title }),
  });
}

/**
 * Where a journey without a fence ends: at a fence, at the next journey with the headings above it, and among other
 * text at what is no statement any more, after a blank line.
 */
function endInText(lines: readonly TextLine[], at: number, among: boolean): number {
  let blank = false;
  for (let i = at + 1; i < lines.length; i++) {
    const text = lines[i]?.text ?? '';
    const bare = unquoted(text);
    if (FENCE.test(bare)) return i;
    if (startOf(text)) {
      let end = i;
      while (end > at + 1 && isBetween(lines, end - 1)) end--;
      return end;
    }
    if (among && bare.startsWith('</')) return i;
    if (among && blank && !isJourneyLine(bare) && !goesOn(lines, i + 1)) return i;
    blank = bare === '';
  }
  return lines.length;
}

/** Whether the journey goes on behind an odd line or a comment: the next filled line is one of its statements. */
function goesOn(lines: readonly TextLine[], from: number): boolean {
  for (let i = from; i < Math.min(lines.length, from + 20); i++) {
    const bare = unquoted(lines[i]?.text ?? '');
    if (bare === '' || bare.startsWith('#')) continue;
    return !startOf(bare) && !FENCE.test(bare) && isJourneyLine(bare);
  }
  return false;
}

/** Lines between two journeys that belong to the second: its headings and what stands before it. */
const isBetween = (lines: readonly TextLine[], at: number): boolean => {
  const bare = unquoted(lines[at]?.text ?? '');
  return bare === '' || bare.startsWith('%%') || headingAt(lines, at, bare) !== undefined || bare === '---';
};

function endInHtml(lines: readonly TextLine[], at: number): number {
  for (let i = at; i < lines.length; i++) {
    const text = lines[i]?.text ?? '';
    const from = i === at ? text.toLowerCase().lastIndexOf('journey') : 0;
    if (CLOSING.test(text.slice(from))) return i + 1;
  }
  return lines.length;
}

/** The lines of a diagram in a page, as text: behind the word `journey`, up to the closing tag. */
function fromHtml(lines: readonly TextLine[]): TextLine[] {
  const result: TextLine[] = [];
  lines.forEach(({ line, text }, i) => {
    let part = text;
    if (i === 0) {
      const at = part.toLowerCase().indexOf('journey', part.search(/(?:^|>)\s{0,80}journey/i));
      part = part.slice(at + 'journey'.length);
    }
    const close = CLOSING.exec(part);
    if (close) part = part.slice(0, close.index);
    // Where lines end in <br>, they are the breaks of the source; within a line it is left to the text.
    const pieces = i === 0 && /^\s{0,8}<br/i.test(part) ? part.split(/<br\s{0,8}\/?>/i) : [part];
    for (const piece of pieces)
      result.push({ line, text: decodeHtmlEntities(withoutEmphasis(withoutLastBreak(piece))) });
  });
  return result;
}

const withoutLastBreak = (text: string): string => {
  const bare = text.trimEnd();
  return bare.slice(0, bare.length - (/<br\s{0,8}\/?>$/i.exec(bare.slice(-20))?.[0].length ?? 0));
};

/** The heading that a line is: of Markdown, of HTML, underlined, or a line of bold letters. */
function headingAt(lines: readonly TextLine[], at: number, bare: string): Heading | undefined {
  if (bare === '' || bare.length > 400) return undefined;
  const marked = /^(#{1,6})\s{1,20}(\S.*)$/.exec(bare);
  if (marked) return { level: marked[1]?.length ?? 1, text: trimmed(marked[2] ?? '', '#') };
  const tag = /^<h([1-6])\b[^<>]{0,200}>(.{1,300})<\/h[1-6]>/i.exec(bare);
  if (tag)
    return {
      level: Number(tag[1]),
      text: decodeHtmlEntities((tag[2] ?? '').replace(/<[^<>]{0,200}>/g, '')).trim(),
    };
  const next = lines[at + 1]?.text.trim() ?? '';
  if (/^(?:={3,80}|-{3,80})$/.test(next) && !/^[=-]/.test(bare) && !isJourneyLine(bare))
    return { level: next.startsWith('=') ? 1 : 2, text: bare };
  const bold = /^(?:\*\*|__|<b>|<strong>)(.{1,200}?)(?:\*\*|__|<\/b>|<\/strong>)\s{0,4}:?$/i.exec(bare);
  if (bold) return { level: 7, text: (bold[1] ?? '').trim() };
  return STATE_LINE.test(bare) ? { level: 8, text: bare } : undefined;
}

/** A line that says the state and nothing else needs no marks to be a heading. */
const STATE_LINE =
  /^(?:as[\s-]is|to[\s-]be|current(?: state)?|target(?: state)?|сейчас|как (?:есть|сейчас|будет|должно быть))\s{0,4}:?$/i;

function trimmed(text: string, mark: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === mark) end--;
  return text.slice(0, end).trim();
}
