// @vitest-environment jsdom
// A new persona by name: what was typed before its window had come is the beginning of the name.
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { EditorProvider } from '@/views/context/EditorContext';
import { HeldKeys } from '@/views/keyboard/HeldKeys';
import { NewPersonaDialog } from '@/views/personas/NewPersonaDialog';
import { openEditor } from '@tests/support/openEditor';
import { renderUi } from '@tests/support/screen';
import { shoes } from '@tests/support/shoes';

test('the name goes on from the letters that came before its field', async () => {
  const { project, mapId } = shoes();
  const editor = openEditor(project);
  const { user } = renderUi(
    <EditorProvider editor={editor}>
      <NewPersonaDialog mapId={mapId} typed="Ve" Held={HeldKeys} onClose={() => undefined} />
    </EditorProvider>,
  );
  // Wherever the focus is by now.
  await user.keyboard('ra');
  expect(await screen.findByRole('textbox', { name: 'Name' })).toHaveValue('Vera');
  await user.keyboard('{Enter}');
  expect(Object.values(editor.store.getState().project.personas).map(({ name }) => name)).toContain('Vera');
});
