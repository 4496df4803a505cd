// Headlines: each says what is so on the slide, computed from the records, and the same in words of both languages.
import { beforeAll, describe, expect, it } from 'vitest';
import {
  backlogHeadline,
  barriersHeadline,
  curveHeadline,
  isSaidOf,
  mapHeadline,
  personaHeadline,
  stageLosses,
  worksHeadline,
} from '@/analysis/headlines';
import { rankFindings } from '@/analysis/ranking';
import type { StrategyPlan } from '@/analysis/strategyPlan';
import { deckWords } from '@/formats/deck/deckWords';
import {
  backlogWords,
  barriersWords,
  curveWords,
  mapWords,
  type PartOf,
  personaWords,
} from '@/formats/deck/headlineWords';
import type { Translate } from '@/i18n/messages';
import { tIn } from '@/i18n/translate';
import { cardsInStage, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { aProject } from '@tests/support/aProject';
import { shoes } from '@tests/support/shoes';

const speech: Record<'en' | 'ru', { t: Translate; words: ReturnType<typeof deckWords> }> = {
  en: { t: (key) => key, words: deckWords('en') },
  ru: { t: (key) => key, words: deckWords('ru') },
};
beforeAll(async () => {
  speech.en.t = await tIn('en');
  speech.ru.t = await tIn('ru');
});

const identity = () =>
  aProject({
    stages: ['Apply', 'Identity check', 'Card'],
    lanes: ['App', 'Branch', { kind: 'emotion', name: 'Feelings' }],
    cards: {
      'Apply/App': ['Form'],
      'Identity check/App': ['Selfie', 'Passport'],
      'Card/Branch': ['Courier'],
    },
    personas: ['Anna'],
    feelings: { Anna: { Form: 0.2, Selfie: -1.6, Courier: 1 } },
    findings: [
      { title: 'Selfie fails', kind: 'barrier', on: ['Selfie'], severity: 5, frequency: 4 },
      { title: 'Passport twice', kind: 'barrier', on: ['Passport'], severity: 4, frequency: 4 },
      { title: 'Long form', kind: 'pain', on: ['Form'], severity: 2, frequency: 2 },
      { title: 'Kind courier', kind: 'delight', on: ['Courier'], severity: 5, frequency: 5 },
    ],
  });

describe('the headline of a map', () => {
  it('names the stage that loses most, with what and how it feels', () => {
    const { project, mapId, ids } = identity();
    const said = mapHeadline(stageLosses(project, mapId, ids.persona('Anna')));
    expect(said).toMatchObject({
      kind: 'loses',
      name: 'Identity check',
      barriers: 2,
      pains: 0,
      feeling: -1.6,
    });
    expect(mapWords(speech.en, said)).toBe('“Identity check” loses most: 2 barriers, feeling −1.6');
    expect(mapWords(speech.ru, said)).toBe('Больше всего теряет «Identity check»: 2 барьера, эмоция −1,6');
  });

  it('counts of some stages and cards what hangs on them alone', () => {
    const { project, mapId, ids } = identity();
    const stageIds = new Set([ids.stage('Apply'), ids.stage('Card')]);
    expect(mapHeadline(stageLosses(project, mapId, undefined, { stageIds }))).toMatchObject({
      name: 'Apply',
    });
    const shown = stagesOf(project, mapId).flatMap(({ id }) => cardsInStage(project, id));
    const inBranch = shown.filter(({ laneId }) => laneId === ids.lane('Branch'));
    const cardIds = new Set(inBranch.map(({ id }) => id));
    const said = mapHeadline(stageLosses(project, mapId, undefined, { cardIds }));
    expect(said).toEqual({ kind: 'counts', stages: 3, cards: 1 });
    const withFindings = stageLosses(project, mapId, undefined, { cardIds, hasFindings: true });
    expect(mapHeadline(withFindings)).toMatchObject({ kind: 'loses', name: 'Identity check' });
    expect(mapWords(speech.en, said)).toBe('3 stages with 1 card, and nothing that weighs yet');
    expect(mapWords(speech.ru, said)).toBe('3 этапа, 1 карточка, и пока ничего, что имеет вес');
  });

  it('of a map without findings tells where it feels worst', () => {
    const { project, mapId, ids } = aProject({
      stages: ['One', 'Two'],
      lanes: ['App'],
      cards: { 'One/App': ['A'], 'Two/App': ['B'] },
      personas: ['Anna'],
      feelings: { Anna: { A: 1, B: -0.5 } },
    });
    const said = mapHeadline(stageLosses(project, mapId, ids.persona('Anna')));
    expect(said).toEqual({ kind: 'worst', stageId: ids.stage('Two'), name: 'Two', feeling: -0.5 });
  });

  it('of a part that is not so of the whole says that it is meant of what is shown', () => {
    const { project, mapId, ids } = identity();
    const whole = mapHeadline(stageLosses(project, mapId, ids.persona('Anna')));
    const of = (...names: string[]) => {
      const stageIds = new Set(names.map((name) => ids.stage(name)));
      return mapHeadline(stageLosses(project, mapId, ids.persona('Anna'), { stageIds }));
    };
    const [left, middle] = [of('Apply', 'Card'), of('Identity check', 'Card')];
    expect([left, middle].map((part) => isSaidOf(part, whole))).toEqual([false, true]);
    const said = (part: PartOf) => [mapWords(speech.en, left, part), mapWords(speech.ru, left, part)];
    expect(said('stages')).toEqual([
      'In these stages “Apply” costs most: 1 pain point, feeling +0.2',
      'На этих этапах больше всего теряет «Apply»: 1 болевая точка, эмоция +0,2',
    ]);
    expect(said('lanes')[0]).toBe('In these lanes “Apply” costs most: 1 pain point, feeling +0.2');
    expect(said('lane')[1]).toBe('В этой дорожке больше всего теряет «Apply»: 1 болевая точка, эмоция +0,2');
    // Of one stage nothing is the most.
    expect(said('stage')).toEqual([
      '“Apply”: 1 pain point, feeling +0.2',
      '«Apply»: 1 болевая точка, эмоция +0,2',
    ]);
  });

  it('of two stages that are worked on alike neither is worked on most', () => {
    const { project, mapId, ids } = identity();
    const stages = new Set(['Apply', 'Identity check'].map((name) => ids.stage(name)));
    const strategy = (id: string, finding: string) => ({
      id,
      order: id,
      title: id,
      status: 'planned' as const,
      findingIds: [ids.finding(finding)],
    });
    const one = { a0: strategy('a0', 'Selfie fails') };
    const two = { ...one, a1: strategy('a1', 'Long form') };
    const most = (strategies: Project['strategies']) =>
      worksHeadline({ ...project, strategies }, mapId, stages);
    expect(most(one)).toEqual({ name: 'Identity check', count: 1 });
    expect(most(two)).toBeUndefined();
  });

  it('what is solved burdens no stage', () => {
    const { project, mapId, ids } = identity();
    for (const title of ['Selfie fails', 'Passport twice']) {
      const finding = project.findings[ids.finding(title)];
      if (finding) finding.status = 'solved';
    }
    expect(mapHeadline(stageLosses(project, mapId, undefined))).toMatchObject({ name: 'Apply', pains: 1 });
  });
});

describe('the headline of a curve', () => {
  const felt = (...values: number[]) => values.map((feeling, at) => ({ name: `S${at + 1}`, feeling }));

  it('is its steepest fall, else its rise, else its level', () => {
    const falls = curveHeadline(felt(0.4, -0.3, 0.2, -1.6, -0.8));
    expect(falls).toEqual({ kind: 'falls', name: 'S4', from: 0.2, to: -1.6 });
    expect(falls && curveWords(speech.en, 'Anna', falls)).toBe(
      'The feelings of Anna fall furthest at “S4”: from +0.2 to −1.6',
    );
    expect(falls && curveWords(speech.ru, 'Анна', falls)).toBe(
      'Анна: самое глубокое падение на этапе «S4», с +0,2 до −1,6',
    );
    expect(curveHeadline(felt(-1, 0, 1))).toMatchObject({ kind: 'rises', low: { name: 'S1' } });
    expect(curveHeadline(felt(0.5, 0.5))).toEqual({ kind: 'level', feeling: 0.5, stages: 2 });
    expect(curveHeadline([])).toBeUndefined();
    // Nothing falls, and nothing rises all the way, over a stage of which nothing is known.
    const gap = { name: 'S2', feeling: undefined };
    const [from, to] = felt(1, -2);
    expect(curveHeadline([...(from ? [from] : []), gap, ...(to ? [to] : [])])).toMatchObject({
      kind: 'between',
      low: { feeling: -2 },
      high: { feeling: 1 },
    });
  });

  it('of a persona names the worst and the best, and the worst alone where all is alike', () => {
    const said = personaHeadline(felt(-1, 2));
    expect(said && personaWords(speech.en, 'Anna', said)).toBe(
      'Anna is worst off at “S1” (−1), best at “S2” (+2)',
    );
    expect(personaHeadline(felt(-1))).toEqual({ low: { name: 'S1', feeling: -1 } });
    expect(personaHeadline([])).toBeUndefined();
  });
});

describe('the headline of the heaviest', () => {
  it('tells how few carry half of the weight', () => {
    const { project, mapId } = identity();
    const ranked = rankFindings(project, mapId).filter(({ finding }) => finding.kind !== 'delight');
    const said = barriersHeadline(ranked);
    expect(said).toEqual({ title: 'Selfie fails', weight: 20, total: 40, count: 3, half: 1 });
    expect(said && barriersWords(speech.en, said)).toBe(
      '“Selfie fails” alone carries half of the weight: 20 of 40',
    );
    expect(said && barriersWords(speech.ru, { ...said, half: 2, count: 5 })).toBe(
      'Половину веса несут 2 наблюдения из 5; самое тяжёлое — «Selfie fails»',
    );
  });

  it('is none where nothing weighs', () => {
    const { project, mapId } = shoes();
    expect(barriersHeadline(rankFindings(project, mapId))).toBeUndefined();
  });
});

describe('the headline of the backlog', () => {
  const plan = (answered: number, total: number, count: number) =>
    ({
      all: Array.from({ length: count }, () => ({ strategy: {} })),
      answered,
      total,
    }) as unknown as StrategyPlan;

  it.each([
    [
      1,
      '1 strategy answers 8 of 20 weight; 12 has none yet',
      '1 стратегия закрывает 8 из 20 веса; без ответа пока 12',
    ],
    [
      2,
      '2 strategies answer 8 of 20 weight; 12 has none yet',
      '2 стратегии закрывают 8 из 20 веса; без ответа пока 12',
    ],
    [
      5,
      '5 strategies answer 8 of 20 weight; 12 has none yet',
      '5 стратегий закрывают 8 из 20 веса; без ответа пока 12',
    ],
  ])('agrees with the number %i', (count, english, russian) => {
    const said = backlogHeadline(plan(8, 20, count));
    expect(backlogWords(speech.en, said)).toBe(english);
    expect(backlogWords(speech.ru, said)).toBe(russian);
  });
});
