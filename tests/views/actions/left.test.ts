// What of a step could not be taken back is told by name, until something else is done.
import { afterEach, expect, it } from 'vitest';
import { removeCards, updateCard } from '@/commands/cards';
import { deriveTarget } from '@/commands/maps';
import { updateProject } from '@/commands/project';
import { forward } from '@/model/change';
import { setLanguage } from '@/i18n/translate';
import { showLeft } from '@/views/actions/trouble';
import { openEditor } from '@tests/support/openEditor';
import { shoes } from '@tests/support/shoes';

afterEach(() => setLanguage('en'));

function shown() {
  const { project, mapId, ids } = shoes();
  const editor = openEditor(project);
  const said = new Set<string>();
  const show = ({ title }: { title: string }) => {
    said.add(title);
    return title;
  };
  showLeft(editor, { show, close: (id) => void said.delete(id) });
  const theirs = (id: string, text: string) =>
    editor.applyRemote([{ table: 'cards', id, field: 'text', after: text }]);
  return { editor, mapId, ids, said: () => [...said], theirs };
}

it('names the card that somebody else has written in', async () => {
  const { editor, ids, said, theirs } = shown();
  const id = ids.card('Pays');
  editor.commit(updateCard, { id, changes: { text: 'Pays twice' } });
  theirs(id, 'Pays by card');
  expect(editor.undo()).toBe(false);
  expect(said()).toEqual(['Not undone (edit card): “Pays by card” was changed in another tab meanwhile.']);
  editor.commit(updateProject, { changes: { title: 'Shoes again' } });
  expect(said()).toEqual([]);
  editor.commit(updateCard, { id, changes: { text: 'Pays' } });
  theirs(id, 'x'.repeat(60));
  await setLanguage('ru');
  editor.undo();
  expect(said()[0]).toContain(`: «${'x'.repeat(40)}…» тем временем изменили в другой вкладке.`);
});

it('says that a card was deleted, and what stayed of a step that could be taken back in part', () => {
  const { editor, ids, said, theirs } = shown();
  const [pays, tries] = [ids.card('Pays'), ids.card('Tries on')];
  editor.commit(updateCard, { id: pays, changes: { text: 'Pays twice' } });
  const other = openEditor(editor.store.getState().project);
  other.onCommit(({ changes }) => editor.applyRemote(forward(changes)));
  other.commit(removeCards, { ids: [pays] });
  editor.undo();
  expect(said()).toEqual(['Not undone (edit card): it was deleted in another tab meanwhile.']);
  editor.commit(updateCard, { id: tries, changes: { text: 'Tries', description: 'On' } });
  theirs(tries, 'Theirs');
  expect(editor.undo()).toBe(true);
  expect(said()).toEqual([
    'Not undone completely (edit card): “Theirs” was changed in another tab meanwhile.',
  ]);
});

it('keeps a derived map that somebody else works on, and says so', () => {
  const { editor, mapId, said } = shown();
  editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Target' });
  editor.applyRemote([{ table: 'maps', id: 'target', field: 'title', after: 'Their target' }]);
  editor.undo();
  expect(editor.store.getState().project.maps['target']?.title).toBe('Their target');
  expect(said()).toHaveLength(1);
});
