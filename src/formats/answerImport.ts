// What the worker of imports does with a request: tells each step as it begins, and in the end the answer.
import type { ImportContext, ImportResult, ImportStep } from './importTypes';
import { readFile } from './readFile';

/** What the page sends: the bytes, the name and the words of the person's language. */
export type ImportRequest = {
  bytes: ArrayBuffer;
  fileName: string;
  context: Omit<ImportContext, 'onStep'>;
};
/** What the worker sends. */
export type ImportMessage = { step: ImportStep } | { result: ImportResult };

/** Answers a request; never throws. */
export function answerImport(request: ImportRequest, tell: (message: ImportMessage) => void): void {
  const context = { ...request.context, onStep: (step: ImportStep) => tell({ step }) };
  tell({ step: 'parse' });
  tell({ result: readFile(new Uint8Array(request.bytes), request.fileName, context) });
}
