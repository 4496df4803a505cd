// Ranking of findings: by weight, with their fate in the target.
import { describe, expect, it } from 'vitest';
import { rankAllFindings, rankFindings, weightOf } from '@/analysis/ranking';
import { addFinding, removeFinding } from '@/commands/findings';
import { deriveTarget } from '@/commands/maps';
import { createEditor } from '@/editor/createEditor';
import { cardsOf, findingsOf } from '@/model/select';
import { aProject } from '@tests/support/aProject';

const built = aProject({
  stages: ['Need', 'Buy'],
  lanes: ['Website'],
  cards: { 'Need/Website': ['Searches'], 'Buy/Website': ['Pays'] },
  findings: [
    { title: 'Unknown', on: ['Searches'], severity: 5 },
    { title: 'Light', on: ['Searches'], severity: 1, frequency: 2 },
    {
      title: 'Heavy',
      kind: 'barrier',
      on: ['Pays', 'Searches'],
      severity: 5,
      frequency: 4,
      evidenceIds: ['evidence-1'],
    },
    { title: 'Even', on: ['Pays'], severity: 2, frequency: 1 },
  ],
  evidence: [{ title: 'Interviews' }],
});
const { project, mapId, ids } = built;

describe('rankFindings', () => {
  it('goes from the heaviest to the lightest; equal weights share a rank, unknown ones come last without one', () => {
    expect(
      rankFindings(project, mapId).map(({ finding, rank, weight }) => [finding.title, rank, weight]),
    ).toEqual([
      ['Heavy', 1, 20],
      ['Light', 2, 2],
      ['Even', 2, 2],
      ['Unknown', undefined, undefined],
    ]);
  });

  it('says where a finding hangs and whether it is researched', () => {
    const heavy = rankFindings(project, mapId)[0];
    expect(heavy?.researched).toBe(true);
    expect(heavy?.touched.map(({ stageId }) => stageId)).toEqual([ids.stage('Buy'), ids.stage('Need')]);
    expect(heavy && 'inTarget' in heavy).toBe(false);
  });

  it('compares with the derived target: gone is resolved, still there is open, only there is new', () => {
    const editor = createEditor(project);
    const now = () => editor.store.getState().project;
    editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Target' });
    const heavy = findingsOf(now(), 'target').find((finding) => finding.title === 'Heavy');
    editor.commit(removeFinding, { id: heavy?.id ?? '' });
    const card = cardsOf(now(), 'target')[0];
    editor.commit(addFinding, { id: 'fresh', kind: 'delight', cardIds: [card?.id ?? ''], title: 'Fresh' });
    const told = rankFindings(now(), mapId).map(({ finding, inTarget }) => `${finding.title} ${inTarget}`);
    expect(told).toEqual(['Heavy resolved', 'Light open', 'Even open', 'Unknown open', 'Fresh new']);
    expect(rankAllFindings(now()).map(({ finding }) => finding.title)).toEqual([
      'Heavy',
      'Light',
      'Even',
      'Unknown',
      'Fresh',
    ]);
  });

  it('has no weight while severity or frequency is unknown', () => {
    const [first] = findingsOf(project, mapId);
    expect(first && weightOf(first)).toBeUndefined();
  });
});
