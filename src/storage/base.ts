// The base of a session's writing: what its first commit builds on, and what must be laid down before it (law S9).
import { type Id, newId } from '@/model/id';
import type { Project } from '@/model/types';
import type { Database, TableName } from './database';
import { type AppendOutcome, type Tip, lastRow } from './journal';
import { type Loaded, rebaseRow } from './loadProject';
import type { ExitRow, VersionRow } from './rows';
import { snapshotOf } from './snapshot';
import { summarise } from './summary';

export type Base = {
  /** The commit that the first row of the session builds on. */
  tip: Tip;
  tables: TableName[];
  /** Lays down what is missing; part of the first transaction. */
  lay(db: Database): Promise<AppendOutcome>;
  /** The transaction has completed. Answers the revision of the snapshot laid down with it, once. */
  laid(): number | undefined;
  /** The same for the last moment of a page: nothing, or the row that the rows of the session build on. */
  exitRows(): ExitRow[];
  /** What the disk should show as last, when this tab stands at `tip`. */
  known(tip: Tip): Tip;
  /** The base after another tab's commit was followed. */
  follow(): Base;
};

const plain = (tip: Tip): Base => ({
  tip,
  tables: ['journal'],
  lay: () => Promise.resolve('written'),
  laid: () => undefined,
  exitRows: () => [],
  known: (at) => at,
  follow() {
    return this;
  },
});

/**
 * A base that starts with a whole project, because changes alone do not lead from the disk to it.
 * @param on where the disk stands now; undefined when there is nothing and nothing is expected
 */
function rebased(
  projectId: Id,
  project: Project,
  on: Tip | undefined,
  at: number,
  rules: string | undefined,
  before?: VersionRow,
  after = on?.rev ?? 0,
): Base {
  const tip = { rev: after + 1, commit: newId() };
  const row = rebaseRow(projectId, tip, on?.commit ?? '', at);
  const snapshot = snapshotOf(project, tip, at, rules);
  let done = false;
  return {
    tip,
    get tables(): TableName[] {
      return done ? ['journal'] : ['journal', 'snapshots', 'versions', 'summaries'];
    },
    async lay(db) {
      if (done) return 'written';
      const last = await lastRow(db, projectId);
      if (last?.commit !== on?.commit) {
        const there = await db.journal.get([projectId, tip.rev]);
        return there?.commit === tip.commit ? 'written' : last ? 'stale' : 'erased';
      }
      if (before) await db.versions.put(before);
      await db.snapshots.put(snapshot);
      await db.journal.add(row);
      if (!on) await db.summaries.put(summarise(project, tip.rev, at));
      return 'written';
    },
    laid() {
      if (done) return undefined;
      done = true;
      return tip.rev;
    },
    // Without the snapshot: loading puts the document through the reader once more where it meets this row.
    exitRows: () => (done ? [] : [{ ...row, ...(before && { before }) }]),
    known: (now) => (!done && on && now.commit === tip.commit ? on : now),
    follow: () => plain(tip),
  };
}

/** The base of a project as loaded: where the disk stands, or one step further if it was migrated or repaired. */
export function createBase(
  projectId: Id,
  { project, tip, before }: Loaded,
  at: number,
  rules: string | undefined,
): Base {
  if (!before) return plain(tip);
  return rebased(projectId, project, tip, at, rules, {
    id: `${projectId}-${tip.rev}`,
    projectId,
    at,
    rev: tip.rev,
    version: before.version,
    reason: before.migrated ? 'migration' : 'repair',
    json: JSON.stringify(before.document),
  });
}

/**
 * The base of a project that was erased from the disk while it was open here: the whole of it, from memory.
 * @param after how far it had come: revisions never go back, or what remembers the later ones would call this a loss
 */
export const baseOfRewrite = (
  projectId: Id,
  project: Project,
  at: number,
  rules: string | undefined,
  after: number,
): Base => rebased(projectId, project, undefined, at, rules, undefined, after);
