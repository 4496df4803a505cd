// Mermaid journey syntax: the text taken apart into title, sections and steps, with the line of each.
import { type ImportNote, type ImportProblem, refuse } from './importTypes';

export type JourneyStep = { line: number; text: string; score?: number; actors: string[] };
export type JourneySection = { line: number; name: string | null; steps: JourneyStep[] };
export type Journey = {
  title?: string;
  accessibleTitle?: string;
  description?: string;
  sections: JourneySection[];
};

export type ParsedJourney =
  { ok: true; journey: Journey; notes: ImportNote[] } | { ok: false; problem: ImportProblem };

type Line = { line: number; text: string };

const otherDiagrams =
  /^(flowchart|graph|sequenceDiagram|classDiagram|stateDiagram|erDiagram|gantt|pie|quadrantChart|requirementDiagram|gitGraph|C4\w+|mindmap|timeline|zenuml|sankey|xychart|block|packet|kanban|architecture|radar|treemap|info)(-beta|-v2)?\b/;
const fence = /^\s*(`{3,}|~{3,}|:{3,})\s*\{?\s*mermaid\b.*$/i;

/** Whether a text looks like a Mermaid diagram of any kind, fenced or bare. */
export function isMermaid(text: string): boolean {
  const lines = strip(toLines(text), []);
  const first = lines.find(({ text }) => text.trim() !== '')?.text.trim() ?? '';
  return (
    /^journey\b/.test(first) ||
    otherDiagrams.test(first) ||
    /^\s*(`{3,}|~{3,}|:{3,})\s*\{?\s*mermaid\b/im.test(text)
  );
}

/** Takes a journey apart. Diagrams of other kinds are refused by name; single odd lines are kept and noted. */
export function parseJourney(text: string): ParsedJourney {
  const notes: ImportNote[] = [];
  const blocks = fencedBlocks(toLines(text));
  const stripped = blocks.map((lines) => ({ title: frontMatter(lines, notes), lines: strip(lines, notes) }));
  const first = stripped.find(({ lines }) => /^journey\b/.test(head(lines)?.text.trim() ?? ''));
  if (!first) {
    const other = stripped.map(({ lines }) => head(lines)).find((line) => line !== undefined);
    const diagram = otherDiagrams.exec(other?.text.trim() ?? '')?.[1];
    if (diagram === undefined) return refuse('notRecognised', {}, other ? { line: other.line } : {});
    return refuse('otherDiagram', { diagram }, other ? { line: other.line } : {});
  }
  if (stripped.length > 1) {
    notes.push({ code: 'diagramsIgnored', path: '', values: { count: stripped.length - 1 } });
  }
  const journey = readStatements(first.lines, notes);
  if (journey.title === undefined && first.title !== undefined) journey.title = first.title;
  return { ok: true, journey, notes };
}

const toLines = (text: string): Line[] => text.split(/\r\n|\r|\n/).map((text, i) => ({ line: i + 1, text }));

const head = (lines: readonly Line[]): Line | undefined => lines.find(({ text }) => text.trim() !== '');

/** The contents of the fences marked `mermaid`; the whole text where there is none. */
function fencedBlocks(lines: Line[]): Line[][] {
  const blocks: Line[][] = [];
  let closing: string | null = null;
  for (const line of lines) {
    const mark: string | undefined = fence.exec(line.text)?.[1];
    if (closing === null && mark !== undefined) {
      blocks.push([]);
      closing = mark;
    } else if (closing !== null && line.text.trim().startsWith(closing)) closing = null;
    else if (closing !== null) blocks.at(-1)?.push(line);
  }
  return blocks.length > 0 ? blocks : [lines];
}

/** Where YAML front matter ends: the index behind its closing line, or 0. */
function frontMatterEnd(lines: readonly Line[]): number {
  const start = lines.findIndex(({ text }) => text.trim() !== '');
  if (lines[start]?.text.trim() !== '---') return 0;
  const end = lines.findIndex(({ text }, i) => i > start && text.trim() === '---');
  return end === -1 ? 0 : end + 1;
}

/** The title of the front matter; its other settings concern looks only and are named in the report. */
function frontMatter(lines: readonly Line[], notes: ImportNote[]): string | undefined {
  let title: string | undefined;
  for (const { line, text } of lines.slice(0, frontMatterEnd(lines))) {
    const bare = text.trim();
    if (bare === '---' || bare === '' || bare.startsWith('#')) continue;
    const found = /^title\s*:\s*(.*)$/.exec(text);
    if (found) title = unquote(found[1] ?? '');
    else notes.push({ code: 'lineIgnored', path: '', line, values: { text: short(bare) } });
  }
  return title === '' ? undefined : title;
}

function unquote(text: string): string {
  const bare = text.trim();
  const quoted = /^(["'])(.*)\1$/.exec(bare);
  if (!quoted) return bare.replace(/\s+#.*$/, '');
  const inner = quoted[2] ?? '';
  return quoted[1] === '"' ? inner.replace(/\\(["\\])/g, '$1') : inner.replaceAll("''", "'");
}

/** Takes out front matter, `%%{...}%%` directives (also over several lines) and comment lines. */
function strip(lines: readonly Line[], notes: ImportNote[]): Line[] {
  const kept: Line[] = [];
  let inDirective = false;
  let comments = 0;
  for (const { line, text } of lines.slice(frontMatterEnd(lines))) {
    const bare = text.trim();
    if (inDirective || bare.startsWith('%%{')) {
      if (!inDirective) notes.push({ code: 'lineIgnored', path: '', line, values: { text: short(bare) } });
      const end = text.indexOf('}%%');
      inDirective = end === -1;
      if (!inDirective && text.slice(end + 3).trim() !== '') kept.push({ line, text: text.slice(end + 3) });
    } else if (bare.startsWith('%%') || (bare.startsWith('#') && !/^#\w+;/.test(bare))) comments++;
    else kept.push({ line, text });
  }
  if (comments > 0) notes.push({ code: 'commentsIgnored', path: '', values: { count: comments } });
  return kept;
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…`.toWellFormed() : text);

function readStatements(lines: readonly Line[], notes: ImportNote[]): Journey {
  const journey: Journey = { sections: [] };
  let description: string[] | null = null;
  let started = false;
  for (const { line, text: raw } of lines) {
    let text = raw.trim();
    if (description) {
      const end = text.indexOf('}');
      description.push(end === -1 ? text : text.slice(0, end));
      if (end === -1) continue;
      journey.description = decodeEntities(description.join('\n').trim());
      description = null;
      continue;
    }
    if (!started && text !== '') {
      started = true;
      text = text.replace(/^journey\b\s*/, '');
    }
    if (text === '') continue;
    const keyed = /^(title|accTitle|accDescr|section)(?:\s*(:|\{)|\s|$)\s*(.*)$/.exec(text);
    const [, keyword, sign, rest = ''] = keyed ?? [];
    if (keyword === 'accDescr' && sign === '{') {
      const end = rest.indexOf('}');
      if (end === -1) description = [rest];
      else journey.description = decodeEntities(rest.slice(0, end).trim());
    } else if (keyword === 'accDescr' && sign === ':') journey.description = decodeEntities(rest);
    else if (keyword === 'accTitle' && sign === ':') journey.accessibleTitle = decodeEntities(rest);
    else if (keyword === 'title' && sign === undefined) journey.title = decodeEntities(rest);
    else if (keyword === 'section' && sign === undefined)
      journey.sections.push({ line, name: decodeEntities(rest.replace(/\s*:\s*$/, '')), steps: [] });
    else readStep(journey, line, text, notes);
  }
  if (description) journey.description = decodeEntities(description.join('\n').trim());
  return journey;
}

function readStep(journey: Journey, line: number, text: string, notes: ImportNote[]): void {
  let section = journey.sections.at(-1);
  if (!section) {
    section = { line, name: null, steps: [] };
    journey.sections.push(section);
    notes.push({ code: 'noSection', path: '', line, values: {} });
  }
  section.steps.push(parseStep(text, line, notes));
}

/** The score is the last `: number :`, else a number at the end; names may hold colons and numbers themselves. */
function parseStep(raw: string, line: number, notes: ImportNote[]): JourneyStep {
  const text = /#\w+;$/.test(raw) ? raw : raw.replace(/\s*;$/, '');
  const found =
    [...text.matchAll(/:\s*([-+]?\d+(?:[.,]\d+)?)\s*(?=:)/g)].at(-1) ??
    /:\s*([-+]?\d+(?:[.,]\d+)?)\s*$/.exec(text);
  if (found) {
    const after = text.slice(found.index + found[0].length).replace(/^:/, '');
    const score = Number(found[1]?.replace(',', '.'));
    return { line, text: decodeEntities(text.slice(0, found.index).trim()), score, actors: actorsOf(after) };
  }
  const parts = text.split(':').map((part) => part.trim());
  if (parts.length < 2) {
    notes.push({ code: 'lineKept', path: '', line, values: { text: short(text) } });
    return { line, text: decodeEntities(text), actors: [] };
  }
  // `Pay: five: Me` has a score that is no number, `Pay: : Me` none: both are unknown, and the step is kept.
  const [name = '', value = '', ...actors] = parts;
  if (value === '') notes.push({ code: 'scoreMissing', path: '', line, values: {} });
  else notes.push({ code: 'scoreUnreadable', path: '', line, values: { value: short(value) } });
  return { line, text: decodeEntities(name), actors: actorsOf(actors.join(':')) };
}

const actorsOf = (text: string): string[] =>
  [...new Set(text.split(',').map((actor) => decodeEntities(actor.trim())))].filter((actor) => actor !== '');

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  colon: ':',
  semi: ';',
  num: '#',
  nbsp: '\u00a0',
};

/** `#35;` and `#quot;` are how Mermaid writes signs that its grammar keeps for itself. */
export function decodeEntities(text: string): string {
  return text.replace(/#(x[0-9a-f]{1,6}|\d{1,7}|[a-z]+);/gi, (whole: string, body: string) => {
    const code = /^x[0-9a-f]+$/i.test(body) ? parseInt(body.slice(1), 16) : Number(body);
    if (Number.isInteger(code)) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return named[body] ?? whole;
  });
}
