// Adding a lane as actions: one for each channel of the project, each kind of channel and each other kind of lane.
import { addLane, type NewLane } from '@/commands/lanes';
import type { Editor } from '@/editor/editor';
import { type MessageKey, t } from '@/i18n/translate';
import { CHANNEL_ICONS } from '@/model/constants';
import { newId } from '@/model/id';
import { laneKinds, type LaneKindName, takesCards } from '@/model/laneKinds';
import { channelsOf, lanesOf } from '@/model/select';
import type { Channel, ChannelIcon } from '@/model/types';
import { announce } from '@/ui/LiveRegion';
import type { Action } from './action';
import { openMap } from './grid';

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

/** A lane that may be added: `word` is the key of its name, where that is a word of the interface. */
export type LaneChoice = {
  id: string;
  about: 'existing' | 'channel' | 'notes' | 'derived' | 'process';
  lane: Added;
  word?: MessageKey;
  note?: string;
};

/** Adds a lane, below the selected one if any, and opens its name for writing. */
export function beginLane(editor: Editor, lane: Added): void {
  const mapId = openMap(editor);
  if (mapId === undefined) return;
  const id = newId();
  const { project, session } = editor.store.getState();
  const chosen = session.selection.kind === 'lane' ? session.selection.id : undefined;
  const at = lanesOf(project, mapId).findIndex((other) => other.id === chosen);
  if (!editor.commit(addLane, { ...lane, id, mapId, ...(at >= 0 && { index: at + 1 }) })) return;
  const selection = { kind: 'lane', id } as const;
  editor.setSession({
    selection,
    editing: lane.channelId === undefined ? id : undefined,
    draft: undefined,
    reveal: id,
  });
  announce(t('actions.said.addedLane', { name: lane.name }));
}

/** What lanes the open map may get; a full one answers with a sentence when it is tried. */
export function laneChoices(editor: Editor): LaneChoice[] {
  const { project } = editor.store.getState();
  const mapId = openMap(editor) ?? '';
  if (!project.maps[mapId]) return [];
  const lanes = lanesOf(project, mapId);
  const existing = channelsOf(project)
    .filter((channel) => !lanes.some((lane) => lane.channelId === channel.id))
    .map(({ id, name }): LaneChoice => ({
      id,
      about: 'existing',
      lane: { kind: 'channel', name, channelId: id },
    }));
  const channels = CHANNEL_ICONS.map((icon): LaneChoice => {
    const word: MessageKey = `map.channel.${icon}`;
    const name = t(word);
    const mode = modes[icon];
    const channel = { id: newId(), name, icon, ...(mode && { mode }) };
    const lane = { kind: 'channel', name, channel };
    return { id: `new-${icon}`, about: 'channel', lane, word, ...(mode && { note: t(modeWords[mode]) }) };
  });
  const ofKind = (kind: LaneKindName, about: LaneChoice['about']): LaneChoice => {
    const word: MessageKey = `map.kind.${kind}`;
    return { id: kind, about, lane: { kind, name: t(word) }, word };
  };
  const others = laneKinds.filter(({ kind }) => kind !== 'channel');
  return [
    ...existing,
    ...channels,
    ...others.filter(({ tone }) => tone === 'note').map(({ kind }) => ofKind(kind, 'notes')),
    ...others.filter((row) => !takesCards(row)).map(({ kind }) => ofKind(kind, 'derived')),
    ...others.filter(({ tone }) => tone === 'process').map(({ kind }) => ofKind(kind, 'process')),
  ];
}

/** The same as actions. They depend on the project, so they are made when they are asked for. */
export const addLaneActions = (editor: Editor): Action[] =>
  laneChoices(editor).map(({ id, lane, word }) => ({
    id: `lane.add.${id}`,
    label: 'actions.addLaneNamed',
    values: { name: lane.name },
    keywords: ['actions.addLane', 'actions.words.lane', ...(word === undefined ? [] : [word])],
    group: 'lanes',
    icon: 'Rows3',
    context: 'screen',
    isEnabled: () => openMap(editor) !== undefined,
    run: (on) => beginLane(on, lane),
  }));
