// Reads a file in a worker with a time limit; where there are no workers, on the page itself.
import { LIMITS } from '@/model/constants';
import { type ImportContext, type ImportResult, refuse } from './importTypes';
import type { ImportMessage, ImportRequest } from './answerImport';
import { readFile } from './readFile';

export type ReadInWorkerOptions = {
  context: ImportContext;
  /** Makes the import worker (its address must be trusted by the page); null where workers are missing. */
  createWorker: (() => Worker) | null;
  /** the time that reading may take; by default 5 s and half a second more for each megabyte */
  milliseconds?: number;
};

/** Reads a file that a person chose. Always answers, and ends the worker in every case. */
export async function readInWorker(file: File, options: ReadInWorkerOptions): Promise<ImportResult> {
  const megabytes = file.size / (1024 * 1024);
  // The size is known before a byte is read: a huge file must not be brought into memory first.
  if (file.size > LIMITS.fileBytes)
    return refuse('tooLarge', { size: Math.ceil(megabytes), limit: LIMITS.fileBytes / (1024 * 1024) });
  options.context.onStep?.('fetch');
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return refuse('unreadable');
  }
  const { context, createWorker, milliseconds = 5000 + megabytes * 500 } = options;
  if (createWorker === null) return readFile(new Uint8Array(bytes), file.name, context);
  const { onStep, ...rest } = context;
  return ask(createWorker, { bytes, fileName: file.name, context: rest }, milliseconds, onStep);
}

function ask(
  createWorker: () => Worker,
  request: ImportRequest,
  milliseconds: number,
  onStep: ImportContext['onStep'],
): Promise<ImportResult> {
  return new Promise((resolve) => {
    const worker = createWorker();
    const finish = (result: ImportResult) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(result);
    };
    const timer = setTimeout(
      () => finish(refuse('timeout', { seconds: Math.round(milliseconds / 1000) })),
      milliseconds,
    );
    worker.addEventListener('message', ({ data }: MessageEvent<ImportMessage>) => {
      if ('result' in data) finish(data.result);
      else onStep?.(data.step);
    });
    worker.addEventListener('error', ({ message }) => finish(refuse('failed', { reason: message })));
    worker.addEventListener('messageerror', () => finish(refuse('failed', { reason: '' })));
    worker.postMessage(request, [request.bytes]);
  });
}
