// A file of comments on its way home: read, and handed to the project that it names.
import { beginsLikeComments, readComments } from '@/formats/pageComments';
import { problemSentence } from '@/formats/readingSentence';
import '@/i18n/en/reading';
import { t } from '@/i18n/translate';
import type { Disk } from '@/storage/disk';
import { loadForView } from '@/storage/loadProject';
import type { ImportOutcome } from '@/views/library/LibraryPort';
import { keepComments } from './pendingComments';

export const isCommentsFile = async (file: File): Promise<boolean> =>
  beginsLikeComments(await file.slice(0, 200).text());

/** Reads it; the comments wait for somebody to look at them before they are put in their places. */
export async function takeCommentsFile(disk: Disk, file: File): Promise<ImportOutcome> {
  const read = readComments(await file.text());
  if (!read.ok) return { ok: false, fileName: file.name, problem: problemSentence(t, read.problem) };
  const { project, comments, unreadable } = read.file;
  const here = await loadForView(disk, project.id).catch(() => undefined);
  if (!here)
    return {
      ok: false,
      fileName: file.name,
      problem: t('reading.commentsOfOther', { title: project.title }),
    };
  keepComments(disk, here.id, { fileName: file.name, comments, unreadable });
  const notes = { read: [], repaired: [], guessed: [], refused: [] };
  return { ok: true, title: here.title, projectId: here.id, notes, merging: true };
}
