// Coverage: which statements are researched, partly or assumptions, for the whole map, its stages and its lanes.
import { describe, expect, it } from 'vitest';
import { coverageOf, shareOf, statementsAt } from '@/analysis/coverage';
import { levelOf, showsEvidence } from '@/analysis/evidenceLevel';
import { attachEvidence, updateEvidence } from '@/commands/evidence';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';

const built = () =>
  aProject({
    stages: ['Need', 'Buy'],
    lanes: ['Shop', { kind: 'emotion', name: 'Feelings' }, { kind: 'findings', name: 'Findings' }],
    cards: {
      'Need/Shop': [{ text: 'Asks', evidenceIds: ['survey'] }, { text: 'Looks', evidenceIds: ['talk'] }, ' '],
      'Buy/Shop': ['Pays', { text: 'Waits', evidenceIds: ['talk', 'survey'] }],
    },
    personas: ['Olga', 'Mark'],
    feelings: { Olga: { Need: { value: 1, answers: 9 }, Pays: -1 } },
    findings: [{ title: 'Queue', on: ['Asks', 'Pays'], evidenceIds: ['talk'] }],
    evidence: [
      { title: 'Survey', id: 'survey' },
      { title: 'Talk', id: 'talk', strength: 1 },
    ],
  });

describe('the level of a statement', () => {
  it('is by its sources alone: none, only weak ones, others; a source that nobody judged counts in full', () => {
    const weak = (id: string) => id === 'weak';
    expect(levelOf({}, weak)).toBe('assumption');
    expect(levelOf({ evidenceIds: ['weak'] }, weak)).toBe('partly');
    expect(levelOf({ evidenceIds: ['weak', 'unjudged'] }, weak)).toBe('researched');
    expect(levelOf({ answers: 3 }, weak)).toBe('researched');
    expect(levelOf({ answers: 0 }, weak)).toBe('assumption');
  });

  it('is shown once the project has a source, or as the map says', () => {
    const { project, mapId } = built();
    const map = project.maps[mapId];
    const bare = { ...project, evidence: {} };
    expect([showsEvidence(project, map), showsEvidence(bare, map)]).toEqual([true, false]);
    if (!map) throw new Error('no map');
    expect(showsEvidence(bare, { ...map, showEvidence: true })).toBe(true);
    expect(showsEvidence(project, { ...map, showEvidence: false })).toBe(false);
  });

  it('is not shown for a source that is only begun: without a title, and nothing rests on it', () => {
    const { project, mapId } = built();
    const map = project.maps[mapId];
    const untitled = Object.values(project.evidence).map((source) => ({ ...source, title: ' ' }));
    const begun = { id: 'begun', order: 'a0', kind: 'interview' as const, title: '' };
    expect(showsEvidence({ ...project, evidence: { begun } }, map)).toBe(false);
    expect(showsEvidence({ ...project, evidence: { begun: { ...begun, title: 'Talk' } } }, map)).toBe(true);
    const attached = Object.fromEntries(untitled.map((source) => [source.id, source]));
    expect(showsEvidence({ ...project, evidence: { begun, ...attached } }, map)).toBe(true);
  });
});

describe('coverage', () => {
  it('counts each statement once for the whole, and a finding in each stage that it hangs in', () => {
    const { project, mapId } = built();
    const { whole, stages, lanes } = coverageOf(project, mapId);
    // 4 cards with words, 2 feelings, 1 finding.
    expect(whole).toEqual({ researched: 3, partly: 2, assumption: 2 });
    expect(stages.map(({ counts }) => counts)).toEqual([
      { researched: 2, partly: 2, assumption: 0 },
      { researched: 1, partly: 1, assumption: 2 },
    ]);
    expect(lanes.map(({ lane, counts }) => [lane.name, counts])).toEqual([
      ['Shop', { researched: 2, partly: 1, assumption: 1 }],
      ['Feelings', { researched: 1, partly: 0, assumption: 1 }],
      ['Findings', { researched: 0, partly: 1, assumption: 0 }],
    ]);
    expect(shareOf(whole)).toBeCloseTo(3 / 7);
  });

  it('has no share where there is nothing', () => {
    const { project, mapId } = aProject({ stages: ['A'], lanes: ['W'] });
    expect(shareOf(coverageOf(project, mapId).whole)).toBeUndefined();
  });

  it('follows every edit, and a source that is judged anew', () => {
    const { project, mapId, ids } = built();
    const editor = openEditor(project);
    const whole = () => coverageOf(editor.store.getState().project, mapId).whole;
    editor.commit(attachEvidence, {
      to: [{ table: 'cards', id: ids.card('Pays') }],
      evidenceIds: ['survey'],
    });
    expect(whole()).toEqual({ researched: 4, partly: 2, assumption: 1 });
    editor.commit(updateEvidence, { id: 'talk', changes: { strength: 2 } });
    expect(whole()).toEqual({ researched: 6, partly: 0, assumption: 1 });
    editor.undo();
    editor.undo();
    expect(whole()).toEqual(coverageOf(project, mapId).whole);
  });

  it('names the assumptions in the order in which the map is read', () => {
    const { project, mapId, ids } = built();
    const all = statementsAt(project, mapId, 'assumption');
    expect(all.map(({ table, stageId }) => [table, stageId])).toEqual([
      ['cards', ids.stage('Buy')],
      ['feelings', ids.stage('Buy')],
    ]);
  });
});
