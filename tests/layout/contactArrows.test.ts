// The layer of contacts: arrows between touchpoints as wide as many people go there, and waits in the line of facts.
import { expect, test } from 'vitest';
import { importContacts, removeContactLog } from '@/commands/contactLogs';
import { showLayer } from '@/commands/maps';
import { moveCards } from '@/commands/cards';
import { aLayout } from '@tests/support/aScene';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';

function opened() {
  const { project, mapId, ids } = aProject({
    stages: ['Need', 'Apply', 'Get'],
    lanes: ['App'],
    cards: { 'Need/App': ['Ad'], 'Apply/App': ['Form'], 'Get/App': ['Card'] },
    paths: { Drawn: ['Ad', 'Form', 'Card'] },
  });
  const editor = openEditor(project);
  const counts = { contacts: 100, people: 100 };
  editor.commit(importContacts, {
    mapId,
    file: { id: 'file', name: 'log.csv' },
    log: {
      id: 'log',
      title: 'Log',
      people: 100,
      contacts: 300,
      transitions: [
        { from: 0, to: 1, count: 90 },
        { from: 1, to: 2, count: 40 },
        { from: 2, to: 0, count: 2 },
        { from: 1, to: 1, count: 7 },
        { from: 3, to: 1, count: 60 },
      ],
    },
    activities: [
      { id: 'a', key: 0, name: 'Ad', cardId: ids.card('Ad'), ...counts },
      { id: 'b', key: 1, name: 'Form', cardId: ids.card('Form'), ...counts, medianWait: 90 },
      { id: 'c', key: 2, name: 'Card', cardId: ids.card('Card'), ...counts, medianWait: 2880 },
      { id: 'd', key: 3, name: 'Chat', ...counts, medianWait: 9000 },
    ],
    cards: [],
  });
  const layout = aLayout();
  const scene = () => layout(editor.store.getState().project, mapId);
  const notes = () =>
    scene().rows.flatMap(({ cells }) => cells.map(({ items }) => items[0]?.note?.lines.join(' ')));
  const marks = () =>
    scene().rows.flatMap(({ cells }) => cells.map(({ items }) => items[0]?.marks.map(({ kind }) => kind)));
  return { editor, mapId, ids, scene, notes, marks };
}

test('the layer adds arrows by how often a step is gone, below the drawn paths, and says at cards how long people wait', () => {
  const { editor, mapId, scene, notes, marks } = opened();
  const plain = scene().paths;
  expect(plain.map(({ path }) => path.name)).toEqual(['Drawn']);
  expect(notes()).toEqual([undefined, undefined, undefined]);
  editor.commit(showLayer, { mapId, layer: 'contacts', on: true });
  expect(scene().paths.map(({ width, steps }) => [width, steps.map(({ link }) => link.label)])).toEqual([
    [6, ['90']],
    [4, ['40']],
    [1.25, ['2']],
    [undefined, [undefined, undefined]],
  ]);
  expect(scene().paths[0]?.path.name).toBe('Contacts: gone 90 times or more often');
  expect(notes()).toEqual([
    '100 contacts',
    'waits 1.5 h · 100 contacts',
    // Of what is on the map: the chat, for which more time is lost, is not.
    'waits 2 d · 100 contacts',
  ]);
  expect(marks()).toEqual([[], [], ['bottleneck']]);
  editor.commit(showLayer, { mapId, layer: 'contacts', on: false });
  expect(scene().paths.map(({ path }) => path.name)).toEqual(['Drawn']);
  expect(notes()).toEqual([undefined, undefined, undefined]);
});

test('the arrows follow their cards, stay the same while nothing moves, and go with the log', () => {
  const { editor, mapId, ids, scene } = opened();
  editor.commit(showLayer, { mapId, layer: 'contacts', on: true });
  const before = scene();
  expect(scene()).toBe(before);
  editor.commit(moveCards, {
    ids: [ids.card('Card')],
    stageId: ids.stage('Apply'),
    laneId: ids.lane('App'),
    index: 1,
  });
  expect(scene().paths[1]?.steps[0]?.line).not.toEqual(before.paths[1]?.steps[0]?.line);
  editor.commit(removeContactLog, { id: 'log' });
  expect(scene().paths.map(({ path }) => path.name)).toEqual(['Drawn']);
});
