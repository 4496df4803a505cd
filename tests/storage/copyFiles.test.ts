// The files of the second copy: whatever is cut off, damaged or done by two at once, one whole copy is there (S11).
import { describe, expect, test } from 'vitest';
import { sha256 } from '@/model/assets';
import { type CopyOrder, createCopyFiles } from '@/storage/copyFiles';
import type { PointOrder } from '@/storage/pointFiles';
import { aFolder } from './support/folder';

const order = (rev: number, more: Partial<CopyOrder> = {}): CopyOrder => ({
  projectId: 'p1',
  title: `Title ${rev}`,
  rev,
  commit: `c${rev}`,
  at: rev,
  cards: rev,
  assets: [],
  pieces: ['{"rev":', String(rev), ',"text":"Zażółć 🗺️"}'],
  ...more,
});
const documentOf = (rev: number) => ({ rev, text: 'Zażółć 🗺️' });
const filesOf = (folder = aFolder()) => ({ folder, files: createCopyFiles(folder.handle, 'waymark') });
const readOf = async (files: ReturnType<typeof createCopyFiles>, id = 'p1') =>
  JSON.parse((await files.read(id)).text) as unknown;

describe('writing', () => {
  test('a copy is listed and read as it was written, by another start too', async () => {
    const { folder, files } = filesOf();
    await files.write(order(7));
    for (const each of [files, createCopyFiles(folder.handle, 'waymark')]) {
      const [info, ...rest] = await each.list();
      expect(rest).toEqual([]);
      expect(info).toEqual({
        projectId: 'p1',
        title: 'Title 7',
        rev: 7,
        commit: 'c7',
        at: 7,
        cards: 7,
        bytes: 37,
      });
      expect(await readOf(each)).toEqual(documentOf(7));
    }
  });

  test('two slots are filled in turn, and no other file is ever made', async () => {
    const { folder, files } = filesOf();
    for (let rev = 1; rev <= 5; rev++) await files.write(order(rev));
    expect([...folder.files().keys()]).toEqual(['waymark-copies/p1.0', 'waymark-copies/p1.1']);
    expect(await readOf(files)).toEqual(documentOf(5));
  });

  test('names that differ in capitals only are different files on every system', async () => {
    const { folder, files } = filesOf();
    await files.write(order(1, { projectId: 'aB' }));
    await files.write(order(2, { projectId: 'Ab' }));
    const names = [...folder.files().keys()].map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(2);
    expect((await files.list()).map(({ projectId }) => projectId).toSorted()).toEqual(['Ab', 'aB']);
  });

  test('cut off at any step, the copy before it or the new one is there as a whole', async () => {
    for (let nth = 1; ; nth++) {
      const { folder, files } = filesOf();
      await files.write(order(1));
      await files.write(order(2));
      const wasHit = folder.killAfter(nth);
      await files.write(order(3)).catch(() => undefined);
      const hit = wasHit();
      const after = createCopyFiles(folder.handle, 'waymark');
      const [info] = await after.list();
      expect(await readOf(after), `step ${nth}`).toEqual(documentOf(info?.rev ?? 0));
      if (!hit) {
        expect(info?.rev).toBe(3);
        expect(nth).toBeGreaterThan(6);
        return;
      }
      expect([2, 3], `step ${nth}`).toContain(info?.rev);
      // And the next one finds its way.
      await after.write(order(4));
      expect(await readOf(after), `step ${nth}`).toEqual(documentOf(4));
    }
  });

  test('what a copy holds beyond the disk is not written over, but by the page that has written it', async () => {
    const { folder, files } = filesOf();
    await files.write(order(500));
    const later = createCopyFiles(folder.handle, 'waymark');
    await later.write(order(1));
    expect((await later.list())[0]?.rev).toBe(500);
    // The database was erased under an open page, which begins to count again with everything in memory.
    await files.write(order(1));
    expect((await files.list())[0]?.rev).toBe(1);
    await files.write(order(900));
    await later.remove('p1');
    await later.write(order(2));
    expect((await later.list())[0]?.rev).toBe(2);
  });

  test('a slot that another tab is writing is waited for', async () => {
    const { folder, files } = filesOf();
    await files.write(order(1));
    await files.write(order(2));
    folder.take('waymark-copies/p1.0', true);
    setTimeout(() => folder.take('waymark-copies/p1.0', false), 120);
    await files.write(order(3));
    expect((await files.list())[0]?.rev).toBe(3);
  });
});

describe('damage', () => {
  test('any byte of the newer slot may be wrong: the older one is listed and read', async () => {
    const { folder, files } = filesOf();
    await files.write(order(1));
    await files.write(order(2));
    const bytes = folder.files().get('waymark-copies/p1.1');
    if (!bytes) throw new Error('no slot');
    for (let at = 0; at < bytes.length; at++) {
      bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
      expect((await files.list())[0]?.rev, `byte ${at}`).toBe(1);
      expect(await readOf(files), `byte ${at}`).toEqual(documentOf(1));
      bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
    }
    expect(await readOf(files)).toEqual(documentOf(2));
  });

  test('with both slots damaged it is unreadable and not listed; without any it is not found', async () => {
    const { folder, files } = filesOf();
    await files.write(order(1));
    await files.write(order(2));
    for (const bytes of folder.files().values()) bytes[100] = 0;
    expect(await files.list()).toEqual([]);
    await expect(files.read('p1')).rejects.toMatchObject({ reason: 'unreadable' });
    await expect(files.read('p2')).rejects.toMatchObject({ reason: 'notFound' });
    await files.write(order(3));
    expect(await readOf(files)).toEqual(documentOf(3));
  });

  test('a slot under the name of another project is none', async () => {
    const { folder, files } = filesOf();
    await files.write(order(1));
    await files.write(order(2, { projectId: 'p2' }));
    const [mine, theirs] = [...folder.files().values()];
    if (mine && theirs) mine.set(theirs.subarray(0, mine.length));
    expect((await files.list()).map(({ projectId }) => projectId)).toEqual(['p2']);
  });
});

describe('images', () => {
  const picture = new Uint8Array([1, 2, 3, 4, 5]);

  test('each is asked for once, kept once for all projects, and comes back with the copy', async () => {
    const { folder, files } = filesOf();
    const id = await sha256(picture);
    expect(await files.write(order(1, { assets: [id] }))).toEqual([id]);
    await files.keepImage(id, picture);
    expect(await files.write(order(2, { assets: [id] }))).toEqual([]);
    expect(await files.write(order(3, { projectId: 'p2', assets: [id] }))).toEqual([]);
    expect([...folder.files().keys()].filter((name) => name.includes('images/'))).toHaveLength(1);
    expect((await files.read('p2')).images.get(id)).toEqual(picture);
  });

  test('one that was cut off is asked for again, unless it is whole', async () => {
    const id = await sha256(picture);
    for (let nth = 1; ; nth++) {
      const { folder, files } = filesOf();
      await files.write(order(1, { assets: [id] }));
      const wasHit = folder.killAfter(nth);
      await files.keepImage(id, picture).catch(() => undefined);
      if (!wasHit()) break;
      const [wanted] = await files.write(order(2, { assets: [id] }));
      const { images } = await files.read('p1');
      expect(wanted === undefined ? images.get(id) : picture, `step ${nth}`).toEqual(picture);
    }
  });

  test('it goes when no copy of any project refers to it any more', async () => {
    const { folder, files } = filesOf();
    const id = await sha256(picture);
    const pictures = () => [...folder.files().keys()].filter((name) => name.includes('images/')).length;
    await files.write(order(1, { assets: [id] }));
    await files.keepImage(id, picture);
    await files.write(order(2, { projectId: 'p2', assets: [id] }));
    await files.remove('p1');
    expect(pictures()).toBe(1);
    await files.write(order(3, { projectId: 'p2' }));
    expect(pictures()).toBe(1);
    // Both slots are without it now.
    await files.write(order(4, { projectId: 'p2' }));
    expect(pictures()).toBe(0);
  });
});

describe('named restore points', () => {
  const picture = new Uint8Array([1, 2, 3, 4, 5]);
  const point = (id: string, more: Partial<PointOrder['row']> = {}, bytes = 100): PointOrder => {
    const row: PointOrder['row'] = {
      id,
      projectId: 'p1',
      at: 5,
      rev: 2,
      commit: 'c2',
      version: 2,
      reason: 'named',
      name: `Named ${id} 🗺️`,
      hash: 'w1-0',
      json: '{"title":"Zażółć 🗺️"}',
      ...more,
    };
    const { json: _json, hash: _hash, ...info } = row;
    return { row, info: { ...info, seq: 3, bytes } };
  };
  const namesOf = async (files: ReturnType<typeof createCopyFiles>) =>
    (await files.points.list()).map(({ id }) => id).toSorted();

  test('each is listed and read as it was written, by another start too, and goes alone', async () => {
    const { folder, files } = filesOf();
    for (const id of ['aB', 'Ab']) await files.points.write(point(id));
    await files.write(order(1));
    const later = createCopyFiles(folder.handle, 'waymark');
    expect(await namesOf(later)).toEqual(['Ab', 'aB']);
    const { row, info } = point('aB');
    expect(await later.points.read('p1', 'aB')).toEqual({ row, info, images: new Map() });
    expect((await later.list()).map(({ projectId }) => projectId)).toEqual(['p1']);
    await later.points.remove('p1', 'aB');
    expect(await namesOf(files)).toEqual(['Ab']);
    await expect(files.points.read('p1', 'aB')).rejects.toMatchObject({ reason: 'notFound' });
  });

  test('go with their project and with no other', async () => {
    const { folder, files } = filesOf();
    await files.write(order(1));
    await files.points.write(point('a'));
    await files.points.write(point('b', { projectId: 'p2' }));
    await files.remove('p1');
    expect([...folder.files().keys()]).toEqual(['waymark-copies/points/p2/b']);
    await files.remove('p2');
    expect(folder.files().size).toBe(0);
  });

  test('cut off at any step, one is there as a whole or not at all', async () => {
    for (let nth = 1; ; nth++) {
      const { folder, files } = filesOf();
      await files.points.write(point('a'));
      const wasHit = folder.killAfter(nth);
      await files.points.write(point('b')).catch(() => undefined);
      const hit = wasHit();
      const after = createCopyFiles(folder.handle, 'waymark');
      const names = await namesOf(after);
      expect(names[0], `step ${nth}`).toBe('a');
      if (names.includes('b')) expect((await after.points.read('p1', 'b')).row).toEqual(point('b').row);
      if (!hit) {
        expect(names).toEqual(['a', 'b']);
        expect(nth).toBeGreaterThan(6);
        return;
      }
      await after.points.write(point('b'));
      expect(await namesOf(after), `step ${nth}`).toEqual(['a', 'b']);
    }
  });

  test('whatever byte is wrong, nothing wrong is read', async () => {
    const { folder, files } = filesOf();
    await files.points.write(point('a'));
    const bytes = folder.files().get('waymark-copies/points/p1/a');
    if (!bytes) throw new Error('no file');
    for (let at = 0; at < bytes.length; at++) {
      bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
      await expect(files.points.read('p1', 'a'), `byte ${at}`).rejects.toMatchObject({
        reason: 'unreadable',
      });
      bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
    }
    expect((await files.points.read('p1', 'a')).row).toEqual(point('a').row);
  });

  test('all together take as much as named ones may; one that is written again counts once', async () => {
    const { files } = filesOf();
    await files.points.write(point('a', {}, 30_000_000));
    await files.points.write(point('b', { projectId: 'p2' }, 11_000_000));
    expect(await namesOf(files)).toEqual(['a']);
    await files.points.write(point('a', {}, 39_000_000));
    await files.points.write(point('c', {}, 1_000_000));
    expect(await namesOf(files)).toEqual(['a', 'c']);
  });

  test('their images stay as long as one of them needs them', async () => {
    const { folder, files } = filesOf();
    const id = await sha256(picture);
    const pictures = () => [...folder.files().keys()].filter((name) => name.includes('images/')).length;
    const json = JSON.stringify({ assets: { [id]: { id } } });
    expect(await files.points.write(point('a', { json }))).toEqual([id]);
    await files.keepImage(id, picture);
    expect(await files.points.write(point('b', { json }))).toEqual([]);
    expect((await files.points.read('p1', 'b')).images.get(id)).toEqual(picture);
    await files.write(order(1, { projectId: 'p2', assets: [id] }));
    await files.remove('p2');
    await files.points.remove('p1', 'a');
    expect(pictures()).toBe(1);
    await files.points.remove('p1', 'b');
    expect(pictures()).toBe(0);
  });
});
