// Opening, appending, saving: what an open project promises (S1, S2, S6).
import { describe, expect, test } from 'vitest';
import { createProject } from '@/storage/createProject';
import { createLibrary } from '@/storage/library';
import { loadForView } from '@/storage/loadProject';
import { openProject } from '@/storage/openProject';
import { aPen } from './support/pen';
import { aProject, aWorld, settle } from './support/world';

describe('an open project', () => {
  test('S2, S6: a commit reads saving until it is on disk, then saved, and a new session finds it', async () => {
    const world = aWorld();
    const { disk } = world.tab();
    await createProject(disk, aProject('Shop'));
    const handle = await openProject(disk, 'p1');
    const pen = aPen(handle);
    expect([handle.mode, handle.rev, handle.save.get().state]).toEqual(['writer', 1, 'saved']);

    pen.title('Bakery');
    expect(handle.save.get().state).toBe('saving');
    await handle.flush();

    expect(handle.save.get().state).toBe('saved');
    const other = world.tab();
    expect((await loadForView(other.disk, 'p1')).title).toBe('Bakery');
  });

  test('the library lists what was created, and follows', async () => {
    const world = aWorld();
    const [one, two] = [world.tab(), world.tab()];
    const [here, there] = [createLibrary(one.disk), createLibrary(two.disk)];
    await here.create(aProject('Shop'));
    await settle();
    expect(here.listing.get().projects.map(({ title }) => title)).toEqual(['Shop']);
    expect(there.listing.get().projects.map(({ title }) => title)).toEqual(['Shop']);
  });
});
