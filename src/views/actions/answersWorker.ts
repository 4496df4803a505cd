// The worker that reads files of answers, made from the address that the page trusts.
// The linter reads the file itself; its address is what the builder makes of the query.
// oxlint-disable-next-line import/default
import answersWorkerUrl from '@/formats/browser/answersWorker?worker&url';
import type { AnswersAnswer, AnswersRequest } from '@/formats/answersDesk';
import { type Desk, openDesk } from '@/formats/browser/workerDesk';
import { workerUrl } from '@/ui/trustedUrls';

export type AnswersDesk = Desk<AnswersRequest, AnswersAnswer>;

/** Opens a desk with a worker of its own. */
export const openAnswersDesk = (): AnswersDesk =>
  openDesk(new Worker(workerUrl(answersWorkerUrl), { type: 'module' }));
