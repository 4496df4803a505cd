// Resolutions: what a target makes of a finding is written on the target, holds with what it names, and is undone as one.
import { describe, expect, it } from 'vitest';
import { compareMaps } from '@/analysis/compare';
import { findingOutcomes } from '@/analysis/findingOutcomes';
import { heatOf } from '@/analysis/heat';
import { rankFindings } from '@/analysis/ranking';
import { cameFromSource } from '@/analysis/targetFindings';
import { wishesIn } from '@/analysis/wishes';
import { addCard, removeCards, updateCard } from '@/commands/cards';
import { mergeFindings, updateFinding } from '@/commands/findings';
import { deriveTarget, removeMap, updateMap } from '@/commands/maps';
import { reduceFinding, reopenFindings, resolveFindings, updateResolution } from '@/commands/resolutions';
import { addStrategy, removeStrategies } from '@/commands/strategies';
import { createEditor } from '@/editor/createEditor';
import { checkInvariants } from '@/model/invariants';
import { readProject } from '@/model/readProject';
import { cardsOf, findingsOf, lanesOf, stagesOf } from '@/model/select';
import { toJson } from '@/model/serialise';
import type { Project } from '@/model/types';
import { aProject } from '@tests/support/aProject';

function shop() {
  const {
    project: first,
    mapId,
    ids,
  } = aProject({
    stages: ['Compare', 'Buy', 'Use'],
    lanes: ['Website'],
    cards: { 'Compare/Website': ['Filters'], 'Buy/Website': ['Price', 'Pay'], 'Use/Website': ['Unpack'] },
    findings: [
      { title: 'No size', kind: 'barrier', on: ['Filters'], severity: 4, frequency: 3 },
      { title: 'Price comes last', kind: 'pain', on: ['Price'], severity: 3, frequency: 2 },
      { title: 'Free bell', kind: 'delight', on: ['Pay'] },
    ],
  });
  const editor = createEditor(first, { check: checkInvariants });
  editor.commit(addStrategy, { id: 's', title: 'Sizes everywhere' });
  editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Target' });
  const project = (): Project => editor.store.getState().project;
  const on = (title: string, map = 'target') => findingsOf(project(), map).find((one) => one.title === title);
  const card = (text: string) => cardsOf(project(), 'target').find((one) => one.text === text)?.id ?? '';
  return { editor, project, mapId, ids, on, card, id: (title: string) => on(title)?.id ?? '' };
}

describe('resolving', () => {
  it('from either map is one step on the finding of the target, and one undo takes all of it back', () => {
    const { editor, project, ids, on, id } = shop();
    const before = project();
    const both = [ids.finding('No size'), ids.finding('Price comes last')];
    editor.commit(resolveFindings, { ids: [...both, id('No size')] });
    expect([on('No size'), on('Price comes last')].map((one) => one?.resolution?.fate)).toEqual([
      'resolved',
      'resolved',
    ]);
    expect(project().findings[ids.finding('No size')]).toBe(before.findings[ids.finding('No size')]);
    editor.undo();
    expect(project()).toEqual(before);
  });

  it('keeps what it was answered by when it is resolved again, and forgets it when it is opened', () => {
    const { editor, ids, on, card, id } = shop();
    const answer = {
      cardIds: [card('Price'), ids.card('Pay'), 'gone'],
      strategyIds: ['s', 'gone'],
      note: 'So',
    };
    editor.commit(reduceFinding, { id: id('No size'), severity: 2, answer });
    // What was taken away stands on the map before it; what is nowhere is not written.
    const named = { cardIds: [card('Price'), ids.card('Pay')], strategyIds: ['s'], note: 'So' };
    expect(on('No size')?.resolution).toEqual({ fate: 'reduced', severity: 2, ...named });
    editor.commit(resolveFindings, { ids: [id('No size')] });
    expect(on('No size')?.resolution).toEqual({ fate: 'resolved', ...named });
    editor.commit(updateResolution, { id: id('No size'), answer: { note: '' } });
    expect(on('No size')?.resolution?.note).toBe('');
    editor.commit(reopenFindings, { ids: [id('No size')] });
    expect(on('No size')).not.toHaveProperty('resolution');
  });

  it('is left alone where no target has the finding', () => {
    const { editor, project, ids, id } = shop();
    editor.commit(removeMap, { id: 'target' });
    const before = project();
    editor.commit(resolveFindings, { ids: [ids.finding('No size'), 'nobody', id('No size')] });
    expect(project()).toBe(before);
  });

  it('weighs nothing in ranks and heat, and what is reduced weighs what is left', () => {
    const { editor, project, mapId, id } = shop();
    const weights = (map: string) => rankFindings(project(), map).map(({ weight }) => weight);
    expect(heatOf(project(), 'target')?.total).toBe(18);
    editor.commit(resolveFindings, { ids: [id('No size')] });
    editor.commit(reduceFinding, { id: id('Price comes last'), severity: 1 });
    expect(weights('target')).toEqual([2, undefined, undefined]);
    expect(heatOf(project(), 'target')?.total).toBe(2);
    expect(heatOf(project(), mapId)?.total).toBe(18);
    expect(rankFindings(project(), mapId).map(({ inTarget }) => inTarget)).toEqual([
      'resolved',
      'reduced',
      'open',
    ]);
  });
});

describe('what a resolution names', () => {
  it('is forgotten with the touchpoint or the strategy, on either map', () => {
    const { editor, ids, on, card, id } = shop();
    const answer = { cardIds: [card('Pay'), ids.card('Unpack')], strategyIds: ['s'] };
    editor.commit(resolveFindings, { ids: [id('No size')], answer });
    editor.commit(removeCards, { ids: [card('Pay'), ids.card('Unpack')] });
    editor.commit(removeStrategies, { ids: ['s'] });
    expect(on('No size')?.resolution).toEqual({ fate: 'resolved', cardIds: [], strategyIds: [], note: '' });
  });

  it('follows into a target of the target, which shows no difference and is read back as it is', () => {
    const { editor, project, mapId, ids, card, id } = shop();
    const answer = { cardIds: [card('Pay'), ids.card('Unpack')], strategyIds: ['s'], note: 'So' };
    editor.commit(resolveFindings, { ids: [id('No size')], answer });
    editor.commit(deriveTarget, { sourceMapId: 'target', id: 'later', title: 'Later' });
    expect(compareMaps(project(), 'target', 'later').differences).toEqual([]);
    const [copy] = findingsOf(project(), 'later');
    const pay = cardsOf(project(), 'later').find(({ text }) => text === 'Pay')?.id;
    expect(copy?.resolution?.cardIds).toEqual([pay, ids.card('Unpack')]);
    const read = readProject(JSON.parse(toJson(project())));
    expect(read).toMatchObject({ ok: true, report: [] });
    expect(findingOutcomes(compareMaps(project(), mapId, 'later'))[0]?.fate).toBe('resolved');
    // Without the map between them the last one is based on the first, and still knows what it names there.
    editor.commit(removeMap, { id: 'target' });
    expect(readProject(JSON.parse(toJson(project())))).toMatchObject({ ok: true, report: [] });
  });

  it('becomes true when the map is no target any more', () => {
    const { editor, project, on, id } = shop();
    editor.commit(resolveFindings, { ids: [id('No size')] });
    editor.commit(reduceFinding, { id: id('Price comes last'), severity: 1 });
    editor.commit(updateMap, { id: 'target', changes: { state: 'current' } });
    expect(on('No size')).toMatchObject({ status: 'solved', severity: 4 });
    expect(on('Price comes last')).toMatchObject({ severity: 1 });
    expect(Object.values(project().findings).filter(({ resolution }) => resolution)).toEqual([]);
  });

  it('goes with its source where the map is based on another one', () => {
    const { editor, on, ids, card, id } = shop();
    const answer = { cardIds: [card('Pay'), ids.card('Unpack')] };
    editor.commit(resolveFindings, { ids: [id('No size')], answer });
    editor.commit(updateMap, { id: 'target', changes: { basedOn: undefined } });
    expect(on('No size')?.resolution?.cardIds).toEqual([card('Pay')]);
  });

  it('is united where findings become one: resolved only where each is, with the most that is left', () => {
    const { editor, on, card, id } = shop();
    editor.commit(reduceFinding, { id: id('No size'), severity: 2, answer: { cardIds: [card('Pay')] } });
    editor.commit(resolveFindings, { ids: [id('Price comes last')], answer: { note: 'So' } });
    const two = [id('No size'), id('Price comes last')];
    editor.commit(mergeFindings, { ids: two });
    expect(on('No size')?.resolution).toEqual({
      fate: 'reduced',
      severity: 2,
      cardIds: [card('Pay')],
      strategyIds: [],
      note: 'So',
    });
    editor.undo();
    editor.commit(reopenFindings, { ids: two.slice(1) });
    editor.commit(mergeFindings, { ids: two });
    expect(on('No size')).not.toHaveProperty('resolution');
  });

  it('loses a severity that is not below any more', () => {
    const { editor, on, id } = shop();
    editor.commit(reduceFinding, { id: id('No size'), severity: 4 });
    expect(on('No size')?.resolution).not.toHaveProperty('severity');
    editor.commit(reduceFinding, { id: id('No size'), severity: 3 });
    editor.commit(updateFinding, { id: id('No size'), changes: { severity: 3 } });
    expect(on('No size')?.resolution).not.toHaveProperty('severity');
  });
});

it('the findings that came from the map before it are known, and no others', () => {
  const { editor, project, ids, card, id } = shop();
  editor.commit(mergeFindings, { ids: [] });
  const all = [ids.finding('No size'), id('No size'), id('Free bell'), card('Pay'), 'nobody'];
  expect(cameFromSource(project(), all).map(({ title }) => title)).toEqual(['No size', 'Free bell']);
});

describe('the wish list', () => {
  it('has the changes that answer nothing, until a finding names one or one on its stage is resolved', () => {
    const { editor, project, mapId, ids, card, id } = shop();
    const wishes = () => wishesIn(compareMaps(project(), mapId, 'target'));
    const [stage, lane] = [stagesOf(project(), 'target')[2], lanesOf(project(), 'target')[0]];
    editor.commit(addCard, { id: 'tour', stageId: stage?.id ?? '', laneId: lane?.id ?? '', text: 'A tour' });
    const unpack = card('Unpack');
    editor.commit(updateCard, { id: unpack, changes: { text: 'Unpacks with joy' } });
    // On the stage of a pain point nothing is asked: it may well be for it.
    editor.commit(updateCard, { id: card('Price'), changes: { text: 'Price first' } });
    expect(wishes()).toEqual([
      { kind: 'changed', fromId: ids.card('Unpack'), toId: unpack },
      { kind: 'added', toId: 'tour' },
    ]);
    editor.commit(resolveFindings, { ids: [id('No size')], answer: { cardIds: ['tour'] } });
    expect(wishes()).toEqual([{ kind: 'changed', fromId: ids.card('Unpack'), toId: unpack }]);
    editor.commit(removeCards, { ids: [unpack] });
    expect(wishes()).toEqual([{ kind: 'removed', fromId: ids.card('Unpack') }]);
  });
});
