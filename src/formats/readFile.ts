// readFile: the bytes of a file, or a pasted text, as a project or as the reason why not. Pure; never throws.
import { decode } from './decode';
import { type ImportContext, type ImportResult, refuse } from './importTypes';
import { readJson } from './json';
import { readMermaid } from './mermaid';
import { recognise } from './recognise';

/**
 * Reads a file: Waymark JSON of any earlier version, OpenJourney, Mermaid `journey`.
 * @param fileName names a project whose file has no title; its ending is not believed
 */
export function readFile(bytes: Uint8Array, fileName: string, context: ImportContext): ImportResult {
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  const result = readText(decoded.text, fileName, context);
  if (!result.ok || decoded.notes.length === 0) return result;
  return { ...result, report: { ...result.report, notes: [...decoded.notes, ...result.report.notes] } };
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

function readRecognised(text: string, fileName: string, context: ImportContext): ImportResult {
  const kind = recognise(text);
  switch (kind) {
    case 'json':
      return readJson(text, fileName, context);
    case 'mermaid':
      return readMermaid(text, fileName, context);
    case 'empty':
    case 'html':
    case 'xml':
      return refuse(kind);
    case 'svg':
      return refuse('image', { what: 'SVG' });
    case 'draw.io':
      return refuse('otherTool', { tool: kind });
    case 'unknown':
      return refuse('notRecognised');
  }
}
