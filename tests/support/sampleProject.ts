// sampleProject(): a valid project with any number of cards, the same one every time: for measuring and for large tests.
import { putCard } from '@/model/cardTable';
import { newProject } from '@/model/newProject';
import { keysBetween } from '@/model/order';
import { COLOURS, EVIDENCE_KINDS, FINDING_KINDS } from '@/model/constants';
import type { LaneKindName } from '@/model/laneKinds';
import type { Card, Lane, Project, Stage } from '@/model/types';

const mapId = 'sample-map';
const stageNames = ['Need', 'Search', 'Compare', 'Try', 'Buy', 'Receive', 'Use', 'Return', 'Вернуться'];
const channels = ['Website', 'Shop', 'Messenger', 'Phone', 'App', 'E-mail', 'Соцсети', 'Pick-up point'];
const otherLanes: readonly (readonly [LaneKindName, string])[] = [
  ['actions', 'Actions'],
  ['thoughts', 'Thoughts'],
  ['questions', 'Questions'],
  ['frontstage', 'Front office'],
  ['backstage', 'Back office'],
];
const openings = [
  'Looks for',
  'Asks a friend about',
  'Compares',
  'Saves for later',
  'Waits for',
  'Pays for',
  'Complains about',
  'Сравнивает',
  'Ищет отзывы:',
];
const things = [
  'shoes for sore knees',
  'the delivery price',
  'a half size in stock',
  'three pairs side by side',
  'the return slip',
  'a courier who calls before coming',
  'размер 42,5',
  'условия возврата',
];
const endings = [
  '',
  '',
  ' on the way home',
  ' with the phone in one hand and the receipt in the other',
  ' because the filter resets on every page',
  ' в обеденный перерыв',
];
const titles = [
  'Cannot tell if my size exists',
  'Delivery price shown last',
  'Paper receipt needed',
  'Очередь на возврат',
];

/** Sizes that are measured everywhere, as stages x lanes; others are made about three stages to two lanes. */
const grids: Record<number, readonly [number, number]> = { 300: [12, 10], 1000: [20, 10], 5000: [40, 25] };

function gridOf(cards: number): readonly [number, number] {
  const known = grids[cards];
  if (known) return known;
  const cells = Math.max(1, cards / 4);
  const stages = Math.max(1, Math.min(200, Math.round(Math.sqrt(cells * 1.6))));
  return [stages, Math.max(1, Math.min(90, Math.ceil(cells / stages)))];
}

/** Numbers from 0 up to 1, the same row of them for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(list: readonly [T, ...T[]] | readonly T[], at: number): T => list[at % list.length] as T;

/** A project with one map of `count` cards, two personas, feelings, findings, evidence and paths of `count / 4` steps. */
export function sampleProject(count: number): Project {
  const next = chance(count + 1);
  const any = <T>(list: readonly T[]): T => pick(list, Math.floor(next() * list.length));
  const project = newProject(`Sample of ${count} cards`, '2026-01-01T00:00:00.000Z', `sample-${count}`);
  const [stageCount, laneCount] = gridOf(count);

  for (const [at, order] of keysBetween(null, null, EVIDENCE_KINDS.length).entries()) {
    const kind = pick(EVIDENCE_KINDS, at);
    project.evidence[`evidence-${at}`] = { id: `evidence-${at}`, order, kind, title: `Source ${at + 1}` };
  }
  for (const [at, order] of keysBetween(null, null, 2).entries()) {
    const id = `persona-${at}`;
    const name = at === 0 ? 'Olga, returning runner' : 'Марк, первая покупка';
    project.personas[id] = { id, order, name, avatar: { colour: pick(COLOURS, at), face: at } };
  }
  project.maps[mapId] = {
    id: mapId,
    order: 'a0',
    title: 'Buying running shoes',
    state: 'current',
    leadPersonaId: 'persona-0',
    personaIds: ['persona-0', 'persona-1'],
  };
  const stages = keysBetween(null, null, stageCount).map((order, at): Stage => {
    const round = Math.floor(at / stageNames.length);
    const name = pick(stageNames, at) + (round > 0 ? ` ${round + 1}` : '');
    return { id: `stage-${at}`, mapId, order, name, colour: pick(COLOURS, at), duration: `${at + 1} days` };
  });
  for (const stage of stages) project.stages[stage.id] = stage;
  const laneOrders = keysBetween(null, null, laneCount + 2);
  const lanes = laneOrders.slice(0, laneCount).map((order, at): Lane => {
    const id = `lane-${at}`;
    if (at % 3 === 1) {
      const [kind, name] = pick(otherLanes, Math.floor(at / 3));
      return { id, mapId, order, kind, name };
    }
    const channelId = `channel-${at}`;
    const name = pick(channels, at);
    project.channels[channelId] = { id: channelId, order, name, mode: at % 2 === 0 ? 'online' : 'offline' };
    return { id, mapId, order, kind: 'channel', name, channelId };
  });
  for (const lane of lanes) project.lanes[lane.id] = lane;
  for (const [at, kind] of (['emotion', 'findings'] as const).entries())
    project.lanes[kind] = {
      id: kind,
      mapId,
      order: laneOrders[laneCount + at] ?? 'a0',
      kind,
      name: kind === 'emotion' ? 'Feelings' : 'Pain and barriers',
    };

  const touchpoints: Card[] = [];
  const cells = stageCount * laneCount;
  const orders = keysBetween(null, null, Math.ceil(count / cells) + 1);
  let filled = 0;
  for (let cell = 0; cell < cells; cell += 1) {
    const upTo = Math.round(((cell + 1) * count) / cells);
    const stage = pick(stages, Math.floor(cell / laneCount));
    const lane = pick(lanes, cell);
    for (let at = 0; filled < upTo; at += 1, filled += 1) {
      const id = `card-${filled}`;
      const text = `${any(openings)} ${any(things)}${any(endings)}`;
      const card: Card = { id, stageId: stage.id, laneId: lane.id, order: orders[at] ?? 'a0', text };
      if (next() < 0.4) card.evidenceIds = [`evidence-${Math.floor(next() * EVIDENCE_KINDS.length)}`];
      if (next() < 0.02) card.momentOfTruth = { reason: 'Decides whether she stays' };
      putCard(project.cards, card);
      if (lane.kind === 'channel') touchpoints.push(card);
    }
  }

  for (const stage of stages)
    for (const personaId of ['persona-0', 'persona-1']) {
      if (next() < 0.1) continue; // unknown: a gap in the curve
      const id = `feeling-${Object.keys(project.feelings).length}`;
      const value = Math.round((next() * 4 - 2) * 10) / 10;
      project.feelings[id] = { id, mapId, personaId, stageId: stage.id, value };
      if (next() < 0.6) Object.assign(project.feelings[id], { answers: 12 + Math.floor(next() * 400) });
    }
  const chosen = touchpoints.filter(() => next() < 0.06);
  for (const [at, order] of keysBetween(null, null, chosen.length).entries()) {
    const id = `finding-${at}`;
    project.findings[id] = {
      id,
      mapId,
      order,
      kind: any(FINDING_KINDS),
      title: any(titles),
      severity: 1 + Math.floor(next() * 5),
      frequency: 1 + Math.floor(next() * 5),
      cardIds: [pick(chosen, at).id],
    };
  }
  const links = touchpoints.length > 1 ? Math.floor(count / 4) : 0;
  if (links > 0)
    project.paths['path-0'] = { id: 'path-0', mapId, order: 'a0', name: 'Usual way', colour: 'green' };
  for (const [at, order] of keysBetween(null, null, links).entries()) {
    const id = `link-${at}`;
    const from = Math.floor((at * (touchpoints.length - 1)) / links);
    project.links[id] = {
      id,
      pathId: 'path-0',
      order,
      fromCardId: pick(touchpoints, from).id,
      toCardId: pick(touchpoints, from + 1).id,
    };
  }
  return project;
}
