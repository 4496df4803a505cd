// The files of the second copy: two alternating slots for each project and each image once, in a folder of their own.
import { sha256 } from '@/model/assets';
import { type Id, isId } from '@/model/id';
import { type Folder, bytesOf, fileName, fill, idOf, namesIn, orNothing } from './copyFolder';
import { type SlotHead, MARK, headBytes, isMarked, readSlot } from './copySlot';
import { StorageFailure } from './failure';
import { type PointFiles, type PointOrder, createPointFiles } from './pointFiles';
import type { SecondCopyInfo } from './secondCopy';
import type { Locks } from './surroundings';

/** What is to be written, with the document as text in pieces. */
export type CopyOrder = Pick<
  SlotHead,
  'projectId' | 'title' | 'rev' | 'commit' | 'at' | 'cards' | 'assets'
> & {
  pieces: string[];
};

type Images = Map<string, Uint8Array<ArrayBuffer>>;

export type CopyFiles = {
  list(): Promise<SecondCopyInfo[]>;
  read(projectId: Id): Promise<{ text: string; images: Images }>;
  /** The images among these that have no file yet. */
  missing(images: readonly string[]): Promise<string[]>;
  /** Answers the images that have no file yet; nothing is written where more is held than is brought. */
  write(order: CopyOrder): Promise<string[]>;
  /** Removes the copies of a project and its restore points. */
  remove(projectId: Id): Promise<void>;
  /** The restore points that a person has named. */
  points: {
    list: PointFiles['list'];
    read(projectId: Id, id: Id): Promise<PointOrder & { images: Images }>;
    /** Answers the images that have no file yet. */
    write(order: PointOrder): Promise<string[]>;
    remove(projectId: Id, id: Id): Promise<void>;
  };
  keepImage(id: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
};

type Slot = { name: string; held: { head: SlotHead; document: Uint8Array<ArrayBuffer> } | undefined };

/** A tab that was frozen with the lock in its hand is not waited for longer, milliseconds. */
const LOCK_PATIENCE = 3000;

/**
 * @param root where the folder lies; made with the first copy
 * @param locks keep two tabs from choosing the same slot
 */
export function createCopyFiles(root: Folder, name: string, locks?: Locks): CopyFiles {
  /** The commit that was copied last from here: what follows on it may overwrite it whatever its number. */
  const own = new Map<Id, string>();
  const folder = async (create: boolean) => root.getDirectoryHandle(`${name}-copies`, { create });
  const imageFolder = async (create: boolean) =>
    (await folder(create)).getDirectoryHandle('images', { create });
  const points = createPointFiles(folder);

  async function slotsOf(within: Folder, projectId: Id): Promise<[Slot, Slot]> {
    const read = async (letter: string): Promise<Slot> => {
      const file = `${fileName(projectId)}.${letter}`;
      const bytes = await bytesOf(within, file);
      const held = (bytes && (await readSlot(bytes))) as Slot['held'];
      return { name: file, held: held?.head.projectId === projectId ? held : undefined };
    };
    return [await read('0'), await read('1')];
  }

  /** The newer one first; a slot that holds nothing good is the older one. */
  const inOrder = ([a, b]: [Slot, Slot]): [Slot, Slot] =>
    (a.held?.head.turn ?? -1) > (b.held?.head.turn ?? -1) ? [a, b] : [b, a];

  /** Every project that has a file of its own. */
  async function projects(): Promise<Id[]> {
    const files = await namesIn(await orNothing(folder(false), undefined));
    const slots = files.filter((file) => /\.[01]$/.test(file));
    return [...new Set(slots.map((file) => idOf(file.slice(0, -2))))].filter(isId);
  }

  async function heads(): Promise<SlotHead[]> {
    const found: SlotHead[] = [];
    for (const projectId of await projects()) {
      // One after the other: all documents at once would be held in memory.
      // oxlint-disable-next-line no-await-in-loop
      const slots = await slotsOf(await folder(false), projectId);
      for (const { held } of inOrder(slots)) if (held) found.push(held.head);
    }
    return found;
  }

  /** Does it while no other tab writes copies of the project. */
  async function alone<T>(projectId: Id, work: () => Promise<T>): Promise<T> {
    if (!locks) return work();
    let doing: Promise<T> | undefined;
    const options = { signal: AbortSignal.timeout(LOCK_PATIENCE) };
    const held = () => (doing = work()).then(() => undefined);
    // What goes wrong with the work itself is told by the work.
    await locks.request(`copy:${projectId}`, options, held).catch(() => undefined);
    return doing ?? work();
  }

  async function hasImage(within: Folder, id: string): Promise<boolean> {
    const handle = await orNothing(within.getFileHandle(id), undefined);
    const file = await handle?.getFile();
    return file !== undefined && isMarked(new Uint8Array(await file.slice(0, MARK.length).arrayBuffer()));
  }

  async function missing(images: readonly string[]): Promise<string[]> {
    const within = await orNothing(imageFolder(false), undefined);
    if (!within) return [...images];
    const there = await Promise.all(images.map((id) => hasImage(within, id).catch(() => true)));
    return images.filter((_, i) => !there[i]);
  }

  async function imagesOf(ids: readonly string[]): Promise<Images> {
    const images: Images = new Map();
    const within = await orNothing(imageFolder(false), undefined);
    for (const id of within ? ids : []) {
      // oxlint-disable-next-line no-await-in-loop
      const bytes = within && (await bytesOf(within, id))?.subarray(MARK.length);
      // oxlint-disable-next-line no-await-in-loop
      if (bytes && (await sha256(bytes)) === id) images.set(id, bytes);
    }
    return images;
  }

  /** Deletes the images that no slot and no restore point refers to. */
  async function sweep(): Promise<void> {
    const within = await orNothing(imageFolder(false), undefined);
    if (!within) return;
    const wanted = new Set((await heads()).flatMap(({ assets }) => assets));
    for (const id of await points.images()) wanted.add(id);
    for (const file of await namesIn(within)) {
      // oxlint-disable-next-line no-await-in-loop
      if (!wanted.has(file)) await orNothing(within.removeEntry(file), undefined);
    }
  }

  async function write({ pieces, ...order }: CopyOrder): Promise<string[]> {
    const { projectId, rev } = order;
    const document = new TextEncoder().encode(pieces.join(''));
    const within = await folder(true);
    const [newer, older] = inOrder(await slotsOf(within, projectId));
    const last = newer.held?.head;
    if (last && last.rev > rev && own.get(projectId) !== last.commit) return [];
    const head: SlotHead = {
      ...order,
      bytes: document.length,
      turn: (last?.turn ?? 0) + 1,
      hash: await sha256(document),
    };
    const gone = older.held?.head.assets.some((id) => !order.assets.includes(id));
    await fill(within, older.name, [await headBytes(head), document]);
    own.set(projectId, order.commit);
    if (gone) await sweep();
    return missing(order.assets);
  }

  return {
    async list() {
      const newest = new Map<Id, SlotHead>();
      for (const head of await heads()) if (!newest.has(head.projectId)) newest.set(head.projectId, head);
      return [...newest.values()].map(({ projectId, title, rev, commit, at, cards, bytes }) => ({
        projectId,
        title,
        rev,
        commit,
        at,
        cards,
        bytes,
      }));
    },
    async read(projectId) {
      if (!(await projects()).includes(projectId)) throw new StorageFailure('notFound');
      const [newer] = inOrder(await slotsOf(await folder(false), projectId));
      if (!newer.held) throw new StorageFailure('unreadable', 'no slot verifies');
      const { head, document } = newer.held;
      return { text: new TextDecoder().decode(document), images: await imagesOf(head.assets) };
    },
    missing,
    write: (order) => alone(order.projectId, () => write(order)),
    async remove(projectId) {
      own.delete(projectId);
      const within = await orNothing(folder(false), undefined);
      if (!within) return;
      // The slots last: as long as one is there, the project is known to have files.
      await points.remove(projectId);
      for (const letter of ['0', '1'])
        // oxlint-disable-next-line no-await-in-loop
        await orNothing(within.removeEntry(`${fileName(projectId)}.${letter}`), undefined);
      await sweep();
    },
    points: {
      list: () => points.list(),
      async read(projectId, id) {
        const { assets, ...point } = await points.read(projectId, id);
        return { ...point, images: await imagesOf(assets) };
      },
      write: async (order) => missing((await points.write(order)) ?? []),
      async remove(projectId, id) {
        if (await points.remove(projectId, id)) await sweep();
      },
    },
    async keepImage(id, bytes) {
      await fill(await imageFolder(true), id, [bytes]);
    },
  };
}
