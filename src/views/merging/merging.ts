// Merging on a screen: small projects in slices on the page, large ones in a worker.
import { mergeInSteps } from '@/analysis/merge';
import type { Merge, MergeQuestion } from '@/analysis/merging/types';
import { countCards } from '@/model/cardTable';
import { toDocument } from '@/model/document';
import type { Steps } from '@/model/steps';
import { applied } from '@/model/takeChanges';
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

/** Sends a worker its work, a state of the project at a time. */
function* sending(
  worker: Worker,
  { base, mine, theirs, picks = new Map(), words }: MergeQuestion,
): Steps<undefined> {
  const say = (task: MergeTask): void => worker.postMessage(task);
  if (base) say({ state: 'base', document: toDocument(base) });
  yield;
  say({ state: 'mine', document: toDocument(mine) });
  yield;
  say({ state: 'theirs', document: toDocument(theirs) });
  yield;
  say({ state: 'all', picks, words });
  return undefined;
}

/** Merges and tells what it came to, never before this returns. The answer stops it. */
export function merging(question: MergeQuestion, done: (merge: Merge) => void): () => void {
  const { mine, theirs } = question;
  const isLarge = [mine, theirs].some(({ cards }) => countCards(cards) > LARGE);
  const onPage = () => inSlices(mergeInSteps(question), done);
  if (!isLarge || !createWorker) return onPage();
  let worker: Worker;
  try {
    worker = createWorker();
  } catch {
    return onPage();
  }
  const stopSending = inSlices(sending(worker, question), () => undefined);
  let stop = (): void => {
    stopSending();
    worker.terminate();
  };
  const end = stop;
  worker.addEventListener('message', ({ data }: MessageEvent<MergeAnswer>) => {
    end();
    const { changes, ...merge } = data;
    done({ ...merge, project: applied(mine, changes) });
  });
  // A worker that cannot be fetched or breaks down loses nothing: the page does the work.
  worker.addEventListener('error', () => {
    end();
    stop = onPage();
  });
  return () => stop();
}
