// What the worker of imports does with a request: tells each step as it begins, and in the end the answer.
import type { FoundTable } from './foundTable';
import type { ImportContext, ImportResult, ImportStep } from './importTypes';
import { readFile, readText } from './readFile';
import { type Clip, type PasteReading, readPaste } from './readPaste';
import { readTable } from './readTable';
import type { TableShape } from './tableShape';

/** What the page sends: what is to be read, its name and the words of the person's language. */
export type ImportRequest = {
  fileName: string;
  context: Omit<ImportContext, 'onStep'>;
} & (
  | { bytes: ArrayBuffer }
  | { text: string }
  /** a table as somebody said that it is to be read */
  | { table: FoundTable; shape: TableShape }
);
export type PasteRequest = { clip: Clip; context: Omit<ImportContext, 'onStep'> };
/** What the worker sends. */
export type ImportMessage = { step: ImportStep } | { result: ImportResult } | { paste: PasteReading };

/** Answers a request; never throws. */
export function answerImport(
  request: ImportRequest | PasteRequest,
  tell: (message: ImportMessage) => void,
): void {
  if ('clip' in request) {
    tell({ paste: readPaste(request.clip, request.context) });
    return;
  }
  const context = { ...request.context, onStep: (step: ImportStep) => tell({ step }) };
  const { fileName } = request;
  tell({ step: 'parse' });
  if ('bytes' in request) tell({ result: readFile(new Uint8Array(request.bytes), fileName, context) });
  else if ('text' in request) tell({ result: readText(request.text, fileName, context) });
  else tell({ result: readTable(request.table, fileName, context, request.shape) });
}
