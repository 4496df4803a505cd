// @vitest-environment jsdom
// Laws: each key stretches what is selected in its own direction, and only where there is something to see of it.
import { afterEach, describe, expect, test } from 'vitest';
import { updateLane } from '@/commands/lanes';
import { sizeActions } from '@/views/actions/sizeActions';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';

function opened() {
  const { project, mapId, ids } = aProject({ stages: ['Need'], lanes: ['Website'] });
  const editor = openEditor(project);
  editor.setSession({ mapId });
  const select = (kind: 'stage' | 'lane') =>
    editor.setSession({ selection: { kind, id: ids[kind](kind === 'stage' ? 'Need' : 'Website') } });
  return { editor, ids, select, session: () => editor.store.getState().session };
}

const action = (id: string) => {
  const found = sizeActions.find((one) => one.id === id);
  if (!found) throw new Error(`no action ${id}`);
  return found;
};

afterEach(() => {
  window.location.hash = '';
});

describe('stretching', () => {
  test.each([
    ['stage.wider', 'stage', 1],
    ['stage.narrower', 'stage', -1],
    ['lane.higher', 'lane', 1],
    ['lane.lower', 'lane', -1],
  ] as const)('%s', (id, kind, direction) => {
    const { editor, select, session } = opened();
    expect(action(id).isEnabled(editor)).toBe(false);
    select(kind);
    expect(action(id).isEnabled(editor)).toBe(true);
    action(id).run(editor);
    const { selection, stretch } = session();
    expect(stretch).toMatchObject(selection ?? {});
    expect(Math.sign(stretch?.by ?? 0)).toBe(direction);
  });

  test('is not offered in the table, nor for a folded lane: neither shows it', () => {
    const { editor, ids, select } = opened();
    select('lane');
    window.location.hash = '#/projects/project-1/maps/map-1/table';
    expect(action('lane.higher').isEnabled(editor)).toBe(false);
    window.location.hash = '#/projects/project-1/maps/map-1';
    expect(action('lane.higher').isEnabled(editor)).toBe(true);
    editor.commit(updateLane, { id: ids.lane('Website'), changes: { collapsed: true } });
    expect(action('lane.higher').isEnabled(editor)).toBe(false);
  });
});
