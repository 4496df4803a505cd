// Backup, images and preferences: what goes out comes back, and nothing that is there changes.
import { describe, expect, test } from 'vitest';
import { readProject } from '@/model/readProject';
import type { Project } from '@/model/types';
import { getAsset, putAsset } from '@/storage/assets';
import { backUpEverything, noteBackup, readBackup } from '@/storage/backup';
import { createProject } from '@/storage/createProject';
import { loadForView } from '@/storage/loadProject';
import { createPreferences } from '@/storage/preferences';
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
