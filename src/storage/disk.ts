// The disk: joins connection, hub, sentinel, losses and surroundings into the one object that the rest of this room works on.
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import { type Connection, type ConnectionState, connect } from './database';
import { type Emergency, createEmergency } from './emergency';
import { type Healing, createHealing } from './heal';
import { type Hub, createHub } from './hub';
import { type Loss, type Losses, createLosses } from './losses';
import type { Observable } from './observable';
import { type Persistence, createPersistence } from './persistence';
import { type SecondCopy, noSecondCopy } from './secondCopy';
import { type Sentinel, createSentinel } from './sentinel';
import { type Surroundings, browserSurroundings } from './surroundings';
import { type CopyWorker, createWorkerCopy } from './workerCopy';

/** The one door for documents, as model/readProject offers it. */
export type ReadProject = (
  raw: unknown,
  options: { allowNewer?: boolean },
) =>
  | { ok: true; project: Project; report: readonly { code: string }[]; from: number; newer?: true }
  | { ok: false; problem: { code: string } };

/** The same door, which may have to be fetched first. */
export type FetchedReader = (...of: Parameters<ReadProject>) => Promise<ReturnType<ReadProject>>;

export type Disk = {
  name: string;
  state: Observable<ConnectionState>;
  /** What was here and is not, until a person has settled it. */
  loss: Observable<Loss | undefined>;
  persistence: Persistence;
  /** Opens the database and looks for a loss; every other call does so by itself when needed. */
  open(): Promise<void>;
  close(): void;
  /** The parts that other files of this room build on. */
  parts: Surroundings & {
    connection: Connection;
    hub: Hub;
    emergency: Emergency;
    sentinel: Sentinel;
    secondCopy: SecondCopy;
    losses: Losses;
    /** Resolves when the look for losses that is under way has ended. */
    looked(): Promise<void>;
    /** Whether the browser has thrown its databases away. Known when the connection is open. */
    dataLoss: Healing['dataLoss'];
    readProject: FetchedReader;
    /** Names the rules of that reader; undefined when everything has to be read. */
    rules: string | undefined;
    /** The projects that are open in this tab. */
    handles: Map<Id, unknown>;
  };
};

export type DiskOptions = Partial<Surroundings> & {
  readProject: ReadProject | FetchedReader;
  /** Names the rules of the reader: what was written under the same rules is not read again. */
  rules?: string;
  /** Makes the worker of the second copy, whose address the page must trust; without it there is no second copy. */
  createCopyWorker?: () => CopyWorker;
  /** The name of the database, of the channel and of nothing else. */
  name?: string;
};

/** The disk of this browser. Tests pass surroundings of their own. */
export function openDisk({
  readProject,
  rules,
  createCopyWorker,
  name = 'waymark',
  ...given
}: DiskOptions): Disk {
  const own = 'channel' in given && 'page' in given ? undefined : browserSurroundings(name);
  const surroundings = { ...own, ...given } as Surroundings;
  const healing = createHealing(name, surroundings);
  const connection = connect(name, surroundings, healing.run);
  const hub = createHub(surroundings.channel);
  const emergency = createEmergency(name, surroundings, connection.state);
  const sentinel = createSentinel(surroundings);
  const persistence = createPersistence(surroundings, connection);
  const secondCopy =
    surroundings.secondCopy ??
    (createCopyWorker ? createWorkerCopy(name, surroundings, createCopyWorker, imageOf) : noSecondCopy());
  const { dataLoss } = healing;
  const losses = createLosses({ ...surroundings, connection, hub, sentinel, secondCopy, dataLoss });
  let looking: Promise<void> | undefined;
  const away = surroundings.page.on('leaving', () => sentinel.flush());

  async function imageOf(id: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const row = await connection.read(['assets'], (db) => Promise.resolve(db.assets.get(id)));
    return row && new Uint8Array(row.bytes);
  }

  async function looked(): Promise<void> {
    if (looking) await looking.catch(() => undefined);
  }

  /** The copy of a lost project is what it can be brought back from: it is not written over while that is open. */
  async function unlessLost(id: Id, write: () => Promise<void>): Promise<void> {
    // As a page is left there is no time to wait for what is known.
    if (looking) await looked();
    if (!losses.isOpen(id)) await write();
  }

  return {
    name,
    state: connection.state,
    loss: losses.found,
    persistence,
    async open() {
      looking = losses.look().finally(() => (looking = undefined));
      await looking;
      await connection.read(['meta'], () => Promise.resolve());
    },
    close() {
      away();
      sentinel.flush();
      emergency.close();
      connection.close();
      secondCopy.close();
      hub.close();
    },
    parts: {
      ...surroundings,
      connection,
      hub,
      emergency,
      sentinel,
      secondCopy: {
        ...secondCopy,
        write: (project, tip) => unlessLost(project.id, () => secondCopy.write(project, tip)),
        writeText: (document, tip) => unlessLost(document.id, () => secondCopy.writeText(document, tip)),
      },
      losses,
      looked,
      dataLoss,
      readProject: async (...of) => readProject(...of),
      rules,
      handles: new Map(),
    },
  };
}
