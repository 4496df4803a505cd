// Lanes: the rows of a map. A channel lane shows a channel of the project.
import { putCard } from '@/model/cardTable';
import { type Id, newId } from '@/model/id';
import { takesCards } from '@/model/laneKinds';
import { keyAt } from '@/model/order';
import { LIMITS } from '@/model/constants';
import { cardsInCell, channelsOf, lanesOf, stagesOf } from '@/model/select';
import type { Card, Channel, Lane, Project } from '@/model/types';
import { removeRecords } from './cascade';
import { assign, command, type Changes } from './command';
import { copier, withoutOrigin } from './copies';

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
export const addLane = command<NewLane>(
  'lane.add',
  'undo.addLane',
  (draft, args, project) => {
    const { id, mapId, kind, name, index, channel } = args;
    if (!project.maps[mapId]) return;
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
  },
  ({ mapId }) => ({ mapId, lanes: 1 }),
);

/**
 * Changes a lane's own fields: name, note, collapsed. The name of a channel lane is its channel's, and that of a lane of
 * values its metric's, so both change, on all maps.
 */
export const updateLane = command<{ id: Id; changes: Changes<Lane> }>(
  'lane.update',
  'undo.editLane',
  (draft, { id, changes }, project) => {
    const lane = draft.lanes[id];
    if (!lane) return;
    assign(lane, changes);
    const { channelId, metricId } = project.lanes[id] ?? {};
    const named = draft.channels[channelId ?? ''] ?? draft.metrics[metricId ?? ''];
    if (!named || changes.name === undefined) return;
    assign(named, { name: changes.name });
    for (const other of Object.values(project.lanes)) {
      const same = channelId === undefined ? other.metricId === metricId : other.channelId === channelId;
      const written = same ? draft.lanes[other.id] : undefined;
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
  if (project.lanes[id]) removeRecords(draft, project, 'lanes', [id]);
});

const cardsInLane = (project: Project, { id, mapId }: Lane): Card[] =>
  stagesOf(project, mapId).flatMap((stage) => cardsInCell(project, stage.id, id));

/**
 * Copies a lane that holds cards, with all that is in it, to below itself; the findings of its cards hang on the
 * copies too. A channel lane gets a channel of its own, because two lanes of one channel share their name.
 */
export const duplicateLane = command<{ id: Id; copyId: Id; name: string; makeId?: () => Id }>(
  'lane.duplicate',
  'undo.duplicateLane',
  (draft, { id, copyId, name: wished, makeId = newId }, project) => {
    const lane = project.lanes[id];
    if (!lane || !takesCards(lane)) return;
    const cards = cardsInLane(project, lane);
    const name = wished.slice(0, LIMITS.title);
    const { channelId: _, ...own } = withoutOrigin(lane);
    const lanes = lanesOf(project, lane.mapId);
    const order = keyAt(lanes, lanes.indexOf(lane) + 1);
    const channel = project.channels[lane.channelId ?? ''];
    draft.lanes[copyId] = { ...own, id: copyId, name, order };
    if (channel) {
      const channelId = makeId();
      const channels = channelsOf(project);
      const place = keyAt(channels, channels.length);
      draft.channels[channelId] = { ...withoutOrigin(channel), id: channelId, name, order: place };
      draft.lanes[copyId].channelId = channelId;
    }
    const copies = new Map<Id, Id>();
    for (const card of cards) {
      const cardId = makeId();
      copies.set(card.id, cardId);
      putCard(draft.cards, { ...withoutOrigin(card), id: cardId, laneId: copyId });
    }
    const copying = { from: project, mapId: lane.mapId, copies: { cards: copies }, makeId };
    copier(draft, project, copying).attachAll();
  },
  ({ id }, project) => {
    const lane = project.lanes[id];
    return lane ? { mapId: lane.mapId, lanes: 1, cards: cardsInLane(project, lane).length } : {};
  },
);
