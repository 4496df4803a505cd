// @vitest-environment jsdom
// The table of the page on paper: as many tables as it takes for sheets that are not scrolled, with every stage and card.
import { expect, test } from 'vitest';
import type { Project } from '@/model/types';
import { createReader } from '@/reader/reader';
import { createStore } from '@/reader/store';
import { tableView } from '@/reader/tableView';
import { aProject } from '@tests/support/aProject';

function viewOf(project: Project, mapId: string): HTMLElement {
  const settings = { projectId: project.id, mapId, language: 'en', written: '2026-01-01' };
  const store = createStore({
    view: 'table',
    mapId,
    theme: 'light',
    language: 'en',
    unfolded: false,
    selected: undefined,
  });
  return tableView(createReader({ project, settings, faces: [] }, store));
}
const texts = (within: ParentNode, selector: string): string[] =>
  [...within.querySelectorAll(selector)].map(({ textContent }) => textContent);

test('more stages than a sheet is wide stand on paper in several tables, each with the names of its lanes', () => {
  const stages = Array.from({ length: 19 }, (_, at) => `Stage ${at + 1}`);
  const cards = Object.fromEntries(stages.map((stage) => [`${stage}/Shop`, [`Card of ${stage}`]]));
  const { project, mapId } = aProject({ stages, lanes: ['Shop', 'Website'], cards });
  const phased: Project = {
    ...project,
    phases: { all: { id: 'all', mapId, name: 'All of it' } },
    stages: Object.fromEntries(
      Object.entries(project.stages).map(([id, stage]) => [id, { ...stage, phaseId: 'all' }]),
    ),
  };
  const view = viewOf(phased, mapId);
  const onPaper = [...view.querySelectorAll('.paper-only table')];
  expect(onPaper).toHaveLength(3);
  expect(onPaper.flatMap((table) => texts(table, 'th[scope=col]').slice(1))).toEqual(stages);
  expect(onPaper.flatMap((table) => texts(table, '.card-text'))).toEqual(
    stages.map((stage) => `Card of ${stage}`),
  );
  for (const table of onPaper) {
    const heads = table.querySelectorAll('th[scope=col]').length;
    expect(heads).toBeLessThanOrEqual(8);
    expect(texts(table, 'th[scope=row]')).toEqual(['Shop', 'Website']);
    // A phase is no wider than its stages that stand here.
    expect(table.querySelector('.phases th')?.getAttribute('colspan')).toBe(String(heads - 1));
  }
});

test('what a sheet holds is one table, on the screen and on paper', () => {
  const { project, mapId } = aProject({ stages: ['Compare', 'Buy'], lanes: ['Shop'] });
  const view = viewOf(project, mapId);
  expect(view.querySelectorAll('table')).toHaveLength(1);
  expect(view.querySelector('.paper-only, .screen-only')).toBeNull();
});
