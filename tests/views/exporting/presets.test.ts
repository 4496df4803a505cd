// @vitest-environment jsdom
// The presets of the export dialog: the best file that the part at hand becomes, or else another part.
import { describe, expect, it } from 'vitest';
import { PRESETS } from '@/formats/exportFormat';
import { bookOf } from '@/formats/sheets/makeSheet';
import { t } from '@/i18n/translate';
import { changesFor, type Chosen, chosenFor, FIRST, keptOf, readKept } from '@/views/exporting/exportChoice';
import type { ExportPart } from '@/views/exporting/exportPart';
import { targetsOf, usualTarget } from '@/views/exporting/exportTargets';
import { preselected } from '@/views/exporting/presets';

const map: ExportPart = { id: 'map', label: 'Map' };
const findings: ExportPart = {
  id: 'findings',
  label: 'Findings',
  taken: {
    picture: { of: undefined, smallest: 11 },
    table: bookOf('Findings', 'findings', () => [['a']], t),
  },
};
const project: ExportPart = { id: 'project', label: 'Project', isProject: true };
const report: ExportPart = {
  id: 'report',
  label: 'Report',
  taken: { picture: { of: undefined, smallest: 11, isMany: true } },
};
const parts = [map, findings, project];

describe('a preset', () => {
  it('means something for each of them, whatever is at hand', () => {
    for (const id of PRESETS) for (const at of parts) expect(preselected(id, parts, at)).toBeDefined();
  });

  it('keeps the part at hand where it becomes such a file, and takes another where it does not', () => {
    expect(preselected('slides', parts, findings)?.part).toBe(findings);
    expect(preselected('slides', parts, project)?.part).toBe(map);
    expect(preselected('data', [map, findings], findings)).toMatchObject({ part: findings });
    // A deck has its own shape; a choice made for it leaves that of pictures alone.
    expect(preselected('slides', parts, findings)?.options).toMatchObject({ proportions: 'slide' });
    expect(preselected('slides', parts, map)?.options).not.toHaveProperty('proportions');
    expect(preselected('wall', parts, map)?.options).not.toHaveProperty('scale');
  });

  it('leaves many pages for the map where they are no slides and no wall', () => {
    for (const id of ['slides', 'wall'] as const)
      expect(preselected(id, [...parts, report], report)?.part).toBe(map);
  });

  it('of a report takes the report as PDF, whatever is at hand', () => {
    for (const at of [map, findings, project, report])
      expect(preselected('report', [...parts, report], at)).toMatchObject({
        part: { id: 'report' },
        target: { format: { id: 'pdf' } },
      });
    expect(preselected('report', parts, findings)?.part).toBe(map);
  });
});

it('the whole project becomes every file that holds it, the one to go on with first, and no picture', () => {
  expect(targetsOf(project).map(({ id }) => id)).toEqual(['html', 'json']);
  expect(usualTarget(project)?.id).toBe('json');
  expect(usualTarget(map)?.id).toBe(targetsOf(map)[0]?.id);
});

it('whether a picture carries the project is asked each time', () => {
  const png = targetsOf(map).find(({ id }) => id === 'png');
  if (!png) throw new Error('no png');
  const kept = keptOf(png, { ...FIRST, carries: true, scale: 2 });
  expect(kept.options).toMatchObject({ scale: 2 });
  expect(kept.options).not.toHaveProperty('carries');
  expect(readKept({ ...kept, options: { ...kept.options, carries: true } }).chosen).not.toHaveProperty(
    'carries',
  );
});

describe('a choice of paper', () => {
  const kept: Chosen = { ...FIRST, proportions: 'own', paper: 'a1', pages: 'tiles' };

  it('that was made for pictures leaves the pages of a report alike, on the sheet of the office', () => {
    expect(chosenFor(kept, report, 'en-US')).toMatchObject({
      proportions: 'sheet',
      paper: 'letter',
      pages: 'one',
    });
    expect(chosenFor({ ...kept, paperOfPages: 'fit' }, report)).toMatchObject({
      proportions: 'slide',
      paper: 'fit',
    });
    expect(chosenFor(kept, report, 'ru')).toMatchObject({ paper: 'a4' });
    expect(chosenFor(kept, map)).toEqual(kept);
  });

  it('that is made for a report is kept for reports', () => {
    const changed = { ...kept, ...changesFor({ paper: 'a3' }, report) };
    expect(chosenFor(changed, report)).toMatchObject({ paper: 'a3' });
    expect(chosenFor(changed, map)).toMatchObject({ paper: 'a1' });
    const { chosen } = readKept({ target: 'pdf', options: { paperOfPages: 'a3' } });
    expect(chosen.paperOfPages).toBe('a3');
    expect(
      readKept({ target: 'pdf', options: { paperOfPages: 'wall' } }).chosen.paperOfPages,
    ).toBeUndefined();
  });
});
