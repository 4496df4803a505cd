// @vitest-environment jsdom
// A page that is loaded again is in the language, the light and on the map that were chosen, where they are still there.
import { expect, test } from 'vitest';
import { keepState, keptState } from '@/reader/keptState';
import { shoes } from '@tests/support/shoes';

const { project, mapId } = shoes();

test('the history of the window keeps what was chosen', () => {
  expect(keptState(project)).toEqual({});
  keepState({ view: 'table', selected: undefined, unfolded: false, language: 'ru', theme: 'dark', mapId });
  expect(keptState(project)).toEqual({ language: 'ru', theme: 'dark', mapId });
});

test.each([[null], ['ru'], [{ language: 'fr', theme: 'loud', mapId: 'gone' }], [{ mapId: 'constructor' }]])(
  '%j says nothing that fits',
  (found) => expect(keptState(project, found)).toEqual({}),
);
