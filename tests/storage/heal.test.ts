// Heal first: a scratch database comes and goes before anything else is written, and never keeps the program from opening (S13).
import { describe, expect, test } from 'vitest';
import { createProject } from '@/storage/createProject';
import { loadForView } from '@/storage/loadProject';
import { aProject, aWorld, settle } from './support/world';

type Call = (name: string, ...rest: unknown[]) => IDBOpenDBRequest;

/** A factory whose calls are noted, and may be answered otherwise. */
function watched(factory: IDBFactory, answer: (what: string, name: string) => IDBOpenDBRequest | undefined) {
  const calls: string[] = [];
  const wrap =
    (what: 'open' | 'deleteDatabase', short: string): Call =>
    (name, ...rest) => {
      calls.push(`${short} ${name}`);
      return answer(short, name) ?? (factory[what] as Call).call(factory, name, ...rest);
    };
  const own = { open: wrap('open', 'open'), deleteDatabase: wrap('deleteDatabase', 'delete') };
  const indexedDB = new Proxy(factory, {
    get(target, name) {
      if (name === 'open' || name === 'deleteDatabase') return own[name];
      const member = Reflect.get(target, name) as unknown;
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
  return { calls, indexedDB };
}

const silent = () => new EventTarget() as IDBOpenDBRequest;
const names = async ({ indexedDB }: { indexedDB: IDBFactory }) =>
  (await indexedDB.databases()).map(({ name }) => name);

function failing(): IDBOpenDBRequest {
  const request = new EventTarget();
  setImmediate(() => request.dispatchEvent(new Event('error', { cancelable: true })));
  return Object.assign(request, { error: new DOMException('broken', 'UnknownError') }) as never;
}

test('S13: the scratch database is opened and deleted before the database is touched, once per start', async () => {
  const world = aWorld();
  const { calls, indexedDB } = watched(world.indexedDB, () => undefined);
  const { disk } = world.tab({ indexedDB });
  await disk.open();
  await settle();
  const first = ['open waymark-scratch', 'delete waymark-scratch', 'open waymark'];
  expect(calls.slice(0, 3)).toEqual(first);
  disk.parts.connection.drop();
  await disk.open();
  expect(calls.filter((call) => call.includes('scratch'))).toHaveLength(2);
  expect(await names(world)).toEqual(['waymark']);
});

describe('the program opens all the same', () => {
  const troubles: Record<string, (what: string) => IDBOpenDBRequest | undefined> = {
    'when opening it is never answered': (what) => (what === 'open' ? silent() : undefined),
    'when deleting it is never answered': (what) => (what === 'delete' ? silent() : undefined),
    'when opening it fails': (what) => (what === 'open' ? failing() : undefined),
    'when deleting it fails': (what) => (what === 'delete' ? failing() : undefined),
    'when the call itself throws': () => {
      throw new DOMException('refused', 'SecurityError');
    },
  };
  test.each(Object.entries(troubles))('%s', async (_, trouble) => {
    const world = aWorld();
    const { indexedDB } = watched(world.indexedDB, (what, name) =>
      name.endsWith('-scratch') ? trouble(what) : undefined,
    );
    const { disk } = world.tab({ indexedDB });
    const opening = disk.open();
    await world.time.pass(2500);
    await opening;
    expect(disk.state.get()).toEqual({ state: 'ready' });
    await createProject(disk, aProject('Shop'));
    expect((await loadForView(disk, 'p1')).title).toBe('Shop');
  });

  test('when two tabs start at once', async () => {
    const world = aWorld();
    const tabs = [world.tab(), world.tab(), world.tab()];
    const opening = Promise.all(tabs.map(({ disk }) => disk.open()));
    await world.time.pass(2500);
    await opening;
    for (const { disk } of tabs) expect(disk.state.get()).toEqual({ state: 'ready' });
    await settle();
    expect(await names(world)).toEqual(['waymark']);
  });

  test('when an earlier heal was killed half-way, and what it left goes', async () => {
    const world = aWorld();
    await new Promise<void>((resolve) => {
      const request = world.indexedDB.open('waymark-scratch');
      request.addEventListener('success', () => {
        request.result.close();
        resolve();
      });
    });
    const { disk } = world.tab();
    await disk.open();
    expect(await names(world)).toEqual(['waymark']);
  });
});

describe('what the browser has thrown away', () => {
  /** Tells of a loss to the first upgrade, as Chromium does. */
  const losing = (factory: IDBFactory, loss: object) =>
    watched(factory, (what, name) => {
      if (what !== 'open' || !name.endsWith('-scratch')) return undefined;
      const request = factory.open(name);
      request.addEventListener('upgradeneeded', (event) => Object.assign(event, loss));
      return request;
    });

  test('is known once the database is open', async () => {
    const world = aWorld();
    const told = { dataLoss: 'total', dataLossMessage: 'Corruption: checksum mismatch' };
    const { disk } = world.tab({ indexedDB: losing(world.indexedDB, told).indexedDB });
    expect(disk.parts.dataLoss()).toBeUndefined();
    await disk.open();
    expect(disk.parts.dataLoss()).toBe('Corruption: checksum mismatch');
  });

  test.each([{ dataLoss: 'none', dataLossMessage: '' }, {}])('is nothing where it says %o', async (told) => {
    const world = aWorld();
    const { disk } = world.tab({ indexedDB: losing(world.indexedDB, told).indexedDB });
    await disk.open();
    expect(disk.parts.dataLoss()).toBeUndefined();
  });
});
