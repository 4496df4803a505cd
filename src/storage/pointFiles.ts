// The files of named restore points beside the second copies: one for each, in a folder of its project.
import { sha256 } from '@/model/assets';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import { type Folder, bytesOf, fileName, fill, namesIn, orNothing } from './copyFolder';
import { type Sealed, headBytes, readHead, readSlot } from './copySlot';
import { StorageFailure } from './failure';
import { NAMED_ALLOWANCE } from './retention';
import type { VersionInfo, VersionRow } from './rows';

/** The head of a file: all of the restore point but its contents, which are the document. */
type PointHead = Sealed & {
  point: VersionInfo;
  /** The hash that the database keeps beside the contents. */
  rowHash?: string | undefined;
};

/** A restore point that is to be written. */
export type PointOrder = { row: VersionRow; info: VersionInfo };

export type PointFiles = {
  list(): Promise<VersionInfo[]>;
  /** Throws `notFound` and `unreadable`. */
  read(projectId: Id, id: Id): Promise<PointOrder & { assets: string[] }>;
  /**
   * Answers the images that it refers to. Undefined where it was not written: all of them together may take as much as
   * named ones may in the database.
   */
  write(order: PointOrder): Promise<string[] | undefined>;
  /** Removes one, or all of a project; answers whether any referred to images. */
  remove(projectId: Id, id?: Id): Promise<boolean>;
  /** The images that any of them refers to. */
  images(): Promise<string[]>;
};

/** @param copies the folder of the second copies */
export function createPointFiles(copies: (create: boolean) => Promise<Folder>): PointFiles {
  const root = async (create: boolean) => (await copies(create)).getDirectoryHandle('points', { create });
  const there = () => orNothing(root(false), undefined);
  const folderOf = async (projectId: Id): Promise<Folder | undefined> =>
    orNothing(
      (await there())?.getDirectoryHandle(fileName(projectId)) ?? Promise.resolve(undefined),
      undefined,
    );

  async function headsIn(within: Folder | undefined): Promise<PointHead[]> {
    const found: PointHead[] = [];
    for (const file of await namesIn(within)) {
      // oxlint-disable no-await-in-loop -- one after the other: nobody waits for it
      const handle = within && (await orNothing(within.getFileHandle(file), undefined));
      // One that another tab is writing right now cannot be read at this moment.
      const head = handle && (await handle.getFile().then(readHead, () => undefined));
      // oxlint-enable no-await-in-loop
      if (head && fileName((head as PointHead).point.id) === file) found.push(head as PointHead);
    }
    return found;
  }

  async function heads(): Promise<PointHead[]> {
    const within = await there();
    const found: PointHead[] = [];
    for (const name of await namesIn(within)) {
      // oxlint-disable-next-line no-await-in-loop
      const own = await headsIn(await within?.getDirectoryHandle(name));
      found.push(...own.filter(({ point }) => fileName(point.projectId) === name));
    }
    return found;
  }

  return {
    list: async () => (await heads()).map(({ point }) => point),
    async read(projectId, id) {
      const within = await folderOf(projectId);
      const bytes = within && (await bytesOf(within, fileName(id)));
      if (!bytes) throw new StorageFailure('notFound');
      const held = await readSlot(bytes);
      const head = held?.head as PointHead | undefined;
      if (!held || head?.point.projectId !== projectId)
        throw new StorageFailure('unreadable', 'the point does not verify');
      const { point, rowHash, assets } = head;
      const { seq: _seq, bytes: _bytes, ...known } = point;
      const json = new TextDecoder().decode(held.document);
      return {
        row: { ...known, ...(rowHash !== undefined && { hash: rowHash }), json },
        info: point,
        assets,
      };
    },
    async write({ row, info }) {
      const others = (await heads()).filter(({ point }) => point.id !== row.id);
      const taken = others.reduce((sum, { point }) => sum + point.bytes, info.bytes);
      if (taken > NAMED_ALLOWANCE) return undefined;
      const document = new TextEncoder().encode(row.json);
      const assets = Object.keys((JSON.parse(row.json) as Partial<Project>).assets ?? {});
      const head: PointHead = {
        point: info,
        rowHash: row.hash,
        assets,
        bytes: document.length,
        hash: await sha256(document),
      };
      const within = await (await root(true)).getDirectoryHandle(fileName(row.projectId), { create: true });
      const file = fileName(row.id);
      try {
        await fill(within, file, [await headBytes(head), document]);
      } catch (error) {
        // Half of it is of no use, and takes the room that was not enough.
        await within.removeEntry(file).catch(() => undefined);
        throw error;
      }
      return assets;
    },
    async remove(projectId, id) {
      const within = await folderOf(projectId);
      if (!within) return false;
      const gone = (await headsIn(within)).filter(({ point }) => id === undefined || point.id === id);
      if (id === undefined) {
        const all = await there();
        await orNothing(
          all?.removeEntry(fileName(projectId), { recursive: true }) ?? Promise.resolve(),
          undefined,
        );
      } else await orNothing(within.removeEntry(fileName(id)), undefined);
      return gone.some(({ assets }) => assets.length > 0);
    },
    images: async () => (await heads()).flatMap(({ assets }) => assets),
  };
}
