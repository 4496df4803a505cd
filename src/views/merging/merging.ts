// Merging on a screen: small projects in slices on the page, large ones in a worker.
import { mergeInSteps } from '@/analysis/merge';
import type { Merge, MergeQuestion } from '@/analysis/merging/types';
import { countCards } from '@/model/cardTable';
import { fromDocument, toDocument } from '@/model/document';
import type { MergeAnswer, MergeTask } from './mergeTask';
// The linter reads the file itself; its address is what the builder makes of the query.
// oxlint-disable-next-line import/default
import mergeWorkerUrl from './mergeWorker?worker&url';
import { workerUrl } from '@/ui/trustedUrls';
import { inSlices } from '@/views/context/inSlices';

/** With fewer cards than this on either side a worker takes longer to start than the page to merge. */
const LARGE = 1500;

const createWorker =
  typeof Worker === 'undefined' ? null : () => new Worker(workerUrl(mergeWorkerUrl), { type: 'module' });

/** Merges and tells what it came to, never before this returns. The answer stops it. */
export function merging(question: MergeQuestion, done: (merge: Merge) => void): () => void {
  const { base, mine, theirs, picks = new Map(), words } = question;
  const isLarge = [mine, theirs].some(({ cards }) => countCards(cards) > LARGE);
  const onPage = () => inSlices(mergeInSteps(question), done);
  if (!isLarge || !createWorker) return onPage();
  let stop: () => void;
  let worker: Worker;
  try {
    worker = createWorker();
  } catch {
    return onPage();
  }
  stop = () => worker.terminate();
  worker.addEventListener('message', ({ data }: MessageEvent<MergeAnswer>) => {
    worker.terminate();
    const { document, ...merge } = data;
    done({ ...merge, project: fromDocument(document) });
  });
  // A worker that cannot be fetched or breaks down loses nothing: the page does the work.
  worker.addEventListener('error', () => {
    worker.terminate();
    stop = onPage();
  });
  const task: MergeTask = {
    base: base && toDocument(base),
    mine: toDocument(mine),
    theirs: toDocument(theirs),
    picks,
    words,
  };
  worker.postMessage(task);
  return () => stop();
}
