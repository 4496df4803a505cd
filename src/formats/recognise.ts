// Recognise: what a text is, by its content and never by the name of its file.
import { isMermaid } from './mermaidSyntax';

export type Recognised = 'empty' | 'json' | 'mermaid' | 'html' | 'svg' | 'draw.io' | 'xml' | 'unknown';

/** The kind of a text. Only `json` and `mermaid` can be read. */
export function recognise(text: string): Recognised {
  const start = text.slice(0, 2000).trimStart();
  if (start === '') return text.trim() === '' ? 'empty' : recognise(text.trimStart());
  if (/^[{[]/.test(start)) return 'json';
  if (start.startsWith('<')) return recogniseMarkup(start);
  if (isMermaid(text)) return 'mermaid';
  // A lone number, text or word is JSON as well, and is refused with what it is.
  return /^(?:"|-?\d|true\b|false\b|null\b)/.test(start) && !start.includes('\n') ? 'json' : 'unknown';
}

function recogniseMarkup(start: string): Recognised {
  const bare = start.replace(/^<\?xml[^>]*\?>\s*/i, '').replace(/^(?:<!--[\s\S]*?-->\s*)+/, '');
  if (/^<!doctype html|^<html|^<head|^<body/i.test(bare)) return 'html';
  if (/^<svg|^<!doctype svg/i.test(bare)) return 'svg';
  if (/^<(?:mxfile|mxGraphModel)/.test(bare)) return 'draw.io';
  return 'xml';
}
