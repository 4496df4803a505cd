// Comments: what a reader writes on cards and stages, kept as long as the page is open and taken away as a small file.
import type { PageComment } from '@/analysis/comments';
import { writeComments } from '@/formats/pageComments';
import { newId } from '@/model/id';
import { el } from './dom';
import { icon } from './icons';
import type { Reader } from './reader';
import type { Selected } from './store';
import { saveText } from './save';

export type Comments = {
  all: () => readonly PageComment[];
  on: (id: string) => readonly PageComment[];
  add: (comment: Omit<PageComment, 'id' | 'at'>) => void;
  remove: (id: string) => void;
  /** The name that was given last. */
  name: () => string;
  /** Whether there are some that have not been saved as a file. */
  areUnsaved: () => boolean;
  saved: () => void;
  listen: (listener: () => void) => void;
};

export function createComments(): Comments {
  let all: readonly PageComment[] = [];
  let name = '';
  let unsaved = false;
  const listeners: (() => void)[] = [];
  const changed = (next: readonly PageComment[]): void => {
    all = next;
    unsaved = next.length > 0;
    for (const listener of listeners) listener();
  };
  return {
    all: () => all,
    on: (id) => all.filter(({ on }) => on.id === id),
    add(comment) {
      name = comment.name;
      changed([...all, { ...comment, id: newId(), at: new Date().toISOString() }]);
    },
    remove: (id) => changed(all.filter((one) => one.id !== id)),
    name: () => name,
    areUnsaved: () => unsaved,
    saved() {
      unsaved = false;
      for (const listener of listeners) listener();
    },
    listen: (listener) => void listeners.push(listener),
  };
}

/** Saves them all as the file that Waymark takes in. */
export function saveComments({ project, settings }: Reader, comments: Comments): void {
  const { name, content, mime } = writeComments(
    { id: settings.projectId, title: project.title },
    comments.all(),
  );
  saveText(content, name, mime);
  comments.saved();
}

/** Of a record: what was said, and the place to say more. Only cards and stages can be spoken of. */
export function commentsOf(
  reader: Reader,
  comments: Comments,
  { kind, id }: Selected,
): HTMLElement | undefined {
  if (kind !== 'card' && kind !== 'stage') return undefined;
  const { t } = reader.words();
  const name = el('input', {
    id: 'comment-name',
    autocomplete: 'name',
    maxlength: 120,
    value: comments.name(),
  });
  const text = el('textarea', { id: 'comment-text', rows: 3, maxlength: 4000, required: true });
  const form = el(
    'form',
    {
      class: 'comment-form',
      submit: (event: SubmitEvent) => {
        event.preventDefault();
        const said = text.value.trim();
        if (said === '') return;
        comments.add({ on: { kind, id }, name: name.value.trim(), text: said });
      },
    },
    el('label', { for: 'comment-name' }, t('readerPage.yourName')),
    name,
    el('label', { for: 'comment-text' }, t('readerPage.yourComment')),
    text,
    el('button', { type: 'submit', class: 'button primary' }, t('readerPage.addComment')),
  );
  return el(
    'section',
    { class: 'comments' },
    el('h3', {}, t('readerPage.comments')),
    el(
      'ul',
      { class: 'said' },
      comments.on(id).map((one) => commentItem(reader, comments, one)),
    ),
    form,
  );
}

/** One comment, which whoever wrote it may take back. */
export function commentItem(
  reader: Reader,
  comments: Comments,
  comment: PageComment,
  place?: Node,
): HTMLElement {
  const { t, day } = reader.words();
  const label = t('readerPage.removeComment', { name: comment.name || t('readerPage.noName') });
  return el(
    'li',
    { class: 'comment' },
    el(
      'p',
      { class: 'comment-head' },
      el('b', {}, comment.name || t('readerPage.noName')),
      el('span', {}, day(comment.at.slice(0, 10))),
      el(
        'button',
        {
          type: 'button',
          class: 'tool small',
          'aria-label': label,
          title: label,
          click: () => comments.remove(comment.id),
        },
        icon('remove', 14),
      ),
    ),
    place,
    el('p', { class: 'prose' }, comment.text),
  );
}
