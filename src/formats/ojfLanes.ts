// OpenJourney lanes: what a lane holds, guessed by its name, since the format does not say.
import type { CardLaneKind } from '@/model/laneKinds';
import type { FindingKind } from '@/model/types';
import { channelIcon } from './channelNames';

export type GuessedLane = {
  kind: CardLaneKind;
  /** cards of this lane are findings as well */
  finding?: FindingKind;
};

/** Tried in order: "Support Channel" is a channel, "Pain Points" is no touchpoint. */
const rules: readonly { name: RegExp; lane: GuessedLane }[] = [
  { name: /barrier|blocker|bottleneck|obstacle|барьер|преград/i, lane: { kind: 'free', finding: 'barrier' } },
  {
    name: /\bpain|friction|frustration|problem|(?<!\p{L})бол[иь](?!\p{L})|болев|проблем/iu,
    lane: { kind: 'free', finding: 'pain' },
  },
  { name: /front[\s-]?stage|on[\s-]?stage|фронт/i, lane: { kind: 'frontstage' } },
  { name: /back[\s-]?stage|behind the scenes|бэк/i, lane: { kind: 'backstage' } },
  { name: /touch\s?-?point|channel|device|точк|канал/i, lane: { kind: 'channel' } },
  {
    name: /support (process|system)|internal (process|system)|^systems?$|поддержк/i,
    lane: { kind: 'support' },
  },
  { name: /emotion|feeling|mood|sentiment|эмоци|чувств/i, lane: { kind: 'thoughts' } },
  { name: /thought|thinking|мысл/i, lane: { kind: 'thoughts' } },
  { name: /expectation|ожидан/i, lane: { kind: 'expectations' } },
  { name: /question|вопрос/i, lane: { kind: 'questions' } },
  { name: /story ?-?board|раскадровк/i, lane: { kind: 'image' } },
  { name: /quote|verbatim|цитат/i, lane: { kind: 'quotes' } },
  { name: /action|activit|doing|journey|steps?\b|tasks?\b|действи|шаги/i, lane: { kind: 'actions' } },
];

/** The kind of a lane by its name; free notes when nothing fits. */
export function guessLane(name: string): GuessedLane {
  if (channelIcon(name) !== 'other') return { kind: 'channel' };
  return rules.find((rule) => rule.name.test(name))?.lane ?? { kind: 'free' };
}

/** Purposes of a node that make it a finding, wherever it stands. */
export const findingOfPurpose: ReadonlyMap<string, FindingKind> = new Map([
  ['pain-point', 'pain'],
  ['painpoint', 'pain'],
  ['pain', 'pain'],
  ['bottleneck', 'barrier'],
  ['barrier', 'barrier'],
  ['blocker', 'barrier'],
  ['delight', 'delight'],
]);
