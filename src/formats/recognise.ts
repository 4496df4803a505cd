// Recognise: what a text is, by all of its content and never by the name of its file. One answer for files and pastes.
import { findJourneys, type Found } from './findJourneys';
import { isJourneyLine } from './mermaidSyntax';
import { findTable } from './findTable';
import type { FoundTable } from './foundTable';
import { scanJson } from './scanJson';

export type Recognised =
  | { kind: 'empty' | 'json' | 'html' | 'svg' | 'draw.io' | 'xml' | 'unknown' }
  | { kind: 'mermaid'; found: Found }
  | { kind: 'table'; table: FoundTable };

/** The kind of a text. Only `json`, `mermaid` and `table` can be read. */
export function recognise(text: string): Recognised {
  const bare = text.trimStart();
  if (bare === '') return { kind: 'empty' };
  const start = bare.slice(0, 2000);
  const json = /^[{[]/.test(start) && beginsLikeJson(bare);
  const found = json && !JOURNEY_LINE.test(text) ? NOTHING : findJourneys(text);
  if (json && (!hasJourney(found) || scanJson(text).ok)) return { kind: 'json' };
  if (hasJourney(found)) return { kind: 'mermaid', found };
  const table = findTable(text);
  if (table) return { kind: 'table', table };
  if (found.journeys.length > 0 || found.others.length > 0) return { kind: 'mermaid', found };
  if (start.startsWith('<')) return { kind: recogniseMarkup(start) };
  // A lone number, text or word is JSON as well, and is refused with what it is.
  const scalar = /^(?:"|-?\d|true\b|false\b|null\b)/.test(start) && !start.includes('\n');
  return { kind: start.startsWith('{') || scalar ? 'json' : 'unknown' };
}

/** Whether opening brackets go on as JSON does; `[![build](...)`, `[see](...)` and `{% raw %}` do not. */
function beginsLikeJson(text: string): boolean {
  let at = 0;
  const skip = (letters: RegExp) => {
    while (at < text.length && letters.test(text[at] ?? '')) at++;
  };
  skip(/[[\s]/);
  const list = at > 0;
  if (text[at] === '{') {
    at++;
    skip(/\s/);
    return at >= text.length || text[at] === '"' || text[at] === '}';
  }
  return at >= text.length || (list && /^(?:["\]\d]|-\d|true\b|false\b|null\b)/.test(text.slice(at, at + 6)));
}

/** The word at the end of a line, or before a tag: without it a JSON text is not looked through for journeys. */
const JOURNEY_LINE = /journey[;:]?[^\S\r\n]{0,8}(?:[\r\n<%]|$)/i;
const NOTHING: Found = { journeys: [], others: [] };

/** Whether one of the journeys says anything: a step with a score, or a section. */
const hasJourney = ({ journeys }: Found): boolean =>
  journeys.some(({ lines }) => lines.some(({ text }) => text.trim() !== '' && isJourneyLine(text)));

function recogniseMarkup(start: string): 'html' | 'svg' | 'draw.io' | 'xml' {
  let bare = start;
  for (let at = bare.startsWith('<?xml') ? bare.indexOf('>') : -1; at !== -1; at = -1)
    bare = bare.slice(at + 1).trimStart();
  while (bare.startsWith('<!--')) {
    const end = bare.indexOf('-->');
    if (end === -1) break;
    bare = bare.slice(end + 3).trimStart();
  }
  if (/^<!doctype html|^<(?:html|head|body|title|meta|div|p|h[1-6]|pre|table)\b/i.test(bare)) return 'html';
  if (/^<svg|^<!doctype svg/i.test(bare)) return 'svg';
  if (/^<(?:mxfile|mxGraphModel)/.test(bare)) return 'draw.io';
  return 'xml';
}
