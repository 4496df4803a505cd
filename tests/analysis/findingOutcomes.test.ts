// Fates: what became of each pain point and barrier, by what the target says of it and by what was changed there.
import { describe, expect, it } from 'vitest';
import { compareMaps } from '@/analysis/compare';
import { findingOutcomes } from '@/analysis/findingOutcomes';
import { addCard, removeCards, updateCard } from '@/commands/cards';
import { addFinding, removeFindings, updateFinding } from '@/commands/findings';
import { deriveTarget } from '@/commands/maps';
import { reduceFinding, reopenFindings, resolveFindings } from '@/commands/resolutions';
import { addStrategy, updateStrategy } from '@/commands/strategies';
import { createEditor } from '@/editor/createEditor';
import { checkInvariants } from '@/model/invariants';
import { cardsOf, findingsOf, lanesOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { aProject } from '@tests/support/aProject';

function shop() {
  const built = aProject({
    stages: ['Compare', 'Buy'],
    lanes: ['Website'],
    cards: { 'Compare/Website': ['Filters'], 'Buy/Website': ['Price', 'Pay'] },
    findings: [
      { title: 'No size', kind: 'barrier', on: ['Filters'], severity: 4, frequency: 3 },
      { title: 'Price comes last', kind: 'pain', on: ['Price'], severity: 3, frequency: 2 },
      { title: 'Long form', kind: 'pain', on: ['Pay'], severity: 2 },
      { title: 'Old news', kind: 'pain', on: ['Pay'], severity: 5, frequency: 5, status: 'solved' },
      { title: 'Free bell', kind: 'delight', on: ['Pay'] },
    ],
  });
  const editor = createEditor(built.project, { check: checkInvariants });
  editor.commit(deriveTarget, { sourceMapId: built.mapId, id: 'target', title: 'Target' });
  const project = (): Project => editor.store.getState().project;
  const onTarget = (title: string) =>
    findingsOf(project(), 'target').find((one) => one.title === title)?.id ?? '';
  return {
    editor,
    project,
    ids: built.ids,
    onTarget,
    card: (text: string) => cardsOf(project(), 'target').find((one) => one.text === text)?.id ?? '',
    comparison: () => compareMaps(project(), built.mapId, 'target'),
    fates: () =>
      Object.fromEntries(
        findingOutcomes(compareMaps(project(), built.mapId, 'target')).map((one) => [
          (one.current ?? one.target)?.title,
          one,
        ]),
      ),
    back: () =>
      Object.fromEntries(
        findingOutcomes(compareMaps(project(), 'target', built.mapId)).map((one) => [
          (one.current ?? one.target)?.title,
          one.fate,
        ]),
      ),
  };
}

describe('what became of a finding', () => {
  it('is open where nothing was said or changed; delights and what counted no more are not told', () => {
    const { fates } = shop();
    expect(Object.keys(fates())).toEqual(['No size', 'Price comes last', 'Long form']);
    expect(fates()['No size']).toMatchObject({
      fate: 'open',
      before: 12,
      after: 12,
      claimed: false,
      removed: false,
    });
    expect(fates()['Long form']).toMatchObject({ fate: 'open', before: 0, after: 0 });
  });

  it('is resolved by what the target says of it, with what answers it and its sentence', () => {
    const { editor, fates, onTarget, card, ids, project } = shop();
    editor.commit(updateCard, { id: card('Pay'), changes: { text: 'One tap' } });
    editor.commit(addStrategy, { id: 's', title: 'Sizes everywhere' });
    const answer = { cardIds: [card('One tap'), card('Price')], strategyIds: ['s'], note: 'Sizes first' };
    // Written on the finding of the current map, it stands on its partner in the target.
    editor.commit(resolveFindings, { ids: [ids.finding('No size')], answer });
    expect(project().findings[ids.finding('No size')]?.resolution).toBeUndefined();
    expect(fates()['No size']).toMatchObject({
      fate: 'resolved',
      before: 12,
      after: 0,
      // "Price" has not changed, so it answers nothing.
      cardIds: [card('One tap')],
      strategyIds: ['s'],
      note: 'Sizes first',
      claimed: false,
      target: { id: onTarget('No size') },
    });
    editor.commit(updateStrategy, { id: 's', changes: { status: 'dropped' } });
    expect(fates()['No size']?.strategyIds).toEqual([]);
    editor.commit(reopenFindings, { ids: [onTarget('No size')] });
    expect(fates()['No size']).toMatchObject({ fate: 'open', after: 12 });
  });

  it('is claimed where it is resolved or reduced in words only, until a touchpoint of it changes', () => {
    const { editor, fates, onTarget, card } = shop();
    editor.commit(resolveFindings, { ids: [onTarget('No size')] });
    editor.commit(reduceFinding, { id: onTarget('Price comes last') });
    expect(fates()['No size']?.claimed).toBe(true);
    expect(fates()['Price comes last']).toMatchObject({
      fate: 'reduced',
      claimed: true,
      before: 6,
      after: 6,
    });
    editor.commit(updateCard, { id: card('Filters'), changes: { tags: ['x'] } });
    expect(fates()['No size']?.claimed).toBe(true);
    editor.commit(updateCard, { id: card('Filters'), changes: { text: 'Sizes in stock' } });
    expect(fates()['No size']).toMatchObject({ claimed: false, cardIds: [card('Sizes in stock')] });
  });

  it('is resolved where it is gone: with the touchpoint that was taken away, or by itself and then claimed', () => {
    const { editor, fates, onTarget, card, ids } = shop();
    editor.commit(removeCards, { ids: [card('Price')] });
    editor.commit(removeFindings, { ids: [onTarget('No size')] });
    expect(fates()['Price comes last']).toMatchObject({
      fate: 'resolved',
      removed: true,
      claimed: false,
      cardIds: [ids.card('Price')],
    });
    expect(fates()['No size']).toMatchObject({ fate: 'resolved', removed: true, claimed: true });
  });

  it('is reduced or worse by its weight, or by its severity alone; what was solved and is open again is worse', () => {
    const { editor, fates, onTarget } = shop();
    editor.commit(updateFinding, { id: onTarget('No size'), changes: { frequency: 1 } });
    editor.commit(updateFinding, { id: onTarget('Long form'), changes: { severity: 3 } });
    editor.commit(updateFinding, { id: onTarget('Old news'), changes: { status: 'open' } });
    expect(fates()['No size']).toMatchObject({ fate: 'reduced', before: 12, after: 4, claimed: true });
    expect(fates()['Long form']?.fate).toBe('worse');
    expect(fates()['Old news']).toMatchObject({ fate: 'worse', before: 0, after: 25 });
    editor.commit(reduceFinding, { id: onTarget('Price comes last'), severity: 1 });
    expect(fates()['Price comes last']).toMatchObject({ fate: 'reduced', before: 6, after: 2 });
    // A severity that is not below the one it has says nothing.
    editor.commit(updateFinding, { id: onTarget('Price comes last'), changes: { severity: 1 } });
    expect(fates()['Price comes last']?.target?.resolution).toEqual({
      fate: 'reduced',
      cardIds: [],
      strategyIds: [],
      note: '',
    });
  });

  it('is new where only the second map has it; read from the other end it is gone', () => {
    const { editor, fates, back, project, onTarget } = shop();
    const [stage, lane] = [stagesOf(project(), 'target')[0], lanesOf(project(), 'target')[0]];
    editor.commit(addCard, { id: 'fit', stageId: stage?.id ?? '', laneId: lane?.id ?? '', text: 'Try on' });
    editor.commit(addFinding, { id: 'wait', kind: 'barrier', cardIds: ['fit'], title: 'Wait for the mail' });
    editor.commit(resolveFindings, { ids: [onTarget('No size')] });
    expect(fates()['Wait for the mail']).toMatchObject({ fate: 'new', cardIds: ['fit'], claimed: false });
    expect(back()).toMatchObject({ 'Wait for the mail': 'resolved', 'No size': 'worse' });
  });
});
