// Contact logs: taken in as one step, mapped, made findings of, and removed; and counts of customers.
import { describe, expect, test } from 'vitest';
import { customerOverview } from '@/analysis/customers';
import {
  addContactFinding,
  importContacts,
  mapActivity,
  removeContactLog,
  updateContactLog,
} from '@/commands/contactLogs';
import { importCustomers, setCustomerCount } from '@/commands/customers';
import { addStrategy } from '@/commands/strategies';
import { activitiesOf, cardById, cardsOf, contactLogsOf } from '@/model/select';
import { aProject } from '@tests/support/aProject';
import { checkCommand, expectRefused, openEditor } from '@tests/support/openEditor';

const built = () =>
  aProject({
    stages: ['Need', 'Buy'],
    lanes: ['App', { kind: 'emotion', name: 'Feeling' }],
    cards: { 'Need/App': ['Search'], 'Buy/App': ['Pay'] },
  });

function imported() {
  const { project, mapId, ids } = built();
  const args = {
    mapId,
    file: {
      id: 'file',
      name: 'log.csv',
      hash: 'ab',
      columns: [{ header: 'step', role: 'activity' }],
    },
    log: {
      id: 'log',
      title: 'log',
      people: 40,
      contacts: 90,
      from: '2026-10-01',
      to: '2026-10-31',
      problems: [{ name: 'Declined', contacts: 12, people: 10 }],
    },
    activities: [
      { id: 'a', key: 0, name: 'Search', contacts: 50, people: 40, cardId: ids.card('Search') },
      { id: 'b', key: 1, name: 'Call', contacts: 40, people: 20, cardId: 'new' },
      { id: 'c', key: 2, name: 'Gone', contacts: 1, people: 1, cardId: 'nowhere' },
    ],
    cards: [
      { id: 'new', stageId: ids.stage('Buy'), laneId: ids.lane('App'), text: 'Call' },
      { id: 'lost', stageId: ids.stage('Buy'), laneId: ids.lane('Feeling'), text: 'No cards here' },
    ],
  };
  return { before: project, mapId, ids, args, project: checkCommand(project, importContacts, args) };
}

describe('a contact log', () => {
  test('comes with its file, its activities and the cards that they become, in one step', () => {
    const { project, mapId, ids, before, args } = imported();
    expect(project.importedFiles['file']).toMatchObject({ kind: 'contacts', mapId, hash: 'ab' });
    expect(contactLogsOf(project, mapId)).toMatchObject([{ id: 'log', fileId: 'file', people: 40 }]);
    expect(cardById(project, 'new')).toMatchObject({ text: 'Call', laneId: ids.lane('App') });
    expect(cardById(project, 'lost')).toBeUndefined();
    expect(activitiesOf(project, 'log').map(({ cardId }) => cardId)).toEqual([
      ids.card('Search'),
      'new',
      undefined,
    ]);
    expectRefused(before, importContacts, { ...args, mapId: 'nowhere' });
  });

  test('stands in for the one that it replaces, whose file goes with it', () => {
    const { project, args, mapId } = imported();
    const again = checkCommand(project, importContacts, {
      ...args,
      file: { ...args.file, id: 'file-2' },
      log: { ...args.log, id: 'log-2' },
      activities: [],
      cards: [],
      replaces: 'log',
    });
    expect(Object.keys(again.importedFiles)).toEqual(['file-2']);
    expect(contactLogsOf(again, mapId).map(({ id }) => id)).toEqual(['log-2']);
    expect(Object.keys(again.contactActivities)).toEqual([]);
    expect(cardsOf(again, mapId)).toHaveLength(3);
  });

  test('remembers in its file which touchpoint an activity is', () => {
    const { project, ids } = imported();
    const mapped = checkCommand(project, mapActivity, { id: 'c', cardId: ids.card('Pay') });
    expect(mapped.contactActivities['c']?.cardId).toBe(ids.card('Pay'));
    expect(mapped.importedFiles['file']?.columns?.[0]?.places).toEqual([
      { value: 'Gone', means: ids.card('Pay') },
    ]);
    const free = checkCommand(mapped, mapActivity, { id: 'c', cardId: undefined });
    expect(free.importedFiles['file']?.columns?.[0]?.places).toEqual([]);
    expectRefused(project, mapActivity, { id: 'c', cardId: 'nowhere' });
  });

  test('makes a finding with so many of so many people, and becomes its source once', () => {
    const { project, ids } = imported();
    const finding = {
      id: 'f',
      logId: 'log',
      kind: 'pain' as const,
      title: 'Declined',
      cardIds: [ids.card('Pay')],
      people: 10,
      source: { id: 's', kind: 'tickets' as const, title: 'log' },
    };
    const first = checkCommand(project, addContactFinding, finding);
    expect(first.findings['f']).toMatchObject({
      title: 'Declined',
      people: { count: 10, of: 40 },
      frequency: 2,
      evidenceIds: ['s'],
    });
    expect(first.evidence['s']).toMatchObject({
      kind: 'tickets',
      answers: 90,
      date: '2026-10-01',
      until: '2026-10-31',
    });
    const second = checkCommand(first, addContactFinding, {
      ...finding,
      id: 'g',
      source: { ...finding.source, id: 't' },
    });
    expect(Object.keys(second.evidence)).toEqual(['s']);
    expect(second.findings['g']?.evidenceIds).toEqual(['s']);
    expectRefused(project, addContactFinding, { ...finding, cardIds: [] });
  });

  test('has own rules, and goes with its file while findings stay', () => {
    const { project, mapId } = imported();
    const rules = [{ name: 'Cards', words: ['card'] }];
    const ruled = checkCommand(project, updateContactLog, { id: 'log', changes: { rules } });
    expect(ruled.contactLogs['log']?.rules).toEqual(rules);
    const gone = checkCommand(ruled, removeContactLog, { id: 'log' });
    expect([gone.importedFiles, gone.contactLogs, gone.contactActivities]).toEqual([{}, {}, {}]);
    expect(cardsOf(gone, mapId)).toHaveLength(3);
  });
});

describe('counts of customers', () => {
  const people = () =>
    aProject({
      stages: ['Need'],
      lanes: ['App'],
      cards: { 'Need/App': ['Search'] },
      personas: [
        { name: 'Anna', segment: 'Students', lifecycle: 'developing' },
        { name: 'Viktor', segment: 'Pensioners', lifecycle: 'lost', churnReason: 'Branch closed' },
      ],
      map: { personaIds: ['persona-1'] },
    });
  const cellOf = (
    project: ReturnType<typeof people>['project'],
    segment: string,
    life: 'lost' | 'developing',
  ) => customerOverview(project).rows.find((row) => row.segment === segment)?.cells[life];

  test('are set by hand in a cell, changed and taken away', () => {
    const { project } = people();
    const cell = { id: 'n', segment: 'Students', lifecycle: 'developing' as const };
    const set = checkCommand(project, setCustomerCount, { ...cell, count: 120 });
    expect(cellOf(set, 'Students', 'developing')).toMatchObject({ count: 120, personas: [{ name: 'Anna' }] });
    const changed = checkCommand(set, setCustomerCount, {
      ...cell,
      id: 'm',
      segment: ' students',
      count: 90,
    });
    expect(Object.values(changed.customerCounts)).toMatchObject([{ id: 'n', count: 90 }]);
    const gone = checkCommand(changed, setCustomerCount, { ...cell, count: undefined });
    expect(cellOf(gone, 'Students', 'developing')?.count).toBeUndefined();
    expectRefused(set, setCustomerCount, { ...cell, count: 120 });
  });

  test('from a file replace those of the file before; reasons are ranked, and stay when a cell is set', () => {
    const { project } = people();
    const counts = [
      { id: '1', segment: 'Students', lifecycle: 'lost' as const, reason: 'Too slow', count: 30 },
      { id: '2', segment: 'Pensioners', lifecycle: 'lost' as const, reason: 'too  slow', count: 5 },
      { id: '3', segment: 'Students', lifecycle: 'lost' as const, count: 10 },
    ];
    const first = checkCommand(project, importCustomers, { file: { id: 'f', name: 'a.csv' }, counts });
    expect(customerOverview(first).reasons).toEqual([
      { reason: 'Too slow', count: 35, segments: ['Students', 'Pensioners'] },
      { reason: 'Branch closed', count: undefined, segments: ['Pensioners'] },
    ]);
    expect(cellOf(first, 'Students', 'lost')).toMatchObject({ count: 40, reasoned: 30 });
    const lost = { id: 'n', segment: 'Students', lifecycle: 'lost' as const };
    expect(
      cellOf(checkCommand(first, setCustomerCount, { ...lost, count: 50 }), 'Students', 'lost')?.count,
    ).toBe(50);
    expect(
      cellOf(checkCommand(first, setCustomerCount, { ...lost, count: 4 }), 'Students', 'lost')?.count,
    ).toBe(30);
    const second = checkCommand(first, importCustomers, {
      file: { id: 'g', name: 'b.csv' },
      counts: [{ id: '4', segment: 'Students', lifecycle: 'lost', count: 8 }],
    });
    expect([Object.keys(second.customerCounts), Object.keys(second.importedFiles)]).toEqual([['4'], ['g']]);
  });

  test('say which segments have no map, no target and no strategy', () => {
    const { project } = people();
    const lacks = (of: typeof project) =>
      Object.fromEntries(customerOverview(of).rows.map((row) => [row.segment ?? '', row.lacks]));
    expect(lacks(project)).toEqual({
      Students: ['target', 'strategy'],
      Pensioners: ['map', 'target', 'strategy'],
    });
    const stageIds = Object.keys(project.stages);
    const planned = checkCommand(project, addStrategy, { id: 's', title: 'Ask', stageIds });
    expect(lacks(planned)['Students']).toEqual(['target']);
    const editor = openEditor(planned);
    editor.commit(setCustomerCount, { id: 'n', segment: 'Firms', lifecycle: 'lost', count: 3 });
    expect(lacks(editor.store.getState().project)['Firms']).toEqual(['map', 'target', 'strategy']);
  });
});
