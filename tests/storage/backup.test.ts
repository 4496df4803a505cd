// Backup, images and preferences: what goes out comes back, and nothing that is there changes.
import { describe, expect, test, vi } from 'vitest';
import { LIMITS, READER } from '@/model/constants';
import { keysBetween } from '@/model/order';
import { readProject } from '@/model/readProject';
import type { Project } from '@/model/types';
import { getAsset, putAsset, takeInImages } from '@/storage/assets';
import { backUpEverything, noteBackup } from '@/storage/backup';
import { partsOfBackup } from '@/storage/backupParts';
import { compareBackup } from '@/storage/compareBackup';
import { createProject } from '@/storage/createProject';
import { createLibrary } from '@/storage/library';
import { loadForView, loadProject } from '@/storage/loadProject';
import { openProject } from '@/storage/openProject';
import { createPreferences } from '@/storage/preferences';
import { type BackupMessage, type BackupRequest, type BackupWorker, readBackup } from '@/storage/readBackup';
import { restoreCompared } from '@/storage/restoreBackup';
import { listVersions, readVersion } from '@/storage/versions';
import { compareText } from './support/backups';
import { arm, disarm } from './support/faults';
import { memoryCopy } from './support/memoryCopy';
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

/** A worker as the page knows it, which reads in the same thread. */
function aWorker({ breaks = false } = {}) {
  let hear: (event: MessageEvent<BackupMessage>) => void = () => undefined;
  let fail: () => void = () => undefined;
  let terminated = false;
  const worker = {
    addEventListener(type: string, listener: never) {
      if (type === 'message') hear = listener;
      else if (type === 'error') fail = listener;
    },
    postMessage({ file, stored }: BackupRequest) {
      const say = (data: BackupMessage) =>
        hear({ data: structuredClone(data) } as MessageEvent<BackupMessage>);
      void (async () => {
        const read = async (...of: Parameters<typeof readProject>) => readProject(...of);
        for await (const part of partsOfBackup(JSON.parse(await file.text()), read, new Set(stored))) {
          say(part);
          if (breaks) {
            fail();
            return;
          }
        }
        say({ part: 'end' });
      })();
    },
    terminate: () => void (terminated = true),
  };
  return { worker: worker as unknown as BackupWorker, ended: () => terminated };
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

  test('many come in batches, each a strict transaction of its own, and are counted as they come', async () => {
    const { disk } = aWorld({ readProject }).tab();
    const ids = Array.from({ length: 45 }, (_, at) => `p${at}`);
    for (const id of ids) await createProject(disk, aProject(`Shop ${id}`, id));
    const { text } = await backUpEverything(disk);
    const world = aWorld({ readProject });
    const copy = memoryCopy();
    const elsewhere = world.tab({ secondCopy: copy.copy });
    const { connection } = elsewhere.disk.parts;
    const written: number[] = [];
    const plain = { ...connection };
    connection.write = async (tables, work, limit) => {
      const before = (await rowsOf(world, 'summaries')).length;
      const result = await plain.write(tables, work, limit);
      written.push((await rowsOf(world, 'summaries')).length - before);
      return result;
    };
    const counted: number[] = [];
    const { candidates } = await compareText(elsewhere.disk, text);
    const { projects } = await restoreCompared(elsewhere.disk, candidates, {
      onDone: (done) => counted.push(done),
    });
    expect(projects.map(({ id, result }) => [id, result])).toEqual(
      candidates.map(({ prepared }) => [prepared.id, 'restored']),
    );
    expect(written).toEqual([20, 20, 5]);
    const shown = await rowsOf<{ id: string; changedAt: number }>(world, 'summaries');
    const moments = candidates
      .slice(0, 20)
      .map(({ prepared }) => shown.find(({ id }) => id === prepared.id)?.changedAt ?? 0);
    expect(moments.toSorted((a, b) => a - b)).toEqual(moments);
    expect(new Set(moments).size).toBe(20);
    expect(counted).toEqual(ids.map((_, at) => at + 1));
    expect(await loadForView(elsewhere.disk, 'p7')).toEqual(await loadForView(disk, 'p7'));
    // Their second copies follow by themselves, from the very text that is stored.
    await vi.waitFor(() => expect(copy.kept.size).toBe(45));
    const [snapshot] = (await rowsOf<{ projectId: string; json: string }>(world, 'snapshots')).filter(
      ({ projectId }) => projectId === 'p7',
    );
    expect(copy.kept.get('p7')?.text).toBe(snapshot?.json);
    // Once more, and all of it is here and the same.
    const again = await compareText(elsewhere.disk, text);
    expect(new Set(again.candidates.map(({ standing }) => standing))).toEqual(new Set(['same']));
  });

  test('two of one file with the same id both come, the second as a copy', async () => {
    const { disk } = await withPortrait();
    const { text } = await backUpEverything(disk);
    const file = JSON.parse(text) as { projects: { title: string }[] };
    file.projects.push(...file.projects.map((project) => ({ ...project, title: 'Shop as well' })));
    const elsewhere = aWorld({ readProject }).tab();
    const { candidates } = await compareText(elsewhere.disk, JSON.stringify(file));
    const { projects } = await restoreCompared(elsewhere.disk, candidates);
    expect(projects.map(({ title, result }) => [title, result])).toEqual([
      ['Shop', 'restored'],
      ['Shop as well', 'copied'],
    ]);
  });

  test('an image that the file leaves to storage is kept, and its project loses it where storage has none', async () => {
    const { disk, id } = await withPortrait();
    const { text } = await backUpEverything(disk);
    const bare = text.replace(/,"data":"[^"]*"/, '').replace('"id":"p1"', '"id":"p2"');
    const here = await compareText(disk, bare);
    const { projects } = await restoreCompared(disk, here.candidates);
    expect(projects).toMatchObject([{ result: 'restored', notes: [] }]);
    expect(Object.keys((await loadForView(disk, 'p2')).assets)).toEqual([id]);
    const elsewhere = aWorld({ readProject }).tab();
    const there = await compareText(elsewhere.disk, bare);
    const outcome = await restoreCompared(elsewhere.disk, there.candidates);
    expect(outcome.projects).toMatchObject([{ result: 'restored', notes: [{ code: 'imageDropped' }] }]);
    expect((await loadForView(elsewhere.disk, 'p2')).assets).toEqual({});
  });

  test('a worker reads it; one that breaks leaves everything as it was', async () => {
    const { disk } = await withPortrait();
    const { text } = await backUpEverything(disk);
    const world = aWorld({ readProject });
    const elsewhere = world.tab();
    const { worker, ended } = aWorker();
    const parts = readBackup(elsewhere.disk, new Blob([text]), () => worker);
    const { candidates } = await compareBackup(elsewhere.disk, parts);
    expect(candidates.map(({ standing }) => standing)).toEqual(['new']);
    expect(ended()).toBe(true);
    const before = await dump(world);
    const broken = aWorker({ breaks: true });
    await expect(
      compareBackup(
        elsewhere.disk,
        readBackup(elsewhere.disk, new Blob([text]), () => broken.worker),
      ),
    ).rejects.toMatchObject({ reason: 'connection' });
    expect(broken.ended()).toBe(true);
    expect(await dump(world)).toEqual(before);
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

  test('several that are here already are all found again', async () => {
    const { disk } = await withPortrait();
    const pictures = [0, 1, 2, 3].map((last) => Uint8Array.from([...png, last]));
    const ids = await Promise.all(pictures.map((bytes) => putAsset(disk, bytes, 'image/png')));
    const bare = (id: string) => ({ id, mime: 'image/png' as const, bytes: png.length + 1 });
    const assets = Object.fromEntries(ids.map((id) => [id, bare(id)]));
    const { project, report } = await takeInImages(disk, { ...aProject('Shop'), assets });
    expect(report).toEqual([]);
    expect(Object.keys(project.assets).toSorted()).toEqual(ids.toSorted());
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
