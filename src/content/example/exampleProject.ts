// exampleProject(): the finished example as a new project, in the reader's language, with ids of its own.
import type { Language } from '@/i18n/translate';
import { newId } from '@/model/id';
import { newProject } from '@/model/newProject';
import { keysBetween } from '@/model/order';
import type { Evidence, Measurement, Metric, ChannelUse, Persona, Project, Strategy } from '@/model/types';
import { buildMap, inOrderOf, type BuiltMap, type Ids } from './buildMap';
import type { ExampleContent } from './content.en';
import * as journey from './journey';
import * as plan from './plan';

/** Loads the words of the language and builds the example. Each call makes a new project. */
export async function loadExample(language: Language, now = new Date()): Promise<Project> {
  const { content } = language === 'ru' ? await import('./content.ru') : await import('./content.en');
  return exampleProject(content, now);
}

/** The example out of its words. `now` is the moment of opening: its dates lie around it. */
export function exampleProject(words: ExampleContent, now = new Date()): Project {
  const dayAt = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const project = newProject(words.title, now.toISOString());
  project.description = words.description;
  project.owner = words.company;
  project.reviewDate = dayAt(60);
  const ids: Ids = { persona: {}, channel: {}, evidence: {} };
  addEvidence(project, ids, words, dayAt);
  addChannels(project, ids, words);
  addPersonas(project, ids, words);
  const mapOrders = keysBetween(null, null, 2);
  const common = { owner: words.owner, reviewDate: dayAt(60) };
  const today = buildMap(project, ids, journey.current, words, {
    ...words.maps.current,
    ...common,
    state: 'current',
    order: mapOrders[0] ?? '',
  });
  const later = buildMap(
    project,
    ids,
    journey.target,
    words,
    { ...words.maps.target, ...common, state: 'target', basedOn: today.mapId, order: mapOrders[1] ?? '' },
    today,
  );
  const metricIds = addMetrics(project, ids, words, today, later, dayAt);
  addStrategies(project, words, today, metricIds, dayAt);
  return project;
}

type DayAt = (days: number) => string;

function addEvidence(project: Project, ids: Ids, words: ExampleContent, dayAt: DayAt): void {
  for (const [key, order] of inOrderOf(plan.evidence)) {
    const { kind, daysAgo, strength, answers } = plan.evidence[key];
    const record: Evidence = {
      id: newId(),
      order,
      kind,
      ...words.evidence[key],
      date: dayAt(-daysAgo),
      strength,
      ...(answers === undefined ? {} : { answers }),
    };
    ids.evidence[key] = record.id;
    project.evidence[record.id] = record;
  }
}

function addChannels(project: Project, ids: Ids, words: ExampleContent): void {
  const orders = keysBetween(null, null, journey.channels.length);
  journey.channels.forEach(({ key, mode, icon }, at) => {
    const id = newId();
    ids.channel[key] = id;
    project.channels[id] = { id, order: orders[at] ?? '', name: words.channels[key], mode, icon };
  });
}

function addPersonas(project: Project, ids: Ids, words: ExampleContent): void {
  const looks = {
    olga: {
      avatar: { colour: 'orange', face: 0 },
      lifecycle: 'developing',
      relationship: 'longTerm',
      channels: ['web', 'chat'],
      evidence: ['interviews', 'survey'],
    },
    mark: {
      avatar: { colour: 'blue', face: 1 },
      lifecycle: 'prospective',
      relationship: 'personalAssistance',
      channels: ['shop', 'chat'],
      evidence: ['advisers'],
    },
  } as const;
  for (const [key, order] of inOrderOf(looks)) {
    const { avatar, lifecycle, relationship, channels, evidence } = looks[key];
    const record: Persona = {
      id: newId(),
      order,
      ...words.personas[key],
      avatar,
      customer: 'current',
      lifecycle,
      relationship,
      evidenceIds: evidence.map((each) => ids.evidence[each] ?? ''),
    };
    ids.persona[key] = record.id;
    project.personas[record.id] = record;
    channels.forEach((channel, at) => {
      const use: ChannelUse = {
        id: newId(),
        personaId: record.id,
        channelId: ids.channel[channel] ?? '',
        weight: at === 0 ? 5 : 3,
      };
      project.channelUses[use.id] = use;
    });
  }
}

function addMetrics(
  project: Project,
  ids: Ids,
  words: ExampleContent,
  today: BuiltMap,
  later: BuiltMap,
  dayAt: DayAt,
): Record<string, string> {
  const metricIds: Record<string, string> = {};
  for (const [key, order] of inOrderOf(plan.metrics)) {
    const { kind, scale, better, stage, evidence, now, aim } = plan.metrics[key];
    const { name, question, unit } = words.metrics[key];
    const id = newId();
    metricIds[key] = id;
    const metric: Metric = {
      id,
      order,
      kind,
      name,
      ...(question && { question }),
      ...(unit && { unit }),
      ...(scale && { scale }),
      ...(better && { better }),
    };
    project.metrics[id] = metric;
    const place = (map: BuiltMap) => ({
      id: newId(),
      metricId: id,
      mapId: map.mapId,
      ...(stage && { stageId: map.stages[stage] ?? '' }),
    });
    const measured: Measurement = {
      ...place(today),
      ...(typeof now === 'number' ? { value: now } : { counts: now }),
      from: dayAt(-90),
      to: dayAt(-plan.evidence[evidence].daysAgo),
      evidenceIds: [ids.evidence[evidence] ?? ''],
    };
    const aimed: Measurement = { ...place(later), value: aim, origin: measured.id };
    project.measurements[measured.id] = measured;
    project.measurements[aimed.id] = aimed;
  }
  return metricIds;
}

function addStrategies(
  project: Project,
  words: ExampleContent,
  today: BuiltMap,
  metricIds: Record<string, string>,
  dayAt: DayAt,
): void {
  for (const [key, order] of inOrderOf(plan.strategies)) {
    const { answers, dueIn, test, ...figures } = plan.strategies[key];
    const { title, description, owner, ...trial } = words.strategies[key] as {
      title: string;
      description: string;
      owner: string;
      hypothesis?: string;
      testGroup?: string;
    };
    const { metric, ...trialFigures } = test ?? {};
    const record: Strategy = {
      id: newId(),
      order,
      title,
      description,
      findingIds: answers.map((finding) => today.findings[finding] ?? ''),
      ...figures,
      ...(owner && { owner }),
      ...(dueIn !== undefined && { due: dayAt(dueIn) }),
      ...(metric && { experiment: { ...trial, metricId: metricIds[metric] ?? '', ...trialFigures } }),
    };
    project.strategies[record.id] = record;
  }
}
