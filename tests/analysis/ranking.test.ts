// Ranking of findings: by weight, with their fate in the target.
import { describe, expect, it } from 'vitest';
import { rankAllFindings, rankFindings, weightOf } from '@/analysis/ranking';
import { addFinding, removeFinding, updateFinding } from '@/commands/findings';
import { deriveTarget, removeMap } from '@/commands/maps';
import { createEditor } from '@/editor/createEditor';
import { cardsOf, findingsOf } from '@/model/select';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';

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

  it('gives what is solved or dismissed no rank and no weight, and the place below all others', () => {
    const editor = createEditor(project);
    const heavy = ids.finding('Heavy');
    const now = () =>
      rankFindings(editor.store.getState().project, mapId).map(({ finding, rank, weight }) => [
        finding.title,
        rank,
        weight,
      ]);
    const before = now();
    editor.commit(updateFinding, { id: heavy, changes: { status: 'solved' } });
    expect(now()).toEqual([
      ['Light', 1, 2],
      ['Even', 1, 2],
      ['Unknown', undefined, undefined],
      ['Heavy', undefined, undefined],
    ]);
    editor.undo();
    expect(now()).toEqual(before);
  });

  it('ranks delights among themselves', () => {
    const kind = aProject({
      stages: ['Need'],
      lanes: ['Shop'],
      cards: { 'Need/Shop': ['Asks'] },
      findings: [
        { title: 'Glad', kind: 'delight', on: ['Asks'], severity: 5, frequency: 5 },
        { title: 'Sad', on: ['Asks'], severity: 3, frequency: 3 },
        { title: 'Pleased', kind: 'delight', on: ['Asks'], severity: 2, frequency: 2 },
      ],
    });
    expect(rankFindings(kind.project, kind.mapId).map(({ finding, rank }) => [finding.title, rank])).toEqual([
      ['Glad', 1],
      ['Sad', 1],
      ['Pleased', 2],
    ]);
  });

  it('says where a finding hangs and whether it is researched', () => {
    const heavy = rankFindings(project, mapId)[0];
    expect(rankFindings(project, mapId).map(({ researched }) => researched)).toEqual([
      true,
      false,
      false,
      false,
    ]);
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

  it('gives no rank to what only the target has, and takes none from what is on the map', () => {
    const editor = createEditor(project);
    const now = () => editor.store.getState().project;
    const ranks = () =>
      rankFindings(now(), mapId).flatMap(({ finding, rank, elsewhere }) =>
        elsewhere ? [] : [[finding.title, rank]],
      );
    const before = ranks();
    editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Target' });
    const cardIds = [cardsOf(now(), 'target')[0]?.id ?? ''];
    editor.commit(addFinding, { id: 'fresh', kind: 'barrier', cardIds, title: 'Fresh' });
    editor.commit(updateFinding, { id: 'fresh', changes: { severity: 5, frequency: 5 } });
    expect(ranks()).toEqual(before);
    const fresh = rankFindings(now(), mapId).find(({ finding }) => finding.id === 'fresh');
    expect(fresh).toMatchObject({ weight: 25, elsewhere: true });
    expect(fresh?.rank).toBeUndefined();
    expect(rankAllFindings(now())[0]).toMatchObject({ finding: { id: 'fresh' }, rank: 1 });
  });

  describe('with several targets', () => {
    /** A map with targets: each is derived from what is named, and loses the findings named. */
    function withTargets(...targets: { id: string; from: string; loses?: string[]; gains?: string }[]) {
      const editor = openEditor(project);
      const now = () => editor.store.getState().project;
      for (const { id, from, loses = [], gains } of targets) {
        editor.commit(deriveTarget, { sourceMapId: from, id, title: id });
        for (const { id: findingId, title } of findingsOf(now(), id))
          if (loses.includes(title)) editor.commit(removeFinding, { id: findingId });
        const cardIds = [cardsOf(now(), id)[0]?.id ?? ''];
        if (gains !== undefined)
          editor.commit(addFinding, { id: gains, kind: 'pain', cardIds, title: gains });
      }
      return editor;
    }
    const told = (ranked: ReturnType<typeof rankFindings>) =>
      ranked.map(({ finding, inTarget }) => `${finding.title} ${inTarget}`);

    it('lists each finding once, resolved where no alternative keeps it', () => {
      const editor = withTargets(
        { id: 'one', from: mapId, loses: ['Heavy', 'Light'], gains: 'Fresh' },
        { id: 'two', from: mapId, loses: ['Heavy'], gains: 'Other' },
      );
      const whole = editor.store.getState().project;
      const expected = [
        'Heavy resolved',
        'Light open',
        'Even open',
        'Unknown open',
        'Fresh new',
        'Other new',
      ];
      expect(told(rankAllFindings(whole))).toEqual(expected);
      expect(told(rankFindings(whole, mapId))).toEqual(expected);
    });

    it('follows a target of a target to its end', () => {
      const editor = withTargets(
        { id: 'one', from: mapId, loses: ['Heavy'], gains: 'Fresh' },
        { id: 'two', from: 'one', loses: ['Light'], gains: 'Last' },
      );
      const whole = editor.store.getState().project;
      const expected = [
        'Heavy resolved',
        'Light resolved',
        'Even open',
        'Unknown open',
        'Fresh new',
        'Last new',
      ];
      expect(told(rankAllFindings(whole))).toEqual(expected);
      expect(told(rankFindings(whole, 'one'))).toEqual([
        'Light resolved',
        'Even open',
        'Unknown open',
        'Fresh open',
        'Last new',
      ]);
    });

    it('knows the kin of a copy when the copy between them has gone, though both were renamed', () => {
      const editor = withTargets({ id: 'one', from: mapId }, { id: 'two', from: 'one' });
      const all = () => editor.store.getState().project;
      const inLast = findingsOf(all(), 'two').find(({ title }) => title === 'Heavy');
      editor.commit(updateFinding, { id: inLast?.id ?? '', changes: { title: 'Named again', kind: 'pain' } });
      const between = findingsOf(all(), 'one').find(({ title }) => title === 'Heavy');
      editor.commit(removeFinding, { id: between?.id ?? '' });
      expect(told(rankAllFindings(all()))).toEqual(['Heavy open', 'Light open', 'Even open', 'Unknown open']);
    });

    it('lists each once after the map between, or the source of both, was removed', () => {
      const chain = withTargets({ id: 'one', from: mapId }, { id: 'two', from: 'one' });
      chain.commit(removeMap, { id: 'one' });
      const left = chain.store.getState().project;
      expect(left.maps['two']?.basedOn).toBe(mapId);
      expect(told(rankAllFindings(left))).toEqual(['Heavy open', 'Light open', 'Even open', 'Unknown open']);

      const both = withTargets({ id: 'one', from: mapId }, { id: 'two', from: mapId });
      both.commit(removeMap, { id: mapId });
      expect(rankAllFindings(both.store.getState().project).map(({ finding }) => finding.title)).toEqual([
        'Heavy',
        'Light',
        'Even',
        'Unknown',
      ]);
    });
  });

  it('has no weight while severity or frequency is unknown', () => {
    const [first] = findingsOf(project, mapId);
    expect(first && weightOf(first)).toBeUndefined();
  });
});
