// What this browser lends to exports, with the worker of pictures, made from the address that the page trusts.
// The linter reads the file itself; its address is what the builder makes of the query.
// oxlint-disable-next-line import/default
import sheetWorkerUrl from '@/formats/browser/sheetWorker?worker&url';
import { browserTools } from '@/formats/browser/exportTools';
import { workerUrl } from '@/ui/trustedUrls';

const createWorker =
  typeof Worker === 'undefined' ? null : () => new Worker(workerUrl(sheetWorkerUrl), { type: 'module' });

/** Built by itself, and fetched when such a page is written. */
async function readerScript(): Promise<string> {
  // oxlint-disable-next-line import/default -- the builder makes an address of the query
  const { default: address } = await import('@/reader/main?page-script');
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`reader ${answer.status}`);
  return answer.text();
}

/** @param signal ends the work: nobody waits for the file any more */
export const exportTools = (signal?: AbortSignal) => ({
  ...browserTools(createWorker, signal),
  readerScript,
});
