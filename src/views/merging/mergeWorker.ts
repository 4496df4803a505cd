// The worker that merges large projects, so that the page answers meanwhile.
import { mergeProjects } from '@/analysis/merge';
import { changesOf } from '@/model/change';
import { fromDocument } from '@/model/document';
import type { Project } from '@/model/types';
import type { MergeAnswer, MergeTask } from './mergeTask';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const states: { base?: Project; mine?: Project; theirs?: Project } = {};

scope.addEventListener('message', ({ data }: MessageEvent<MergeTask>) => {
  if (data.state !== 'all') {
    states[data.state] = fromDocument(data.document);
    return;
  }
  const { base, mine, theirs } = states;
  if (!mine || !theirs) throw new Error('asked to merge before both were sent');
  const { picks, words } = data;
  const { project, ...merge } = mergeProjects({ base, mine, theirs, picks, words });
  scope.postMessage({ ...merge, changes: changesOf(mine, project) } satisfies MergeAnswer);
});
