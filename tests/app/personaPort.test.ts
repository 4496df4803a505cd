// Personas on their way to another project: written there as by hand, and only where nobody else writes.
import { expect, test } from 'vitest';
import { personaWork } from '@/app/personaPort';
import { openForEditing } from '@/app/joinEditor';
import { createProject } from '@/storage/createProject';
import { shoes } from '@tests/support/shoes';
import { aProject, aWorld } from '../storage/support/world';

test('a persona is copied into a project that lies here, and can be undone there', async () => {
  const world = aWorld();
  const { disk } = world.tab();
  await createProject(disk, aProject('Shop'));
  const { project: from, ids } = shoes();
  const work = personaWork(disk);
  expect(await work.projects()).toEqual([{ id: 'p1', title: 'Shop' }]);
  expect(await work.copyTo('p1', from, [ids.persona('Olga')])).toBe('done');
  const opened = await openForEditing(disk, 'p1');
  const names = () => Object.values(opened.editor.store.getState().project.personas).map(({ name }) => name);
  expect(names()).toEqual(['Olga']);
  expect(opened.editor.undo()).toBe(true);
  expect(names()).toEqual([]);
  await opened.close();
});

test('not into one that another tab writes, nor into one that is gone', async () => {
  const world = aWorld();
  const { disk } = world.tab();
  await createProject(disk, aProject('Shop'));
  const { project: from, ids } = shoes();
  const olga = [ids.persona('Olga')];
  const other = await openForEditing(world.tab().disk, 'p1');
  expect(await personaWork(disk).copyTo('p1', from, olga)).toBe('busy');
  expect(other.editor.store.getState().project.personas).toEqual({});
  await other.close();
  expect(await personaWork(disk).copyTo('gone', from, olga)).toBe('failed');
});
