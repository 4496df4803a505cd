// What the list of differences is narrowed to: a kind, a stage, a channel, a persona, a word.
import { comparableText } from '@/analysis/comparableText';
import type { Comparison, DifferenceKind } from '@/analysis/comparison';
import type { Id } from '@/model/id';
import { cardById } from '@/model/select';
import type { Finding, Project } from '@/model/types';
import { lineText } from './lineWords';
import type { StoryLine } from './storyLines';

export type LineFilter = {
  kind?: DifferenceKind | undefined;
  /** By their ids on the second map, or on the first for what only that one has. */
  stageId?: Id | undefined;
  laneId?: Id | undefined;
  personaId?: Id | undefined;
  text: string;
};

export const isNarrowed = ({ kind, stageId, laneId, personaId, text }: LineFilter): boolean =>
  [kind, stageId, laneId, personaId].some((one) => one !== undefined) || text.trim() !== '';

/** What a line can be found by; ids as the second map knows them. */
export type LineFacts = { stages: Set<Id>; lanes: Set<Id>; personas: Set<Id>; text: string };

/** What each line can be found by. */
export function factsOfLines(comparison: Comparison, lines: readonly StoryLine[]): Map<string, LineFacts> {
  return new Map(lines.map((line) => [line.key, factsOf(comparison, line)]));
}

function factsOf(comparison: Comparison, line: StoryLine): LineFacts {
  const { from, to, stages, lanes, personas } = comparison;
  const facts: LineFacts = {
    stages: new Set(),
    lanes: new Set(),
    personas: new Set(),
    text: comparableText(lineText(comparison, line)),
  };
  const put = (set: Set<Id>, toOf: ReadonlyMap<Id, Id>, id: Id | undefined): void => {
    if (id !== undefined) set.add(toOf.get(id) ?? id);
  };
  const none: ReadonlyMap<Id, Id> = new Map();
  const side = (project: Project, isFirst: boolean, finding: Finding | undefined): void => {
    const of = (pairing: { toOf: ReadonlyMap<Id, Id> }) => (isFirst ? pairing.toOf : none);
    const { row } = line;
    const place = isFirst ? row?.from : row?.to;
    put(facts.stages, of(stages), place?.stageId);
    put(facts.lanes, of(lanes), place?.laneId);
    for (const id of finding?.cardIds ?? []) {
      const card = cardById(project, id);
      put(facts.stages, of(stages), card?.stageId);
      put(facts.lanes, of(lanes), card?.laneId);
    }
    for (const id of finding?.personaIds ?? []) put(facts.personas, of(personas), id);
    const id = (isFirst ? row?.fromId : row?.toId) ?? '';
    if (row?.of === 'feeling') put(facts.personas, of(personas), project.feelings[id]?.personaId);
    if (row?.of === 'card') put(facts.personas, of(personas), cardById(project, id)?.personaId);
  };
  const { row, fate } = line;
  const findingIn = (project: Project, id: Id | undefined) =>
    row?.of === 'finding' ? project.findings[id ?? ''] : undefined;
  side(from.project, true, fate ? fate.current : findingIn(from.project, row?.fromId));
  side(to.project, false, fate ? fate.target : findingIn(to.project, row?.toId));
  return facts;
}

/** The lines that pass. */
export function filterLines(
  lines: readonly StoryLine[],
  facts: ReadonlyMap<string, LineFacts>,
  filter: LineFilter,
): readonly StoryLine[] {
  const { kind, stageId, laneId, personaId } = filter;
  const wanted = comparableText(filter.text.trim());
  return lines.filter(({ key, row }) => {
    const known = facts.get(key);
    if (!known) return false;
    return (
      (kind === undefined || (row?.kinds.includes(kind) ?? false)) &&
      (stageId === undefined || known.stages.has(stageId)) &&
      (laneId === undefined || known.lanes.has(laneId)) &&
      (personaId === undefined || known.personas.has(personaId)) &&
      known.text.includes(wanted)
    );
  });
}
