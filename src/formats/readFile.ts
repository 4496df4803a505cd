// readFile: the bytes of a file, or a pasted text, as a project or as the reason why not. Pure; never throws.
import { LIMITS } from '@/model/constants';
import { decode } from './decode';
import { type ImportContext, type ImportResult, refuse } from './importTypes';
import { readTable } from './readTable';
import { readPng } from './pictureImport';
import { recognise, refuseUnknown } from './recognise';
import { workbookKind } from './workbookKind';
import { workbookTables } from './workbookTables';

/**
 * Reads a file of any of the import formats.
 * @param fileName names a project whose file has no title; its ending is not believed
 */
export function readFile(bytes: Uint8Array, fileName: string, context: ImportContext): ImportResult {
  const book = readBook(bytes, fileName, context);
  if (book) return book;
  const carried = bytes.length > LIMITS.fileBytes ? undefined : readPng(bytes, fileName, context);
  if (carried) return carried;
  const decoded = decode(bytes, context.encoding);
  if (!decoded.ok) return decoded;
  const { text, encoding, notes, damagedLine } = decoded;
  const read = readDecoded(text, fileName, context, damagedLine);
  const result = read.table ? { ...read, table: { ...read.table, encoding } } : read;
  if (!result.ok || notes.length === 0) return result;
  return { ...result, report: { ...result.report, notes: [...notes, ...result.report.notes] } };
}

/** Reads a workbook as the table that it holds; undefined for what is none. */
function readBook(bytes: Uint8Array, fileName: string, context: ImportContext): ImportResult | undefined {
  const kind = bytes.length > LIMITS.fileBytes ? undefined : workbookKind(bytes, fileName);
  if (!kind) return undefined;
  if (kind !== 'workbook') return refuse(kind === 'encrypted' ? 'bookEncrypted' : 'bookOld');
  try {
    const found = workbookTables(bytes);
    return found.ok ? readTable(found.table, fileName, context) : found;
  } catch (error) {
    return refuse('failed', { reason: error instanceof Error ? error.message : String(error) });
  }
}

/** Reads a text, as pasted or as decoded from a file. */
export const readText = (text: string, fileName: string, context: ImportContext): ImportResult =>
  readDecoded(text, fileName, context);

/** @param damagedLine the first line that was no UTF-8, where another encoding was guessed */
function readDecoded(
  decoded: string,
  fileName: string,
  context: ImportContext,
  damagedLine?: number,
): ImportResult {
  const text = decoded.replace(/^\ufeff/, '');
  try {
    const known = recognise(text);
    if (!known) return refuseUnknown(text);
    // Damaged UTF-8 read in another encoding would lose its words in signs without sense.
    if (known.format.utf8 && damagedLine !== undefined) return refuse('notText', {}, { line: damagedLine });
    return known.format.read(known.found, fileName, context);
  } catch (error) {
    // No input that is known leads here. What is not known must still end in a sentence.
    return refuse('failed', { reason: error instanceof Error ? error.message : String(error) });
  }
}
