// The worker that merges large projects, so that the page answers meanwhile.
import { mergeProjects } from '@/analysis/merge';
import { fromDocument, toDocument } from '@/model/document';
import type { MergeAnswer, MergeTask } from './mergeTask';

const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.addEventListener('message', ({ data }: MessageEvent<MergeTask>) => {
  const { base, mine, theirs, picks, words } = data;
  const { project, ...merge } = mergeProjects({
    base: base && fromDocument(base),
    mine: fromDocument(mine),
    theirs: fromDocument(theirs),
    picks,
    words,
  });
  scope.postMessage({ ...merge, document: toDocument(project) } satisfies MergeAnswer);
});
