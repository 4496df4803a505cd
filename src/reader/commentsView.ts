// All comments of this reader, and the file that takes them home.
import { cardById } from '@/model/select';
import { commentItem, type Comments, saveComments } from './comments';
import { el } from './dom';
import { icon } from './icons';
import type { Reader } from './reader';

export function commentsView(reader: Reader, comments: Comments, goTo: (id: string) => void): HTMLElement {
  const { project } = reader;
  const { t } = reader.words();
  const all = comments.all();
  return el(
    'div',
    { class: 'page' },
    el('h2', { class: 'page-title' }, t('readerPage.views.comments')),
    el('p', { class: 'lead' }, t('readerPage.commentsHow')),
    all.length > 0
      ? el(
          'button',
          { type: 'button', class: 'button primary', click: () => saveComments(reader, comments) },
          icon('download'),
          t('readerPage.downloadComments', { count: all.length }),
        )
      : el('p', { class: 'empty' }, t('readerPage.noComments')),
    el(
      'ul',
      { class: 'said all' },
      all.map((comment) => {
        const { kind, id } = comment.on;
        const text = kind === 'card' ? cardById(project, id)?.text : project.stages[id]?.name;
        const place = el(
          'button',
          { type: 'button', class: 'place', click: () => goTo(id) },
          text?.trim() || t(kind === 'card' ? 'readerPage.emptyCard' : 'readerPage.untitledStage'),
        );
        return commentItem(reader, comments, comment, place);
      }),
    ),
  );
}
