// The lanes of a table that is read: cards, findings, strategies, feelings, and what is said of the stages themselves.
import { LIMITS } from '@/model/constants';
import { newId } from '@/model/id';
import { keysBetween } from '@/model/order';
import type { FindingKind } from '@/model/types';
import type { ImportContext } from './importTypes';
import { channelIcon } from './channelNames';
import { type LaneRole, toldFinding } from './laneRoles';
import { inOneLine, type Loose, type TableBuild } from './tableBuild';
import { addFeelingsLane } from './tableFeelings';
import type { TableLane } from './tableShape';

const findingOf: ReadonlyMap<LaneRole, FindingKind> = new Map([
  ['pain', 'pain'],
  ['barrier', 'barrier'],
  ['delight', 'delight'],
]);

/** A text as a title has room for it, in one line. */
export const inTitle = (text: string): string => inOneLine(text).slice(0, LIMITS.title).toWellFormed();

/**
 * Adds what a lane of a table says.
 * @param at its place among the lanes, by which it is called where the table does not name it
 */
export function addLane(build: TableBuild, lane: TableLane, at: number, words: ImportContext['words']): void {
  const { role } = lane;
  if (role === 'skip') return;
  if (role === 'emotion') addFeelingsLane(build, lane, words.customer);
  else if (role === 'goal' || role === 'duration') addFacts(build, lane, role);
  else if (role === 'opportunities') addStrategies(build, lane);
  else addCards(build, lane, lane.name === '' ? `${words.lane} ${at + 1}` : inOneLine(lane.name));
}

/** What each stage is to reach, or how long it takes. */
function addFacts({ stages }: TableBuild, { cells }: TableLane, field: 'goal' | 'duration'): void {
  stages.forEach((stage, s) => {
    const told = cells[s]?.join('\n') ?? '';
    if (told !== '') stage[field] = field === 'goal' ? told : inOneLine(told);
  });
}

/** One strategy for each title; the lane that gathers them stands where its row stood. */
function addStrategies(build: TableBuild, { name, cells }: TableLane): void {
  const kind = 'opportunities';
  if (!build.lanes.some((lane) => lane['kind'] === kind))
    build.lanes.push({ id: newId(), mapId: build.mapId, kind, name: inOneLine(name) });
  const byTitle = new Map(build.strategies.map((one) => [one['title'], one]));
  cells.forEach((texts, s) => {
    const stageId = build.stages[s]?.['id'];
    for (const text of texts) {
      const title = inTitle(text);
      const known = byTitle.get(title);
      if (known) {
        const stageIds = known['stageIds'] as unknown[];
        if (!stageIds.includes(stageId)) stageIds.push(stageId);
        continue;
      }
      const strategy: Loose = { id: newId(), title, findingIds: [], stageIds: [stageId] };
      // The title has no room for a longer text.
      if (title !== text) strategy['description'] = text;
      build.strategies.push(strategy);
      byTitle.set(title, strategy);
    }
  });
}

function addCards(build: TableBuild, { role, cells, extras }: TableLane, shown: string): void {
  const finding = findingOf.get(role);
  const kind = finding ? 'free' : role;
  const id = newId();
  const lane: Loose = { id, mapId: build.mapId, kind, name: shown };
  if (kind === 'channel') {
    const channelId = newId();
    build.channels.push({ id: channelId, name: shown, icon: channelIcon(shown) });
    lane['channelId'] = channelId;
  }
  build.lanes.push(lane);
  cells.forEach((texts, s) => {
    const stageId = build.stages[s]?.['id'];
    if (stageId === undefined || texts.length === 0) return;
    const keys = keysBetween(null, null, texts.length);
    texts.forEach((cell, c) => {
      const told = finding && toldFinding(cell);
      const text = told ? told.title : cell;
      const { findings = [], feelings = [], fields } = extras?.[s]?.[c] ?? {};
      const card = { id: newId(), stageId, laneId: id, order: keys[c], text, ...fields };
      build.cards[card.id] = card;
      const addFinding = (found: Loose) =>
        build.findings.push({ id: newId(), mapId: build.mapId, ...found, cardIds: [card.id] });
      // The card keeps what the title of its finding has no room for.
      if (finding) addFinding({ kind: told ? told.kind : finding, title: inTitle(text) });
      // A finding beside a text stands nowhere else: the door itself cuts what is too long, and says so.
      for (const one of findings) addFinding({ ...one, title: inOneLine(one.title) });
      if (findings.length > 0 && !finding) build.apart = true;
      for (const { text: felt, whose } of feelings)
        build.cardFeelings.push({ place: { cardId: card.id }, texts: [felt], whose });
    });
  });
}
