// @vitest-environment jsdom
// The places of the open map in the palette: what is written is found, opportunities once each, and shown by what shows them.
import { beforeEach, expect, test } from 'vitest';
import { updateLane } from '@/commands/lanes';
import { addStrategy } from '@/commands/strategies';
import { href } from '@/views/context/router';
import { placesOf } from '@/views/palette/places';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';

const built = aProject({
  stages: ['Find', 'Buy'],
  lanes: ['Website', { kind: 'opportunities', name: 'Opportunities' }],
  cards: { 'Find/Website': ['searches'], 'Buy/Website': ['pays'] },
  findings: [{ title: 'Slow', kind: 'barrier', on: ['searches', 'pays'] }],
  personas: ['Olga'],
});
const [find, buy] = ['Find', 'Buy'].map(built.ids.stage);

beforeEach(() => {
  window.location.hash = href({ screen: 'map', projectId: built.project.id, mapId: built.mapId });
});

test('name stages, lanes, cards, findings, opportunities and people; what stands on no stage of the map is not among them', () => {
  const editor = openEditor(built.project);
  editor.setSession({ mapId: built.mapId });
  editor.commit(addStrategy, {
    id: 'index',
    title: 'Index of shoes',
    findingIds: [built.ids.finding('Slow')],
  });
  editor.commit(addStrategy, { id: 'discount', title: 'Discount', stageIds: [buy ?? ''] });
  editor.commit(addStrategy, { id: 'nowhere', title: 'Nowhere yet' });
  editor.commit(addStrategy, { id: 'blank', title: ' ', stageIds: [buy ?? ''] });
  const places = placesOf(editor);
  expect(places.map(({ label, group }) => `${label}: ${group}`)).toEqual([
    'Find: Stage',
    'Buy: Stage',
    'Website: Lane',
    'Opportunities: Lane',
    'searches: Find, Website',
    'pays: Buy, Website',
    'Slow: Barrier, Find',
    'Index of shoes: Opportunity, Find',
    'Discount: Opportunity, Buy',
    'Olga: Persona',
  ]);
  expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);

  const index = () => placesOf(editor).find(({ label }) => label === 'Index of shoes');
  index()?.run();
  const session = () => editor.store.getState().session;
  expect(session().selection).toEqual({ kind: 'strategy', id: 'index', stageId: find });
  expect(session().reveal).toBe('index');
  // No lane shows findings: its first touchpoint stands for it.
  placesOf(editor)
    .find(({ label }) => label === 'Slow')
    ?.run();
  expect(session().selection).toEqual({ kind: 'finding', id: built.ids.finding('Slow') });
  expect(session().reveal).toBe(built.ids.card('searches'));
  const lane = built.ids.lane('Opportunities');
  editor.commit(updateLane, { id: lane, changes: { collapsed: true } });
  index()?.run();
  expect(session().reveal).toBe(lane);
});
