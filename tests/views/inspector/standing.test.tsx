// @vitest-environment jsdom
// A finding that a target resolves says so in its panel, and does not call itself open beside it.
import { act, screen, within } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import { updateFinding } from '@/commands/findings';
import { deriveTarget } from '@/commands/maps';
import { reduceFinding, reopenFindings, resolveFindings } from '@/commands/resolutions';
import { findingsOf } from '@/model/select';
import { EditorProvider } from '@/views/context/EditorContext';
import { Inspector, Panels } from '@/views/inspector/Inspector';
import { openEditor } from '@tests/support/openEditor';
import { renderUi } from '@tests/support/screen';
import { shoes } from '@tests/support/shoes';

beforeAll(async () => {
  await Panels.ahead();
});

test('what the target makes of a finding stands in place of its status', async () => {
  const { project, mapId } = shoes();
  const editor = openEditor(project);
  editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Target' });
  const finding = findingsOf(editor.store.getState().project, 'target').find(
    ({ kind }) => kind !== 'delight',
  );
  const id = finding?.id ?? '';
  editor.setSession({ mapId: 'target', inspectorOpen: true, selection: { kind: 'finding', id } });
  renderUi(
    <EditorProvider editor={editor}>
      <Inspector mapId="target" />
    </EditorProvider>,
  );
  const select = () => screen.queryByRole('combobox', { name: /^Status/ });
  const said = () => {
    const [term] = screen.queryAllByRole('term');
    return term && within(term.parentElement as HTMLElement).getAllByRole('definition')[0]?.textContent;
  };
  await screen.findByRole('combobox', { name: /^Status/ });
  act(() => void editor.commit(resolveFindings, { ids: [id] }));
  expect(select()).toBeNull();
  expect(said()).toBe('Resolved');
  act(() => void editor.commit(reduceFinding, { id }));
  expect([select(), said()]).toEqual([null, 'Reduced']);
  // Whoever works on what is left of it says so.
  act(() => void editor.commit(updateFinding, { id, changes: { status: 'inWork' } }));
  expect([select() === null, said()]).toEqual([false, undefined]);
  act(() => void editor.commit(updateFinding, { id, changes: { status: undefined } }));
  act(() => void editor.commit(reopenFindings, { ids: [id] }));
  expect([select() === null, said()]).toEqual([false, undefined]);
});
