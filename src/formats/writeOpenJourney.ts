// A map as OpenJourney (.ojf): stages, swimlanes and nodes with scores from -5 to +5, as its editors read them.
import { feelingByStage } from '@/analysis/curveGap';
import { findingsShown } from '@/analysis/shownFindings';
import type { Id } from '@/model/id';
import { takesCards } from '@/model/laneKinds';
import {
  cardsInCell,
  feelingsAt,
  findingsOnCard,
  lanesOf,
  personasOfMap,
  phasesOf,
  stagesOf,
} from '@/model/select';
import type { Card, Finding, Persona, Project } from '@/model/types';
import { severityOf } from '@/model/weighs';
import { mapTitle } from './mapTitle';

/** Feelings from -2 to +2 on the format's own scale. */
const SCALE = 2.5;

const purposeOf = { pain: 'pain-point', barrier: 'bottleneck', delight: 'delight' } as const;

const gradeOf = (severity: number): 'low' | 'medium' | 'high' =>
  severity <= 2 ? 'low' : severity === 3 ? 'medium' : 'high';

/** The pain point or barrier that weighs most on a card, else a delight: a node has room for one. */
function heaviest(findings: readonly Finding[]): Finding | undefined {
  const rank = (finding: Finding): number =>
    (finding.kind === 'delight' ? -10 : 0) + (severityOf(finding) ?? 0);
  return findings.toSorted((a, b) => rank(b) - rank(a))[0];
}

const filled = (entries: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(entries).filter((entry): entry is [string, string] => (entry[1] ?? '') !== ''),
  );

const personaOf = (persona: Persona): Record<string, string> => {
  const { name, role, quote, segment, demographics, motivation, goals, needs, frustrations, behaviour } =
    persona;
  const told = { role, quote, segment, demographics, motivation, goals, needs, frustrations, behaviour };
  return { name, ...filled(told) };
};

/**
 * What the format has no place for, counted: feelings of other personas at cards; findings whose card only says that it
 * has one; findings without any mark, as another weighs more on their card or as they stand at no card; goals and
 * durations of stages; phases.
 */
export type OpenJourneyLosses = Record<
  'feelings' | 'findings' | 'unmarked' | 'goals' | 'durations' | 'phases',
  number
>;

/**
 * Writes a map, or a part of it. A node has one score: of several personas it is that of the first.
 * @returns the text of the file, whose scores it has, and what stays behind
 */
export function writeOpenJourney(
  project: Project,
  mapId: Id,
): { content: string; lead: Persona | undefined; left: OpenJourneyLosses } {
  const map = project.maps[mapId];
  const personas = map ? personasOfMap(project, map) : [];
  const lead = personas[0];
  const byStage = lead && feelingByStage({ project, mapId }, lead.id);
  const stages = stagesOf(project, mapId);
  const lanes = lanesOf(project, mapId).filter(takesCards);
  /** What is felt over a whole stage is said at its first card. */
  const told = new Set<Id>();
  const scoreOf = (card: Card): number | undefined => {
    const own = feelingsAt(project, card.id).find(({ personaId }) => personaId === lead?.id)?.value;
    if (own !== undefined) return own;
    const hasOwn = stageHasCards.get(card.stageId);
    if (hasOwn || told.has(card.stageId)) return undefined;
    told.add(card.stageId);
    return byStage?.get(card.stageId);
  };
  const cards = stages.flatMap(({ id }) => lanes.flatMap((lane) => [...cardsInCell(project, id, lane.id)]));
  const stageHasCards = new Map<Id, boolean>();
  for (const { id, stageId } of cards)
    if (feelingsAt(project, id).some(({ personaId }) => personaId === lead?.id))
      stageHasCards.set(stageId, true);
  const nodeOf = (card: Card): Record<string, unknown> => {
    const finding = heaviest(findingsOnCard(project, card.id));
    const severity = finding && severityOf(finding);
    const felt = scoreOf(card);
    return {
      id: card.id,
      stageId: card.stageId,
      swimlaneId: card.laneId,
      title: card.text,
      ...filled({ description: card.description }),
      ...(felt !== undefined && { score: Math.round(felt * SCALE * 100) / 100 }),
      ...(finding && { purpose: purposeOf[finding.kind] }),
      ...(severity !== undefined && { severity: gradeOf(severity) }),
      ...(card.tags && card.tags.length > 0 && { tags: card.tags }),
      isMomentOfTruth: card.momentOfTruth !== undefined,
    };
  };
  const title = map ? mapTitle(project, map) : '';
  const file = {
    version: '1.0',
    metadata: { title },
    ...filled({ pointOfView: map?.scenario }),
    ...(lead && { persona: personaOf(lead) }),
    ...(personas.length > 1 && { persona: personas.map(personaOf) }),
    stages: stages.map(({ id, name }) => ({ id, name })),
    swimlanes: lanes.map(({ id, name }) => ({ id, name })),
    nodes: cards.map(nodeOf),
  };
  const feelings = cards
    .flatMap(({ id }) => feelingsAt(project, id))
    .filter(({ personaId }) => personas.some(({ id }) => id === personaId && id !== lead?.id)).length;
  const marked = new Set(cards.map(({ id }) => heaviest(findingsOnCard(project, id))).filter(Boolean));
  const left: OpenJourneyLosses = {
    feelings,
    findings: marked.size,
    unmarked: findingsShown(project, mapId).filter((finding) => !marked.has(finding)).length,
    goals: stages.filter(({ goal }) => goal).length,
    durations: stages.filter(({ duration }) => duration).length,
    phases: phasesOf(project, mapId).length,
  };
  return { content: `${JSON.stringify(file, null, 2)}\n`, lead, left };
}
