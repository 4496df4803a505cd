// Reads files and pastes in a worker with a time limit; where there are no workers, on the page itself.
import { LIMITS } from '@/model/constants';
import { answerImport, type ImportMessage, type ImportRequest, type PasteRequest } from '../answerImport';
import type { Clip, PasteReading } from '../readPaste';
import type { FoundTable } from '../foundTable';
import { type ImportContext, type ImportProblem, type ImportResult, refuse } from '../importTypes';
import type { TableShape } from '../tableShape';

export type ReadInWorkerOptions = {
  context: ImportContext;
  /** Makes the import worker (its address must be trusted by the page); null where workers are missing. */
  createWorker: (() => Worker) | null;
  /** the time that reading may take; by default 5 s and half a second more for each megabyte */
  milliseconds?: number;
};

const MEGABYTE = 1024 * 1024;
const timeFor = (size: number): number => 5000 + (size / MEGABYTE) * 500;

/** Reads a file that a person chose. Always answers, and ends the worker in every case. */
export async function readInWorker(file: File, options: ReadInWorkerOptions): Promise<ImportResult> {
  // The size is known before a byte is read: a huge file must not be brought into memory first.
  if (file.size > LIMITS.fileBytes) return tooLarge(file.size);
  options.context.onStep?.('fetch');
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return refuse('unreadable');
  }
  return askForResult({ bytes, fileName: file.name }, file.size, options);
}

/** Reads a text that was pasted as a file would be read. */
export async function readTextInWorker(
  text: string,
  fileName: string,
  options: ReadInWorkerOptions,
): Promise<ImportResult> {
  if (text.length > LIMITS.fileBytes) return tooLarge(text.length);
  return askForResult({ text, fileName }, text.length, options);
}

/** Reads a table as somebody said that it is to be read. */
export const readTableInWorker = (
  table: FoundTable,
  shape: TableShape,
  fileName: string,
  options: ReadInWorkerOptions,
): Promise<ImportResult> => askForResult({ table, shape, fileName }, MEGABYTE, options);

/** Whether a clipboard is so short that reading it on the page takes less than starting a worker. */
export const isShortPaste = ({ text, html }: Clip): boolean => text.length + html.length < 4000;

/** Reads what was pasted on a map. */
export async function readPasteInWorker(
  clip: Clip,
  { context, createWorker, milliseconds }: ReadInWorkerOptions,
): Promise<PasteReading> {
  const size = clip.text.length + clip.html.length;
  if (size > LIMITS.fileBytes) return { kind: 'refused', problem: tooLarge(size).problem };
  const { onStep: _, ...rest } = context;
  const answer = await ask(createWorker, { clip, context: rest }, milliseconds ?? timeFor(size));
  if ('paste' in answer) return answer.paste;
  return { kind: 'refused', problem: 'problem' in answer ? answer.problem : refuse('failed').problem };
}

const tooLarge = (size: number) =>
  refuse('tooLarge', { size: Math.ceil(size / MEGABYTE), limit: LIMITS.fileBytes / MEGABYTE });

type Wanted =
  | { bytes: ArrayBuffer; fileName: string }
  | { text: string; fileName: string }
  | { table: FoundTable; shape: TableShape; fileName: string };

async function askForResult(
  wanted: Wanted,
  size: number,
  { context, createWorker, milliseconds = timeFor(size) }: ReadInWorkerOptions,
): Promise<ImportResult> {
  const { onStep, ...rest } = context;
  const answer = await ask(createWorker, { ...wanted, context: rest }, milliseconds, onStep);
  if ('result' in answer) return answer.result;
  return { ok: false, problem: 'problem' in answer ? answer.problem : refuse('failed').problem };
}

type Answer = Exclude<ImportMessage, { step: unknown }> | { problem: ImportProblem };

function ask(
  createWorker: (() => Worker) | null,
  request: ImportRequest | PasteRequest,
  milliseconds: number,
  onStep?: ImportContext['onStep'],
): Promise<Answer> {
  return new Promise((resolve) => {
    const take = (message: ImportMessage, finish: (answer: Answer) => void) => {
      if ('step' in message) onStep?.(message.step);
      else finish(message);
    };
    if (createWorker === null) {
      answerImport(request, (message) => take(message, resolve));
      return;
    }
    const worker = createWorker();
    const finish = (answer: Answer) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(answer);
    };
    const timer = setTimeout(
      () => finish(refuse('timeout', { seconds: Math.round(milliseconds / 1000) })),
      milliseconds,
    );
    worker.addEventListener('message', ({ data }: MessageEvent<ImportMessage>) => take(data, finish));
    worker.addEventListener('error', ({ message }) => finish(refuse('failed', { reason: message })));
    worker.addEventListener('messageerror', () => finish(refuse('failed', { reason: '' })));
    worker.postMessage(request, 'bytes' in request ? [request.bytes] : []);
  });
}
