// Channels: the ways of contact of a project, shared by its maps.
import type { Id } from '@/model/id';
import type { Channel } from '@/model/types';
import { assign, command, type Changes } from './command';

/** Changes how a channel is shown: its icon, and whether people meet there online or offline. For its name see updateLane. */
export const updateChannel = command<{ id: Id; changes: Omit<Changes<Channel>, 'name'> }>(
  'channel.update',
  'undo.editLane',
  (draft, { id, changes }) => {
    const channel = draft.channels[id];
    if (channel) assign(channel, changes);
  },
);
