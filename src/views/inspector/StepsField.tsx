// The steps of paths that lead to a card or away from it.
import { ArrowLeft, ArrowRight, Trash2 } from 'lucide-react';
import { type CSSProperties, memo } from 'react';
import { removeLink } from '@/commands/paths';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { COLOURS } from '@/model/constants';
import { cardById, linksAtCard, pathsOf } from '@/model/select';
import type { Link, Path, Project } from '@/model/types';
import { Icon } from '@/ui/Icon';
import { IconButton } from '@/ui/IconButton';
import { Section } from '@/ui/Section';
import { useEditor, useEditorState, useProject, useProjectShallow } from '@/views/context/EditorContext';
import styles from './Paths.module.css';

const linksAt = (project: Project, mapId: Id, cardId: Id): Link[] => {
  const links = linksAtCard(project, cardId);
  if (links.length === 0) return [];
  return pathsOf(project, mapId).flatMap((path) => links.filter((link) => link.pathId === path.id));
};

export const StepsField = memo(function StepsField({ mapId, cardId }: { mapId: Id; cardId: Id }) {
  const t = useT();
  const links = useProjectShallow((project) => linksAt(project, mapId, cardId));
  const paths = useProject((project) => pathsOf(project, mapId));
  if (links.length === 0) return null;
  return (
    <Section title={t('paths.stepsHere')}>
      <ul className={styles.list}>
        {links.map((link) => (
          <Step key={link.id} link={link} cardId={cardId} paths={paths} />
        ))}
      </ul>
    </Section>
  );
});

function Step({ link, cardId, paths }: { link: Link; cardId: Id; paths: readonly Path[] }) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const leaves = link.fromCardId === cardId;
  const other = useProject((project) => cardById(project, leaves ? link.toCardId : link.fromCardId)?.text);
  const at = paths.findIndex((path) => path.id === link.pathId);
  const colour = paths[at]?.colour ?? COLOURS[at % COLOURS.length] ?? 'green';
  const words = t(leaves ? 'paths.stepTo' : 'paths.stepFrom', { text: other ?? '' });
  return (
    <li className={styles.step} style={{ '--tone': `var(--m-stage-${colour}-ink)` } as CSSProperties}>
      <Icon icon={leaves ? ArrowRight : ArrowLeft} size={14} />
      <span className={styles.words} title={paths[at]?.name}>
        {words}
      </span>
      {!readOnly && (
        <IconButton
          icon={Trash2}
          size="xs"
          label={t('paths.removeStep', { text: words })}
          onClick={() => editor.commit(removeLink, { id: link.id })}
        />
      )}
    </li>
  );
}
