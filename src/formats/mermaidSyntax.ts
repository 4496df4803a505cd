// Mermaid journey syntax: the lines of one diagram taken apart into title, sections and steps, with the line of each.
import { readFrontMatter } from './frontMatter';
import type { ImportNote } from './importTypes';
import { decodeEntities, withoutUnseen } from './markup';
import { actorsOf, hasScore, type JourneyStep, parseStep } from './mermaidStep';
import { shortened, type TextLine } from './textLines';

export type JourneySection = { line: number; name: string | null; steps: JourneyStep[] };
export type Journey = {
  title?: string;
  accessibleTitle?: string;
  description?: string;
  sections: JourneySection[];
  /** What is the step and who the persona of the first step, where the slots were put in another order than written. */
  turned?: { step: string; persona: string };
};

const KEYWORD = /^(title|section|accTitle|accDescr)(?![\p{L}\p{N}_-])/iu;
type Keyword = 'title' | 'section' | 'acctitle' | 'accdescr';
type Statement = { keyword: Keyword; exact: boolean; sign: string; rest: string };

/** A statement by its keyword, also where the writing is a near miss: `Title:`, `SECTION`. A step otherwise. */
function statementOf(text: string): Statement | undefined {
  const word = KEYWORD.exec(text)?.[1];
  if (word === undefined) return undefined;
  const after = text.slice(word.length).trimStart();
  const sign = /^[:：]/.test(after) ? ':' : after.startsWith('{') ? '{' : '';
  const rest = sign === '' ? after : after.slice(1).trim();
  const keyword = word.toLowerCase() as Keyword;
  const exact = (word === keyword || keyword.startsWith('acc')) && (sign === '' || keyword.startsWith('acc'));
  // `Title of the song: 3: Ann` is a step; `title of the song: 3: Ann` is a title, for so says the grammar.
  if (!exact && hasScore(text, true)) return undefined;
  return { keyword, exact, sign, rest };
}

/** Several statements on a line, parted by semicolons; a semicolon within a name parts nothing. */
export function statementsOf(text: string): string[] {
  if (!text.includes(';')) return [text];
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf(';'); at !== -1; at = text.indexOf(';', at + 1)) {
    if (/[#&]#?\w{1,8}$/.test(text.slice(Math.max(0, at - 10), at))) continue;
    parts.push(text.slice(from, at).trim());
    from = at + 1;
  }
  const all = [...parts, text.slice(from).trim()].filter((part) => part !== '');
  const whole = all.every((part) => statementOf(part) !== undefined || hasScore(part, true));
  return all.length > 1 && whole ? all : [text];
}

/** Whether a line can belong to a journey: a keyword, a step with a score, a comment, or nothing. */
export function isJourneyLine(raw: string): boolean {
  const text = withoutUnseen(raw).trim();
  return text === '' || text.startsWith('%%') || statementOf(text) !== undefined || hasScore(text);
}

/**
 * Takes out front matter, `%%{...}%%` directives (also over several lines) and comment lines.
 * @returns what is left, and the title of the front matter
 */
export function stripDiagram(lines: readonly TextLine[]): {
  lines: TextLine[];
  title?: string;
  notes: ImportNote[];
} {
  const { end, title, notes } = readFrontMatter(lines);
  const kept: TextLine[] = [];
  let inDirective = false;
  let comments = 0;
  for (const { line, text } of lines.slice(end)) {
    const bare = text.trim();
    if (inDirective || bare.startsWith('%%{')) {
      if (!inDirective)
        notes.push({ code: 'lineIgnored', path: '', line, values: { text: shortened(bare) } });
      const close = text.indexOf('}%%');
      inDirective = close === -1;
      if (!inDirective && text.slice(close + 3).trim() !== '')
        kept.push({ line, text: text.slice(close + 3) });
    } else if (bare.startsWith('%%') || isHashComment(bare)) comments++;
    else kept.push({ line, text });
  }
  if (comments > 0) notes.push({ code: 'commentsIgnored', path: '', values: { count: comments } });
  return { lines: kept, notes, ...(title !== undefined && { title }) };
}

/** `# so`, but neither `#quot;Yes#quot;: 3: Me` nor `#1 in the list: 3: Me`. */
const isHashComment = (bare: string): boolean =>
  bare.startsWith('#') && !/^#\w{1,8};/.test(bare) && !hasScore(bare, true);

/**
 * Reads the statements behind the word `journey`. Single odd lines are kept as steps and noted.
 * @param asWritten whether somebody has said that the slots of the steps stand where they belong
 */
export function readStatements(lines: readonly TextLine[], notes: ImportNote[], asWritten = false): Journey {
  const journey: Journey = { sections: [] };
  let description: string[] | null = null;
  for (const { line, text: raw } of lines) {
    const bare = withoutUnseen(raw).trim();
    if (description) {
      const end = bare.indexOf('}');
      description.push(end === -1 ? bare : bare.slice(0, end));
      if (end === -1) continue;
      journey.description = decodeEntities(description.join('\n').trim());
      description = null;
      continue;
    }
    for (const text of bare === '' ? [] : statementsOf(bare)) {
      const statement = statementOf(text);
      if (!statement) {
        readStep(journey, line, text, notes);
        continue;
      }
      const { keyword, exact, sign, rest } = statement;
      if (!exact)
        notes.push({ code: 'keywordNear', path: '', line, values: { text: shortened(text), keyword } });
      if (keyword === 'accdescr' && sign === '{') {
        const end = rest.indexOf('}');
        if (end === -1) description = [rest];
        else journey.description = decodeEntities(rest.slice(0, end).trim());
      } else if (keyword === 'accdescr') journey.description = decodeEntities(rest);
      else if (keyword === 'acctitle') journey.accessibleTitle = inOneLine(rest);
      else if (keyword === 'title') journey.title = inOneLine(sign === '{' ? `{${rest}` : rest);
      else {
        const name = rest.endsWith(':') ? rest.slice(0, -1).trimEnd() : rest;
        journey.sections.push({ line, name: decodeEntities(name), steps: [] });
      }
    }
  }
  if (description) journey.description = decodeEntities(description.join('\n').trim());
  if (!asWritten) turnSlots(journey, notes);
  return journey;
}

const inOneLine = (text: string): string => decodeEntities(text).replaceAll('\n', ' ');

function readStep(journey: Journey, line: number, text: string, notes: ImportNote[]): void {
  let section = journey.sections.at(-1);
  if (!section) {
    section = { line, name: null, steps: [] };
    journey.sections.push(section);
    notes.push({ code: 'noSection', path: '', line, values: {} });
  }
  section.steps.push(
    parseStep(text, line, (code, values = {}) => notes.push({ code, path: '', line, values })),
  );
}

/**
 * Puts right a journey whose writer had the slots in another order all along, and says so: `task: actor: score`, where
 * all steps end with the score, and `actor: score: task`, where few short names recur in front and no step behind.
 */
function turnSlots(journey: Journey, notes: ImportNote[]): void {
  const steps = journey.sections.flatMap((section) => section.steps);
  const scored = steps.filter((step) => step.score !== undefined);
  const turn = (read: (step: JourneyStep) => { task: string; actors: string[] }) => {
    for (const step of scored) {
      const { task, actors } = read(step);
      [step.text, step.actors] = [task, actors];
    }
    const [first] = scored;
    const step = shortened(first?.text ?? '');
    journey.turned = { step, persona: shortened(first?.actors.join(', ') ?? '') };
    notes.push({ code: 'slotsTurned', path: '', line: first?.line ?? 1, values: { text: step } });
  };
  if (scored.length > 1 && scored.every(({ before }) => before !== undefined))
    turn(({ text, before }) => ({ task: before?.task ?? text, actors: actorsOf(before?.actor ?? '') }));
  else if (scored.length > 2 && standsBehind(scored))
    turn(({ text, actors }) => ({ task: actors.join(', '), actors: actorsOf(text) }));
}

/** Whether what stands behind the scores reads like steps: each once, and longer than the names in front. */
function standsBehind(scored: readonly JourneyStep[]): boolean {
  const behind = scored.map(({ actors }) => actors.join(', '));
  const front = scored.map(({ text }) => text);
  const letters = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0);
  return (
    behind.every((text) => text !== '') &&
    new Set(behind).size === scored.length &&
    new Set(front).size * 2 <= scored.length + 1 &&
    letters(behind) > letters(front)
  );
}
