// @vitest-environment jsdom
// The find bar and what is typed before it has come: no letter is lost.
import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { emptyFind } from '@/editor/session';
import { EditorProvider } from '@/views/context/EditorContext';
import { FindGate } from '@/views/search/FindGate';
import { openEditor } from '@tests/support/openEditor';
import { renderUi } from '@tests/support/screen';
import { shoes } from '@tests/support/shoes';

function findable(query = '') {
  const { project, mapId } = shoes();
  const editor = openEditor(project);
  editor.setSession({ mapId, find: { ...emptyFind, query, open: true, calls: 1 } });
  return { editor, mapId };
}

const press = (key: string): void => void window.dispatchEvent(new KeyboardEvent('keydown', { key }));
const findField = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Find' });

test('goes on with what was typed before it had come', async () => {
  const { editor, mapId } = findable();
  const { user } = renderUi(
    <EditorProvider editor={editor}>
      <FindGate mapId={mapId} />
    </EditorProvider>,
  );
  expect(screen.queryByRole('textbox')).toBeNull();
  act(() => press('p'));
  act(() => press('a'));
  expect((await findField()).value).toBe('pa');
  expect(document.activeElement).toBe(await findField());
  await user.keyboard('ys');
  expect((await findField()).value).toBe('pays');
  expect(screen.getByRole('status', { name: 'Matches' })).toHaveTextContent('1 of 1');
});

test('that comes with an earlier question has it selected, so that the next letter replaces it', async () => {
  const { editor, mapId } = findable('shop');
  const { user } = renderUi(
    <EditorProvider editor={editor}>
      <FindGate mapId={mapId} />
    </EditorProvider>,
  );
  expect((await findField()).value).toBe('shop');
  await user.keyboard('p');
  expect((await findField()).value).toBe('p');
});
