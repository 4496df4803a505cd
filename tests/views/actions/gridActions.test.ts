// Laws: from the name of a lane one goes on to the next, and behind the last one into its first cell, if it takes cards.
import { describe, expect, test } from 'vitest';
import { updateLane } from '@/commands/lanes';
import { goOnFromLane } from '@/views/actions/gridActions';
import { aProject } from '../../support/aProject';
import { openEditor } from '../../support/openEditor';

function opened(...names: ('Website' | 'Findings')[]) {
  const { project, mapId, ids } = aProject({
    stages: ['Need', 'Buy'],
    lanes: names.map((name) => (name === 'Findings' ? { kind: 'findings', name } : name)),
    cards: { 'Need/Website': ['one'] },
  });
  const editor = openEditor(project);
  editor.setSession({ mapId });
  return { project, editor, ids, session: () => editor.store.getState().session };
}

describe('going on from the name of a lane', () => {
  test('leads to the next name, and with -1 to the one before', () => {
    const { editor, ids, session } = opened('Website', 'Findings');
    goOnFromLane(editor, ids.lane('Website'), 1);
    expect(session()).toMatchObject({
      editing: ids.lane('Findings'),
      selection: { kind: 'lane', id: ids.lane('Findings') },
    });
    goOnFromLane(editor, ids.lane('Findings'), -1);
    expect(session().editing).toBe(ids.lane('Website'));
  });

  test('behind the last one leads to the free place of its first cell, and makes no lane', () => {
    const { project, editor, ids, session } = opened('Findings', 'Website');
    goOnFromLane(editor, ids.lane('Website'), 1);
    const cell = { stageId: ids.stage('Need'), laneId: ids.lane('Website') };
    expect(session().draft).toMatchObject({ ...cell, index: 1, free: true });
    expect(session().editing).toBeUndefined();
    expect(editor.store.getState().project).toBe(project);
  });

  test('ends there where the lane shows no cards, and before the first one: nothing is chosen', () => {
    const { editor, ids, session } = opened('Website', 'Findings');
    const ends = (id: string, by: 1 | -1) => {
      editor.setSession({ selection: { kind: 'lane', id } });
      goOnFromLane(editor, id, by);
      expect(session()).toMatchObject({ selection: { kind: 'lane', id }, unchosen: true });
      expect(session().draft).toBeUndefined();
    };
    ends(ids.lane('Findings'), 1);
    ends(ids.lane('Website'), -1);
    const { editor: other, ids: its, session: now } = opened('Findings', 'Website');
    other.commit(updateLane, { id: its.lane('Website'), changes: { collapsed: true } });
    goOnFromLane(other, its.lane('Website'), 1);
    expect(now().draft).toBeUndefined();
    expect(now().unchosen).toBe(true);
  });
});
