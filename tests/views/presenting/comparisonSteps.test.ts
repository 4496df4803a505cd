// The steps of the presentation of a comparison: on the example, said by hand, and where there is little to tell.
import { describe, expect, it } from 'vitest';
import { compareMaps } from '@/analysis/compare';
import type { Side } from '@/analysis/comparison';
import { storyOf } from '@/analysis/story';
import { addCard, moveCards, removeCards, updateCard } from '@/commands/cards';
import { deriveTarget } from '@/commands/maps';
import { addStage, removeStage } from '@/commands/stages';
import { content } from '@/content/example/content.en';
import { exampleProject } from '@/content/example/exampleProject';
import type { Id } from '@/model/id';
import { mapsOf, stagesOf } from '@/model/select';
import { finish } from '@/model/steps';
import type { Project } from '@/model/types';
import { differenceRows } from '@/views/compare/differenceRows';
import { type ComparisonStep, comparisonSteps } from '@/views/presenting/comparisonSteps';
import {
  type ComparisonTold,
  comparisonTitle,
  stageFigures,
  turnFacts,
  turnWord,
} from '@/views/presenting/comparisonWords';
import { restLines } from '@/views/compare/restLines';
import { storyLines } from '@/views/compare/storyLines';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';

type Presented = { steps: ComparisonStep[]; told: ComparisonTold };

function presentedSides(from: Side, to: Side): Presented {
  const comparison = compareMaps(from, to);
  const rows = differenceRows(comparison);
  const story = storyOf(comparison);
  const rest = restLines(story, storyLines(comparison, rows, story.problems));
  const states = { from: 'Current', to: 'Target' };
  const steps = finish(comparisonSteps(comparison, rows, story, '2026-11-27'));
  return { steps, told: { comparison, rows, story, rest, states } };
}
const presented = (project: Project, fromId: Id, toId: Id): Presented =>
  presentedSides({ project, mapId: fromId }, { project, mapId: toId });

type Change = Extract<ComparisonStep, { kind: 'change' }>;
const stages = (steps: readonly ComparisonStep[]): Change[] => steps.filter((step) => step.kind === 'change');
const stage = (steps: readonly ComparisonStep[], name: string): Change['change'] => {
  const found = stages(steps).find(({ change }) => change.row.name === name);
  if (!found) throw new Error(`no step of ${name}`);
  return found.change;
};
const turns = ({ turns: list }: Change['change']) =>
  list.map(({ kind, before, after }) => [kind, before?.text, after?.text]);

/** A map of two stages, its target, and a way to change that. */
function pair(parts: Parameters<typeof aProject>[0]) {
  const { project, mapId, ids } = aProject({ stages: ['Need', 'Buy'], lanes: ['Shop', 'Website'], ...parts });
  const editor = openEditor(project);
  editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Target' });
  const now = () => editor.store.getState().project;
  const inTarget = (name: string): Id => stagesOf(now(), 'target').find((one) => one.name === name)?.id ?? '';
  const cardIn = (text: string): Id => {
    const { cards } = compareMaps(now(), mapId, 'target');
    return cards.toOf.get(ids.card(text)) ?? '';
  };
  return { editor, ids, inTarget, cardIn, show: () => presented(now(), mapId, 'target') };
}

describe('the presentation of the example', () => {
  const project = exampleProject(content);
  const [from, to] = mapsOf(project);
  const { steps, told } = presented(project, from?.id ?? '', to?.id ?? '');

  it('opens with what it comes to, walks the stages and the personas, and ends with what stays open', () => {
    expect(steps.map((step) => comparisonTitle(step, told))).toEqual([
      '2 of 4 barriers go, 1 shrinks and 1 stays',
      'Notice the need',
      'Choose a bank',
      'Apply',
      'Prove identity',
      'Get the card',
      'First payment',
      'How Anna feels',
      'How Viktor feels',
      'What stays open',
    ]);
    expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
  });

  it('tells of a stage what its cards were and are, lane by lane, and why', () => {
    const prove = stage(steps, 'Prove identity');
    expect(turns(prove)).toEqual([
      ['gone', 'Tries again at home, the fourth time at 23:10', undefined],
      ['gone', 'Opens a rival’s account', undefined],
      ['changed', 'Films passport and face', 'Films the passport with live hints'],
      ['came', undefined, 'Sees the date of the answer'],
      ['gone', 'Shows the passport again', undefined],
      ['gone', 'Calls to ask how long it takes', undefined],
    ]);
    expect(prove.kept).toBe(2);
    expect(prove.row.findings.map(({ fate, strategyIds }) => [fate, strategyIds.length])).toEqual([
      ['reduced', 1],
      ['resolved', 1],
      ['resolved', 1],
    ]);
    expect(stageFigures(prove.row)).toEqual([
      { name: 'Anna', before: '−1.6', after: '+0.5' },
      { name: 'Viktor', before: '−0.9', after: '+0.4' },
      { name: 'Duration', before: '3 days', after: '15 minutes' },
    ]);
  });

  it('names all that the second map still has, and nothing that is resolved', () => {
    const last = steps.at(-1);
    const left = last?.kind === 'left' ? last.problems : [];
    expect(left.map(({ fate, current, target }) => [(target ?? current)?.title, fate])).toEqual([
      ['Selfie check fails', 'reduced'],
      ['Courier only 9 to 18', 'open'],
      ['Waits 40 minutes at the branch', 'reduced'],
      ['Payment declined, no reason', 'open'],
      ['No PIN without the app', 'new'],
    ]);
  });
});

describe('where there is little to tell', () => {
  it('maps that are the same have no stages to walk, but their curves and what stays open', () => {
    const { show } = pair({
      cards: { 'Buy/Shop': ['Queues'] },
      personas: ['Ann'],
      feelings: { Ann: { Buy: -1 } },
      findings: [{ title: 'Queue', on: ['Queues'], severity: 3, frequency: 3 }],
    });
    const { steps, told } = show();
    expect(steps.map(({ kind }) => kind)).toEqual(['opening', 'curve', 'left']);
    expect(comparisonTitle(steps[0] as ComparisonStep, told)).toBe('The maps are the same');
  });

  it('maps of which nothing is known are one step', () => {
    expect(pair({ stages: [], lanes: [] }).show().steps).toEqual([{ kind: 'opening', key: 'first' }]);
  });

  it('a stage of one map alone stands there, with what came or went', () => {
    const { editor, inTarget, ids, show } = pair({ cards: { 'Need/Shop': ['Asks'] } });
    editor.commit(removeStage, { id: inTarget('Need') });
    editor.commit(addStage, { id: 'new', mapId: 'target', name: 'Return', index: 1 });
    const { steps } = show();
    expect(stages(steps).map(({ change: { row } }) => [row.name, row.stage])).toEqual([
      ['Need', { fromId: ids.stage('Need') }],
      ['Buy', { fromId: ids.stage('Buy'), toId: inTarget('Buy') }],
      ['Return', { toId: 'new' }],
    ]);
    expect(turns(stage(steps, 'Need'))).toEqual([['gone', 'Asks', undefined]]);
    expect(stage(steps, 'Need').kept).toBe(0);
    expect(stage(steps, 'Return')).toMatchObject({ turns: [], kept: 0 });
  });

  it('without findings and feelings there are only the stages, each without a why', () => {
    const { editor, cardIn, show } = pair({ cards: { 'Buy/Shop': ['Queues'] } });
    editor.commit(updateCard, { id: cardIn('Queues'), changes: { text: 'Walks in' } });
    const { steps } = show();
    expect(steps.map(({ kind }) => kind)).toEqual(['opening', 'change', 'change']);
    expect(stage(steps, 'Buy').row.findings).toEqual([]);
  });
});

describe('the cards of a stage', () => {
  it('that move to another stage leave the one and arrive in the other, and say which', () => {
    const { editor, cardIn, inTarget, show } = pair({ cards: { 'Need/Shop': ['Asks', 'Looks'] } });
    const laneId = show().told.comparison.lanes.pairs.find(({ from }) => from.name === 'Shop')?.to.id ?? '';
    editor.commit(moveCards, { ids: [cardIn('Asks')], stageId: inTarget('Buy'), laneId, index: 0 });
    const { steps, told } = show();
    expect(turns(stage(steps, 'Need'))).toEqual([['left', 'Asks', 'Asks']]);
    expect(stage(steps, 'Need').kept).toBe(1);
    expect(turns(stage(steps, 'Buy'))).toEqual([['arrived', 'Asks', 'Asks']]);
    expect(stage(steps, 'Buy').kept).toBe(0);
    const [left, arrived] = ['Need', 'Buy'].flatMap((name) => stage(steps, name).turns);
    expect(left && turnWord(told, left)).toBe('Moves to Buy');
    expect(arrived && turnWord(told, arrived)).toBe('Comes from Need');
  });

  it('that change lane or more than their text say so; another note or spelling is no other card', () => {
    const { editor, cardIn, inTarget, show } = pair({
      cards: { 'Buy/Shop': ['Queues', 'Pays', 'Waits'] },
    });
    const laneId =
      show().told.comparison.lanes.pairs.find(({ from }) => from.name === 'Website')?.to.id ?? '';
    editor.commit(moveCards, { ids: [cardIn('Queues')], stageId: inTarget('Buy'), laneId, index: 0 });
    editor.commit(updateCard, { id: cardIn('Pays'), changes: { duration: '1 min' } });
    editor.commit(updateCard, { id: cardIn('Waits'), changes: { text: 'waits', note: 'Asked twice' } });
    const { steps, told } = show();
    const buy = stage(steps, 'Buy');
    expect(turns(buy)).toEqual([
      ['changed', 'Pays', 'Pays'],
      ['changed', 'Queues', 'Queues'],
    ]);
    expect(buy.kept).toBe(1);
    expect(buy.turns.map((turn) => turnFacts(told, turn))).toEqual([
      ['Duration: unknown → 1 min'],
      ['From Buy · Shop to Buy · Website'],
    ]);
  });

  it('come and go in one stage', () => {
    const { editor, cardIn, inTarget, show } = pair({ cards: { 'Buy/Shop': ['Queues'] } });
    const laneId = show().told.comparison.lanes.pairs[0]?.to.id ?? '';
    editor.commit(removeCards, { ids: [cardIn('Queues')] });
    editor.commit(addCard, { id: 'new', stageId: inTarget('Buy'), laneId, text: 'Walks in', index: 0 });
    expect(turns(stage(show().steps, 'Buy'))).toEqual([
      ['gone', 'Queues', undefined],
      ['came', undefined, 'Walks in'],
    ]);
  });
});

it('two projects are presented like two maps of one', () => {
  const parts = { stages: ['Need', 'Buy'], lanes: ['Shop'] };
  const mine = aProject({ ...parts, id: 'mine', cards: { 'Buy/Shop': ['Queues'] } });
  const theirs = aProject({ ...parts, id: 'theirs', cards: { 'Buy/Shop': ['Walks in'] } });
  const { steps } = presentedSides(
    { project: mine.project, mapId: mine.mapId },
    { project: theirs.project, mapId: theirs.mapId },
  );
  expect(stages(steps).map(({ change: { row } }) => row.name)).toEqual(['Need', 'Buy']);
  expect(turns(stage(steps, 'Buy'))).toEqual([['changed', 'Queues', 'Walks in']]);
});
