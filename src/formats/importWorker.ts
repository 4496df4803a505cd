// The worker that reads files, so that a hostile or huge one cannot hold up the page.
import type { ImportContext } from './importTypes';
import { readFile } from './readFile';

/** What the page sends: the bytes, the name and the words of the person's language. */
export type ImportRequest = { bytes: ArrayBuffer; fileName: string; context: ImportContext };

const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  scope.postMessage(readFile(new Uint8Array(data.bytes), data.fileName, data.context), []);
});
