// Mermaid journeys in: sections become stages, steps cards, actors personas, scores feelings; each journey of a text is a map.
import { LIMITS } from '@/model/constants';
import type { Crowd } from '@/model/notes';
import { newId } from '@/model/id';
import { keysBetween } from '@/model/order';
import { newProject } from '@/model/newProject';
import type { Found, JourneySource } from './findJourneys';
import { finishImport } from './finishImport';
import { type ImportContext, type ImportNote, type ImportResult, refuse } from './importTypes';
import { basesOf, linkImported } from './linkImported';
import { type Journey, readStatements } from './mermaidSyntax';
import { guessScale, type ScoreScale } from './scoreScale';
import { stateOf } from './stateWords';

type Loose = Record<string, unknown>;
type Titled = { journey: Journey; headings: readonly string[]; title?: string | undefined };

/** Makes a project of the journeys that were found in a text. `fileName` gives the title where nothing else does. */
export function readMermaid(found: Found, fileName: string, context: ImportContext): ImportResult {
  const notes: ImportNote[] = [];
  const read = found.journeys.map((source) => readJourney(source, notes, context.asWritten ?? false));
  const journeys = read.filter(({ journey }) => journey.sections.some(({ steps }) => steps.length > 0));
  if (journeys.length === 0) {
    const [other] = found.others;
    if (found.journeys.length > 0) return refuse('noSteps');
    return other
      ? refuse('otherDiagram', { diagram: other.diagram }, { line: other.line })
      : refuse('notRecognised');
  }
  if (found.others.length > 0)
    notes.push({ code: 'diagramsIgnored', path: '', values: { count: found.others.length } });
  if (found.tables) notes.push({ code: 'tablesIgnored', path: '', values: { count: found.tables } });
  if (read.length > journeys.length)
    notes.push({ code: 'journeysEmpty', path: '', values: { count: read.length - journeys.length } });
  const crowd = tooMany(journeys.map(({ journey }) => journey));
  if (crowd) return crowd;
  const scores = journeys.flatMap(({ journey }) =>
    journey.sections.flatMap(({ steps }) => steps.flatMap(({ score }) => score ?? [])),
  );
  const scale = guessScale(scores, [1, 5]);
  if (scale.name !== '1..5') notes.push({ code: 'scaleGuessed', path: '', values: { scale: scale.name } });
  const result = build(journeys, found.title, scale, fileName, notes, context);
  const turned = journeys.find(({ journey }) => journey.turned)?.journey.turned;
  return result.ok && turned ? { ...result, turned } : result;
}

/** Limits are asked before anything is built: what goes beyond them costs most. */
function tooMany(journeys: readonly Journey[]) {
  const cards = journeys.reduce(
    (sum, { sections }) => sections.reduce((all, { steps }) => all + steps.length, sum),
    0,
  );
  const stages = journeys.reduce((most, { sections }) => Math.max(most, sections.length), 0);
  if (stages > LIMITS.stages)
    return refuse('tooMany', { what: 'stages' satisfies Crowd, count: stages, limit: LIMITS.stages });
  return cards > LIMITS.cards
    ? refuse('tooMany', { what: 'cards' satisfies Crowd, count: cards, limit: LIMITS.cards })
    : undefined;
}

function readJourney(
  { lines, headings, title, notes: first }: JourneySource,
  notes: ImportNote[],
  asWritten: boolean,
): Titled {
  notes.push(...first);
  const journey = readStatements(lines, notes, asWritten);
  return { journey, headings, title: journey.title ?? title };
}

/** The title of a project from the name of its file, without folders and ending. */
export function titleOfFile(fileName: string): string {
  const name = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  return name.replace(/\.[A-Za-z0-9]{1,8}$/, '').trim();
}

type Records = {
  places: Map<string, number>;
  personas: Map<string, string>;
  maps: Loose;
  stages: Loose;
  lanes: Loose;
  cards: Loose;
  feelings: Loose;
};

function build(
  journeys: readonly Titled[],
  ownTitle: string | undefined,
  scale: ScoreScale,
  fileName: string,
  notes: ImportNote[],
  context: ImportContext,
): ImportResult {
  const [first] = journeys;
  const { words } = context;
  // The words of a heading that say the state are no name, but better than none.
  const named = (headings: readonly string[]) =>
    headings.findLast((heading) => stateOf(heading) === undefined) ?? headings.at(-1);
  const fallback = ownTitle ?? named(first?.headings ?? []) ?? (titleOfFile(fileName) || words.journey);
  const titleOf = ({ journey, title }: Titled) => title ?? journey.accessibleTitle;
  const title = (first && titleOf(first)) ?? fallback;
  const records: Records = {
    places: new Map(),
    personas: new Map(),
    maps: {},
    stages: {},
    lanes: {},
    cards: {},
    feelings: {},
  };
  const keys = keysBetween(null, null, journeys.length);
  const made = journeys.map((titled) => {
    const { headings } = titled;
    const named = titleOf(titled) ?? (journeys.length > 1 ? headings.at(-1) : undefined) ?? title;
    const state =
      headings.map(stateOf).findLast((state) => state !== undefined) ?? stateOf(named) ?? 'current';
    return { ...titled, id: newId(), named, state };
  });
  const bases = basesOf(made);
  made.forEach(({ id, journey, named, state }, i) => {
    const personaIds = addJourney(journey, id, named, scale, records, notes, context);
    const basedOn = bases.get(id);
    records.maps[id] = {
      id,
      order: keys[i],
      title: named,
      state,
      personaIds,
      ...(personaIds[0] === undefined ? {} : { leadPersonaId: personaIds[0] }),
      ...(basedOn === undefined ? {} : { basedOn }),
      ...(journey.description === undefined ? {} : { scenario: journey.description }),
    };
  });
  const people = [...records.personas];
  const personaKeys = keysBetween(null, null, people.length);
  const accessible = journeys.length === 1 ? first?.journey.accessibleTitle : undefined;
  const { maps, stages, lanes, cards, feelings } = records;
  const built = {
    ...newProject(title, context.now),
    ...(accessible === undefined || accessible === title ? {} : { description: accessible }),
    personas: Object.fromEntries(people.map(([name, id], i) => [id, { id, order: personaKeys[i], name }])),
    maps,
    stages,
    lanes,
    cards,
    feelings,
  };
  const result = finishImport(built, 'mermaid', notes, records.places, context);
  if (!result.ok) return result;
  const linked = linkImported(result.project);
  const { report } = result;
  return {
    ...result,
    project: linked.project,
    report: { ...report, notes: [...report.notes, ...linked.notes] },
  };
}

/** Adds one journey as the contents of a map; answers with its personas, in the order they come. */
function addJourney(
  journey: Journey,
  mapId: string,
  title: string,
  scale: ScoreScale,
  { places, personas, stages, lanes, cards, feelings }: Records,
  notes: ImportNote[],
  { words }: ImportContext,
): string[] {
  const [steps, emotion] = [newId(), newId()];
  lanes[steps] = { id: steps, mapId, order: 'a0', kind: 'channel', name: words.steps };
  lanes[emotion] = { id: emotion, mapId, order: 'a1', kind: 'emotion', name: words.emotion };
  const own = new Set<string>();
  const stageKeys = keysBetween(null, null, journey.sections.length);
  journey.sections.forEach((section, s) => {
    const stageId = newId();
    places.set(stageId, section.line);
    stages[stageId] = { id: stageId, mapId, order: stageKeys[s], name: section.name ?? title };
    const keys = keysBetween(null, null, section.steps.length);
    section.steps.forEach(({ line, text, score, actors }, c) => {
      const cardId = newId();
      places.set(cardId, line);
      cards[cardId] = { id: cardId, stageId, laneId: steps, order: keys[c], text };
      if (actors.length === 0 && score !== undefined)
        notes.push({ code: 'noActor', path: '', line, values: { name: words.customer } });
      const whose = actors.length > 0 || score === undefined ? actors : [words.customer];
      for (const actor of whose) {
        const personaId = personas.get(actor) ?? newId();
        personas.set(actor, personaId);
        own.add(personaId);
        if (score === undefined) continue;
        const id = newId();
        places.set(id, line);
        const source = { score, scale: scale.name };
        feelings[id] = { id, mapId, personaId, cardId, value: scale.value(score), source };
      }
    });
  });
  return [...own];
}
