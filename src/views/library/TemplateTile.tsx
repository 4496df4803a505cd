// TemplateTile: one template of the gallery; the chosen one carries the button that uses it.
import { CornerDownLeft, Pencil, Trash2 } from 'lucide-react';
import { useT } from '@/i18n/useT';
import type { Language } from '@/i18n/translate';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import { Button } from '@/ui/Button';
import { classes } from '@/ui/classes';
import { Icon } from '@/ui/Icon';
import { IconButton } from '@/ui/IconButton';
import type { Shown } from '@/ui/theme';
import styles from './TemplateGallery.module.css';
import { Thumbnail } from './Thumbnail';

export type TemplateTileProps = {
  id: Id;
  pictureId: Id;
  changedAt?: number;
  loadPicture: (id: Id) => Promise<Project | undefined>;
  theme: Shown;
  chosen: boolean;
  name: string;
  line: string;
  counts: string;
  /** Of its words, where they may be of another language than the page. */
  lang?: Language;
  /** A click uses it and does not only choose it. */
  atOnce?: boolean;
  onChoose: (id: Id) => void;
  onUse: () => void;
  onRename?: () => void;
  onDelete?: () => void;
};

export function TemplateTile(props: TemplateTileProps) {
  const { id, chosen, name, line, counts, lang, atOnce, onChoose, onUse, onRename, onDelete } = props;
  const t = useT();
  return (
    <li className={classes(styles.tile, chosen && styles.chosen)}>
      <button
        type="button"
        className={styles.whole}
        data-tile={id}
        aria-current={chosen}
        onFocus={() => onChoose(id)}
        // A key means it at once, and so does the second click of a double one.
        onClick={({ detail }) => (atOnce || detail === 0 ? onUse() : onChoose(id))}
        onKeyDown={(event) => event.key === 'F2' && onRename?.()}
        onDoubleClick={() => !atOnce && onUse()}
      >
        <span className={styles.picture}>
          <Thumbnail
            projectId={props.pictureId}
            changedAt={props.changedAt ?? 0}
            loadProject={props.loadPicture}
            theme={props.theme}
          />
        </span>
        <span className={styles.body}>
          <span className={styles.name} lang={lang}>
            {name}
          </span>{' '}
          <span className={styles.line} lang={lang}>
            {line}
          </span>{' '}
          <span className={styles.counts}>{counts}</span>
        </span>
      </button>
      <span className={styles.acts}>
        {onRename && (
          <IconButton
            icon={Pencil}
            size="s"
            label={t('library.renameTemplate', { title: name })}
            onClick={onRename}
          />
        )}
        {onDelete && (
          <IconButton
            icon={Trash2}
            size="s"
            label={t('library.deleteTemplate', { title: name })}
            onClick={onDelete}
          />
        )}
        {chosen && (
          <Button
            variant="primary"
            size="s"
            aria-label={t('library.useTemplate', { title: name })}
            onClick={onUse}
          >
            {t('library.use')}
            <Icon icon={CornerDownLeft} size={14} />
          </Button>
        )}
      </span>
    </li>
  );
}
