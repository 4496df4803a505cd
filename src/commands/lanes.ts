// Lanes: the rows of a map. A channel lane shows a channel of the project.
import type { Id } from '@/model/id';
import { keyAt } from '@/model/order';
import { canAddLane } from '@/model/rules';
import { channelsOf, lanesOf } from '@/model/select';
import type { Channel, Lane } from '@/model/types';
import { dropLanes } from './cascade';
import { assign, command, type Changes } from './command';

export type NewLane = {
  id: Id;
  mapId: Id;
  kind: string;
  name: string;
  index?: number;
  /** An existing channel, or the fields of a new one; only for channel lanes. */
  channelId?: Id;
  channel?: Omit<Channel, 'order'>;
};

/** Adds a lane; without an index it becomes the last one. A new channel is made in the same step. */
export const addLane = command<NewLane>('lane.add', 'undo.addLane', (draft, args, project) => {
  const { id, mapId, kind, name, index, channel } = args;
  if (!canAddLane(project, mapId)) return;
  if (channel) {
    const channels = channelsOf(project);
    draft.channels[channel.id] = { ...channel, order: keyAt(channels, channels.length) };
  }
  const channelId =
    channel?.id ?? (args.channelId && project.channels[args.channelId] ? args.channelId : undefined);
  const lanes = lanesOf(project, mapId);
  draft.lanes[id] = {
    id,
    mapId,
    order: keyAt(lanes, index ?? lanes.length),
    kind,
    name,
    ...(channelId === undefined ? {} : { channelId }),
  };
});

/** Changes a lane's own fields: name, note, collapsed. A channel lane's name is its channel's name, so both change. */
export const updateLane = command<{ id: Id; changes: Changes<Lane> }>(
  'lane.update',
  'undo.editLane',
  (draft, { id, changes }, project) => {
    const lane = draft.lanes[id];
    if (!lane) return;
    assign(lane, changes);
    const channelId = project.lanes[id]?.channelId;
    const channel = channelId === undefined ? undefined : draft.channels[channelId];
    if (!channel || changes.name === undefined) return;
    assign(channel, { name: changes.name });
    for (const other of Object.values(project.lanes)) {
      const written = other.channelId === channelId ? draft.lanes[other.id] : undefined;
      if (written) assign(written, { name: changes.name });
    }
  },
);

/** Moves a lane to a place among the lanes of its map; `index` counts without the lane itself. */
export const moveLane = command<{ id: Id; index: number }>(
  'lane.move',
  'undo.moveLane',
  (draft, { id, index }, project) => {
    const lane = project.lanes[id];
    const written = draft.lanes[id];
    if (!lane || !written) return;
    const lanes = lanesOf(project, lane.mapId);
    if (lanes.indexOf(lane) === index) return;
    written.order = keyAt(
      lanes.filter((other) => other.id !== id),
      index,
    );
  },
);

/** Removes a lane with its cards and all that hangs on them. */
export const removeLane = command<{ id: Id }>('lane.remove', 'undo.removeLane', (draft, { id }, project) => {
  if (project.lanes[id]) dropLanes(draft, project, new Set([id]));
});
