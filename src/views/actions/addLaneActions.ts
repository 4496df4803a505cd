// Adding a lane as actions: one for each channel of the project, each kind of channel and each other kind of lane.
import { addLane, type NewLane, updateLane } from '@/commands/lanes';
import { addMetricLane, type NewMetricLane } from '@/commands/metrics';
import type { Editor } from '@/editor/editor';
import { type MessageKey, t } from '@/i18n/translate';
import { CHANNEL_ICONS } from '@/model/constants';
import { newId } from '@/model/id';
import { laneKinds, type LaneKindName, standsOnce } from '@/model/laneKinds';
import { channelsOf, lanesOf, metricsOf } from '@/model/select';
import type { Channel, ChannelIcon, Lane, Metric, Project } from '@/model/types';
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

type Added = Omit<NewLane, 'id' | 'mapId'> & { metric?: NewMetricLane['metric'] };

/** A lane that may be added: `word` is the key of its name, where that is a word of the interface. */
export type LaneChoice = {
  id: string;
  about: 'existing' | 'channel' | 'notes' | 'derived' | 'metric' | 'process';
  lane: Added;
  word?: MessageKey;
  note?: string;
};

/** Adds a lane, below the selected one if any, a channel below the last channel, and opens its name for writing. */
export function beginLane(editor: Editor, lane: Added): void {
  const mapId = openMap(editor);
  if (mapId === undefined) return;
  const id = newId();
  const { project, session } = editor.store.getState();
  const chosen = session.selection.kind === 'lane' ? session.selection.id : undefined;
  const lanes = lanesOf(project, mapId);
  // What a map has once is shown, not made again.
  const there = standsOnce(lane) ? lanes.find(({ kind }) => kind === lane.kind) : undefined;
  if (there) {
    if (there.collapsed) editor.commit(updateLane, { id: there.id, changes: { collapsed: undefined } });
    editor.setSession({ selection: { kind: 'lane', id: there.id }, draft: undefined, reveal: there.id });
    return;
  }
  const below = lanes.findIndex((other) => other.id === chosen);
  // Channels stand together, whatever else is selected.
  const stray = lane.kind === 'channel' && lanes[below]?.kind !== 'channel';
  const lastChannel = lanes.findLastIndex(({ kind }) => kind === 'channel');
  const at = stray && lastChannel >= 0 ? lastChannel : below;
  const { metric, ...own } = lane;
  const place = { id, mapId, ...(at >= 0 && { index: at + 1 }) };
  const added =
    metric === undefined
      ? editor.commit(addLane, { ...own, ...place })
      : editor.commit(addMetricLane, { name: own.name, metric, ...place });
  if (!added) return;
  const selection = { kind: 'lane', id } as const;
  editor.setSession({
    selection,
    // What the project has already keeps its name.
    editing: lane.channelId === undefined && typeof metric !== 'string' ? id : undefined,
    draft: undefined,
    reveal: id,
  });
  announce(t('actions.said.addedLane', { name: lane.name }));
}

/** What a new metric of each kind begins with. */
const newMetrics = [
  { kind: 'nps', better: 'higher' },
  { kind: 'csat', better: 'higher', unit: '%' },
  { kind: 'ces', better: 'higher' },
  { kind: 'custom' },
] as const satisfies readonly Partial<Metric>[];

/** The metrics of the project that the map does not show yet, and new ones. */
function metricChoices(project: Project, lanes: readonly Lane[]): LaneChoice[] {
  const known = metricsOf(project)
    .filter(({ id }) => !lanes.some(({ metricId }) => metricId === id))
    .map(({ id, name }): LaneChoice => ({
      id: `metric-${id}`,
      about: 'metric',
      lane: { kind: 'metric', name, metric: id },
    }));
  const fresh = newMetrics.map((row): LaneChoice => {
    const word: MessageKey = `map.metric.${row.kind}`;
    const name = t(word);
    const lane = { kind: 'metric', name, metric: { id: newId(), name, ...row } };
    return { id: `metric-${row.kind}`, about: 'metric', lane, word, note: t('map.newMetric') };
  });
  return [...known, ...fresh];
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
    ...others.filter(standsOnce).map(({ kind }) => ofKind(kind, 'derived')),
    ...metricChoices(project, lanes),
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
