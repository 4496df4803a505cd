// The project's title in the header: read as a heading, edited in place.
import { useRef } from 'react';
import { updateProject } from '@/commands/project';
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import styles from './ProjectTitle.module.css';

export function ProjectTitle() {
  const t = useT();
  const editor = useEditor();
  const title = useProject((project) => project.title);
  const readOnly = useEditorState((state) => state.readOnly);
  const before = useRef(title);
  const write = (next: string) =>
    editor.commit(updateProject, { changes: { title: next } }, { mergeKey: 'project:title' });
  return (
    <h1 className={styles.heading}>
      {/* The text gives the field its width; the field lies on top of it. */}
      <span className={styles.size} aria-hidden="true">
        {title || t('app.projectTitle')}
      </span>
      <input
        className={styles.field}
        aria-label={t('app.projectTitle')}
        placeholder={t('app.projectTitle')}
        value={title}
        maxLength={LIMITS.title}
        readOnly={readOnly}
        onFocus={() => (before.current = title)}
        onChange={(event) => write(event.target.value)}
        onBlur={() => {
          // Nothing is no title; the old one comes back, as in the heads of the map.
          if (title.trim() === '' && before.current !== title) write(before.current);
          editor.seal();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && before.current !== title) write(before.current);
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
          // The focus goes back to the map, and whoever writes on has chosen nothing there.
          if (event.key === 'Enter') editor.setSession({ unchosen: true });
        }}
      />
    </h1>
  );
}
