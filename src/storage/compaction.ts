// Compaction while nobody types: the summary for the library and the snapshot that shortens the journal (law S7).
import type { Project } from '@/model/types';
import { keepSummary } from './catchUp';
import type { Disk } from './disk';
import type { Tip } from './journal';
import { searchRowOf } from './searchRow';
import { compactJournal, snapshotInPieces } from './snapshot';
import { summarise } from './summary';

const SUMMARY_PAUSE = 1500;
const COMPACT_PAUSE = 20_000;
/** As many changes are compacted at once, without waiting for a long pause. */
const COMPACT_SOON = 400;
/** Fewer are not worth a snapshot on a pause. */
const COMPACT_WORTH = 20;
/** A snapshot may take its time: nobody waits for it. */
const COMPACT_LIMIT = 30_000;

export type Compaction = {
  /** Work was written; plans what is due. */
  written(changes: number): void;
  /** Does at once what is due, for closing. Failures are left for the next session. */
  finish(): Promise<void>;
  /** The newest good snapshot is this one. */
  restart(snapshotRev: number): void;
  stop(): void;
};

/** @param current the project as it stands on disk, or undefined while something is still unwritten */
export function createCompaction(
  disk: Disk,
  current: () => { project: Project; tip: Tip } | undefined,
  start: number,
): Compaction {
  const { connection, clock, hub, rules } = disk.parts;
  let snapshotRev = start;
  let weight = 0;
  let summaryDue = false;
  let textDue = false;
  let changedAt = 0;
  let cancelSummary: (() => void) | undefined;
  let cancelCompaction: (() => void) | undefined;
  let compacting: Promise<void> | undefined;
  let hurry = false;
  const pause = () => (hurry ? Promise.resolve() : clock.idle());

  /** @param closing the text for the search is written as well; while one works it would cost as much as the map is large */
  async function writeSummary(closing = false): Promise<void> {
    cancelSummary?.();
    cancelSummary = undefined;
    const now = current();
    if (!now || !(summaryDue || (closing && textDue))) return;
    if (summaryDue) changedAt = clock.now();
    const summary = summarise(now.project, now.tip.rev, changedAt);
    summaryDue = false;
    if (closing) textDue = false;
    await keepSummary(connection, summary, closing ? searchRowOf(now.project, summary) : undefined);
    hub.announce({ type: 'library' });
  }

  async function writeSnapshot(): Promise<void> {
    cancelCompaction?.();
    cancelCompaction = undefined;
    const now = current();
    if (!now || now.tip.rev <= snapshotRev) return;
    const before = snapshotRev;
    const compacted = weight;
    const row = await snapshotInPieces(now.project, now.tip, clock.now(), rules, pause);
    const done = await connection.write(
      ['snapshots', 'journal'],
      (db) => compactJournal(db, row, before),
      COMPACT_LIMIT,
    );
    if (done && snapshotRev === before) {
      snapshotRev = row.rev;
      weight -= compacted;
    }
  }

  const compactNow = (): Promise<void> =>
    // A failed compaction loses nothing: the journal is still there.
    (compacting ??= writeSnapshot()
      .catch(() => undefined)
      .finally(() => (compacting = undefined)));

  return {
    written(changes) {
      weight += changes;
      summaryDue = textDue = true;
      cancelSummary?.();
      cancelSummary = clock.after(SUMMARY_PAUSE, () => void writeSummary().catch(() => undefined));
      if (weight >= COMPACT_SOON) {
        void compactNow();
        return;
      }
      cancelCompaction?.();
      if (weight >= COMPACT_WORTH) cancelCompaction = clock.after(COMPACT_PAUSE, () => void compactNow());
    },
    async finish() {
      await writeSummary(true).catch(() => undefined);
      hurry = true;
      if (compacting || weight >= COMPACT_WORTH) await compactNow();
      hurry = false;
    },
    restart(rev) {
      snapshotRev = rev;
      weight = 0;
      this.stop();
    },
    stop() {
      cancelSummary?.();
      cancelCompaction?.();
      cancelSummary = cancelCompaction = undefined;
    },
  };
}
