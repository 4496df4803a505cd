// @vitest-environment jsdom
// The presets of the export dialog: the best file that the part at hand becomes, or else another part.
import { describe, expect, it } from 'vitest';
import { PRESETS } from '@/formats/exportFormat';
import { bookOf } from '@/formats/sheets/makeSheet';
import { t } from '@/i18n/translate';
import type { ExportPart } from '@/views/exporting/exportPart';
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
const parts = [map, findings, project];

describe('a preset', () => {
  it('means something for each of them, whatever is at hand', () => {
    for (const id of PRESETS) for (const at of parts) expect(preselected(id, parts, at)).toBeDefined();
  });

  it('keeps the part at hand where it becomes such a file, and takes another where it does not', () => {
    expect(preselected('slides', parts, findings)?.part).toBe(findings);
    expect(preselected('slides', parts, project)?.part).toBe(map);
    expect(preselected('data', [map, findings], findings)).toMatchObject({ part: findings });
    expect(preselected('slides', parts, map)?.options).toMatchObject({ proportions: 'slide' });
  });
});
