// The paths of a map: name, colour, shown or hidden, deleted.
import { Eye, EyeOff, Trash2 } from 'lucide-react';
import { type CSSProperties, memo } from 'react';
import { removePath, updatePath } from '@/commands/paths';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { COLOURS, LIMITS } from '@/model/constants';
import { linksOf, pathsOf } from '@/model/select';
import type { Path } from '@/model/types';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import { Section } from '@/ui/Section';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import { TextLine } from './fields';
import styles from './Paths.module.css';

export const PathsSection = memo(function PathsSection({ mapId }: { mapId: Id }) {
  const t = useT();
  const paths = useProject((project) => pathsOf(project, mapId));
  return (
    <Section title={t('paths.title')}>
      {paths.length === 0 && <p className={styles.none}>{t('paths.none')}</p>}
      {paths.map((path, at) => (
        <PathRow key={path.id} path={path} at={at} />
      ))}
    </Section>
  );
});

function PathRow({ path, at }: { path: Path; at: number }) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const steps = useProject((project) => linksOf(project, path.id).length);
  const { id, hidden = false } = path;
  const name = path.name.trim() === '' ? t('paths.untitled') : path.name;
  const colour = path.colour ?? COLOURS[at % COLOURS.length] ?? 'green';
  return (
    <div className={styles.path}>
      <Menu
        trigger={
          <button
            type="button"
            className={styles.dot}
            style={{ '--tone': `var(--m-stage-${colour})` } as CSSProperties}
            aria-label={t('paths.colourOf', { name })}
            disabled={readOnly}
          />
        }
        entries={COLOURS.map((choice) => ({
          id: choice,
          label: t(`map.colour.${choice}`),
          checked: choice === colour,
          run: () => void editor.commit(updatePath, { id, changes: { colour: choice } }),
        }))}
      />
      <TextLine
        label={t('paths.name')}
        hideLabel
        mergeKey={`path:${id}`}
        value={path.name}
        maxLength={LIMITS.title}
        placeholder={t('paths.untitled')}
        onWrite={(next, options) => editor.commit(updatePath, { id, changes: { name: next ?? '' } }, options)}
      />
      <span className={styles.steps}>{t('paths.steps', { count: steps })}</span>
      <IconButton
        icon={hidden ? EyeOff : Eye}
        size="xs"
        label={t(hidden ? 'paths.show' : 'paths.hide', { name })}
        disabled={readOnly}
        onClick={() => editor.commit(updatePath, { id, changes: { hidden: hidden ? undefined : true } })}
      />
      <IconButton
        icon={Trash2}
        size="xs"
        label={t('paths.remove', { name })}
        disabled={readOnly}
        onClick={() => editor.commit(removePath, { id })}
      />
    </div>
  );
}
