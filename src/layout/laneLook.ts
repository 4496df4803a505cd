// How a lane introduces itself: the accent of its cards, its icon and the small line under its name.
import { laneKind } from '@/model/laneKinds';
import { byOrder } from '@/model/order';
import type { Channel, ChannelIcon, Colour, JourneyMap, Lane, Project } from '@/model/types';
import { COLOURS } from '@/model/constants';
import { laneLayout } from './lanes/laneLayouts';
import type { Accent, LaneIcon, SceneWords } from './scene';

export type LaneLook = { accent: Accent; icon: LaneIcon; note: string };

const channelColours: Record<Exclude<ChannelIcon, 'other'>, Colour> = {
  web: 'blue',
  shop: 'orange',
  phone: 'teal',
  mail: 'violet',
  chat: 'green',
  app: 'slate',
  social: 'rose',
  post: 'olive',
  desk: 'orange',
};

/** The look of a lane. The note is the person's own, or says what the lane shows. */
export function laneLook(
  project: Project,
  map: JourneyMap | undefined,
  lane: Lane,
  words: SceneWords,
): LaneLook {
  const { tone, icon } = laneKind(lane.kind);
  if (tone === 'channel') {
    const channel = lane.channelId === undefined ? undefined : project.channels[lane.channelId];
    const mode = channel?.mode && words[channel.mode];
    return { ...channelLook(project, channel), note: lane.note ?? mode ?? '' };
  }
  return { accent: tone, icon, note: lane.note ?? laneLayout(lane).note?.(project, map, words) ?? '' };
}

/** The look of a channel; undefined: of a lane that has lost its channel. */
export const channelLook = (project: Project, channel: Channel | undefined): Omit<LaneLook, 'note'> => ({
  accent: channelAccent(project, channel),
  icon: `channel-${channel?.icon ?? 'other'}`,
});

/** The colour of a channel: its own, that of its kind, or that of its place. */
export const channelAccent = (project: Project, channel: Channel | undefined): Colour =>
  channel?.colour ??
  (channel?.icon && channel.icon !== 'other' ? channelColours[channel.icon] : colourOf(project, channel));

/** A colour by the place among the channels of the project: two in a row are told apart, and a copy looks the same. */
function colourOf(project: Project, channel: Channel | undefined): Colour {
  if (!channel) return 'slate';
  const before = Object.values(project.channels).filter((other) => byOrder(other, channel) < 0).length;
  return COLOURS[before % COLOURS.length] ?? 'slate';
}
