// Laws: whoever comes back to a project can undo as before; what another tab has written since makes an end of that.
import { describe, expect, test } from 'vitest';
import { updateProject } from '@/commands/project';
import { createProject } from '@/storage/createProject';
import { renameProject } from '@/storage/library';
import { openForEditing, undoneHere } from '@/app/joinEditor';
import { aProject, aWorld } from '../storage/support/world';

async function aTab(world = aWorld()) {
  const { disk } = world.tab();
  await createProject(disk, aProject('Shop'));
  const open = () => openForEditing(disk, 'p1');
  return { world, disk, open };
}

const titleOf = ({ editor }: Awaited<ReturnType<typeof openForEditing>>) =>
  editor.store.getState().project.title;

describe('coming back to a project', () => {
  test('what was done before can be undone, and done again', async () => {
    const { open } = await aTab();
    const first = await open();
    first.editor.commit(updateProject, { changes: { title: 'Bakery' } });
    first.editor.commit(updateProject, { changes: { title: 'Butcher' } });
    first.editor.undo();
    await first.close();

    const second = await open();
    expect(titleOf(second)).toBe('Bakery');
    expect(second.editor.store.getState().history).toEqual({
      undoLabel: expect.any(String),
      redoLabel: expect.any(String),
    });
    expect(second.editor.redo()).toBe(true);
    expect(titleOf(second)).toBe('Butcher');
    second.editor.undo();
    expect(second.editor.undo()).toBe(true);
    expect(titleOf(second)).toBe('Shop');
    await second.close();
    expect(titleOf(await open())).toBe('Shop');
  });

  test('after another tab has written there is nothing to undo', async () => {
    const { world, open } = await aTab();
    const first = await open();
    first.editor.commit(updateProject, { changes: { title: 'Bakery' } });
    await first.close();
    const other = await openForEditing(world.tab().disk, 'p1');
    expect(other.editor.store.getState().history).toEqual({});
    other.editor.commit(updateProject, { changes: { title: 'Butcher' } });
    await other.close();

    const back = await open();
    expect(titleOf(back)).toBe('Butcher');
    expect(back.editor.undo()).toBe(false);
    expect(titleOf(back)).toBe('Butcher');
  });

  test('who lets go twice does not let go of what was opened since', async () => {
    const { world, open } = await aTab();
    const first = await open();
    const closing = first.close();
    const again = first.close();
    await closing;
    const second = await open();
    await again;
    await first.close();
    expect(second.handle.mode).toBe('writer');
    expect((await openForEditing(world.tab().disk, 'p1')).handle.mode).toBe('mirror');
  });

  test('after six days there is nothing to undo: what only these steps held may have been swept away', async () => {
    const { world, open } = await aTab();
    const first = await open();
    first.editor.commit(updateProject, { changes: { title: 'Bakery' } });
    await first.close();
    world.time.set(world.time.clock.now() + 6 * 24 * 3600 * 1000);
    expect((await open()).editor.undo()).toBe(false);
  });

  test('what can be undone here is known while a project is open, and after it was left', async () => {
    const { disk, open } = await aTab();
    const first = await open();
    first.editor.commit(updateProject, { changes: { title: 'Bakery' } });
    expect(undoneHere(disk)).toContain('Bakery');
    await first.close();
    expect(undoneHere(disk)).toContain('Bakery');
  });
});

test('a project that is renamed in the library of another tab can be undone as before, and is written on', async () => {
  const { world, open } = await aTab();
  const first = await open();
  const { editor } = first;
  editor.commit(updateProject, { changes: { description: 'one' } });
  editor.commit(updateProject, { changes: { description: 'two' } });
  await renameProject(world.tab().disk, 'p1', 'Renamed');
  expect(titleOf(first)).toBe('Renamed');
  expect([editor.undo(), editor.undo()]).toEqual([true, true]);
  expect(editor.store.getState().project).toMatchObject({ title: 'Renamed' });
  expect(editor.store.getState().project.description).toBeUndefined();
  expect(editor.redo()).toBe(true);
  await first.close();
  expect((await open()).editor.store.getState().project).toMatchObject({
    title: 'Renamed',
    description: 'one',
  });
});
