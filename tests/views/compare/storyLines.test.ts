// The list by importance: every difference and every pain point in exactly one group, whatever was edited.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMaps } from '@/analysis/compare';
import { storyOf } from '@/analysis/story';
import { addCard, moveCards, updateCard } from '@/commands/cards';
import { setFeeling } from '@/commands/feelings';
import { updateLane } from '@/commands/lanes';
import { deriveTarget } from '@/commands/maps';
import { exampleProject } from '@/content/example/exampleProject';
import { content } from '@/content/example/content.en';
import { createEditor } from '@/editor/createEditor';
import { cardsOf, lanesOf, mapsOf, stagesOf } from '@/model/select';
import { differenceRows } from '@/views/compare/differenceRows';
import { factsOfLines, filterLines } from '@/views/compare/lineFilter';
import { lineWords } from '@/views/compare/lineWords';
import { LINE_GROUPS, storyLines } from '@/views/compare/storyLines';
import { edited, edits } from '@tests/support/someMap';
import { sampleComparison } from '@tests/support/sampleComparison';
import { shoes } from '@tests/support/shoes';

function linesOf(comparison: ReturnType<typeof compareMaps>) {
  return storyLines(comparison, differenceRows(comparison), storyOf(comparison).problems);
}

function ofExample() {
  const project = exampleProject(content);
  const [from, to] = mapsOf(project);
  const comparison = compareMaps(project, from?.id ?? '', to?.id ?? '');
  return { comparison, lines: linesOf(comparison) };
}

function target() {
  const { project, mapId } = shoes();
  const editor = createEditor(project);
  editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Target' });
  const now = () => editor.store.getState().project;
  return {
    editor,
    card: (text: string) => cardsOf(now(), 'target').find((card) => card.text === text)?.id ?? '',
    stage: (name: string) => stagesOf(now(), 'target').find((stage) => stage.name === name)?.id ?? '',
    lane: (name: string) => lanesOf(now(), 'target').find((lane) => lane.name === name)?.id ?? '',
    groups: () =>
      linesOf(compareMaps(now(), mapId, 'target')).flatMap(({ group, row }) =>
        row ? [`${group} ${row.of} ${row.kinds.join('+')}`] : [],
      ),
  };
}

describe('the list of the example', () => {
  const { comparison, lines } = ofExample();
  const titles = (group: string) =>
    lines.filter((line) => line.group === group).map((line) => lineWords(comparison, line).title);

  it('reads from what is solved to what may be skipped', () => {
    const counts = LINE_GROUPS.map((group) => [group, titles(group).length]);
    expect(counts).toEqual([
      ['solves', 8],
      ['open', 2],
      ['worse', 1],
      ['differently', 19],
      ['feels', 11],
      ['behind', 1],
      ['small', 0],
    ]);
    expect(titles('solves').slice(0, 2)).toEqual([
      'Passport must be shown twice',
      'Nobody says how long it takes',
    ]);
    expect(titles('open')).toEqual(['Courier only 9 to 18', 'Payment declined, no reason']);
    expect(titles('worse')).toEqual(['No PIN without the app']);
  });

  it('tells of a card that moved from where to where, with stage and lane', () => {
    const moved = lines.find(({ row }) => row?.of === 'card' && row.kinds.includes('moved'));
    expect(moved && lineWords(comparison, moved)).toMatchObject({
      title: 'Adviser sets up the app',
      notes: ['From Get the card · Branch to Apply · Branch'],
    });
  });

  it('is narrowed by kind, stage, channel, persona and word', () => {
    const facts = factsOfLines(comparison, lines);
    const found = (filter: object) => filterLines(lines, facts, { text: '', ...filter });
    const { to } = comparison;
    const app = lanesOf(to.project, to.mapId).find(({ name }) => name === 'App');
    const prove = stagesOf(to.project, to.mapId).find(({ name }) => name === 'Prove identity');
    const viktor = Object.values(to.project.personas).find(({ name }) => name === 'Viktor');
    const named = (filter: object) => found(filter).map((line) => lineWords(comparison, line).title);
    expect(named({ text: 'курьер' })).toEqual([]);
    expect(named({ text: 'COURIER' })).toContain('Courier only 9 to 18');
    expect(named({ kind: 'moved' })).toEqual(['Adviser sets up the app']);
    expect(named({ laneId: app?.id, stageId: prove?.id })).toContain('Selfie check fails');
    expect(named({ personaId: viktor?.id })).toContain('No PIN without the app');
    expect(found({})).toHaveLength(lines.length);
  });
});

describe('storyLines', () => {
  it('folds evidence, tags, spelling and order within a cell under small changes', () => {
    const { editor, card, groups, lane, stage } = target();
    editor.commit(updateCard, { id: card('Pays'), changes: { text: 'pays.', tags: ['fast'] } });
    editor.commit(updateLane, { id: lane('Website'), changes: { note: 'Mostly by phone' } });
    editor.commit(addCard, { id: 'new', stageId: stage('Need'), laneId: lane('Website'), text: 'Asks' });
    editor.commit(moveCards, {
      ids: [card('Reads tests')],
      stageId: stage('Need'),
      laneId: lane('Website'),
      index: 0,
    });
    expect(groups().filter((group) => group.startsWith('small'))).toEqual([
      'small card moved',
      'small card changed',
      'small lane changed',
    ]);
    expect(groups()).toContain('differently card added');
  });

  it('keeps a feeling that is another apart from one that only rests on more answers', () => {
    const { editor, card, groups } = target();
    const place = { cardId: card('Searches') };
    editor.commit(setFeeling, { mapId: 'target', personaId: 'persona-1', place, value: -2 });
    expect(groups()).toEqual(['feels feeling changed']);
  });

  it('has every row and every pain point once, in the order of the groups, whatever was edited', () => {
    fc.assert(
      fc.property(edits, (steps) => {
        const editor = createEditor(exampleProject(content));
        const [map] = mapsOf(editor.store.getState().project);
        editor.commit(deriveTarget, { sourceMapId: map?.id ?? '', id: 'target', title: 'Target' });
        const project = edited(editor.store.getState().project, 'target', steps);
        const comparison = compareMaps(project, map?.id ?? '', 'target');
        const rows = differenceRows(comparison);
        const { problems } = storyOf(comparison);
        const lines = storyLines(comparison, rows, problems);
        expect(lines.flatMap(({ row }) => row?.key ?? []).toSorted()).toEqual(
          rows.map(({ key }) => key).toSorted(),
        );
        expect(lines.filter(({ fate }) => fate)).toHaveLength(problems.length);
        expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
        const places = lines.map(({ group }) => LINE_GROUPS.indexOf(group));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        for (const line of lines) expect(lineWords(comparison, line).title).not.toBe('');
      }),
      { numRuns: 60 },
    );
  });

  it('takes 2,000 differences', () => {
    const { project, fromMapId, toMapId } = sampleComparison(5000, 2000);
    const comparison = compareMaps(project, fromMapId, toMapId);
    const lines = linesOf(comparison);
    expect(lines.length).toBeGreaterThan(1500);
    expect(factsOfLines(comparison, lines).size).toBe(lines.length);
  });
});
