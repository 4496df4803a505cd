// @vitest-environment jsdom
// The plan on the page is the whole plan: no strategy is left out because it stands on no map.
import { beforeAll, expect, test } from 'vitest';
import { loadExample } from '@/content/example/exampleProject';
import type { Id } from '@/model/id';
import { mapsOf, strategiesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { findingsView } from '@/reader/findingsView';
import { createReader } from '@/reader/reader';
import { createStore } from '@/reader/store';

let example: Project;
beforeAll(async () => {
  example = await loadExample('en');
});

/** The parts of the page with the names that stand in them. */
function partsOf(mapId: Id): Map<string, string[]> {
  const settings = { projectId: example.id, mapId, language: 'en', written: '2026-01-01' };
  const store = createStore({
    view: 'findings',
    mapId,
    theme: 'light',
    language: 'en',
    unfolded: false,
    selected: undefined,
  });
  const view = findingsView(createReader({ project: example, settings, faces: [] }, store));
  return new Map(
    [...view.querySelectorAll('[role=region]')].map((part) => [
      part.getAttribute('aria-label') ?? '',
      [...part.querySelectorAll('th[scope=row]')].map(({ textContent }) => textContent),
    ]),
  );
}

test('every strategy stands once, whichever map is shown', () => {
  const titles = strategiesOf(example).map(({ title }) => title);
  for (const { id } of mapsOf(example)) {
    const shown = [...partsOf(id)].flatMap(([part, names]) => (part.startsWith('Strategies') ? names : []));
    expect(shown.toSorted()).toEqual(titles.toSorted());
  }
});

test('what answers no finding has a heading of its own, and so has what answers those of another map', () => {
  const [first, second] = mapsOf(example).toSorted((a) => (a.state === 'current' ? -1 : 1));
  const today = partsOf(first?.id ?? '');
  expect(today.get('Strategies that answer no finding')).toEqual(['Birthday greeting']);
  expect(today.get('Strategies')).toContain('Fees on one page');
  expect(today.has('Strategies against findings of other maps')).toBe(false);
  const target = partsOf(second?.id ?? '');
  expect(target.get('Strategies against findings of other maps')).toContain('Fees on one page');
});
