// @vitest-environment jsdom
// The remarks on a target map: changes without a finding are looked for while the window is open; each leads to its card.
import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addCard, removeCards } from '@/commands/cards';
import { deriveTarget } from '@/commands/maps';
import { cardsOf, lanesOf, stagesOf } from '@/model/select';
import { EditorProvider } from '@/views/context/EditorContext';
import { RemarksDialog } from '@/views/inspector/RemarksDialog';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';
import { renderUi } from '@tests/support/screen';

test('a change without a finding is told with its reason, leads to its card, and can be muted', async () => {
  const built = aProject({ stages: ['Use'], lanes: ['Shop'], cards: { 'Use/Shop': ['Unpacks', 'Reads'] } });
  const editor = openEditor(built.project);
  const now = () => editor.store.getState().project;
  editor.commit(deriveTarget, { sourceMapId: built.mapId, id: 'target', title: 'Target' });
  const stageId = stagesOf(now(), 'target')[0]?.id ?? '';
  const laneId = lanesOf(now(), 'target')[0]?.id ?? '';
  editor.commit(addCard, { id: 'call', stageId, laneId, text: 'Gets a call' });
  const { user } = renderUi(
    <EditorProvider editor={editor}>
      <RemarksDialog mapId="target" onClose={() => undefined} />
    </EditorProvider>,
  );
  expect(await screen.findByRole('heading', { name: 'Change without a finding 1' })).toBeInTheDocument();
  expect(screen.getByText(/^It answers no pain point/)).toBeInTheDocument();
  // What the target has dropped stands on the map that it came from.
  const gone = cardsOf(now(), 'target').find(({ text }) => text === 'Reads')?.id ?? '';
  act(() => void editor.commit(removeCards, { ids: [gone] }));
  await user.click(await screen.findByRole('button', { name: /^Reads \(not on the target map\)/ }));
  expect(window.location.hash).toBe(`#/projects/${now().id}/maps/${built.mapId}`);
  await user.click(screen.getByRole('button', { name: /^Gets a call/ }));
  expect(editor.store.getState().session).toMatchObject({
    mapId: 'target',
    selection: { kind: 'cards', ids: ['call'] },
    reveal: 'call',
  });
  await user.click(screen.getByRole('button', { name: 'Mute: Gets a call' }));
  expect(screen.queryByRole('button', { name: /^Gets a call/ })).toBeNull();
  act(() => void editor.undo());
  expect(await screen.findByRole('button', { name: /^Gets a call/ })).toBeInTheDocument();
});
