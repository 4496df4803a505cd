// exampleProject(): the finished example as a new project, in the reader's language, with ids of its own.
import type { Language } from '@/i18n/translate';
import { newId } from '@/model/id';
import { newProject } from '@/model/newProject';
import { keyBetween, keysBetween } from '@/model/order';
import type { Asset, Evidence, Metric, Persona, Project } from '@/model/types';
import { addContacts, addCustomers } from './buildContacts';
import { buildMap, idsOf, inOrderOf, type BuiltMap, type DayAt, type Ids } from './buildMap';
import type { ExampleContent } from './content.en';
import * as journey from './journey';
import { addFigures } from './figures';
import { people } from './people';
import * as plan from './plan';
import * as research from './research';

/** Loads the words of the language and builds the example. Each call makes a new project. */
export async function loadExample(language: Language, now = new Date()): Promise<Project> {
  const [{ content }, { loadPictures }] = await Promise.all([
    language === 'ru' ? import('./content.ru') : import('./content.en'),
    import('./pictures'),
  ]);
  return exampleProject(content, now, await loadPictures());
}

/** The example out of its words and pictures. `now` is the moment of opening: its dates lie around it. */
export function exampleProject(
  words: ExampleContent,
  now = new Date(),
  pictures: ReadonlyMap<string, Asset> = new Map(),
): Project {
  const dayAt = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const { description, mission, goal, principles, owner } = words;
  const common = { owner, reviewDate: dayAt(60) };
  const project: Project = {
    ...newProject(words.title, now.toISOString()),
    ...common,
    description,
    mission,
    goal,
    principles,
  };
  const ids: Ids = { persona: {}, channel: {}, evidence: {}, metric: {}, picture: {} };
  for (const [key, asset] of pictures) {
    ids.picture[key] = asset.id;
    project.assets[asset.id] = asset;
  }
  addEvidence(project, ids, words, dayAt);
  addChannels(project, ids, words);
  addPersonas(project, ids, words);
  addMetrics(project, ids, words);
  const [first = '', second = ''] = keysBetween(null, null, 2);
  const today = buildMap(
    project,
    { ids, journey: journey.current, words, dayAt },
    { ...words.maps.current, ...common, state: 'current', order: first },
  );
  const later = buildMap(
    project,
    { ids, journey: journey.target, words, dayAt, base: today },
    { ...words.maps.target, ...common, state: 'target', basedOn: today.mapId, order: second },
  );
  addFigures(project, ids, [today, later], dayAt);
  addQuotes(project, ids, words, today);
  addStrategies(project, ids, words, today, dayAt);
  addResolutions(project, words, today, later);
  addContacts(project, ids, words, today, dayAt);
  addCustomers(project, words, dayAt);
  return project;
}

function addEvidence(project: Project, ids: Ids, words: ExampleContent, dayAt: DayAt): void {
  for (const [key, order] of inOrderOf(research.evidence)) {
    const { kind, from, until, strength, answers } = research.evidence[key];
    const { note, ...about } = words.evidence[key];
    const record: Evidence = {
      id: newId(),
      order,
      kind,
      ...about,
      ...(note && { note }),
      date: dayAt(-from),
      ...(until !== undefined && { until: dayAt(-until) }),
      strength,
      answers,
    };
    ids.evidence[key] = record.id;
    project.evidence[record.id] = record;
  }
}

function addQuotes(project: Project, ids: Ids, words: ExampleContent, today: BuiltMap): void {
  for (const [key, order] of inOrderOf(research.quotes)) {
    const { from, like = '', finding = '', card = '' } = research.quotes[key];
    const [personaId, findingId, cardId] = [ids.persona[like], today.findings[finding], today.cards[card]];
    const id = newId();
    project.quotes[id] = {
      id,
      evidenceId: ids.evidence[from] ?? '',
      order,
      text: words.quotes[key],
      ...(personaId !== undefined && { personaId }),
      ...(findingId !== undefined && { findingId }),
      ...(cardId !== undefined && { cardId }),
    };
  }
}

function addChannels(project: Project, ids: Ids, words: ExampleContent): void {
  const orders = keysBetween(null, null, journey.channels.length);
  journey.channels.forEach(({ key, ...look }, at) => {
    const id = newId();
    ids.channel[key] = id;
    project.channels[id] = { id, order: orders[at] ?? '', name: words.channels[key], ...look };
  });
}

function addPersonas(project: Project, ids: Ids, words: ExampleContent): void {
  const blocks: Partial<Record<string, { title: string; points: string[] }>> = words.blocks;
  for (const [key, order] of inOrderOf(people)) {
    const { channels, scales, evidence, ...bones } = people[key];
    const { scales: ends, channelNotes, ...told } = words.personas[key];
    const notes: Partial<Record<string, string>> = channelNotes;
    const record: Persona = {
      id: newId(),
      order,
      ...told,
      ...bones,
      scales: scales.map((value, at) => ({ left: ends[at]?.[0] ?? '', right: ends[at]?.[1] ?? '', value })),
      evidenceIds: idsOf(ids.evidence, evidence),
    };
    ids.persona[key] = record.id;
    project.personas[record.id] = record;
    for (const [channel, weight] of channels) {
      const id = newId();
      const note = notes[channel];
      const channelId = ids.channel[channel] ?? '';
      project.channelUses[id] = { id, personaId: record.id, channelId, weight, ...(note && { note }) };
    }
    const block = blocks[key];
    if (!block) continue;
    const id = newId();
    const text = block.points.join('\n');
    const blockOrder = keysBetween(null, null, 1)[0] ?? '';
    project.personaBlocks[id] = {
      id,
      personaId: record.id,
      order: blockOrder,
      kind: 'list',
      title: block.title,
      text,
    };
  }
}

function addMetrics(project: Project, ids: Ids, words: ExampleContent): void {
  for (const [key, order] of inOrderOf(plan.metrics)) {
    const { kind, scale, better, measures } = plan.metrics[key];
    const { name, question, unit } = words.metrics[key];
    const metric: Metric = {
      id: newId(),
      order,
      kind,
      name,
      ...(question && { question }),
      ...(unit && { unit }),
      ...(scale && { scale }),
      ...(better && { better }),
      ...(measures && { measures }),
    };
    ids.metric[key] = metric.id;
    project.metrics[metric.id] = metric;
  }
}

function addStrategies(
  project: Project,
  ids: Ids,
  words: ExampleContent,
  today: BuiltMap,
  dayAt: DayAt,
): void {
  const idOf = new Map(inOrderOf(plan.strategies).map(([key]) => [key, newId()]));
  for (const [key, order] of inOrderOf(plan.strategies)) {
    const { answers, startIn, dueIn, endedIn, after = [], test, ...figures } = plan.strategies[key];
    const told: StrategyWords = words.strategies[key];
    const { title, description, owner } = told;
    const id = idOf.get(key) ?? newId();
    project.strategies[id] = {
      id,
      order,
      title,
      description,
      findingIds: idsOf(today.findings, answers),
      ...figures,
      ...(owner && { owner }),
      ...(startIn !== undefined && { start: dayAt(startIn) }),
      ...(dueIn !== undefined && { due: dayAt(dueIn) }),
      ...(endedIn !== undefined && { endedOn: dayAt(endedIn) }),
      ...(after.length > 0 && { dependsOnIds: after.flatMap((one) => idOf.get(one) ?? []) }),
    };
    if (test) addRound(project, ids, id, test, told, dayAt);
  }
}

type StrategyWords = {
  title: string;
  description: string;
  owner: string;
  hypothesis?: string;
  testGroup?: string;
  controlGroup?: string;
  learnt?: string;
};
type Test = NonNullable<(typeof plan.strategies)[plan.StrategyKey]['test']>;

/** The first round in which a strategy was tested. */
function addRound(
  project: Project,
  ids: Ids,
  strategyId: string,
  { metric, counts, between: [from, to], ...figures }: Test,
  { hypothesis, testGroup, controlGroup, learnt }: StrategyWords,
  dayAt: DayAt,
): void {
  const id = newId();
  const group = (name: string | undefined, answers: Record<string, number> | undefined) => ({
    ...(name !== undefined && { name }),
    ...(answers && { counts: answers }),
  });
  project.experiments[id] = {
    id,
    strategyId,
    order: keyBetween(null, null),
    ...(hypothesis !== undefined && { hypothesis }),
    metricId: ids.metric[metric] ?? '',
    test: group(testGroup, counts?.test),
    ...(counts && { control: group(controlGroup, counts.control) }),
    ...figures,
    from: dayAt(from),
    to: dayAt(to),
    ...(figures.verdict === 'confirmed' && { decidedOn: dayAt(to + 1) }),
    ...(learnt !== undefined && { learnt }),
  };
}

/** What the target says of the findings that it resolves: by which touchpoints and strategies. */
function addResolutions(project: Project, words: ExampleContent, today: BuiltMap, later: BuiltMap): void {
  const notes: Partial<Record<string, string>> = words.target.resolutions;
  for (const [key, cards] of Object.entries(journey.resolved)) {
    const [was, is] = [today.findings[key], project.findings[later.findings[key] ?? '']];
    if (!is) continue;
    const strategies = Object.values(project.strategies).filter(({ findingIds }) =>
      findingIds.includes(was ?? ''),
    );
    is.resolution = {
      fate: 'resolved',
      cardIds: cards.flatMap((card) => later.cards[card] ?? today.cards[card] ?? []),
      strategyIds: strategies.map(({ id }) => id),
      note: notes[key] ?? '',
    };
  }
}
