// Mermaid journey in: sections become stages, steps cards, actors personas, scores feelings.
import { newId } from '@/model/id';
import { keysBetween } from '@/model/order';
import { newProject } from '@/model/newProject';
import { finishImport } from './finishImport';
import { type ImportContext, type ImportNote, type ImportResult, refuse } from './importTypes';
import { type Journey, parseJourney } from './mermaidSyntax';
import { guessScale, type ScoreScale } from './scoreScale';

type Loose = Record<string, unknown>;

/** Reads the text of a `journey` diagram, fenced or bare. `fileName` gives the title where the diagram has none. */
export function readMermaid(text: string, fileName: string, context: ImportContext): ImportResult {
  const parsed = parseJourney(text);
  if (!parsed.ok) return parsed;
  const { journey, notes } = parsed;
  const steps = journey.sections.flatMap((section) => section.steps);
  if (steps.length === 0) return refuse('noSteps');
  const scores = steps.flatMap((step) => (step.score === undefined ? [] : [step.score]));
  const scale = guessScale(scores, [1, 5]);
  if (scale.name !== '1..5') notes.push({ code: 'scaleGuessed', path: '', values: { scale: scale.name } });
  return build(journey, scale, fileName, notes, context);
}

/** The title of a project from the name of its file, without folders and ending. */
export const titleOfFile = (fileName: string): string =>
  fileName
    .replace(/^.*[\\/]/, '')
    .replace(/\.[A-Za-z0-9]{1,8}$/, '')
    .trim();

function build(
  journey: Journey,
  scale: ScoreScale,
  fileName: string,
  notes: ImportNote[],
  context: ImportContext,
): ImportResult {
  const { words } = context;
  const title = journey.title ?? journey.accessibleTitle ?? (titleOfFile(fileName) || words.journey);
  const places = new Map<string, number>();
  const mapId = newId();
  const [steps, emotion] = [newId(), newId()];
  const personas = new Map<string, string>();
  const feelings: Loose = {};
  const stages: Loose = {};
  const cards: Record<string, Loose> = {};
  const stageKeys = keysBetween(null, null, journey.sections.length);
  journey.sections.forEach((section, s) => {
    const stageId = newId();
    places.set(stageId, section.line);
    stages[stageId] = { id: stageId, mapId, order: stageKeys[s], name: section.name ?? title };
    const shard: Loose = (cards[stageId] = {});
    const keys = keysBetween(null, null, section.steps.length);
    section.steps.forEach(({ line, text, score, actors }, c) => {
      const cardId = newId();
      places.set(cardId, line);
      shard[cardId] = { id: cardId, stageId, laneId: steps, order: keys[c], text };
      if (actors.length === 0 && score !== undefined)
        notes.push({ code: 'noActor', path: '', line, values: { name: words.customer } });
      const whose = actors.length > 0 || score === undefined ? actors : [words.customer];
      for (const actor of whose) {
        const personaId = personas.get(actor) ?? newId();
        personas.set(actor, personaId);
        if (score === undefined) continue;
        const id = newId();
        places.set(id, line);
        const source = { score, scale: scale.name };
        feelings[id] = { id, mapId, personaId, cardId, value: scale.value(score), source };
      }
    });
  });
  const people = [...personas];
  const personaKeys = keysBetween(null, null, people.length);
  const built = {
    ...newProject(title, context.now),
    ...(journey.accessibleTitle === undefined || journey.accessibleTitle === title
      ? {}
      : { description: journey.accessibleTitle }),
    personas: Object.fromEntries(people.map(([name, id], i) => [id, { id, order: personaKeys[i], name }])),
    maps: {
      [mapId]: {
        id: mapId,
        order: 'a0',
        title,
        state: 'current',
        personaIds: people.map(([, id]) => id),
        ...(people[0] ? { leadPersonaId: people[0][1] } : {}),
        ...(journey.description === undefined ? {} : { scenario: journey.description }),
      },
    },
    stages,
    lanes: {
      [steps]: { id: steps, mapId, order: 'a0', kind: 'channel', name: words.steps },
      [emotion]: { id: emotion, mapId, order: 'a1', kind: 'emotion', name: words.emotion },
    },
    cards,
    feelings,
  };
  return finishImport(built, 'mermaid', notes, places, context);
}
