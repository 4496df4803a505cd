// Tables with two lines of heads: phases over stages, from spreadsheets and from pages, into a new map and into an open one.
import { describe, expect, test } from 'vitest';
import { pasteMap } from '@/commands/pasteMap';
import { phaseRuns } from '@/analysis/phaseRuns';
import { mapsOf, phasesOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';
import { imported, importText } from '@tests/support/importing';

const read = (text: string, name = 'journey.tsv'): Project => imported(importText(text, name)).project;

const spans = (project: Project, mapId = mapsOf(project)[0]?.id ?? '') =>
  phaseRuns(project, stagesOf(project, mapId)).map(
    ({ phase, stages }) => `${phase?.name ?? '-'}: ${stages.map(({ name }) => name).join(', ')}`,
  );

const sheet = [
  ['', 'Before', '', 'Opening', '', 'First use'],
  ['Lane', 'Notice', 'Choose', 'Apply', 'Prove', 'Pay'],
  ['Actions', 'Searches', 'Compares', 'Fills in', 'Films', 'Taps'],
  ['Pain points', '', 'Four fee lists', 'Form forgets', '', ''],
]
  .map((row) => row.join('\t'))
  .join('\n');

describe('a table with phases over its stages', () => {
  test('from a spreadsheet, where each name stands over the first of its stages', () => {
    expect(spans(read(sheet))).toEqual(['Before: Notice, Choose', 'Opening: Apply, Prove', 'First use: Pay']);
  });

  test('from a page, which says how far each name reaches', () => {
    const html = `<table>
      <tr><th rowspan="2"></th><th colspan="2">Before</th><th>Opening</th></tr>
      <tr><th>Notice</th><th>Choose</th><th>Apply</th></tr>
      <tr><th>Actions</th><td>Searches</td><td>Compares</td><td>Fills in</td></tr></table>`;
    expect(spans(read(html, 'journey.html'))).toEqual(['Before: Notice, Choose', 'Opening: Apply']);
  });

  test.each([
    ['stages alone', '\tNotice\tChoose\nActions\tSearches\tCompares\nThoughts\tHm\tWell'],
    [
      'a stage over several columns',
      'Lane\tNotice\t\tChoose\nActions\tSearches\tAsks\tCompares\nThoughts\tHm\tOh\tWell',
    ],
  ])('%s have none', (_, text) => {
    const project = read(text);
    expect(phasesOf(project, mapsOf(project)[0]?.id ?? '')).toEqual([]);
    expect(stagesOf(project, mapsOf(project)[0]?.id ?? '').map(({ name }) => name)).toEqual([
      'Notice',
      'Choose',
    ]);
  });

  test('comes into an open map with its phases; one of the same name is that of the map', () => {
    const { project, mapId, ids } = aProject({
      stages: ['Need', 'Buy'],
      lanes: ['Shop'],
      cards: { 'Need/Shop': ['Asks'] },
    });
    project.phases['own'] = { id: 'own', mapId, name: 'before' };
    const need = project.stages[ids.stage('Need')];
    if (need) need.phaseId = 'own';
    const editor = openEditor(project);
    editor.commit(pasteMap, { mapId, from: read(sheet) });
    expect(spans(editor.store.getState().project, mapId)).toEqual([
      'before: Need',
      '-: Buy',
      'before: Notice, Choose',
      'Opening: Apply, Prove',
      'First use: Pay',
    ]);
  });
});
