// What an import of contacts is offered: the log that the same file replaces, and the cell of a new card.
import { expect, test } from 'vitest';
import { importContacts } from '@/commands/contactLogs';
import { cellFor, importedBefore } from '@/views/contacts/importDraft';
import { aProject } from '@tests/support/aProject';
import { checkCommand } from '@tests/support/openEditor';

const built = aProject({ stages: ['Need', 'Buy'], lanes: ['App', 'Phone'], cards: {} });
const { ids, mapId } = built;
const taken = checkCommand(built.project, importContacts, {
  mapId,
  file: { id: 'file', name: 'log.csv', hash: 'abc' },
  log: { id: 'log', title: 'Log', people: 1, contacts: 1 },
  activities: [],
  cards: [],
});

test('the same file is known by its hash, and replaces its log of this map alone', () => {
  expect(importedBefore(taken, mapId, 'other')).toBeUndefined();
  expect(importedBefore(taken, mapId, 'abc')).toMatchObject({ file: { id: 'file' }, logId: 'log' });
  expect(importedBefore(taken, 'another map', 'abc')).toMatchObject({
    file: { id: 'file' },
    logId: undefined,
  });
  // Read as answers as well, before or after: the log is found all the same.
  const { file } = taken.importedFiles;
  if (!file) throw new Error('no file');
  for (const order of ['A', 'zz']) {
    const answers = { ...file, id: 'answers', kind: 'answers' as const, order };
    const both = { ...taken, importedFiles: { ...taken.importedFiles, answers } };
    expect(importedBefore(both, mapId, 'abc')?.logId).toBe('log');
  }
});

test('a new card is offered the lane of its channel, whatever its case and spaces', () => {
  expect(cellFor(taken, mapId, ' phone ')).toEqual({
    kind: 'new',
    stageId: ids.stage('Need'),
    laneId: ids.lane('Phone'),
  });
  expect(cellFor(taken, mapId, 'Shop')).toMatchObject({ laneId: ids.lane('App') });
  expect(cellFor(taken, mapId, undefined)).toMatchObject({ laneId: ids.lane('App') });
});
