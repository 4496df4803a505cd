// The worker that reads files, so that a hostile or huge one cannot hold up the page.
import { answerImport, type ImportRequest, type PasteRequest } from '../answerImport';

const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.addEventListener('message', ({ data }: MessageEvent<ImportRequest | PasteRequest>) => {
  answerImport(data, (message) => scope.postMessage(message, []));
});
