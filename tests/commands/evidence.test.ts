// Evidence: sources, what rests on them, and their quotes.
import { describe, expect, it } from 'vitest';
import { evidenceIdsOf, restingOn, type Statement, countUses } from '@/analysis/evidenceUse';
import {
  addEvidence,
  addQuote,
  attachEvidence,
  consequencesOfRemovingEvidence,
  detachEvidence,
  moveQuote,
  removeEvidence,
  removeQuote,
  updateEvidence,
  updateQuote,
} from '@/commands/evidence';
import { evidenceOf, quotesOf } from '@/model/select';
import { aProject } from '@tests/support/aProject';
import { checkCommand } from '@tests/support/openEditor';

const researched = () =>
  aProject({
    stages: ['Need'],
    lanes: ['Shop', { kind: 'emotion', name: 'Feelings' }],
    cards: { 'Need/Shop': [{ text: 'Asks', evidenceIds: ['e1'] }, 'Tries', 'Leaves'] },
    personas: ['Olga'],
    feelings: { Olga: { Asks: { value: 1, answers: 4, evidenceIds: ['e1'] } } },
    findings: [{ title: 'Nobody is free', on: ['Tries'], evidenceIds: ['e1', 'e2'] }],
    evidence: [
      { title: 'Survey', id: 'e1' },
      { title: 'Interviews', id: 'e2', strength: 1 },
    ],
  });

describe('sources', () => {
  it('come last, with their fields, and are changed field by field', () => {
    const { project } = researched();
    const fields = { link: 'https://example.com', answers: 12, strength: 2 };
    const added = checkCommand(project, addEvidence, { id: 'e3', kind: 'tickets', title: 'Chat', fields });
    expect(evidenceOf(added).map(({ title }) => title)).toEqual(['Survey', 'Interviews', 'Chat']);
    expect(added.evidence['e3']).toMatchObject(fields);
    const changes = { strength: undefined, until: '2026-09-22' };
    const changed = checkCommand(added, updateEvidence, { id: 'e3', changes });
    expect(changed.evidence['e3']).not.toHaveProperty('strength');
    expect(changed.evidence['e3']?.until).toBe('2026-09-22');
  });

  it('say what goes along, and removed leave what rested on them', () => {
    const { project, ids } = researched();
    const quoted = checkCommand(project, addQuote, { id: 'q', evidenceId: 'e1', text: 'So what' });
    // The card has nothing else; the feeling has its answers, the finding the interviews.
    expect(consequencesOfRemovingEvidence(quoted, 'e1')).toEqual({ places: 3, quotes: 1, assumptions: 1 });
    const after = checkCommand(quoted, removeEvidence, { id: 'e1' });
    expect(after.quotes).toEqual({});
    expect(evidenceIdsOf(after, { table: 'cards', id: ids.card('Asks') })).toEqual([]);
    expect(evidenceIdsOf(after, { table: 'findings', id: ids.finding('Nobody is free') })).toEqual(['e2']);
  });
});

describe('what rests on sources', () => {
  it('several statements of every kind get several sources, some of them new, in one step', () => {
    const { project, ids } = researched();
    const to: Statement[] = [
      { table: 'cards', id: ids.card('Asks') },
      { table: 'cards', id: ids.card('Tries') },
      { table: 'findings', id: ids.finding('Nobody is free') },
      { table: 'feelings', id: Object.keys(project.feelings)[0] ?? '' },
      { table: 'personas', id: ids.persona('Olga') },
    ];
    const made = [{ id: 'e3', kind: 'tickets', title: 'Chat' } as const];
    const after = checkCommand(project, attachEvidence, { to, evidenceIds: ['e2'], made, detach: ['e1'] });
    expect(to.map((statement) => evidenceIdsOf(after, statement))).toEqual(to.map(() => ['e2', 'e3']));
    expect(countUses(after, 'e3')).toBe(5);
    expect(restingOn(after, 'e1')).toEqual([]);
  });

  it('one source goes to some places and leaves others in one step', () => {
    const { project, ids } = researched();
    const [asks, leaves] = (['Asks', 'Leaves'] as const).map((text): Statement => ({
      table: 'cards',
      id: ids.card(text),
    }));
    if (!asks || !leaves) throw new Error('no cards');
    const after = checkCommand(project, attachEvidence, { to: [leaves], evidenceIds: ['e1'], from: [asks] });
    expect([evidenceIdsOf(after, leaves), evidenceIdsOf(after, asks)]).toEqual([['e1'], []]);
  });

  it('a source that is gone, or attached already, changes nothing; the last one taken away leaves no field', () => {
    const { project, ids } = researched();
    const to: Statement[] = [{ table: 'cards', id: ids.card('Asks') }];
    const draft = structuredClone(project);
    attachEvidence.recipe(draft, { to, evidenceIds: ['e1', 'nowhere'] }, project);
    expect(draft).toEqual(project);
    const after = checkCommand(project, detachEvidence, { evidenceIds: ['e1'], from: to });
    expect(evidenceIdsOf(after, to[0] as Statement)).toEqual([]);
  });
});

describe('quotes', () => {
  it('are added last, moved, changed and removed', () => {
    const { project, ids } = researched();
    let now = project;
    for (const id of ['a', 'b', 'c'])
      now = checkCommand(now, addQuote, { id, evidenceId: 'e1', text: `Quote ${id}` });
    const order = () => quotesOf(now, 'e1').map(({ id }) => id);
    expect(order()).toEqual(['a', 'b', 'c']);
    now = checkCommand(now, moveQuote, { id: 'c', index: 0 });
    expect(order()).toEqual(['c', 'a', 'b']);
    const changes = { personaId: ids.persona('Olga'), findingId: ids.finding('Nobody is free') };
    now = checkCommand(now, updateQuote, { id: 'a', changes });
    expect(now.quotes['a']).toMatchObject({ text: 'Quote a', ...changes });
    now = checkCommand(now, removeQuote, { id: 'c' });
    expect(order()).toEqual(['a', 'b']);
  });
});
