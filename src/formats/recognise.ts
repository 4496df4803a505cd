// Recognise: what a text is, by all of its content and never by the name of its file. One answer for files and pastes.
import { troubleOf } from './delimited';
import {
  certainties,
  type Certainty,
  type ImportFormat,
  type Sniffed,
  type TextSource,
} from './importFormat';
import { importFormats } from './importFormats';
import { type ImportResult, refuse } from './importTypes';
import { beginsLikeJson, type JsonText, readJsonText } from './jsonText';

export type Recognised = Sniffed<unknown> & { format: ImportFormat };

const rank = (certainty: Certainty): number => certainties.indexOf(certainty);

/** The format that is surest of a text, and what it has found; undefined where none knows it. */
export function recognise(
  text: string,
  formats: readonly ImportFormat[] = importFormats,
): Recognised | undefined {
  const source = sourceOf(text);
  let best: Recognised | undefined;
  for (const format of formats) {
    if (best && rank(best.certainty) >= rank(format.surest)) continue;
    const sniffed = format.sniff(source);
    if (sniffed && (!best || rank(sniffed.certainty) > rank(best.certainty))) best = { ...sniffed, format };
  }
  return best;
}

function sourceOf(text: string): TextSource {
  let json: { read: JsonText | undefined } | undefined;
  return {
    text,
    json: () => (json ??= { read: beginsLikeJson(text) ? readJsonText(text) : undefined }).read,
  };
}

/** Refuses a text that no format knows, with what it is instead. */
export function refuseUnknown(text: string): Extract<ImportResult, { ok: false }> {
  const start = text.trimStart().slice(0, 2000);
  if (start === '') return refuse('empty');
  if (!start.startsWith('<')) {
    const trouble = troubleOf(text);
    if (trouble === undefined) return refuse('notRecognised');
    return trouble === 'headsAlone'
      ? refuse('headsAlone')
      : refuse('openQuote', {}, { line: trouble.openQuote });
  }
  const markup = markupOf(start);
  if (markup === 'svg') return refuse('image', { what: 'SVG' });
  return markup === 'draw.io' ? refuse('otherTool', { tool: markup }) : refuse(markup);
}

function markupOf(start: string): 'html' | 'svg' | 'draw.io' | 'xml' {
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
