// Pasting a map: a table with heads or a journey of another format comes into a map with all that stands on it, in one step.
import type { Draft } from 'immer';
import { sameName } from '@/analysis/pairing';
import { putCard } from '@/model/cardTable';
import { COLOURS } from '@/model/constants';
import { type Id, newId } from '@/model/id';
import { takesCards } from '@/model/laneKinds';
import { keyBetween, keysBetween } from '@/model/order';
import { cardsInCell, cardsOf, channelsOf, findingsOf, lanesOf, mapsOf, stagesOf } from '@/model/select';
import { type Limit, limitReached } from '@/model/rules';
import type { Lane, Project, Stage } from '@/model/types';
import { removeRecords } from './cascade';
import { command } from './command';
import { type Arrival, isBlank, lanesComing, matchLanes, matchStages } from './matchArrival';
import { bringFeelings, personaBringer } from './pasteFeelings';
import { bringStrategies, bringValues, metricBringer, type Placed } from './pasteMetrics';

/** Why a map cannot come in, by the limit that it would break; undefined when it can. */
export function pasteMapProblem(project: Project, { mapId, from }: Arrival): 'place' | Limit | undefined {
  const source = mapsOf(from)[0]?.id;
  if (source === undefined || !project.maps[mapId]) return 'place';
  const [stages, lanes] = [stagesOf(from, source), lanesComing(from, source)];
  return limitReached(project, {
    mapId,
    stages: stages.length - matchStages(project, mapId, stages).size,
    lanes: lanes.length - matchLanes(project, mapId, lanes, from).size,
    cards: cardsOf(from, source).length,
  });
}

/**
 * Brings a map into another: stages and lanes of equal names take what comes, others are made. In a map that is blank
 * the stages become those that come.
 */
export const pasteMap = command<Arrival & { makeId?: () => Id }>(
  'paste.map',
  'undo.importMap',
  (draft, { mapId, from, afterStageId, unnamed, makeId = newId }, project) => {
    const source = mapsOf(from)[0]?.id;
    if (source === undefined || pasteMapProblem(project, { mapId, from })) return;
    const places = new Map<Id, Id>();
    layStages(draft, project, { mapId, afterStageId, makeId }, from, stagesOf(from, source), places);
    const metricOf = metricBringer(draft, project, from, makeId);
    layLanes(draft, project, { mapId, makeId, metricOf }, from, lanesComing(from, source), places);
    const cards = new Map<Id, Id>();
    for (const stage of stagesOf(from, source)) {
      for (const lane of lanesOf(from, source)) {
        const coming = cardsInCell(from, stage.id, lane.id);
        const [stageId, laneId] = [places.get(stage.id), places.get(lane.id)];
        if (coming.length === 0 || stageId === undefined || laneId === undefined) continue;
        const last = cardsInCell(project, stageId, laneId).at(-1)?.order ?? null;
        const keys = keysBetween(last, null, coming.length);
        coming.forEach((original, at) => {
          const { origin: _, evidenceIds: __, ...card } = original;
          const id = makeId();
          cards.set(card.id, id);
          putCard(draft.cards, { ...card, id, stageId, laneId, order: keys[at] ?? '' });
        });
      }
    }
    const findings = new Map<Id, Id>();
    let order = findingsOf(project, mapId).at(-1)?.order ?? null;
    for (const { origin: _, evidenceIds: __, resolution: ___, ...finding } of findingsOf(from, source)) {
      const id = makeId();
      findings.set(finding.id, id);
      order = keyBetween(order, null);
      const cardIds = finding.cardIds.flatMap((card) => cards.get(card) ?? []);
      draft.findings[id] = { ...finding, id, mapId, order, cardIds };
    }
    const placeOf = (id: Id) => cards.get(id) ?? places.get(id) ?? findings.get(id);
    const personaOf = personaBringer(draft, project, { mapId, from, unnamed, makeId });
    bringFeelings(draft, project, { mapId, from, makeId, personaOf }, source, placeOf);
    const arriving = { mapId, from, source, makeId, placeOf, metricOf, personaOf };
    bringValues(draft, project, arriving);
    bringStrategies(draft, project, arriving, stagesOf(from, source));
  },
);

type Laying = { mapId: Id; makeId: () => Id };

function layStages(
  draft: Draft<Project>,
  project: Project,
  { mapId, afterStageId, makeId }: Laying & { afterStageId?: Id | undefined },
  from: Project,
  coming: readonly Stage[],
  places: Map<Id, Id>,
): void {
  const here = stagesOf(project, mapId);
  const matched = matchStages(project, mapId, coming);
  const blank = isBlank(project, mapId);
  const at = blank ? here.length - 1 : here.findIndex(({ id }) => id === afterStageId);
  const before = (at < 0 ? here.at(-1) : here[at])?.order ?? null;
  const after = at < 0 ? null : (here[at + 1]?.order ?? null);
  const keys = keysBetween(before, after, coming.length - matched.size);
  let made = 0;
  /** The phase of this map that one of the other stands for: of equal name, or a new one. */
  const phaseFor = (phaseId: Id | undefined): Id | undefined => {
    const phase = from.phases[phaseId ?? ''];
    if (!phase) return undefined;
    const known = Object.values(draft.phases).find(
      (one) => one.mapId === mapId && sameName(one.name) === sameName(phase.name),
    );
    if (known) return known.id;
    const phaseCopy = makeId();
    draft.phases[phaseCopy] = { id: phaseCopy, mapId, name: phase.name };
    return phaseCopy;
  };
  for (const { id, name, phaseId: over } of coming) {
    const own = matched.get(id);
    const stage = own === undefined ? undefined : draft.stages[own];
    if (own !== undefined && stage) {
      if (blank) stage.name = name;
      const phaseId = blank ? phaseFor(over) : undefined;
      if (phaseId !== undefined) stage.phaseId = phaseId;
      places.set(id, own);
      continue;
    }
    const copy = makeId();
    const colour = COLOURS[(here.length + made) % COLOURS.length] ?? COLOURS[0];
    const phaseId = phaseFor(over);
    const order = keys[made++] ?? '';
    draft.stages[copy] = { id: copy, mapId, order, name, colour, ...(phaseId && { phaseId }) };
    places.set(id, copy);
  }
  if (!blank) return;
  const kept = new Set(places.values());
  removeRecords(
    draft,
    project,
    'stages',
    here.flatMap(({ id }) => (kept.has(id) ? [] : [id])),
  );
}

function layLanes(
  draft: Draft<Project>,
  project: Project,
  { mapId, makeId, metricOf }: Laying & { metricOf: Placed },
  from: Project,
  coming: readonly Lane[],
  places: Map<Id, Id>,
): void {
  const here = lanesOf(project, mapId);
  const matched = matchLanes(project, mapId, coming, from);
  const blank = isBlank(project, mapId);
  const wanted = coming.filter(({ id }) => !matched.has(id));
  const last = here.findLastIndex(takesCards);
  const [cards, gathering] = [wanted.filter(takesCards), wanted.filter((lane) => !takesCards(lane))];
  const keys = new Map<Id, string>();
  const within = keysBetween(here[last]?.order ?? null, here[last + 1]?.order ?? null, cards.length);
  cards.forEach(({ id }, at) => keys.set(id, within[at] ?? ''));
  const bottom = last === here.length - 1 ? within.at(-1) : undefined;
  const end = keysBetween(bottom ?? here.at(-1)?.order ?? null, null, gathering.length);
  gathering.forEach(({ id }, at) => keys.set(id, end[at] ?? ''));
  const used = new Set(here.map(({ channelId }) => channelId));
  let lastChannel = channelsOf(project).at(-1)?.order ?? null;
  for (const lane of coming) {
    const own = matched.get(lane.id);
    if (own !== undefined) {
      const known = draft.lanes[own];
      if (blank && known && takesCards(lane)) known.name = lane.name;
      places.set(lane.id, own);
      continue;
    }
    const id = makeId();
    const { kind, name, note, show } = lane;
    const metricId = lane.metricId === undefined ? undefined : metricOf(lane.metricId);
    draft.lanes[id] = {
      id,
      mapId,
      order: keys.get(lane.id) ?? '',
      kind,
      name,
      ...(note !== undefined && { note }),
      ...(metricId !== undefined && { metricId }),
      ...(show && { show }),
    };
    places.set(lane.id, id);
    if (kind !== 'channel') continue;
    const known = channelsOf(project).find(
      (channel) => sameName(channel.name) === sameName(name) && !used.has(channel.id),
    );
    const channelId = known?.id ?? makeId();
    used.add(channelId);
    if (!known) {
      lastChannel = keyBetween(lastChannel, null);
      const { mode, icon = 'other' } = from.channels[lane.channelId ?? ''] ?? {};
      draft.channels[channelId] = { id: channelId, order: lastChannel, name, icon, ...(mode && { mode }) };
    }
    const written = draft.lanes[id];
    if (written) written.channelId = channelId;
  }
}
