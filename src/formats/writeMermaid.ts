// A map to a Mermaid journey: stages become sections, steps tasks with a score, personas actors.
import { feelingByStage } from '@/analysis/curveGap';
import { findingsShown } from '@/analysis/shownFindings';
import type { Id } from '@/model/id';
import { laneKind, takesCards } from '@/model/laneKinds';
import { cardsInCell, feelingsAt, lanesOf, personasOfMap, phasesOf, stagesOf } from '@/model/select';
import type { Card, Lane, Persona, Project } from '@/model/types';
import { pictureTitle } from './mapTitle';

/** Signs that part or end something in a journey or begin a comment, and those of HTML. */
const SIGNS = /[#:;<>]|%(?=%)|^%|&(?=#?\w{1,31};)/g;
/** Words that begin a statement: a step that begins so is none. Mermaid reads them in any case. */
const KEYWORD = /^(?:journey|title|section|acctitle|accdescr)/i;
/** What Mermaid itself makes of entities on the way. */
const PLACEHOLDERS = /ﬂ°°?|¶ß/g;

const entity = (sign: string): string => `#${sign.codePointAt(0)};`;

// oxlint-disable-next-line no-control-regex -- these controls are exactly what must go
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g;

/** A text of a journey that Mermaid shows as it was written; lines are parted by a break. */
function journeyText(text: string): string {
  const told = text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, ' ')
    .replace(PLACEHOLDERS, ' ')
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .filter(Boolean)
    .map((line) => line.replace(SIGNS, entity))
    .join('<br>');
  return KEYWORD.test(told) ? `${entity(told[0] ?? '')}${told.slice(1)}` : told || '\u2026';
}

const actorText = (name: string): string =>
  journeyText(name.replace(/\s+/g, ' ')).replaceAll(',', entity(','));

/** The lanes whose cards are steps: what customers do and where they meet the company; without any, all cards are. */
function stepLanes(project: Project, mapId: Id): Lane[] {
  const lanes = lanesOf(project, mapId).filter(takesCards);
  const steps = lanes.filter(({ kind }) => kind === 'actions' || laneKind(kind).touchpoints);
  return steps.length > 0 ? steps : lanes;
}

/** Feelings from -2 to +2 on Mermaid's scale from 1 to 5. */
const scoreOf = (value: number): number => Math.round((value + 3) * 10) / 10;
const MIDDLE = 3;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** What a journey of Mermaid has no place for, counted: cards that are no steps, findings, phases. */
export type MermaidLosses = Record<'cards' | 'findings' | 'phases', number>;

/**
 * Writes a map as a journey.
 * @returns it; how many steps have the middle score because nobody knows what is felt there; how many have the mean of
 * several personas; and what stays behind
 */
export function writeMermaid(
  project: Project,
  mapId: Id,
): { content: string; unknown: number; averaged: number; left: MermaidLosses } {
  const map = project.maps[mapId];
  const personas: readonly Persona[] = map ? personasOfMap(project, map) : [];
  const byStage = personas.map(({ id }) => feelingByStage({ project, mapId }, id));
  const lanes = stepLanes(project, mapId);
  let unknown = 0;
  let averaged = 0;
  const step = (card: Card): string => {
    const here = feelingsAt(project, card.id);
    const felt = personas.flatMap(({ id }, at): number[] => {
      const value = here.find(({ personaId }) => personaId === id)?.value;
      const known = value ?? (here.length > 0 ? undefined : byStage[at]?.get(card.stageId));
      return known === undefined ? [] : [known];
    });
    if (felt.length === 0) unknown++;
    if (felt.length > 1) averaged++;
    const score = felt.length === 0 ? MIDDLE : scoreOf(mean(felt));
    const whose = personas.filter(({ id }) =>
      here.length > 0
        ? here.some(({ personaId }) => personaId === id)
        : card.personaId === undefined || card.personaId === id,
    );
    const actors = whose.map(({ name }) => actorText(name)).join(', ');
    return `    ${journeyText(card.text)}: ${score}${actors ? `: ${actors}` : ''}`;
  };
  const lines = ['journey'];
  const title = pictureTitle(project, map);
  if (title) lines.push(`  title ${journeyText(title)}`);
  for (const stage of stagesOf(project, mapId)) {
    lines.push(`  section ${journeyText(stage.name)}`);
    for (const lane of lanes) lines.push(...cardsInCell(project, stage.id, lane.id).map(step));
  }
  const steps = new Set(lanes.map(({ id }) => id));
  const left: MermaidLosses = {
    cards: lanesOf(project, mapId)
      .filter((lane) => takesCards(lane) && !steps.has(lane.id))
      .reduce(
        (sum, lane) =>
          stagesOf(project, mapId).reduce(
            (count, stage) => count + cardsInCell(project, stage.id, lane.id).length,
            sum,
          ),
        0,
      ),
    findings: findingsShown(project, mapId).length,
    phases: phasesOf(project, mapId).length,
  };
  return { content: `${lines.join('\n')}\n`, unknown, averaged, left };
}
