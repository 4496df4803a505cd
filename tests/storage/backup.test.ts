// Backup, images and preferences: what goes out comes back, and nothing that is there changes.
import { describe, expect, test } from 'vitest';
import { LIMITS, READER } from '@/model/constants';
import { keysBetween } from '@/model/order';
import { readProject } from '@/model/readProject';
import type { Project } from '@/model/types';
import { getAsset, putAsset } from '@/storage/assets';
import { backUpEverything, noteBackup } from '@/storage/backup';
import { createProject } from '@/storage/createProject';
import { createLibrary } from '@/storage/library';
import { loadForView, loadProject } from '@/storage/loadProject';
import { openProject } from '@/storage/openProject';
import { createPreferences } from '@/storage/preferences';
import { restoreCompared } from '@/storage/restoreBackup';
import { listVersions, readVersion } from '@/storage/versions';
import { compareText } from './support/backups';
import { arm, disarm } from './support/faults';
import { clearTable, dump, rowsOf } from './support/rows';
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
    const { candidates } = await compareText(elsewhere.disk, text);
    expect(candidates.map(({ standing }) => standing)).toEqual(['new', 'new']);
    const { projects, stopped } = await restoreCompared(elsewhere.disk, candidates);
    expect(stopped).toBeUndefined();
    expect(projects.map(({ result, notes }) => [result, notes])).toEqual([
      ['restored', []],
      ['restored', []],
    ]);
    expect(await loadForView(elsewhere.disk, 'p1')).toEqual(project);
    expect(new Uint8Array((await getAsset(elsewhere.disk, id))?.bytes ?? new ArrayBuffer(0))).toEqual(png);
  });

  test('what is here and says the same is skipped; nothing at all is written', async () => {
    const { world, disk } = await withPortrait();
    const { text } = await backUpEverything(disk);
    const before = await dump(world);
    const { candidates } = await compareText(disk, text);
    expect(candidates.map(({ standing }) => standing)).toEqual(['same']);
    const { projects } = await restoreCompared(disk, candidates);
    expect(projects).toMatchObject([{ title: 'Shop', result: 'skipped' }]);
    expect(await dump(world)).toEqual(before);
  });

  test('what differs comes beside it as a copy, and what is there stays', async () => {
    const { world, disk } = await withPortrait();
    const { text } = await backUpEverything(disk);
    const before = (await dump(world))['snapshots'];
    const { candidates } = await compareText(disk, text.replace('Ann', 'Anna'));
    expect(candidates).toMatchObject([{ standing: 'changed', here: { title: 'Shop', cards: 0 } }]);
    const [{ file, here } = {}] = candidates;
    expect(file?.changedAt).toBe(here?.changedAt);
    const copyTitle = (title: string) => `${title} (copy)`;
    const { projects } = await restoreCompared(disk, candidates, { copyTitle });
    expect(projects).toMatchObject([{ result: 'copied', title: 'Shop' }]);
    expect((await dump(world))['snapshots']).toEqual(expect.arrayContaining(before ?? []));
    expect((await loadForView(disk, projects[0]?.id ?? '')).title).toBe('Shop (copy)');
    expect((await loadForView(disk, 'p1')).personas['a']?.name).toBe('Ann');
  });

  test('or in its place, once what was there is a restore point', async () => {
    const { disk, project } = await withPortrait();
    const { text } = await backUpEverything(disk);
    const { candidates } = await compareText(disk, text.replace('Ann', 'Anna'));
    const choices = new Map([['p1', 'replace' as const]]);
    const { projects } = await restoreCompared(disk, candidates, { choices });
    expect(projects).toMatchObject([{ id: 'p1', result: 'replaced' }]);
    expect((await loadForView(disk, 'p1')).personas['a']?.name).toBe('Anna');
    const [point] = await listVersions(disk, 'p1');
    expect(point).toMatchObject({ reason: 'replace' });
    expect(await readVersion(disk, point?.id ?? '')).toEqual(project);
  });

  test('a project that another tab edits is not replaced, and nothing of it changes', async () => {
    const { world, disk, project } = await withPortrait();
    const { text } = await backUpEverything(disk);
    await openProject(world.tab().disk, 'p1');
    const { candidates } = await compareText(disk, text.replace('Ann', 'Anna'));
    const choices = new Map([['p1', 'replace' as const]]);
    const { projects, stopped } = await restoreCompared(disk, candidates, { choices });
    expect([projects[0]?.result, stopped]).toEqual(['left', 'conflict']);
    expect(await loadForView(disk, 'p1')).toEqual(project);
  });

  test('what lies in the trash stays there, and the one of the backup comes as a copy', async () => {
    const { disk } = await withPortrait();
    const { text } = await backUpEverything(disk);
    await createLibrary(disk).moveToTrash('p1');
    const { candidates } = await compareText(disk, text);
    expect(candidates).toMatchObject([{ standing: 'beside' }]);
    const { projects } = await restoreCompared(disk, candidates);
    expect(projects).toMatchObject([{ result: 'copied' }]);
  });

  test('when the storage gives out half-way, it is told what was restored and what was not', async () => {
    const { disk } = await withPortrait();
    for (const n of [2, 3, 4]) await createProject(disk, aProject(`Shop ${n}`, `p${n}`));
    const { text } = await backUpEverything(disk);
    const world = aWorld({ readProject });
    const { candidates } = await compareText(world.tab().disk, text);
    for (let nth = 1; ; nth++) {
      const fresh = aWorld({ readProject });
      const elsewhere = fresh.tab();
      await elsewhere.disk.open();
      const plan = arm(nth, 'quota');
      const { projects, stopped } = await restoreCompared(elsewhere.disk, candidates);
      const { hit } = plan;
      disarm();
      const restored = projects.filter(({ result }) => result === 'restored').map(({ id }) => id);
      const left = projects.filter(({ result }) => result === 'left').map(({ id }) => id);
      expect([...restored, ...left].toSorted()).toEqual(['p1', 'p2', 'p3', 'p4']);
      expect(stopped).toBe(left.length > 0 ? 'quota' : undefined);
      const stored = await rowsOf<{ id: string }>(fresh, 'summaries');
      expect(stored.map(({ id }) => id).toSorted()).toEqual(restored.toSorted());
      elsewhere.disk.close();
      if (!hit) {
        expect(nth).toBeGreaterThan(4);
        break;
      }
    }
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
    const { candidates, refused } = await compareText(elsewhere.disk, text);
    expect(refused).toEqual([]);
    const { projects } = await restoreCompared(elsewhere.disk, candidates);
    expect(projects.map(({ result }) => result)).toEqual(['restored']);
    expect(await loadForView(elsewhere.disk, project.id)).toEqual(project);
  });

  test('a project that cannot be read is named, and the others come back', async () => {
    const { disk } = await withPortrait();
    const { text } = await backUpEverything(disk);
    const file = JSON.parse(text) as { projects: unknown[] };
    file.projects.push({ format: 'excalidraw', title: 'Not ours' });
    const elsewhere = aWorld({ readProject }).tab();
    const { candidates, refused } = await compareText(elsewhere.disk, JSON.stringify(file));
    expect(candidates).toHaveLength(1);
    expect(refused).toMatchObject([{ title: 'Not ours' }]);
  });

  test.each([[null], [[]], [{ format: 'waymark-backup' }], [{ format: 'waymark', version: 1 }]])(
    'what is no backup is refused and changes nothing: %j',
    async (raw) => {
      const { world, disk } = await withPortrait();
      const before = await dump(world);
      await expect(compareText(disk, JSON.stringify(raw))).rejects.toMatchObject({ reason: 'unreadable' });
      expect(await dump(world)).toEqual(before);
    },
  );

  test('S12: the age of the last copy is remembered', async () => {
    const { world, disk } = await withPortrait();
    await noteBackup(disk);
    const later = world.tab().disk;
    await later.persistence.refresh();
    expect(later.persistence.state.get()).toEqual({ lastBackupAt: world.time.clock.now() });
    // The file is still there when the browser has emptied its database.
    await clearTable(world, 'meta');
    const emptied = world.tab().disk;
    await emptied.persistence.refresh();
    expect(emptied.persistence.state.get()).toEqual({ lastBackupAt: world.time.clock.now() });
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
