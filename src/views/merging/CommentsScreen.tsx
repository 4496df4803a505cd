// CommentsScreen: comments that readers left on a page, before they are put in their places.
import { useEffect, useMemo, useRef } from 'react';
import { type CommentFate, type PageComment, placeComments, type PlacedComment } from '@/analysis/comments';
import { takeComments } from '@/commands/comments';
import '@/i18n/en/merging';
import { formatDate } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import { useToast } from '@/ui/Toast';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import styles from './MergeScreen.module.css';

export type CommentsScreenProps = {
  comments: readonly PageComment[];
  /** How many more the file has that nobody can read. */
  unreadable: number;
  fileName: string;
  onDone: () => void;
};

const FATES: readonly CommentFate[] = ['new', 'known', 'gone', 'full'];

// keys: merging.comments.fate.*
export function CommentsScreen({ comments, unreadable, fileName, onDone }: CommentsScreenProps) {
  const t = useT();
  const editor = useEditor();
  const toast = useToast();
  const readOnly = useEditorState((state) => state.readOnly);
  const project = useProject((whole) => whole);
  const lineOf = ({ name, at }: PageComment): string =>
    t('merging.comments.line', {
      who: [name || t('merging.comments.nobody'), at && formatDate(at.slice(0, 10))]
        .filter(Boolean)
        .join(', '),
    });
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the line speaks the language of t
  const { placed } = useMemo(() => placeComments(project, comments, lineOf), [project, comments, t]);
  const groups = FATES.map((fate) => ({ fate, list: placed.filter((one) => one.fate === fate) }));
  const count = groups[0]?.list.length ?? 0;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const take = (): void => {
    // What another tab has changed meanwhile is kept.
    const { texts } = placeComments(editor.store.getState().project, comments, lineOf);
    if (editor.commit(takeComments, texts))
      toast.show({
        title: t('merging.comments.done', { count }),
        action: { label: t('common.undo'), run: () => editor.undo() },
      });
    onDone();
  };

  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h2 ref={title} tabIndex={-1} className={styles.title}>
          {t('merging.comments.title', { file: fileName })}
        </h2>
        <p className={styles.headline}>
          {count === 0 ? t('merging.comments.nothing') : t('merging.comments.headline', { count })}
        </p>
        {unreadable > 0 && (
          <p className={styles.note}>{t('merging.comments.unreadable', { count: unreadable })}</p>
        )}
        <p className={styles.note}>{t('merging.comments.where')}</p>
      </header>
      {groups.map(
        ({ fate, list }) =>
          list.length > 0 && (
            <section key={fate} className={styles.part} aria-labelledby={`comments-${fate}`}>
              <h3 id={`comments-${fate}`}>{t(`merging.comments.fate.${fate}`, { count: list.length })}</h3>
              <ul className={styles.lines}>
                {list.map((one) => (
                  <CommentLine key={one.comment.id} placed={one} line={lineOf(one.comment)} />
                ))}
              </ul>
            </section>
          ),
      )}
      <footer className={styles.foot}>
        {readOnly && <p className={styles.note}>{t('merging.readOnly')}</p>}
        <Button onClick={onDone}>{t('common.cancel')}</Button>
        <Button variant="primary" disabled={count === 0 || readOnly} onClick={take}>
          {t('merging.comments.take', { count })}
        </Button>
      </footer>
    </div>
  );
}

function CommentLine({ placed: { comment, place }, line }: { placed: PlacedComment; line: string }) {
  return (
    <li>
      {place !== '' && <b>{place}</b>}
      <p className={styles.note}>{line}</p>
      <p className={styles.comment}>{comment.text}</p>
    </li>
  );
}
