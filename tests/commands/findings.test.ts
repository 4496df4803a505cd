// Findings as a whole: counted people, several at once, like ones made one, and one taken apart.
import { describe, expect, it } from 'vitest';
import {
  frequencyOf,
  addFinding,
  mergeFindings,
  removeFindings,
  splitFinding,
  updateFinding,
  updateFindings,
} from '@/commands/findings';
import { findingsOf } from '@/model/select';
import { aProject } from '@tests/support/aProject';
import { checkCommand, expectRefused } from '@tests/support/openEditor';

function bank() {
  const built = aProject({
    stages: ['Apply', 'Prove'],
    lanes: ['App'],
    personas: ['Olga', 'Mark'],
    evidence: [{ title: 'Interviews' }, { title: 'Tickets' }],
    cards: { 'Apply/App': ['Form', 'Upload'], 'Prove/App': ['Selfie'] },
    findings: [
      { title: 'Selfie fails', on: ['Selfie'], tags: ['camera'], whys: ['Dark room'], cause: 'Light' },
      { title: 'The selfie fails', on: ['Upload', 'Selfie'], severity: 4, tags: ['camera', 'id'] },
      { title: 'Selfie does not work', on: ['Form'], cause: 'Old phone', whys: ['No hint'], owner: 'Ann' },
    ],
  });
  const { project, ids } = built;
  const [a, b, c] = ['Selfie fails', 'The selfie fails', 'Selfie does not work'].map(ids.finding);
  if (!a || !b || !c) throw new Error('three findings');
  Object.assign(project.findings[b] ?? {}, {
    personaIds: [ids.persona('Mark')],
    evidenceIds: [ids.evidence('Tickets')],
  });
  project.strategies['s'] = { id: 's', order: 'a0', title: 'Live hints', findingIds: [b, c] };
  project.quotes['q'] = {
    id: 'q',
    evidenceId: ids.evidence('Interviews'),
    order: 'a0',
    text: 'It never took my face',
    findingId: c,
  };
  return { ...built, a, b, c };
}

describe('counted people', () => {
  it.each([
    [0, 8, undefined],
    [1, 100, 1],
    [1, 5, 1],
    [7, 12, 3],
    [4, 5, 4],
    [5, 5, 5],
    [9, 5, 5],
  ])('%i of %i make the frequency %s', (count, of, frequency) => {
    expect(frequencyOf({ count, of })).toBe(frequency);
  });

  it('fill the frequency in, which can be set by hand over that', () => {
    const { project, a } = bank();
    const counted = checkCommand(project, updateFinding, {
      id: a,
      changes: { people: { count: 7, of: 12 } },
    });
    expect(counted.findings[a]).toMatchObject({ people: { count: 7, of: 12 }, frequency: 3 });
    const set = checkCommand(counted, updateFinding, { id: a, changes: { frequency: 5 } });
    expect(set.findings[a]).toMatchObject({ people: { count: 7, of: 12 }, frequency: 5 });
    const forgotten = checkCommand(set, updateFinding, { id: a, changes: { people: undefined } });
    expect(forgotten.findings[a]).toMatchObject({ frequency: 5 });
    expect(forgotten.findings[a]).not.toHaveProperty('people');
  });
});

describe('several findings', () => {
  it('are changed alike, and get a tag that each keeps its own beside', () => {
    const { project, a, c } = bank();
    const after = checkCommand(project, updateFindings, {
      ids: [a, c],
      changes: { status: 'inWork', severity: 2 },
      addTag: 'camera',
    });
    expect(after.findings[a]).toMatchObject({ status: 'inWork', severity: 2, tags: ['camera'] });
    expect(after.findings[c]).toMatchObject({ status: 'inWork', severity: 2, tags: ['camera'] });
  });

  it('go at once, and strategies and quotes forget them', () => {
    const { project, a, b, c } = bank();
    const after = checkCommand(project, removeFindings, { ids: [b, c] });
    expect(Object.keys(after.findings)).toEqual([a]);
    expect(after.strategies['s']?.findingIds).toEqual([]);
    expect(after.quotes['q']).not.toHaveProperty('findingId');
  });

  it('become one: the first keeps its title, all else is united, and what pointed at the others follows', () => {
    const { project, ids, a, b, c } = bank();
    const after = checkCommand(project, mergeFindings, { ids: [a, b, c] });
    expect(Object.keys(after.findings)).toEqual([a]);
    expect(after.findings[a]).toMatchObject({
      title: 'Selfie fails',
      cause: 'Light\nOld phone',
      whys: ['Dark room', 'No hint'],
      severity: 4,
      owner: 'Ann',
      tags: ['camera', 'id'],
      personaIds: [ids.persona('Mark')],
      evidenceIds: [ids.evidence('Tickets')],
      cardIds: [ids.card('Selfie'), ids.card('Upload'), ids.card('Form')],
    });
    // Both that it answered are the one now.
    expect(after.strategies['s']?.findingIds).toEqual([a]);
    expect(after.quotes['q']?.findingId).toBe(a);
  });

  it('of two maps stay apart', () => {
    const { project, a, b } = bank();
    project.maps['other'] = { id: 'other', order: 'a1', title: 'Other', state: 'current', personaIds: [] };
    Object.assign(project.findings[b] ?? {}, { mapId: 'other', cardIds: [] });
    expectRefused(project, mergeFindings, { ids: [a, b] });
    expectRefused(project, mergeFindings, { ids: [a] });
  });
});

describe('one finding taken apart', () => {
  it('leaves a copy on the chosen touchpoints, next to it', () => {
    const { project, mapId, ids, b } = bank();
    const after = checkCommand(project, splitFinding, { id: b, copyId: 'n', cardIds: [ids.card('Upload')] });
    expect(after.findings[b]?.cardIds).toEqual([ids.card('Selfie')]);
    expect(after.findings['n']).toMatchObject({
      title: 'The selfie fails',
      severity: 4,
      cardIds: [ids.card('Upload')],
    });
    expect(findingsOf(after, mapId).map(({ id }) => id)).toEqual(['finding-1', b, 'n', 'finding-3']);
  });

  it('keeps a touchpoint on either side', () => {
    const { project, ids, b } = bank();
    const all = [ids.card('Upload'), ids.card('Selfie')];
    expectRefused(project, splitFinding, { id: b, copyId: 'n', cardIds: all });
    expectRefused(project, splitFinding, { id: b, copyId: 'n', cardIds: [ids.card('Form')] });
  });
});

describe('the days of a finding', () => {
  const today = '2026-03-10';
  it('are that on which it was found and that on which the work on it ended', () => {
    const { project, ids, a, b } = bank();
    const made = checkCommand(project, addFinding, {
      id: 'new',
      kind: 'pain',
      cardIds: [ids.card('Selfie')],
      title: 'New',
      today,
    });
    expect(made.findings['new']).toMatchObject({ foundOn: today });
    const solved = checkCommand(made, updateFinding, { id: a, changes: { status: 'solved' }, today });
    expect(solved.findings[a]).toMatchObject({ status: 'solved', endedOn: today });
    const open = checkCommand(solved, updateFinding, { id: a, changes: { status: undefined }, today });
    expect(open.findings[a]).not.toHaveProperty('endedOn');
    const both = checkCommand(made, updateFindings, { ids: [a, b], changes: { status: 'dismissed' }, today });
    expect([a, b].map((id) => both.findings[id]?.endedOn)).toEqual([today, today]);
    const rated = checkCommand(both, updateFindings, {
      ids: [a],
      changes: { severity: 1 },
      today: '2026-04-01',
    });
    expect(rated.findings[a]?.endedOn).toBe(today);
  });
});
