// @vitest-environment node
// The table of a map comes back as the map that it was: goals, channels, cards, feelings, findings and strategies.
import { beforeAll, describe, expect, it } from 'vitest';
import { content } from '@/content/example/content.en';
import { content as russian } from '@/content/example/content.ru';
import { exampleProject } from '@/content/example/exampleProject';
import { csvExport } from '@/formats/csvExport';
import { excelExport } from '@/formats/excelExport';
import { writeExport } from '@/formats/exportFormats';
import { exportSource } from '@/formats/exportSource';
import { findTable } from '@/formats/findTable';
import { markdownExport } from '@/formats/markdownExport';
import { guessShape, readShape } from '@/formats/tableShape';
import type { Translate } from '@/i18n/messages';
import { tIn } from '@/i18n/translate';
import { createTableMeasure } from '@/layout/fontMetrics';
import { takesCards } from '@/model/laneKinds';
import {
  cardsInCell,
  cardsOf,
  feelingsAt,
  feelingsOf,
  findingsOf,
  findingsOnCard,
  lanesOf,
  mapsOf,
  personasOf,
  stagesOf,
  strategiesOf,
} from '@/model/select';
import { strategiesInStage } from '@/model/stageStrategies';
import type { Project } from '@/model/types';
import { aProject } from '@tests/support/aProject';
import { imported, importBytes, importText, said } from '@tests/support/importing';

const measure = createTableMeasure();
let words: Record<string, Translate>;
beforeAll(async () => {
  words = { en: await tIn('en'), ru: await tIn('ru') };
});

const formats = [csvExport, markdownExport, excelExport] as const;

async function writtenAndRead(
  project: Project,
  format: (typeof formats)[number],
  language: string,
  sheet?: 'cards',
): Promise<Project> {
  const t = words[language];
  if (!t) throw new Error(language);
  const source = exportSource(project, mapsOf(project)[0]?.id ?? '', { t, language, measure });
  const options = {
    scale: 1,
    title: true,
    legend: true,
    background: 'paper',
    ...(sheet && { sheet }),
  } as const;
  const { content: made } = await writeExport(format, source, options, {});
  const name = `map.${format.extension}`;
  return imported(typeof made === 'string' ? importText(made, name) : importBytes(made, name)).project;
}

/** What a map tells in a table, by names. */
function told(project: Project) {
  const mapId = mapsOf(project)[0]?.id ?? '';
  const stages = stagesOf(project, mapId);
  const byStage = <T>(of: (stageId: string) => T) =>
    Object.fromEntries(stages.map(({ id, name }) => [name, of(id)]));
  const icon = (channelId: string | undefined) => project.channels[channelId ?? '']?.icon;
  return {
    stages: stages.map(({ name, goal, duration }) => ({ name, goal, duration })),
    lanes: lanesOf(project, mapId)
      .filter(takesCards)
      .filter(({ name }) => !/^(?:Pain & barriers|Боли и барьеры)$/.test(name))
      .map(({ id, kind, name, channelId }) => ({
        kind,
        name,
        icon: icon(channelId),
        cards: byStage((stageId) => cardsInCell(project, stageId, id).map(({ text }) => text)),
      })),
    personas: personasOf(project).map(({ name }) => name),
    findings: findingsOf(project, mapId)
      .map(({ kind, title }) => `${kind}: ${title}`)
      .sort(),
    strategies: byStage((stageId) =>
      strategiesInStage(project, mapId, stageId)
        .map(({ title }) => title)
        .sort(),
    ),
  };
}

describe.each([
  ['en', content],
  ['ru', russian],
] as const)('the example in %s', (language, text) => {
  it.each(formats)('comes back from $id', async (format) => {
    const project = exampleProject(text, new Date('2026-11-10T12:00:00Z'));
    const back = await writtenAndRead(project, format, language);
    expect(told(back)).toEqual(told(project));
    // Each persona has its own curve: the mean of each of six stages.
    const [map] = mapsOf(back);
    const felt = personasOf(back).map(({ id }) =>
      feelingsOf(back, map?.id ?? '')
        .filter(({ personaId }) => personaId === id)
        .map(({ value }) => value),
    );
    expect(felt).toEqual([
      [0.4, -0.3, 0.2, -1.6, -0.8, 1.1],
      [-0.2, -0.6, -0.4, -0.9, 0.3, -0.7],
    ]);
    expect(strategiesOf(back).length).toBeGreaterThan(5);
  });
});

/** What the cards of a map say, by stage and lane, with what is found and felt at them. */
function toldOfCards(project: Project) {
  const mapId = mapsOf(project)[0]?.id ?? '';
  return cardsOf(project, mapId).map((card) => ({
    place: [project.stages[card.stageId ?? '']?.name, project.lanes[card.laneId ?? '']?.name].join('/'),
    text: card.text,
    description: card.description,
    moment: card.momentOfTruth,
    tags: card.tags,
    duration: card.duration,
    department: card.department,
    findings: findingsOnCard(project, card.id)
      .map(({ kind, title, severity, frequency }) =>
        // Our table writes both or none.
        severity === undefined || frequency === undefined
          ? `${kind}: ${title}`
          : `${kind}: ${title} ${severity} ${frequency}`,
      )
      .toSorted(),
    feelings: feelingsAt(project, card.id)
      .map(({ personaId, value }) => `${project.personas[personaId]?.name} ${value}`)
      .toSorted(),
  }));
}

describe.each([
  ['en', content],
  ['ru', russian],
] as const)('the cards of the example in %s', (language, text) => {
  it.each([csvExport, excelExport])('come back from $id with all that is said of them', async (format) => {
    const project = exampleProject(text, new Date('2026-11-10T12:00:00Z'));
    const before = toldOfCards(project);
    const back = await writtenAndRead(project, format, language, 'cards');
    const byText = (all: typeof before) =>
      all.toSorted((a, b) => `${a.place} ${a.text}`.localeCompare(`${b.place} ${b.text}`));
    expect(byText(toldOfCards(back))).toEqual(byText(before));
    expect(before.some(({ moment }) => moment?.reason)).toBe(true);
    expect(before.some(({ findings }) => findings.length > 1)).toBe(true);
    expect(new Set(before.flatMap(({ feelings }) => feelings.map((felt) => felt.split(' ')[0]))).size).toBe(
      2,
    );
  });
});

it.each(formats)('texts of several lines and with bullets come back from $id', async (format) => {
  const { project } = aProject({
    stages: [{ name: 'Need' }, { name: 'Choose' }],
    lanes: [{ kind: 'actions', name: 'Actions' }],
    cards: {
      'Need/Actions': [{ text: 'Asks\nand waits' }, { text: 'Writes again' }],
      'Choose/Actions': [{ text: '- not a list' }, { text: '1. nor this' }],
    },
  });
  const back = await writtenAndRead(project, format, 'en');
  expect(told(back).lanes[0]?.cards).toEqual({
    Need: ['Asks\nand waits', 'Writes again'],
    Choose: ['- not a list', '1. nor this'],
  });
});

it.each([
  ['en', content, 'Row NPS: values of a measure, not cards; it is left out.'],
  ['ru', russian, 'Row NPS: values of a measure, not cards; it is left out.'],
] as const)(
  'the values of a measure in %s come back as no cards, and that is said',
  async (language, text, sentence) => {
    const project = exampleProject(text, new Date('2026-11-10T12:00:00Z'));
    const t = words[language];
    if (!t) throw new Error(language);
    const source = exportSource(project, mapsOf(project)[0]?.id ?? '', { t, language, measure });
    for (const format of formats) {
      const options = { scale: 1, title: true, legend: true, background: 'paper' } as const;
      // oxlint-disable-next-line no-await-in-loop
      const { content: made } = await writeExport(format, source, options, {});
      const read = typeof made === 'string' ? importText(made, 'map') : importBytes(made, 'map');
      expect(said(read)).toContain(sentence);
      const back = imported(read).project;
      const lanes = lanesOf(back, mapsOf(back)[0]?.id ?? '');
      expect(lanes.filter(({ name }) => name.includes('NPS'))).toEqual([]);
    }
  },
);

describe('rows of other tables', () => {
  const rolesOf = (text: string) => {
    const table = findTable(text);
    if (!table) throw new Error('no table');
    return Object.fromEntries(
      readShape(table, guessShape(table).shape).lanes.map(({ name, role }) => [name, role]),
    );
  };

  it('are no values of a measure unless they say so and hold nothing else', () => {
    expect(
      rolesOf(
        'Stage,Find,Buy\nActions,Looks,Pays\nNPS,34,-5\nWait (measured),2 days,4\nCSI (measured),81%,\nУсилие (измерено),"2,5",3',
      ),
    ).toMatchObject({
      NPS: 'free',
      'Wait (measured)': 'free',
      'CSI (measured)': 'skip',
      'Усилие (измерено)': 'skip',
    });
  });

  it('are what they are called', () => {
    expect(
      rolesOf(
        'Stage,Need,Buy\nGoal,Know,Pay\nGoals,Know more,Pay less\nTime,2 days,1 hour\nE-mail,Reads,Answers\n' +
          'Call centre,Asks,Waits\nОтделение,Ждёт,Подписывает\nOpportunities,A list,A button\nIdeas,One,Two',
      ),
    ).toEqual({
      Goal: 'goal',
      Goals: 'free',
      Time: 'duration',
      'E-mail': 'channel',
      'Call centre': 'channel',
      Отделение: 'channel',
      Opportunities: 'opportunities',
      Ideas: 'free',
    });
  });

  it('are findings where every text says which kind it is', () => {
    expect(
      rolesOf('Stage,Look,Buy\nActions,Looks,Pays\nWhat goes wrong,Barrier: no card,Pain point: slow'),
    ).toEqual({
      Actions: 'actions',
      'What goes wrong': 'pain',
    });
    const { project } = imported(
      importText(
        'Stage,Look,Buy\nActions,Looks,Pays\nWhat goes wrong,Barrier: no card,Pain point: slow',
        'a.csv',
      ),
    );
    expect(told(project).findings).toEqual(['barrier: no card', 'pain: slow']);
  });

  it('of one strategy at several stages are one strategy', () => {
    const { project } = imported(
      importText('Stage,Need,Buy\nActions,Looks,Pays\nOpportunities,A helper,A helper', 'a.csv'),
    );
    expect(told(project).strategies).toEqual({ Need: ['A helper'], Buy: ['A helper'] });
    expect(strategiesOf(project)).toHaveLength(1);
  });
});
