// The worker that reads files, so that a hostile or huge one cannot hold up the page.
import { answerImport, type ImportRequest } from './answerImport';

const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  answerImport(data, (message) => scope.postMessage(message, []));
});
