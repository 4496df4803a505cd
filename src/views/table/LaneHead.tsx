// The header of a row: the lane's icon, name and kind, and the way to unfold it.
import { ChevronsUpDown } from 'lucide-react';
import { memo, useRef } from 'react';
import { useT } from '@/i18n/useT';
import { svgPath } from '@/formats/svgPath';
import { LANE_ICONS } from '@/layout/icons';
import type { LaneIcon } from '@/layout/scene';
import type { Lane } from '@/model/types';
import { classes } from '@/ui/classes';
import { IconButton } from '@/ui/IconButton';
import { runAction } from '@/views/actions/action';
import { actionsOf, menuOf } from '@/views/actions/actions';
import { useEditor, useEditorState, useSession } from '@/views/context/EditorContext';
import { Weight } from '@/views/map/Weight';
import { NameField } from '@/views/map/NameField';
import { HeadName } from './HeadName';
import styles from './Table.module.css';

type LaneHeadProps = { lane: Lane; at: number; entry: boolean; icon: LaneIcon; note: string };

export const LaneHead = memo(function LaneHead({ lane, at, entry, icon, note }: LaneHeadProps) {
  const t = useT();
  const editor = useEditor();
  const holder = useRef<HTMLTableCellElement>(null);
  const readOnly = useEditorState((state) => state.readOnly);
  const selected = useSession(({ selection }) => selection.kind === 'lane' && selection.id === lane.id);
  const shown = lane.name.trim() === '' ? t('map.untitledLane') : lane.name;
  const unfold = (): void => {
    editor.setSession({ selection: { kind: 'lane', id: lane.id } });
    const action = actionsOf('lane').find(({ id }) => id === 'lane.collapse');
    if (action) runAction(action, editor);
  };
  return (
    <th
      ref={holder}
      scope="row"
      abbr={shown}
      aria-label={shown}
      data-lane={lane.id}
      className={classes(styles.lane, selected && styles.selected)}
    >
      <div className={styles.laneBox}>
        <span className={styles.tile}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d={svgPath(LANE_ICONS[icon])} />
          </svg>
        </span>
        <div className={styles.laneText}>
          <HeadName
            kind="lane"
            id={lane.id}
            shown={shown}
            at={at}
            entry={entry}
            field={
              <NameField
                id={lane.id}
                name={lane.name}
                label={t('map.laneName')}
                className={styles.nameField}
              />
            }
            menuLabel={t('map.laneMenu', { name: shown })}
            entries={() => menuOf(actionsOf('lane'), editor)}
            holder={holder}
          />
          {note !== '' && <div className={styles.note}>{note}</div>}
          <Weight mapId={lane.mapId} laneId={lane.id} />
          {lane.collapsed && !readOnly && (
            <IconButton
              icon={ChevronsUpDown}
              size="xs"
              label={t('table.unfold', { name: shown })}
              aria-expanded="false"
              tabIndex={-1}
              data-control=""
              onClick={unfold}
            />
          )}
        </div>
      </div>
    </th>
  );
});
