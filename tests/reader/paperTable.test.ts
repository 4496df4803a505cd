// @vitest-environment jsdom
// On paper every column of a wide table is read: as a row, in tables that are no wider than a sheet.
import { beforeAll, expect, test } from 'vitest';
import { loadExample } from '@/content/example/exampleProject';
import type { Project } from '@/model/types';
import { comparisonView } from '@/reader/comparisonView';
import { paperTables } from '@/reader/paperTable';
import { createReader } from '@/reader/reader';
import { createStore } from '@/reader/store';

let example: Project;
beforeAll(async () => {
  example = await loadExample('en');
});

const texts = (within: ParentNode, selector: string): string[] =>
  [...within.querySelectorAll(selector)].map(({ textContent }) => textContent);

test('the columns of the gap table are the rows of the one for paper, its stages the columns', () => {
  const settings = { projectId: example.id, mapId: '', language: 'en', written: '2026-01-01' };
  const mapId = Object.keys(example.maps)[0] ?? '';
  const store = createStore({
    view: 'comparison',
    mapId,
    theme: 'light',
    language: 'en',
    unfolded: false,
    selected: undefined,
  });
  const view = comparisonView(createReader({ project: example, settings, faces: [] }, store));
  const onScreen = texts(view, '.screen-only thead th');
  const onPaper = texts(view, '.paper-only tbody th[scope=row]');
  expect(onPaper.length).toBeGreaterThan(20);
  expect(onPaper).toEqual(onScreen.slice(1));
  expect(texts(view, '.paper-only thead th[scope=col]').slice(1)).toEqual(
    texts(view, '.screen-only tbody th[scope=row]'),
  );
  // Nothing of the cells is lost.
  expect(texts(view, '.paper-only td').filter(Boolean).toSorted()).toEqual(
    texts(view, '.screen-only td').filter(Boolean).toSorted(),
  );
});

test('more stages than a sheet is wide make several tables, each with the names of its rows', () => {
  const stages = Array.from({ length: 17 }, (_, at) => `Stage ${at}`);
  const rows = stages.map((name, at) => [name, String(at), `due ${at}`]);
  const made = paperTables('Gap table', ['Stage', 'Weight', 'Due'], rows);
  const tables = [...made.querySelectorAll('table')];
  expect(tables).toHaveLength(3);
  expect(tables.flatMap((table) => texts(table, 'thead th').slice(1))).toEqual(stages);
  for (const table of tables) {
    expect(table.querySelectorAll('thead th').length).toBeLessThanOrEqual(8);
    expect(texts(table, 'thead th')[0]).toBe('Stage');
    expect(texts(table, 'tbody th[scope=row]')).toEqual(['Weight', 'Due']);
  }
  expect(tables.flatMap((table) => texts(table, 'tbody tr:last-child td'))).toEqual(
    stages.map((_, at) => `due ${at}`),
  );
});
