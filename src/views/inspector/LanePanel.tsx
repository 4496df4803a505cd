// The fields of a lane: name, note, kind, and for a channel where people meet.
import { Copy, EyeOff, MoveDown, MoveUp, Rows3, Trash2 } from 'lucide-react';
import { updateChannel } from '@/commands/channels';
import { updateLane } from '@/commands/lanes';
import type { Changes } from '@/commands/command';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { cardLaneKinds, holdsValues, laneKinds, takesCards } from '@/model/laneKinds';
import { CHANNEL_ICONS, LIMITS } from '@/model/constants';
import type { Lane } from '@/model/types';
import { Switch } from '@/ui/Checkbox';
import { Segmented } from '@/ui/Segmented';
import { Select } from '@/ui/Select';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import { ActionButton } from './CardPanel';
import { TextBlock, TextLine } from './fields';
import styles from './Inspector.module.css';
import { SizeField } from './SizeField';
import { MetricFields } from './ValueFields';

/** The kinds that a lane may change into without losing sight of what is in it. */
const noteKinds = cardLaneKinds.filter((kind) => kind !== 'channel');

export function LanePanel({ id }: { id: Id }) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const lane = useProject((project) => project.lanes[id]);
  if (!lane) return null;
  const write = (changes: Changes<Lane>, options?: { mergeKey: string }): void => {
    editor.commit(updateLane, { id, changes }, options);
  };
  const known = laneKinds.find((row) => row.kind === lane.kind);
  const changeable = takesCards(lane) && lane.kind !== 'channel';
  return (
    <>
      <p className={styles.kind}>
        {t('inspector.lane')}
        {known && ` · ${t(`map.kind.${known.kind}`)}`}
      </p>
      <TextLine
        label={t('inspector.name')}
        mergeKey={`text:${id}`}
        value={lane.name}
        maxLength={LIMITS.title}
        onWrite={(name, options) => write({ name: name ?? '' }, options)}
      />
      <TextLine
        label={t('inspector.note')}
        mergeKey={`note:${id}`}
        value={lane.note}
        maxLength={LIMITS.title}
        placeholder={t('inspector.noteHint')}
        onWrite={(note, options) => write({ note }, options)}
      />
      <TextBlock
        label={t('inspector.notes')}
        mergeKey={`notes:${id}`}
        value={lane.notes}
        maxLength={LIMITS.text}
        placeholder={t('inspector.notesHint')}
        onWrite={(notes, options) => write({ notes }, options)}
      />
      {changeable && (
        <Select
          size="s"
          label={t('inspector.laneKind')}
          value={lane.kind}
          disabled={readOnly}
          choices={noteKinds.map((kind) => ({ value: kind as string, label: t(`map.kind.${kind}`) }))}
          onChange={(kind) => kind !== undefined && write({ kind })}
        />
      )}
      {holdsValues(lane) && <MetricFields lane={lane} />}
      {lane.channelId !== undefined && <ChannelFields id={lane.channelId} />}
      {lane.channelId !== undefined && (
        <ActionButton id="lane.channels" icon={Rows3} label={t('actions.channels')} />
      )}
      <Switch
        label={t('inspector.collapsed')}
        checked={lane.collapsed ?? false}
        onChange={(on) => write({ collapsed: on ? true : undefined })}
      />
      {!lane.collapsed && (
        <SizeField kind="lane" value={lane.height} onChange={(height) => write({ height })} />
      )}
      <div className={styles.actions}>
        <ActionButton id="lane.moveUp" icon={MoveUp} label={t('actions.moveUp')} />
        <ActionButton id="lane.moveDown" icon={MoveDown} label={t('actions.moveDown')} />
        {takesCards(lane) && <ActionButton id="lane.duplicate" icon={Copy} label={t('actions.duplicate')} />}
        <ActionButton id="lane.hide" icon={EyeOff} label={t('actions.hideLane')} />
        <ActionButton id="lane.remove" icon={Trash2} label={t('actions.removeLane')} danger />
      </div>
    </>
  );
}

function ChannelFields({ id }: { id: Id }) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const channel = useProject((project) => project.channels[id]);
  if (!channel) return null;
  return (
    <>
      <Select
        size="s"
        label={t('inspector.channelIcon')}
        value={channel.icon}
        disabled={readOnly}
        choices={CHANNEL_ICONS.map((icon) => ({ value: icon, label: t(`map.channel.${icon}`) }))}
        onChange={(icon) => editor.commit(updateChannel, { id, changes: { icon } })}
      />
      <Segmented
        size="s"
        label={t('inspector.mode')}
        value={channel.mode ?? 'unknown'}
        disabled={readOnly}
        choices={[
          { value: 'online', label: t('scene.online') },
          { value: 'offline', label: t('scene.offline') },
          { value: 'unknown', label: t('inspector.unknown') },
        ]}
        onChange={(mode) =>
          editor.commit(updateChannel, { id, changes: { mode: mode === 'unknown' ? undefined : mode } })
        }
      />
    </>
  );
}
