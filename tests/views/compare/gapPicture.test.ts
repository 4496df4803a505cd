// The gap table on paper tells measures in the figures that the map shows.
import { expect, it } from 'vitest';
import { compareMaps } from '@/analysis/compare';
import { gapTable } from '@/analysis/gapTable';
import { loadExample } from '@/content/example/exampleProject';
import { mapsOf } from '@/model/select';
import { gapPicture } from '@/views/compare/gapPicture';

it('writes an NPS whole with its sign, a share with its unit, and how far there is still to go', async () => {
  const project = await loadExample('en', new Date('2026-11-10'));
  const [from, to] = mapsOf(project);
  const table = gapPicture(gapTable(compareMaps(project, from?.id ?? '', to?.id ?? ''), '2026-11-10'));
  const told = table.rows.flatMap(({ cells }) => cells.flat().map(({ text }) => text));
  expect(told).toContain('NPS: +19 → +25');
  expect(told).toContain('CSAT of the form: 85.9 → 90\u00a0%');
  expect(told).toContain('still to go: 4.1\u00a0%');
});
