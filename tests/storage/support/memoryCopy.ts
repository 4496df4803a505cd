// A second copy in memory: keeps what was written last of each project, and can be told to fail.
import { countCards } from '@/model/cardTable';
import { toDocument } from '@/model/document';
import type { Project } from '@/model/types';
import { StorageFailure } from '@/storage/failure';
import { observable } from '@/storage/observable';
import type { CopiedPoint, SecondCopy, SecondCopyInfo } from '@/storage/secondCopy';

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
    async write(project, { rev, commit }) {
      await check();
      const before = kept.get(project.id);
      if (before && before.info.rev > rev && own.get(project.id) !== before.info.commit) return;
      const text = JSON.stringify(toDocument(project));
      kept.set(project.id, { text, info: infoOf(project, { rev, commit }, now(), text.length) });
      own.set(project.id, commit);
      writes.push({ projectId: project.id, rev });
    },
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

function infoOf(project: Project, tip: { rev: number; commit: string }, at: number, bytes: number) {
  const cards = countCards(project.cards);
  return { projectId: project.id, title: project.title, ...tip, at, cards, bytes };
}
