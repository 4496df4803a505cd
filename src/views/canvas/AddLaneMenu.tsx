// What lanes there are to add: channels of the project, new channels by kind, notes, feelings, findings, processes.
import type { ReactElement } from 'react';
import { addLane, type NewLane } from '@/commands/lanes';
import type { Editor } from '@/editor/createEditor';
import { t } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import { newId } from '@/model/id';
import { type LaneKindName, laneKinds } from '@/model/laneKinds';
import { canAddLane } from '@/model/rules';
import { CHANNEL_ICONS } from '@/model/constants';
import { channelsOf, lanesOf } from '@/model/select';
import type { Channel, ChannelIcon } from '@/model/types';
import type { ButtonProps } from '@/ui/Button';
import { announce } from '@/ui/LiveRegion';
import { Menu } from '@/ui/Menu';
import type { MenuEntry, MenuItem } from '@/ui/menuEntries';
import { openMap } from '@/views/actions/grid';
import { useEditor } from '@/views/app/EditorContext';

/** Whether people meet the company face to face there; a channel that can be either says nothing. */
const modes: Partial<Record<ChannelIcon, NonNullable<Channel['mode']>>> = {
  web: 'online',
  shop: 'offline',
  mail: 'online',
  chat: 'online',
  app: 'online',
  social: 'online',
  post: 'offline',
  desk: 'offline',
};

const modeWords = { online: 'scene.online', offline: 'scene.offline' } as const;

type Added = Omit<NewLane, 'id' | 'mapId'>;

/** Adds a lane and opens its name for writing. */
function add(editor: Editor, lane: Added): void {
  const mapId = openMap(editor);
  if (mapId === undefined) return;
  const id = newId();
  if (!editor.commit(addLane, { ...lane, id, mapId })) return;
  const selection = { kind: 'lane', id } as const;
  editor.setSession({
    selection,
    editing: lane.channelId === undefined ? id : undefined,
    draft: undefined,
    reveal: id,
  });
  announce(t('actions.said.addedLane', { name: lane.name }));
}

/** The entries of the menu, grouped by what a lane holds. */
export function laneEntries(editor: Editor): MenuEntry[] {
  const { project } = editor.store.getState();
  const mapId = openMap(editor) ?? '';
  const lanes = lanesOf(project, mapId);
  const unused = channelsOf(project).filter(
    (channel) => !lanes.some((lane) => lane.channelId === channel.id),
  );
  const item = (id: string, label: string, lane: Added, note?: string): MenuItem => ({
    id,
    label,
    note,
    run: () => add(editor, lane),
  });
  const existing = unused.map((channel) =>
    item(channel.id, channel.name, { kind: 'channel', name: channel.name, channelId: channel.id }),
  );
  const fresh = CHANNEL_ICONS.map((icon) => {
    const name = t(`map.channel.${icon}`);
    const mode = modes[icon];
    const channel = { id: newId(), name, icon, ...(mode && { mode }) };
    return item(`new-${icon}`, name, { kind: 'channel', name, channel }, mode && t(modeWords[mode]));
  });
  const ofKind = (kind: LaneKindName): MenuItem => {
    const name = t(`map.kind.${kind}`);
    return item(kind, name, { kind, name });
  };
  const kinds = laneKinds.filter(({ kind }) => kind !== 'channel');
  const group = (label: string, entries: MenuEntry[]): MenuEntry[] =>
    entries.length > 0 ? [{ group: label, entries }] : [];
  const isCurve = (content: string): boolean => content !== 'cards';
  return [
    ...group(t('map.group.existing'), existing),
    ...group(t('map.group.channel'), [{ id: 'channel', label: t('map.kind.channel'), entries: fresh }]),
    ...group(
      t('map.group.notes'),
      kinds.filter((row) => row.tone === 'note').map((row) => ofKind(row.kind)),
    ),
    ...group(
      t('map.group.derived'),
      kinds.filter((row) => isCurve(row.content)).map((row) => ofKind(row.kind)),
    ),
    ...group(
      t('map.group.process'),
      kinds.filter((row) => row.tone === 'process').map((row) => ofKind(row.kind)),
    ),
  ];
}

export function AddLaneMenu({
  trigger,
  side,
}: {
  trigger: ReactElement<ButtonProps>;
  side?: 'top' | 'bottom';
}) {
  useT();
  const editor = useEditor();
  const entries = () =>
    canAddLane(editor.store.getState().project, openMap(editor) ?? '') ? laneEntries(editor) : [];
  return <Menu trigger={trigger} entries={entries} {...(side && { side })} align="center" />;
}
