// What the page and the worker that merges say to each other: documents, because a project in memory is not sent.
import type { Merge, MergeQuestion, Picks } from '@/analysis/merging/types';
import type { ProjectDocument } from '@/model/document';

export type MergeTask = {
  base: ProjectDocument | undefined;
  mine: ProjectDocument;
  theirs: ProjectDocument;
  picks: Picks;
  words: MergeQuestion['words'];
};
export type MergeAnswer = Omit<Merge, 'project'> & { document: ProjectDocument };
