// The worker that reads files and pastes, made from the address that the page trusts.
// The linter reads the file itself; its address is what the builder makes of the query.
// oxlint-disable-next-line import/default
import importWorkerUrl from '@/formats/browser/importWorker?worker&url';
import { workerUrl } from '@/ui/trustedUrls';

/** Makes the import worker; null where there are no workers. */
export const createImportWorker: (() => Worker) | null =
  typeof Worker === 'undefined' ? null : () => new Worker(workerUrl(importWorkerUrl), { type: 'module' });
