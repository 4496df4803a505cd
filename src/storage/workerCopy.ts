// The second copy in files of the origin, written by a worker: the page hands over text, the rest happens apart from it.
import { joinAssets } from '@/model/assets';
import { type ProjectDocument, toDocument } from '@/model/document';
import type { Id } from '@/model/id';
import type { CopyAnswers, CopyQuestion, CopyReply } from './copyAnswer';
import { StorageFailure } from './failure';
import { jsonInPieces } from './jsonInPieces';
import { observable } from './observable';
import type { DocumentText, SecondCopy } from './secondCopy';
import { cardCount } from './summary';
import type { Surroundings } from './surroundings';

/** The part of Worker that is used. */
export type CopyWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

const LIMIT = 30_000;
/** How long after a sign of leaving the page is still taken to be on its way out. */
const LEAVING = 1000;

type Waiting = { resolve: (answer: unknown) => void; reject: (error: Error) => void; cancel: () => void };

/** @param imageOf the bytes of an image as the database has them */
export function createWorkerCopy(
  name: string,
  { clock, page }: Pick<Surroundings, 'clock' | 'page'>,
  createWorker: () => CopyWorker,
  imageOf: (id: string) => Promise<Uint8Array<ArrayBuffer> | undefined>,
): SecondCopy {
  const available = observable<boolean | undefined>(undefined);
  const waiting = new Map<number, Waiting>();
  /** Of two writings of a project that overlap, the one that began last is the newer. */
  const sent = new Map<Id, number>();
  let asked = 0;
  let turns = 0;
  let worker: CopyWorker | undefined;
  let placed: Promise<boolean> | undefined;
  let closed = false;
  let leaving = false;
  const away = page.on('leaving', () => {
    leaving = true;
    clock.after(LEAVING, () => (leaving = false));
  });

  function giveUp(message: string): void {
    for (const { reject, cancel } of waiting.values()) {
      cancel();
      reject(new StorageFailure('connection', message));
    }
    waiting.clear();
  }

  function started(): CopyWorker {
    const fresh = createWorker();
    fresh.addEventListener('message', ({ data }: MessageEvent<CopyReply>) => {
      const one = waiting.get(data.ask);
      waiting.delete(data.ask);
      one?.cancel();
      if (data.ok) one?.resolve(data.answer);
      else one?.reject(new StorageFailure(data.reason, data.message));
    });
    fresh.addEventListener('error', (event) => {
      event.preventDefault();
      available.set(false);
      giveUp('the worker failed');
    });
    return fresh;
  }

  function ask<Q extends CopyQuestion>(
    question: Q,
    transfer: Transferable[] = [],
  ): Promise<CopyAnswers[Q['what']]> {
    return new Promise((resolve, reject) => {
      if (closed) throw new StorageFailure('closed');
      const number = ++asked;
      const cancel = clock.after(LIMIT, () => {
        waiting.delete(number);
        reject(new StorageFailure('connection', 'no answer in time'));
      });
      waiting.set(number, { resolve: resolve as (answer: unknown) => void, reject, cancel });
      worker ??= started();
      worker.postMessage({ ask: number, question }, transfer);
    });
  }

  const place = (): Promise<boolean> =>
    (placed ??= ask({ what: 'place', name })
      .catch(() => false)
      .then((found) => {
        available.set(found);
        return found;
      }));

  async function bring(images: readonly string[]): Promise<void> {
    for (const id of images) {
      // One after the other: all of them at once would be held in memory.
      // oxlint-disable-next-line no-await-in-loop
      const bytes = await imageOf(id);
      // oxlint-disable-next-line no-await-in-loop
      if (bytes) await ask({ what: 'image', id, bytes }, [bytes.buffer]);
    }
  }

  /** The images that are known to have a file. */
  const brought = new Set<string>();

  /** Pictures come before the text that names them, so that no copy is without them, whatever cuts it off. */
  async function bringFirst(unknown: readonly string[]): Promise<void> {
    await bring(await ask({ what: 'missing', images: unknown }));
    for (const id of unknown) brought.add(id);
  }

  /** Hands a text over, unless a later one of the same project has been. */
  async function send(
    { id: projectId, ...about }: Omit<DocumentText, 'json'>,
    { rev, commit }: { rev: number; commit: string },
    pieces: string[],
    turn: number,
  ): Promise<void> {
    const unknown = about.assets.filter((id) => !brought.has(id));
    // Of a page on its way out the words alone may get through, and only at once.
    if (unknown.length > 0 && !leaving) await bringFirst(unknown);
    if ((sent.get(projectId) ?? 0) > turn) return;
    sent.set(projectId, turn);
    const order = { projectId, ...about, rev, commit, at: clock.now(), pieces };
    await bring(await ask({ what: 'write', order }));
  }

  void clock.idle().then(() => closed || place());
  return {
    available,
    list: async () => ((await place()) ? ask({ what: 'list' }) : []),
    async read(projectId) {
      if (!(await place())) throw new StorageFailure('notFound');
      const { text, images } = await ask({ what: 'read', projectId });
      try {
        const document = JSON.parse(text) as ProjectDocument;
        return await joinAssets(document, (id) => Promise.resolve(images.get(id) ?? null));
      } catch (error) {
        throw new StorageFailure('unreadable', 'the copy is no document', { cause: error });
      }
    },
    async write(project, tip) {
      if (available.get() === false) return;
      const turn = ++turns;
      // A page on its way out runs nothing later: all of it happens before the first pause.
      if (leaving) void place();
      else if (!(await place())) return;
      const { id, title } = project;
      const pieces = leaving
        ? [JSON.stringify(toDocument(project))]
        : await jsonInPieces(project, () => clock.idle());
      const assets = Object.keys(project.assets);
      await send({ id, title, cards: cardCount(project), assets }, tip, pieces, turn);
    },
    async writeText({ json, ...about }, tip) {
      if (available.get() === false) return;
      const turn = ++turns;
      if (await place()) await send(about, tip, [json], turn);
    },
    async remove(projectId) {
      if (await place()) await ask({ what: 'remove', projectId });
    },
    points: {
      list: async () => ((await place()) ? ask({ what: 'listPoints' }) : []),
      async read(projectId, id) {
        if (!(await place())) throw new StorageFailure('notFound');
        return ask({ what: 'readPoint', projectId, id });
      },
      async write(row, info) {
        if (!(await place())) return;
        await bring(await ask({ what: 'writePoint', order: { row, info } }));
      },
      async remove(projectId, id) {
        if (await place()) await ask({ what: 'removePoint', projectId, id });
      },
    },
    close() {
      away();
      closed = true;
      giveUp('closed');
      worker?.terminate();
    },
  };
}
