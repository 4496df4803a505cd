// readFile: the bytes of a file, or a pasted text, as a project or as the reason why not. Pure; never throws.
import { decode } from './decode';
import { type ImportContext, type ImportResult, refuse } from './importTypes';
import { readJson } from './json';
import { readMermaid } from './mermaid';
import { readTable } from './readTable';
import { recognise, type Recognised } from './recognise';

/**
 * Reads a file: Waymark JSON of any earlier version, OpenJourney, Mermaid `journey` wherever it stands, and tables.
 * @param fileName names a project whose file has no title; its ending is not believed
 */
export function readFile(bytes: Uint8Array, fileName: string, context: ImportContext): ImportResult {
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  const { text, notes, damagedLine } = decoded;
  // JSON is UTF-8 by its nature: where it is none, it is damaged, and its words would be lost in signs without sense.
  if (damagedLine !== undefined && recognise(text).kind === 'json')
    return refuse('notText', {}, { line: damagedLine });
  const result = readText(text, fileName, context);
  if (!result.ok || notes.length === 0) return result;
  return { ...result, report: { ...result.report, notes: [...notes, ...result.report.notes] } };
}

/** Reads a text, as pasted or as decoded from a file. */
export function readText(text: string, fileName: string, context: ImportContext): ImportResult {
  try {
    return readRecognised(text.replace(/^\ufeff/, ''), fileName, context);
  } catch (error) {
    // No input that is known leads here. What is not known must still end in a sentence.
    return refuse('failed', { reason: error instanceof Error ? error.message : String(error) });
  }
}

const readRecognised = (text: string, fileName: string, context: ImportContext): ImportResult =>
  readFound(recognise(text), text, fileName, context);

/** Reads a text whose kind is known. */
export function readFound(
  recognised: Recognised,
  text: string,
  fileName: string,
  context: ImportContext,
): ImportResult {
  switch (recognised.kind) {
    case 'json':
      return readJson(text, fileName, context);
    case 'mermaid':
      return readMermaid(recognised.found, fileName, context);
    case 'table':
      return readTable(recognised.table, fileName, context);
    case 'empty':
    case 'html':
    case 'xml':
      return refuse(recognised.kind);
    case 'svg':
      return refuse('image', { what: 'SVG' });
    case 'draw.io':
      return refuse('otherTool', { tool: recognised.kind });
    case 'unknown':
      return refuse('notRecognised');
  }
}
