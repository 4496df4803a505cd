// The page's side of the second copy, with its worker beside it: hands over text once per copy, and gives back whole documents (S11).
import { describe, expect, test } from 'vitest';
import { sha256 } from '@/model/assets';
import { toDocument } from '@/model/document';
import type { Project } from '@/model/types';
import { type CopyRequest, createCopyAnswerer } from '@/storage/copyAnswer';
import type { Page } from '@/storage/surroundings';
import { type CopyWorker, createWorkerCopy } from '@/storage/workerCopy';
import { aFolder } from './support/folder';
import { aProject, fakeLocks, handClock, settle } from './support/world';

type Place = Parameters<typeof createCopyAnswerer>[0];

/** A worker without a thread: messages arrive a turn later, as copies. */
function aWorker(place: Place) {
  const target = new EventTarget();
  const answer = createCopyAnswerer(place);
  const requests: CopyRequest[] = [];
  let deaf = false;
  const worker: CopyWorker = {
    postMessage(message: unknown) {
      const request = structuredClone(message) as CopyRequest;
      requests.push(request);
      if (deaf) return;
      void answer(request).then((reply) =>
        target.dispatchEvent(Object.assign(new Event('message'), { data: structuredClone(reply) })),
      );
    },
    addEventListener: target.addEventListener.bind(target),
    terminate: () => (deaf = true),
  };
  return {
    worker,
    requests,
    deafen: () => (deaf = true),
    fail: () => target.dispatchEvent(new Event('error')),
  };
}

function setUp({
  folder = aFolder(),
  place = () => Promise.resolve({ root: folder.handle, locks: fakeLocks() }),
  images = new Map<string, Uint8Array<ArrayBuffer>>(),
}: {
  folder?: ReturnType<typeof aFolder>;
  place?: Place;
  images?: Map<string, Uint8Array<ArrayBuffer>>;
} = {}) {
  const time = handClock();
  const leave = new Set<() => void>();
  const page: Page = {
    guard: () => undefined,
    on(_, run) {
      leave.add(() => run(false));
      return () => undefined;
    },
  };
  const inner = aWorker(place);
  const asked: string[] = [];
  const copy = createWorkerCopy(
    'waymark',
    { clock: time.clock, page },
    () => inner.worker,
    (id) => {
      asked.push(id);
      return Promise.resolve(images.get(id));
    },
  );
  const writes = () => inner.requests.filter(({ question }) => question.what === 'write');
  return { folder, time, copy, asked, writes, ...inner, leaving: () => leave.forEach((run) => run()) };
}

const tip = (rev: number) => ({ rev, commit: `c${rev}` });

test('a copy is one message with the whole text, and comes back as the document it was', async () => {
  const { copy, writes } = setUp();
  const project = aProject('Zażółć 🗺️');
  await copy.write(project, tip(3));
  expect(copy.available.get()).toBe(true);
  expect(writes()).toHaveLength(1);
  expect(await copy.read('p1')).toEqual(toDocument(project));
  expect(await copy.list()).toMatchObject([{ projectId: 'p1', title: 'Zażółć 🗺️', rev: 3, cards: 0 }]);
  await copy.remove('p1');
  expect(await copy.list()).toEqual([]);
  await expect(copy.read('p1')).rejects.toMatchObject({ reason: 'notFound' });
});

test('pictures are taken from the database once, and come back as data URLs', async () => {
  const bytes = new Uint8Array([137, 80, 78, 71]);
  const id = await sha256(bytes);
  const { copy, asked } = setUp({ images: new Map([[id, bytes]]) });
  const asset = { id, mime: 'image/png', width: 1, height: 1, bytes: 4 } as const;
  const project: Project = { ...aProject(), assets: { [id]: asset } };
  await copy.write(project, tip(1));
  await copy.write(project, tip(2));
  expect(asked).toEqual([id]);
  const document = (await copy.read('p1')) as Project;
  expect(document.assets[id]).toEqual({ ...asset, data: 'data:image/png;base64,iVBORw==' });
});

test('pictures are there before the text that names them; of a page on its way out the text goes first', async () => {
  const bytes = new Uint8Array([137, 80, 78, 71]);
  const id = await sha256(bytes);
  const asset = { id, mime: 'image/png', width: 1, height: 1, bytes: 4 } as const;
  const project: Project = { ...aProject(), assets: { [id]: asset } };
  const asks = async (isLeaving: boolean): Promise<string[]> => {
    const { copy, requests, leaving } = setUp({ images: new Map([[id, bytes]]) });
    await copy.list();
    if (isLeaving) leaving();
    await copy.write(project, tip(1));
    expect(((await copy.read('p1')) as Project).assets[id]).toHaveProperty('data');
    return requests.map(({ question }) => question.what).filter((what) => !['place', 'list'].includes(what));
  };
  expect(await asks(false)).toEqual(['missing', 'image', 'write', 'read']);
  expect(await asks(true)).toEqual(['write', 'image', 'read']);
});

test('a named restore point goes there and back with its pictures', async () => {
  const bytes = new Uint8Array([137, 80, 78, 71]);
  const id = await sha256(bytes);
  const { copy, asked } = setUp({ images: new Map([[id, bytes]]) });
  const json = JSON.stringify({ ...aProject(), assets: { [id]: { id, mime: 'image/png' } } });
  const known = {
    id: 'v1',
    projectId: 'p1',
    at: 1,
    rev: 1,
    version: 2,
    reason: 'named' as const,
    name: 'Mine',
  };
  const [row, info] = [
    { ...known, json },
    { ...known, seq: 1, bytes: json.length },
  ];
  await copy.points.write(row, info);
  await copy.points.write(row, info);
  expect(asked).toEqual([id]);
  expect(await copy.points.list()).toEqual([info]);
  expect(await copy.points.read('p1', 'v1')).toEqual({ row, info, images: new Map([[id, bytes]]) });
  await copy.points.remove('p1', 'v1');
  expect(await copy.points.list()).toEqual([]);
});

test('at leaving the text is handed over before the page can end', async () => {
  const { copy, writes, leaving } = setUp();
  await settle();
  leaving();
  void copy.write(aProject('last'), tip(2));
  expect(writes()).toHaveLength(1);
  await settle();
  expect(((await copy.read('p1')) as Project).title).toBe('last');
});

test('of two writings that overlap the later one stays', async () => {
  const { copy, writes, leaving } = setUp();
  await settle();
  const first = copy.write(aProject('first'), tip(2));
  leaving();
  await Promise.all([first, copy.write(aProject('second'), tip(3))]);
  expect(((await copy.read('p1')) as Project).title).toBe('second');
  expect(writes()).toHaveLength(1);
});

test('two tabs that write the same project leave a whole copy of the later revision', async () => {
  const folder = aFolder();
  const locks = fakeLocks();
  const place = () => Promise.resolve({ root: folder.handle, locks });
  const tabs = [setUp({ folder, place }), setUp({ folder, place })];
  for (let rev = 1; rev <= 20; rev += 2)
    await Promise.all(tabs.map(({ copy }, i) => copy.write(aProject(`Title ${rev + i}`), tip(rev + i))));
  expect(await setUp({ folder, place }).copy.list()).toMatchObject([{ title: 'Title 20', rev: 20 }]);
});

describe('where there is no place', () => {
  test('nothing is kept, nothing fails, and it says so', async () => {
    const { copy, writes } = setUp({ place: () => Promise.reject(new DOMException('no', 'SecurityError')) });
    expect(copy.available.get()).toBeUndefined();
    await copy.write(aProject(), tip(1));
    expect(copy.available.get()).toBe(false);
    expect(writes()).toEqual([]);
    expect(await copy.list()).toEqual([]);
    await copy.remove('p1');
    expect(await copy.points.list()).toEqual([]);
    await copy.points.remove('p1', 'v1');
    await expect(copy.points.read('p1', 'v1')).rejects.toMatchObject({ reason: 'notFound' });
    await expect(copy.read('p1')).rejects.toMatchObject({ reason: 'notFound' });
  });

  test('a worker that cannot start is no place either', async () => {
    const { copy, fail, deafen } = setUp();
    deafen();
    const listing = copy.list();
    fail();
    await expect(listing).resolves.toEqual([]);
    expect(copy.available.get()).toBe(false);
  });
});

test('a worker that never answers is not waited for without end', async () => {
  const { copy, deafen, time } = setUp();
  await settle();
  deafen();
  const reading = copy.list();
  reading.catch(() => undefined);
  await time.pass(31_000, 1000);
  await expect(reading).rejects.toMatchObject({ reason: 'connection' });
});
