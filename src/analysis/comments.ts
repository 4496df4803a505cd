// Comments that readers left on a page of the project: where each belongs now, and what it adds to the text that stands there.
import { LIMITS } from '@/model/constants';
import type { Id } from '@/model/id';
import { cardById } from '@/model/select';
import type { Project } from '@/model/types';

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

/** `new`: it is put in its place; `known`: it stands there already; `gone`: what it is on is not here; `full`: there is no room. */
export type CommentFate = 'new' | 'known' | 'gone' | 'full';

export type PlacedComment = {
  comment: PageComment;
  fate: CommentFate;
  /** What the place is called. */ place: string;
};

export type CommentTexts = {
  cards: readonly { id: Id; description: string }[];
  stages: readonly { id: Id; notes: string }[];
};

export type CommentPlan = { placed: readonly PlacedComment[]; texts: CommentTexts };

/** Whether a text holds a comment already: its words below a line that names who said them. */
function holds(text: string, { name, text: said }: PageComment): boolean {
  for (let at = text.indexOf(said); at >= 0; at = text.indexOf(said, at + 1)) {
    const above = text.slice(0, at).trimEnd().split('\n').at(-1) ?? '';
    if (name === '' || above.includes(name)) return true;
  }
  return false;
}

/**
 * Where comments belong: at the end of the description of a card and of the presenter's notes of a stage, which nobody
 * draws on the map. What stands there stays as it is.
 * @param lineOf the line above a comment: who said it, and when
 */
export function placeComments(
  project: Project,
  comments: readonly PageComment[],
  lineOf: (comment: PageComment) => string,
): CommentPlan {
  const written = new Map<string, { place: CommentPlace; text: string }>();
  const placed = comments.map((comment): PlacedComment => {
    const { kind, id } = comment.on;
    const card = kind === 'card' ? cardById(project, id) : undefined;
    const stage = kind === 'stage' ? project.stages[id] : undefined;
    if (!card && !stage) return { comment, fate: 'gone', place: '' };
    const place = card?.text ?? stage?.name ?? '';
    const before = written.get(`${kind} ${id}`)?.text ?? card?.description ?? stage?.notes ?? '';
    if (holds(before, comment)) return { comment, fate: 'known', place };
    const text = [before.trimEnd(), `${lineOf(comment)}\n${comment.text}`].filter(Boolean).join('\n\n');
    if (text.length > LIMITS.text) return { comment, fate: 'full', place };
    written.set(`${kind} ${id}`, { place: comment.on, text });
    return { comment, fate: 'new', place };
  });
  const texts = [...written.values()];
  return {
    placed,
    texts: {
      cards: texts.flatMap(({ place, text }) =>
        place.kind === 'card' ? { id: place.id, description: text } : [],
      ),
      stages: texts.flatMap(({ place, text }) =>
        place.kind === 'stage' ? { id: place.id, notes: text } : [],
      ),
    },
  };
}
