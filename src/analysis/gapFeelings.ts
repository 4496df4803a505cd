// Gap feelings: what each persona feels at each stage of both maps, and what a feeling of the target rests on.
import type { Id } from '@/model/id';
import { cardById, feelingsOf } from '@/model/select';
import type { Persona } from '@/model/types';
import type { Aligned } from './align';
import type { Comparison, Side } from './comparison';
import { feelingByStage } from './curveGap';
import { personasCompared } from './personasCompared';

/** Where the feeling of the target comes from: nowhere yet, one record, or the mean of several touchpoints. */
export type FeltAt =
  { by: 'nothing' } | { by: 'stage' } | { by: 'card'; cardId: Id } | { by: 'cards'; count: number };

export type GapFeeling = {
  key: string;
  name: string;
  /** As the one of the map that shows it is drawn. */
  persona: Persona;
  /** The persona in the project of the target. */
  toPersonaId?: Id;
  before?: number;
  after?: number;
  felt: FeltAt;
};

/** A persona of either map, with its partner on the other. */
type Both = { key: string; persona: Persona; fromId?: Id; toId?: Id };

/** The personas of both maps, with their ids on each. */
function personasOfBoth(comparison: Comparison): Both[] {
  const { to, personas } = comparison;
  return personasCompared(comparison).map((persona): Both => {
    const { id } = persona;
    const isTarget = to.project.personas[id] === persona;
    const [fromId, toId] = isTarget ? [personas.fromOf.get(id), id] : [id, personas.toOf.get(id)];
    return {
      key: `${fromId ?? ''} ${toId ?? ''}`,
      persona,
      ...(fromId !== undefined && { fromId }),
      ...(toId !== undefined && { toId }),
    };
  });
}

const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The mean over personas of whom something is known, each counting once. */
export function meanFeeling(feelings: readonly GapFeeling[]): { before?: number; after?: number } {
  const before = mean(feelings.flatMap((one) => one.before ?? []));
  const after = mean(feelings.flatMap((one) => one.after ?? []));
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

/** What each stage's feeling of a persona rests on. */
function feltAt({ project, mapId }: Side, personaId: Id): (stageId: Id) => FeltAt {
  const stated = new Set<Id>();
  const cards = new Map<Id, Id[]>();
  for (const { personaId: whose, stageId, cardId } of feelingsOf(project, mapId)) {
    if (whose !== personaId) continue;
    if (cardId === undefined) {
      if (stageId !== undefined) stated.add(stageId);
      continue;
    }
    const place = cardById(project, cardId)?.stageId;
    if (place !== undefined) cards.set(place, [...(cards.get(place) ?? []), cardId]);
  }
  return (stageId) => {
    if (stated.has(stageId)) return { by: 'stage' };
    const [first, ...more] = cards.get(stageId) ?? [];
    if (first === undefined) return { by: 'nothing' };
    return more.length === 0 ? { by: 'card', cardId: first } : { by: 'cards', count: more.length + 1 };
  };
}

/** The feelings of every persona at every place of the table, and over the whole way, each known stage counting once. */
export function gapFeelings(
  comparison: Comparison,
  places: readonly Aligned[],
): { rows: GapFeeling[][]; whole: GapFeeling[] } {
  const { from, to } = comparison;
  const rows: GapFeeling[][] = places.map(() => []);
  const whole: GapFeeling[] = [];
  const none: ReadonlyMap<Id, number> = new Map();
  for (const { key, persona, fromId, toId } of personasOfBoth(comparison)) {
    const before = fromId === undefined ? none : feelingByStage(from, fromId);
    const after = toId === undefined ? none : feelingByStage(to, toId);
    const felt = toId === undefined ? undefined : feltAt(to, toId);
    const whose = { key, persona, name: persona.name, ...(toId !== undefined && { toPersonaId: toId }) };
    const values = (was: number | undefined, is: number | undefined) => ({
      ...(was !== undefined && { before: was }),
      ...(is !== undefined && { after: is }),
    });
    for (const [at, { fromId: fromStage = '', toId: toStage = '' }] of places.entries()) {
      rows[at]?.push({
        ...whose,
        ...values(before.get(fromStage), after.get(toStage)),
        felt: felt?.(toStage) ?? { by: 'nothing' },
      });
    }
    whole.push({
      ...whose,
      ...values(mean([...before.values()]), mean([...after.values()])),
      felt: { by: 'cards', count: after.size },
    });
  }
  return { rows, whole };
}
