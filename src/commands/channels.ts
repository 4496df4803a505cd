// Channels: the ways of contact of a project, one library for all of its maps.
import type { Draft } from 'immer';
import type { Id } from '@/model/id';
import type { Channel, Project } from '@/model/types';
import { redirect, removeRecords } from './cascade';
import { assign, command, type Changes } from './command';

/** The lanes that show a channel take this name, except those that somebody has named otherwise. */
function renameLanes(draft: Draft<Project>, project: Project, channel: Channel, name: string): void {
  for (const lane of Object.values(project.lanes)) {
    if (lane.channelId !== channel.id || lane.name !== channel.name) continue;
    const written = draft.lanes[lane.id];
    if (written) assign(written, { name });
  }
}

/** Changes a channel: its name on every map, its icon and colour, and whether people meet there online or offline. */
export const updateChannel = command<{ id: Id; changes: Changes<Channel> }>(
  'channel.update',
  'undo.editChannel',
  (draft, { id, changes }, project) => {
    const channel = project.channels[id];
    const written = draft.channels[id];
    if (!channel || !written) return;
    if (changes.name !== undefined) renameLanes(draft, project, channel, changes.name);
    assign(written, changes);
  },
);

/** Makes two channels one: whatever shows or uses the first shows or uses the second, and the first is gone. */
export const mergeChannels = command<{ from: Id; to: Id }>(
  'channel.merge',
  'undo.mergeChannels',
  (draft, { from, to }, project) => {
    const [gone, kept] = [project.channels[from], project.channels[to]];
    if (!gone || !kept || from === to) return;
    renameLanes(draft, project, gone, kept.name);
    redirect(draft, project, 'channels', from, to);
    delete draft.channels[from];
  },
);

/** How often a channel is shown as a lane, and how many personas use it. */
export type ChannelUsage = { lanes: number; maps: number; personas: number };

/** The usage of every channel; those that nothing shows or uses are not in it. */
export function channelUsage(project: Project): ReadonlyMap<Id, ChannelUsage> {
  const found = new Map<Id, { lanes: number; maps: Set<Id>; personas: number }>();
  const of = (id: Id) => {
    const known = found.get(id) ?? { lanes: 0, maps: new Set<Id>(), personas: 0 };
    found.set(id, known);
    return known;
  };
  for (const { channelId, mapId } of Object.values(project.lanes)) {
    if (channelId === undefined) continue;
    const usage = of(channelId);
    usage.lanes += 1;
    usage.maps.add(mapId);
  }
  for (const { channelId } of Object.values(project.channelUses)) of(channelId).personas += 1;
  return new Map([...found].map(([id, { maps, ...usage }]) => [id, { ...usage, maps: maps.size }]));
}

/** Deletes channels that no lane shows and no persona uses; others stay. */
export const removeChannels = command<{ ids: readonly Id[] }>(
  'channel.remove',
  'undo.removeChannels',
  (draft, { ids }, project) => {
    const usage = channelUsage(project);
    removeRecords(
      draft,
      project,
      'channels',
      ids.filter((id) => project.channels[id] && !usage.has(id)),
    );
  },
);
