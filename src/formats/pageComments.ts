// The small file of comments that a reader leaves on a page: what it holds, and how it is written.
import type { Id } from '@/model/id';
import { fileName } from './fileName';

/** What a comment is on. */
export type CommentPlace = { kind: 'card' | 'stage'; id: Id };

export type PageComment = {
  id: Id;
  on: CommentPlace;
  /** Who said it; empty where nobody gave a name. */
  name: string;
  text: string;
  /** The moment, ISO 8601. */
  at: string;
};

export const COMMENTS_FORMAT = 'waymark-comments';
export const COMMENTS_VERSION = 1;

type Commented = { id: Id; title: string };

/** The comments as a file. It names the project that they are on, so that they find home again. */
export function commentsFile(
  { id, title }: Commented,
  comments: readonly PageComment[],
  written: string,
): { name: string; content: string; mime: string } {
  const file = {
    format: COMMENTS_FORMAT,
    version: COMMENTS_VERSION,
    project: { id, title },
    written,
    comments,
  };
  return {
    name: fileName(title, 'waymark-comments.json'),
    content: `${JSON.stringify(file, null, 2)}\n`,
    mime: 'application/json',
  };
}
