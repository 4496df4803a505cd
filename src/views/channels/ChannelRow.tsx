// One channel of the library: its icon in its colour, its fields, how much it is used, and the way into another.
import '@/i18n/en/inspector';
import { Merge } from 'lucide-react';
import type { CSSProperties } from 'react';
import { type ChannelUsage, updateChannel } from '@/commands/channels';
import type { Changes } from '@/commands/command';
import { svgPath } from '@/formats/svgPath';
import { useT } from '@/i18n/useT';
import { LANE_ICONS } from '@/layout/icons';
import { channelAccent } from '@/layout/laneLook';
import { CHANNEL_ICONS, COLOURS, LIMITS } from '@/model/constants';
import type { Channel } from '@/model/types';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import styles from './ChannelsDialog.module.css';

type ChannelRowProps = {
  channel: Channel;
  usage: ChannelUsage | undefined;
  others: readonly Channel[];
  onMerge: (to: Channel) => void;
};

export function ChannelRow({ channel, usage, others, onMerge }: ChannelRowProps) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const accent = useProject((project) => channelAccent(project, channel));
  const { id } = channel;
  const nameOf = (one: Channel): string => one.name.trim() || t('channels.untitled');
  const name = nameOf(channel);
  const write = (changes: Changes<Channel>, options?: { mergeKey: string }): void =>
    void editor.commit(updateChannel, { id, changes }, options);
  const used = [
    usage && usage.lanes > 0 ? t('channels.lanes', { count: usage.lanes }) : '',
    usage && usage.personas > 0 ? t('channels.personas', { count: usage.personas }) : '',
  ].filter(Boolean);
  return (
    <li className={styles.row} data-channel={id} aria-label={name}>
      <span
        className={styles.icon}
        style={
          {
            '--soft': `var(--m-accent-${accent}-soft)`,
            '--tone': `var(--m-accent-${accent}-ink)`,
          } as CSSProperties
        }
        aria-hidden="true"
      >
        <svg viewBox="0 0 16 16" width="16" height="16">
          <path d={svgPath(LANE_ICONS[`channel-${channel.icon ?? 'other'}`])} />
        </svg>
      </span>
      <TextField
        size="s"
        label={t('channels.name')}
        hideLabel
        value={channel.name}
        maxLength={LIMITS.title}
        placeholder={t('channels.untitled')}
        readOnly={readOnly}
        onChange={(next) => write({ name: next }, { mergeKey: `channel:${id}` })}
        onBlur={() => editor.seal()}
      />
      <Select
        size="s"
        label={`${t('inspector.channelIcon')}, ${name}`}
        hideLabel
        value={channel.icon}
        disabled={readOnly}
        placeholder={t('inspector.channelIcon')}
        choices={CHANNEL_ICONS.map((icon) => ({ value: icon, label: t(`map.channel.${icon}`) }))}
        onChange={(icon) => write({ icon })}
      />
      <Select
        size="s"
        label={`${t('channels.colour')}, ${name}`}
        hideLabel
        clearable
        value={channel.colour}
        disabled={readOnly}
        placeholder={t('channels.byKind')}
        choices={COLOURS.map((colour) => ({ value: colour, label: t(`map.colour.${colour}`) }))}
        onChange={(colour) => write({ colour })}
      />
      <Select
        size="s"
        label={`${t('inspector.mode')}, ${name}`}
        hideLabel
        clearable
        value={channel.mode}
        disabled={readOnly}
        placeholder={t('inspector.unknown')}
        choices={[
          { value: 'online', label: t('scene.online') },
          { value: 'offline', label: t('scene.offline') },
        ]}
        onChange={(mode) => write({ mode })}
      />
      <span className={styles.used}>{used.length > 0 ? used.join(', ') : t('channels.unused')}</span>
      {others.length > 1 && !readOnly && (
        <Menu
          align="end"
          trigger={<IconButton size="s" icon={Merge} label={t('channels.mergeOf', { name })} />}
          entries={() =>
            others
              .filter((other) => other.id !== id)
              .map((other) => ({
                id: other.id,
                label: t('channels.into', { name: nameOf(other) }),
                run: () => onMerge(other),
              }))
          }
        />
      )}
    </li>
  );
}
