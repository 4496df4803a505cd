// A second copy in memory: keeps what was written last of each project, and can be told to fail.
import { countCards } from '@/model/cardTable';
import { toDocument } from '@/model/document';
import { StorageFailure } from '@/storage/failure';
import { observable } from '@/storage/observable';
import type { CopiedPoint, DocumentText, SecondCopy, SecondCopyInfo } from '@/storage/secondCopy';

type Kept = { info: SecondCopyInfo; text: string };

/** Outlives a tab as the real one does: hand the same one to the next `tab()`. */
export function memoryCopy(now: () => number = () => 1_000_000) {
  const kept = new Map<string, Kept>();
  /** The project whose commits this page has copied last, as the real one knows it. */
  const own = new Map<string, string>();
  /** Restore points by project and id. */
  const points = new Map<string, CopiedPoint>();
  const available = observable<boolean | undefined>(true);
  let broken: StorageFailure | undefined;
  const check = () => (broken ? Promise.reject(broken) : Promise.resolve());
  const writes: { projectId: string; rev: number }[] = [];

  async function put({ id, title, cards, json }: DocumentText, tip: { rev: number; commit: string }) {
    await check();
    const { rev, commit } = tip;
    const before = kept.get(id);
    if (before && before.info.rev > rev && own.get(id) !== before.info.commit) return;
    const info = { projectId: id, title, rev, commit, at: now(), cards, bytes: json.length };
    kept.set(id, { text: json, info });
    own.set(id, commit);
    writes.push({ projectId: id, rev });
  }

  const copy: SecondCopy = {
    available,
    async list() {
      await check();
      return [...kept.values()].map(({ info }) => info);
    },
    async read(projectId) {
      await check();
      const found = kept.get(projectId);
      if (!found) throw new StorageFailure('notFound');
      try {
        return JSON.parse(found.text) as unknown;
      } catch {
        throw new StorageFailure('unreadable');
      }
    },
    async write(project, tip) {
      const { id, title } = project;
      const json = JSON.stringify(toDocument(project));
      await put({ id, title, cards: countCards(project.cards), assets: [], json }, tip);
    },
    writeText: async (document, tip) => put(document, tip),
    async remove(projectId) {
      await check();
      kept.delete(projectId);
      for (const [key, { row }] of points) if (row.projectId === projectId) points.delete(key);
    },
    points: {
      async list() {
        await check();
        return [...points.values()].map(({ info }) => info);
      },
      async read(projectId, id) {
        await check();
        const found = points.get(`${projectId} ${id}`);
        if (!found) throw new StorageFailure('notFound');
        return found;
      },
      async write(row, info) {
        await check();
        points.set(`${row.projectId} ${row.id}`, { row, info, images: new Map() });
      },
      async remove(projectId, id) {
        await check();
        points.delete(`${projectId} ${id}`);
      },
    },
    close: () => undefined,
  };
  return {
    copy,
    /** What lies there, to be spoilt or put back. */
    kept,
    points,
    writes,
    available,
    /** What was written last of a project stays listed, and cannot be read any more. */
    damage(projectId: string) {
      const found = kept.get(projectId);
      if (found) kept.set(projectId, { ...found, text: found.text.slice(1) });
    },
    fail(reason: StorageFailure | undefined) {
      broken = reason;
    },
    /** A new page on the same place: it has copied nothing itself yet. */
    turnPage: () => own.clear(),
  };
}
