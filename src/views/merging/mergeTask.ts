// What the page and the worker that merges say to each other: documents, because a project in memory is not sent, each
// in a message of its own, because sending a large one takes its time; and back only what the merge changes.
import type { Merge, MergeQuestion, Picks } from '@/analysis/merging/types';
import type { Change } from '@/model/change';
import type { ProjectDocument } from '@/model/document';

export type MergeTask =
  | { state: 'base' | 'mine' | 'theirs'; document: ProjectDocument }
  | { state: 'all'; picks: Picks; words: MergeQuestion['words'] };
/** `changes` lead from mine to what both come to. */
export type MergeAnswer = Omit<Merge, 'project'> & { changes: Change[] };
