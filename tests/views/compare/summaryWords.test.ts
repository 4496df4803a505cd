// What is read out of a comparison: headline and paragraphs, in both languages, of the example, of files of others, of nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { compareMaps } from '@/analysis/compare';
import type { Comparison } from '@/analysis/comparison';
import { storyOf } from '@/analysis/story';
import { removeCards, updateCard } from '@/commands/cards';
import { removeFinding, updateFinding } from '@/commands/findings';
import { deriveTarget } from '@/commands/maps';
import { exampleProject } from '@/content/example/exampleProject';
import { content } from '@/content/example/content.en';
import { content as russian } from '@/content/example/content.ru';
import { createEditor } from '@/editor/createEditor';
import { formatDuration } from '@/i18n/formatDuration';
import { setLanguage } from '@/i18n/translate';
import { cardsOf, findingsOf, mapsOf } from '@/model/select';
import type { Project } from '@/model/types';
import { differenceRows } from '@/views/compare/differenceRows';
import { problemParts } from '@/views/compare/problemParts';
import { restLines } from '@/views/compare/restLines';
import { storyLines } from '@/views/compare/storyLines';
import { headline, lead } from '@/views/compare/storyWords';
import { aProject } from '@tests/support/aProject';
import { imported, importText } from '@tests/support/importing';
import { shoes } from '@tests/support/shoes';

afterEach(() => setLanguage('en'));

const ofMaps = (project: Project, from = 0, to = 1): Comparison => {
  const maps = mapsOf(project);
  return compareMaps(project, maps[from]?.id ?? '', maps[to]?.id ?? '');
};

function said(comparison: Comparison): string[] {
  const rows = differenceRows(comparison);
  const story = storyOf(comparison);
  const rest = restLines(story, storyLines(comparison, rows, story.problems));
  return [headline(story, rows.length, rest), ...lead(comparison, story, rest)];
}

describe('the example', () => {
  it('is read out in English', () => {
    expect(said(ofMaps(exampleProject(content)))).toEqual([
      '2 of 4 barriers go, 1 shrinks and 1 stays',
      '4 of 6 pain points go, 1 shrinks, 1 stays and 1 comes. Together, barriers and pain points weigh 40 instead of 122. New: “No PIN without the app”. Still open: “Courier only 9 to 18” and “Payment declined, no reason”. Smaller, but not gone: “Selfie check fails” and “Waits 40 minutes at the branch”.',
      'Anna: feeling rises from −0.2 to +0.6. It gains most at “Prove identity”. Viktor: feeling rises from −0.4 to +0.1. It gains most at “Prove identity”. It loses at “Get the card”.',
      'The whole way takes 19 days instead of 28 days.',
      'Besides, 19 other things differ. 4 of them are small changes.',
    ]);
  });

  it('is read out in Russian, with its plurals and commas', async () => {
    await setLanguage('ru');
    const [first, findings, feelings, time] = said(ofMaps(exampleProject(russian)));
    expect(first).toBe('Устранены 2 барьера из 4, 1 слабеет и 1 остаётся');
    expect(findings).toMatch(/^Устранены 4 болевые точки из 6, 1 слабеет, 1 остаётся и 1 появляется\. /);
    expect(findings).toContain('Общий вес барьеров и болевых точек снижается: 122 → 40.');
    expect(feelings).toMatch(/^Анна: эмоция улучшается с −0,2 до \+0,6\. /);
    expect(time).toBe('Время всего пути: 28 дней → 19 дней.');
  });

  it('tells the other way round what gets worse, and what is lost', () => {
    const [first, findings = ''] = said(ofMaps(exampleProject(content), 1, 0));
    expect(first).toBe('None of 4 barriers goes, 3 get worse and 1 stays');
    expect(findings).toContain('Together, barriers and pain points weigh 122, more than the 40 before.');
    expect(findings).toContain(
      'Worse: “Selfie check fails”, “Passport must be shown twice”, “Nobody says how long it takes” and 5 more.',
    );
  });
});

describe('maps of which there is little to say', () => {
  it('says that nothing differs', () => {
    const { project, mapId } = shoes();
    const comparison = compareMaps(project, mapId, mapId);
    expect(said(comparison)[0]).toBe('The maps are the same');
  });

  it('says that the first map is empty, and counts the second as it is', () => {
    const project = exampleProject(content);
    const empty = aProject({ stages: ['A'], lanes: ['B'] });
    const [today] = mapsOf(project);
    const target = { project, mapId: today?.id ?? '' };
    const first = said(compareMaps(empty, target));
    expect(first[0]).toBe('The first map is empty: nothing to compare with yet, everything is new');
    expect(first[1]).toMatch(
      /^The first map names no pain point and no barrier: .* 6 pain points come\. New: /,
    );
    expect(first.join(' ')).not.toMatch(/open|whole way|instead of/);
    const second = said(compareMaps(target, empty));
    expect(second.slice(0, 2)).toEqual([
      'The second map is empty: nothing to compare with yet',
      'The second map says nothing yet of the 10 pain points and barriers of the first: they count as open.',
    ]);
    expect(second.join(' ')).not.toMatch(/go|weigh|whole way/);
  });

  it('calls nothing solved, and nothing without an open rest, where one of the maps names no finding', () => {
    const project = exampleProject(content);
    const { project: empty, mapId } = aProject({
      stages: ['A'],
      lanes: ['B'],
      cards: { 'A/B': ['Asks a friend'] },
    });
    const [example, plain] = [
      { project, mapId: mapsOf(project)[0]?.id ?? '' },
      { project: empty, mapId },
    ];
    const parts = (from: typeof example, to: typeof example) => {
      const { groups, ...more } = problemParts(storyOf(compareMaps(from, to)));
      return { ...more, groups: groups.map(({ group, fates }) => [group, fates.length]) };
    };
    expect(parts(plain, example)).toEqual({
      groups: [['worse', 10]],
    });
    expect(parts(example, plain)).toEqual({
      groups: [['open', 10]],
    });
  });

  it('tells no time of the way where one of the maps says none', () => {
    const { project, mapId } = aProject({ stages: ['A'], lanes: ['B'], cards: { 'A/B': ['One'] } });
    const example = exampleProject(content);
    const target = { project: example, mapId: mapsOf(example)[1]?.id ?? '' };
    const { time } = storyOf(compareMaps({ project, mapId }, target));
    expect(time).toMatchObject({ before: 0, after: 0, counted: [] });
    expect(time.unknown.length).toBeGreaterThan(0);
    expect(said(compareMaps({ project, mapId }, target)).join(' ')).not.toMatch(/minutes|days|way/);
  });

  it('counts small changes of a text, which no other part of the summary names', () => {
    const { project, mapId } = shoes();
    const editor = createEditor(project);
    editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Target' });
    const now = () => editor.store.getState().project;
    const card = (text: string) => cardsOf(now(), 'target').find((one) => one.text === text)?.id ?? '';
    const [finding] = findingsOf(now(), 'target');
    editor.commit(updateCard, { id: card('Pays'), changes: { text: 'Pays!' } });
    editor.commit(updateFinding, { id: finding?.id ?? '', changes: { cause: 'One desk alone' } });
    const small = said(compareMaps(now(), mapId, 'target'));
    expect(small[0]).toBe('Only 2 small changes');
    expect(small.at(-1)).toBe('Small changes of wording, evidence or order: 2.');
    editor.commit(updateCard, { id: card('Pays!'), changes: { text: 'Hands over cash' } });
    expect(said(compareMaps(now(), mapId, 'target')).at(-1)).toBe(
      'Besides, 2 other things differ. 1 of them is a small change.',
    );
  });

  it('says nothing of findings and feelings where there are none', () => {
    const { project, mapId } = aProject({ stages: ['A'], lanes: ['B'], cards: { 'A/B': ['One', 'Two'] } });
    const editor = createEditor(project);
    editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Target' });
    const one = cardsOf(editor.store.getState().project, 'target').find(({ text }) => text === 'One');
    editor.commit(removeCards, { ids: [one?.id ?? ''] });
    expect(said(compareMaps(editor.store.getState().project, mapId, 'target'))).toEqual(['1 thing changes']);
  });

  it('does not count a finding as open that is solved in the target', () => {
    const { project, mapId } = shoes();
    const editor = createEditor(project);
    editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Target' });
    const barrier = findingsOf(editor.store.getState().project, 'target').find(
      ({ kind }) => kind === 'barrier',
    );
    editor.commit(updateFinding, { id: barrier?.id ?? '', changes: { status: 'solved' } });
    const comparison = compareMaps(editor.store.getState().project, mapId, 'target');
    expect(storyOf(comparison).kinds.barrier).toMatchObject({ resolved: 1, open: 0 });
    expect(said(comparison)[0]).toBe('The only barrier goes');
  });
});

it('says durations in the largest unit that holds one of them', async () => {
  expect([25, 90, 28 * 1440 + 35, 36 * 60].map(formatDuration)).toEqual([
    '25 minutes',
    '1.5 hours',
    '28 days',
    '1.5 days',
  ]);
  await setLanguage('ru');
  expect([1440, 2 * 1440, 5 * 1440, 90].map(formatDuration)).toEqual([
    '1 день',
    '2 дня',
    '5 дней',
    '1,5 часа',
  ]);
});

const samples = new URL('../../fixtures/samples/ojf/', import.meta.url);

it.each(readdirSync(samples).filter((name) => name.endsWith('.ojf')))(
  'of a file of others, %s, each finding has one fate and each difference one line',
  (name) => {
    const { project } = imported(importText(readFileSync(new URL(name, samples), 'utf8'), name));
    const [map] = mapsOf(project);
    const editor = createEditor(project);
    editor.commit(deriveTarget, { sourceMapId: map?.id ?? '', id: 'target', title: 'Target' });
    const before = findingsOf(project, map?.id ?? '').filter(({ kind }) => kind !== 'delight');
    const [gone] = findingsOf(editor.store.getState().project, 'target').filter(
      ({ kind }) => kind !== 'delight',
    );
    if (gone) editor.commit(removeFinding, { id: gone.id });
    const cards = cardsOf(editor.store.getState().project, 'target');
    editor.commit(removeCards, { ids: cards.slice(0, 2).map(({ id }) => id) });
    const comparison = compareMaps(editor.store.getState().project, map?.id ?? '', 'target');
    const story = storyOf(comparison);
    const { resolved, reduced, open, worse } = story.counts;
    expect(resolved + reduced + open + worse).toBe(before.length);
    const rows = differenceRows(comparison);
    const lines = storyLines(comparison, rows, story.problems);
    expect(lines.filter(({ row }) => row)).toHaveLength(rows.length);
    for (const sentence of said(comparison)) expect(sentence).not.toMatch(/\{\{|undefined|NaN/);
  },
);
