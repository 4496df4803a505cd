// StrategySide: everything about one strategy. Each keystroke is kept; nothing has to be saved.
import { Ellipsis, Map as MapIcon, X } from 'lucide-react';
import { useState } from 'react';
import { quarterOf } from '@/analysis/strategyScores';
import { removeStrategies } from '@/commands/strategies';
import { useT } from '@/i18n/useT';
import { mapsOf } from '@/model/select';
import { mapsOfStrategy } from '@/model/stageStrategies';
import type { Strategy } from '@/model/types';
import { Badge } from '@/ui/Badge';
import { LinkButton } from '@/ui/Button';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import { useEditor, useEditorState, useProject, useSession } from '@/views/context/EditorContext';
import { href } from '@/views/context/router';
import { strategyName } from '@/views/context/strategyWords';
import { useUndoToast } from '@/views/context/useUndoToast';
import type { ExperimentsOfStrategy, FieldsOfStrategy } from './handedIn';
import { QUARTER_ICONS, STATUS_ICONS, STATUS_TONES } from './strategyIcons';
import styles from './StrategySide.module.css';

type StrategySideProps = {
  strategy: Strategy;
  Fields: FieldsOfStrategy;
  Experiments: ExperimentsOfStrategy | undefined;
  onClose: () => void;
};

export function StrategySide({ strategy, Fields, Experiments, onClose }: StrategySideProps) {
  const t = useT();
  const editor = useEditor();
  const tell = useUndoToast();
  const readOnly = useEditorState((state) => state.readOnly);
  const { id, status } = strategy;
  // Whoever has just made one begins with its title.
  const [begun] = useState(strategy.title === '');
  const quarter = quarterOf(strategy);
  return (
    // Escape leaves the strategy; what lies over it has its own.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      className={styles.side}
      aria-label={t('strategies.panel', { title: strategyName(strategy, t) })}
      onKeyDown={(event) => {
        const within = event.target instanceof Node && event.currentTarget.contains(event.target);
        if (event.key === 'Escape' && within && !event.defaultPrevented) onClose();
      }}
    >
      <div className={styles.panel}>
        <div className={styles.top}>
          {quarter ? (
            <Badge tone="accent" icon={QUARTER_ICONS[quarter]}>
              {t(`strategies.quarter.${quarter}`)}
            </Badge>
          ) : (
            <Badge>{t('strategies.notPlaced')}</Badge>
          )}
          {status && (
            <Badge tone={STATUS_TONES[status]} icon={STATUS_ICONS[status]}>
              <span className={styles.status}>{t(`scene.status.${status}`)}</span>
            </Badge>
          )}
          <span className={styles.spacer} />
          {!readOnly && (
            <Menu
              align="end"
              trigger={<IconButton icon={Ellipsis} size="s" label={t('strategies.more')} />}
              entries={[
                {
                  id: 'remove',
                  label: t('strategies.remove'),
                  icon: 'Trash2',
                  danger: true,
                  run: () => {
                    onClose();
                    if (editor.commit(removeStrategies, { ids: [id] })) tell(t('strategies.removed'));
                  },
                },
              ]}
            />
          )}
          <IconButton icon={X} size="s" label={t('strategies.close')} onClick={onClose} />
        </div>
        <Fields strategy={strategy} focus={begun} Experiments={Experiments} />
      </div>
      <OnMap strategy={strategy} />
    </aside>
  );
}

/** The way to where it stands: the open map where it stands there, else the first one. */
function OnMap({ strategy: { id } }: { strategy: Strategy }) {
  const t = useT();
  const projectId = useProject((project) => project.id);
  const opened = useSession(({ mapId }) => mapId);
  const mapId = useProject((project) => {
    const on = mapsOfStrategy(project, id);
    return opened !== undefined && on.has(opened)
      ? opened
      : mapsOf(project).find((map) => on.has(map.id))?.id;
  });
  return (
    <div className={styles.foot}>
      {mapId === undefined ? (
        <p className={styles.nowhere}>{t('strategies.onNoMap')}</p>
      ) : (
        <LinkButton
          size="s"
          icon={MapIcon}
          href={href({ screen: 'map', projectId, mapId, shown: { kind: 'strategy', id } })}
        >
          {t('strategies.onMap')}
        </LinkButton>
      )}
    </div>
  );
}
