// One step of a Mermaid journey: `task: score: actor, actor`, taken apart in one pass over its colons.
import type { ImportNote } from './importTypes';
import { decodeEntities } from './markup';
import { shortened } from './textLines';

export type JourneyStep = {
  line: number;
  text: string;
  score?: number;
  actors: string[];
  /** `task: actor: score`, read so that the score stands at the end: the last name before it */
  before?: { task: string; actor: string };
};

type Note = (code: ImportNote['code'], values?: ImportNote['values']) => void;

const isNumber = (part: string): boolean => /^[-+]?\d{1,12}(?:[.,]\d{1,12})?$/.test(part);
const isDigit = (letter: string | undefined): boolean =>
  letter !== undefined && letter >= '0' && letter <= '9';

/** Whether the colon at a place stands in a time of day, as in `Close 18:00`. */
function isInClock(text: string, at: number): boolean {
  if (!isDigit(text[at - 1]) || !isDigit(text[at + 1]) || !isDigit(text[at + 2]) || isDigit(text[at + 3]))
    return false;
  const start = isDigit(text[at - 2]) ? at - 2 : at - 1;
  if (start > 0 && /[\p{L}\p{N}.,]/u.test(text[start - 1] ?? '')) return false;
  return Number(text.slice(start, at)) <= 24 && Number(text.slice(at + 1, at + 3)) <= 59;
}

/** The places of the colons that part the slots of a step. */
function colonsOf(text: string): number[] {
  const colons: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if ((letter === ':' && !isInClock(text, at)) || letter === '：') colons.push(at);
  }
  return colons;
}

type Slots = { parts: string[]; colons: number[]; score: number };

/** The slots of a line, and which of them is the score: the last number between two colons, else one at the end. */
function slotsOf(text: string): Slots {
  const colons = colonsOf(text);
  const parts = [...colons, text.length].map((end, i) => text.slice((colons[i - 1] ?? -1) + 1, end).trim());
  const between = parts.findLastIndex((part, i) => i > 0 && i < parts.length - 1 && isNumber(part));
  const last = parts.length - 1;
  return {
    parts,
    colons,
    score: between > 0 ? between : last > 0 && isNumber(parts[last] ?? '') ? last : -1,
  };
}

/** Whether a line has a score where a step has it. `withActor`: between two colons. */
export function hasScore(text: string, withActor = false): boolean {
  const { parts, score } = slotsOf(text);
  return score > 0 && (!withActor || score < parts.length - 1);
}

/** Takes a step apart; names may hold colons, numbers and times of day themselves. */
export function parseStep(raw: string, line: number, note: Note): JourneyStep {
  const text = raw.endsWith(';') && !/[#&]#?\w{1,8};$/.test(raw) ? raw.slice(0, -1).trimEnd() : raw;
  const { parts, colons, score } = slotsOf(text);
  if (score > 0) {
    const name = text.slice(0, colons[score - 1]).trim();
    const rest = score < parts.length - 1 ? text.slice((colons[score] ?? text.length) + 1) : '';
    const step = { line, text: decodeEntities(name), score: toNumber(parts[score]), actors: actorsOf(rest) };
    if (score < parts.length - 1 || score < 2) return step;
    const task = text.slice(0, colons[score - 2]).trim();
    return { ...step, before: { task: decodeEntities(task), actor: parts[score - 1] ?? '' } };
  }
  if (parts.length < 2) {
    note('lineKept', { text: shortened(text) });
    return { line, text: decodeEntities(text), actors: [] };
  }
  const [name = '', value = '', ...actors] = parts;
  if (isNumber(name) && value !== '') {
    note('slotsTurned', { text: shortened(text) });
    return {
      line,
      text: decodeEntities(value),
      score: toNumber(name),
      actors: actorsOf(actors.join(':')),
    };
  }
  // `Pay: five: Me` has a score that is no number, `Pay: : Me` none: both are unknown, and the step is kept.
  if (value === '') note('scoreMissing');
  else note('scoreUnreadable', { value: shortened(value) });
  return { line, text: decodeEntities(name), actors: actorsOf(actors.join(':')) };
}

const toNumber = (part = ''): number => Number(part.replace(',', '.'));

/** The names in the last slot, each once. */
export const actorsOf = (text: string): string[] =>
  [...new Set(text.split(/[,，、]/).map((actor) => decodeEntities(actor).replace(/\s+/g, ' ')))].filter(
    (actor) => actor !== '',
  );
