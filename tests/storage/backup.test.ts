// Backup, images, restore points and preferences: what goes out comes back, and nothing that is there changes.
import { describe, expect, test } from 'vitest';
import { LIMITS, READER } from '@/model/constants';
import { keysBetween } from '@/model/order';
import { readProject } from '@/model/readProject';
import type { Project } from '@/model/types';
import { getAsset, putAsset, sweepAssets } from '@/storage/assets';
import { backUpEverything, noteBackup, readBackup } from '@/storage/backup';
import { createProject } from '@/storage/createProject';
import { loadForView, loadProject } from '@/storage/loadProject';
import { createPreferences } from '@/storage/preferences';
import { deleteVersion, keepVersion, listVersions, readVersion } from '@/storage/versions';
import { dump, rowsOf } from './support/rows';
import { aProject, aWorld } from './support/world';

// One pixel.
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

async function withPortrait(world = aWorld({ readProject })) {
  const { disk } = world.tab();
  const id = await putAsset(disk, png, 'image/png');
  const project: Project = {
    ...aProject('Shop'),
    personas: { a: { id: 'a', order: 'a0', name: 'Ann', portraitId: id } },
    assets: { [id]: { id, mime: 'image/png', bytes: png.length, width: 1, height: 1 } },
  };
  await createProject(disk, project);
  return { world, disk, id, project };
}

describe('backup', () => {
  test('everything comes back on an empty disk as it was, images too', async () => {
    const { disk, id, project } = await withPortrait();
    await createProject(disk, aProject('Bakery', 'p2'));
    const { text, fileName, left } = await backUpEverything(disk);
    expect(left).toEqual([]);
    expect(fileName).toMatch(/^waymark-backup-\d{4}-\d\d-\d\d\.json$/);

    const elsewhere = aWorld({ readProject }).tab();
    const restored = await readBackup(elsewhere.disk, JSON.parse(text));
    expect(restored.projects.map(({ asCopy, images }) => [asCopy, images])).toEqual([
      [false, 0],
      [false, 0],
    ]);
    expect(await loadForView(elsewhere.disk, 'p1')).toEqual(project);
    expect(new Uint8Array((await getAsset(elsewhere.disk, id))?.bytes ?? new ArrayBuffer(0))).toEqual(png);
  });

  test('what is there already stays, and the same project comes as a copy', async () => {
    const { world, disk } = await withPortrait();
    const { text } = await backUpEverything(disk);
    const before = (await dump(world))['snapshots'];
    const { projects } = await readBackup(disk, JSON.parse(text), (title) => `${title} (copy)`);
    expect(projects).toMatchObject([{ asCopy: true, title: 'Shop' }]);
    expect((await dump(world))['snapshots']).toEqual(expect.arrayContaining(before ?? []));
    expect((await loadForView(disk, projects[0]?.id ?? '')).title).toBe('Shop (copy)');
  });

  test('S14: a project beyond the limits opens for ever: from its backup, and after the rules of reading rose', async () => {
    const world = aWorld({ readProject });
    const project = aProject('Wide');
    project.maps['m1'] = { id: 'm1', order: 'a0', title: 'Wide', state: 'current', personaIds: [] };
    const keys = keysBetween(null, null, LIMITS.stages + 1);
    keys.forEach((order, at) => {
      project.stages[`s${at}`] = { id: `s${at}`, mapId: 'm1', order, name: `Stage ${at}` };
    });
    await createProject(world.tab({ rules: '1.0' }).disk, project);
    const { disk } = world.tab({ rules: READER });
    const loaded = await loadProject(disk, project.id);
    expect(loaded.project).toEqual(project);
    // Nothing was put right, so nothing has to be kept as it was.
    expect(loaded.before).toBeUndefined();

    const { text, left } = await backUpEverything(disk);
    expect(left).toEqual([]);
    const elsewhere = aWorld({ readProject }).tab();
    const { projects, refused } = await readBackup(elsewhere.disk, JSON.parse(text));
    expect([projects.length, refused]).toEqual([1, []]);
    expect(await loadForView(elsewhere.disk, project.id)).toEqual(project);
  });

  test('a project that cannot be read is named, and the others come back', async () => {
    const { disk } = await withPortrait();
    const { text } = await backUpEverything(disk);
    const file = JSON.parse(text) as { projects: unknown[] };
    file.projects.push({ format: 'excalidraw', title: 'Not ours' });
    const elsewhere = aWorld({ readProject }).tab();
    const restored = await readBackup(elsewhere.disk, file);
    expect(restored.projects).toHaveLength(1);
    expect(restored.refused).toMatchObject([{ title: 'Not ours' }]);
  });

  test.each([[null], [[]], [{ format: 'waymark-backup' }], [{ format: 'waymark', version: 1 }]])(
    'what is no backup is refused and changes nothing: %j',
    async (raw) => {
      const { world, disk } = await withPortrait();
      const before = await dump(world);
      await expect(readBackup(disk, raw)).rejects.toMatchObject({ reason: 'unreadable' });
      expect(await dump(world)).toEqual(before);
    },
  );

  test('S12: the age of the last copy is remembered', async () => {
    const { world, disk } = await withPortrait();
    await noteBackup(disk);
    const later = world.tab().disk;
    await later.persistence.refresh();
    expect(later.persistence.state.get()).toEqual({ lastBackupAt: world.time.clock.now() });
  });
});

describe('images', () => {
  test('the same bytes are stored once', async () => {
    const { world, disk, id } = await withPortrait();
    expect(await putAsset(disk, png, 'image/png')).toBe(id);
    expect(await rowsOf(world, 'assets')).toHaveLength(1);
  });

  test('unused bytes go after a week, used ones never', async () => {
    const { world, disk, id } = await withPortrait();
    await putAsset(disk, new Uint8Array([1, 2, 3]), 'image/png');
    expect(await sweepAssets(disk)).toBe(0);
    world.time.set(world.time.clock.now() + 8 * 24 * 3600 * 1000);
    expect(await sweepAssets(disk)).toBe(1);
    expect(await rowsOf(world, 'assets')).toMatchObject([{ id }]);
  });
});

describe('restore points', () => {
  test('named ones stay until deleted; automatic ones are kept to the newest ten', async () => {
    const { disk, project } = await withPortrait();
    const named = await keepVersion(disk, project, 1, 'before the workshop');
    for (let rev = 2; rev < 15; rev++) await keepVersion(disk, project, rev);
    const kept = await listVersions(disk, 'p1');
    expect(kept.map(({ rev }) => rev)).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 1]);
    expect(await readVersion(disk, named.id)).toEqual(project);
    await deleteVersion(disk, named.id);
    await expect(readVersion(disk, named.id)).rejects.toMatchObject({ reason: 'notFound' });
  });
});

describe('preferences', () => {
  test('what was set is found again, and what makes no sense reads as the standard', () => {
    const { local } = aWorld();
    createPreferences(local).set('theme', 'dark');
    expect(local.getItem('waymark:theme')).toBe('dark');
    expect(createPreferences(local).get('theme')).toBe('dark');
    local.setItem('waymark:theme', 'purple');
    expect(createPreferences(local).get('theme')).not.toBe('purple');
  });

  test('without storage, or with one that throws, they last as long as the page', () => {
    const refuse = () => {
      throw new Error('refused');
    };
    for (const local of [undefined, { getItem: refuse, setItem: refuse, removeItem: refuse }]) {
      const preferences = createPreferences(local);
      let told = 0;
      preferences.watch('language').subscribe(() => told++);
      preferences.set('language', 'ru');
      expect([preferences.get('language'), told]).toEqual(['ru', 1]);
    }
  });
});
