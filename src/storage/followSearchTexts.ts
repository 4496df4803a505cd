// The texts of all projects for the search: read when first wanted and as they change, and made where one is missing.
import type { Id } from '@/model/id';
import { SEARCH_FORMAT, type SearchText } from '@/model/searchText';
import type { Disk } from './disk';
import { loadProject } from './loadProject';
import type { Summary } from './rows';
import { searchRowOf } from './searchRow';

/** So many are read at once: each piece is short enough that nobody waits for it. */
const BATCH = 10;

type Stamp = Pick<Summary, 'rev' | 'changedAt'>;
const same = (a: Stamp | undefined, b: Stamp): boolean => a?.rev === b.rev && a.changedAt === b.changedAt;

/** Told of each project as its text comes, changes or goes. */
export type OnText = (id: Id, text: SearchText | undefined) => void;

/**
 * Follows the texts of all projects that the library shows. `refresh` reads what has changed since it was last called and
 * tells of each; a text that is missing or of another revision is made of the project, one after the other, and kept.
 */
export function followSearchTexts(disk: Disk, tell: OnText): { refresh: () => Promise<void> } {
  const { connection, clock } = disk.parts;
  const known = new Map<Id, Stamp>();

  async function make(summary: Summary): Promise<void> {
    await clock.idle();
    const loaded = await loadProject(disk, summary.id).catch(() => undefined);
    if (!loaded) return;
    const row = searchRowOf(loaded.project, summary);
    known.set(summary.id, summary);
    tell(summary.id, row.text);
    if (loaded.newer) return;
    await connection.write(['summaries', 'searchTexts'], async (db) => {
      if (same(await db.summaries.get(summary.id), summary)) await db.searchTexts.put(row);
    });
  }

  async function read(): Promise<void> {
    const all = await connection.read(['summaries'], (db) => Promise.resolve(db.summaries.toArray()));
    const shown = all.filter(({ template }) => template !== true).sort((a, b) => b.changedAt - a.changedAt);
    const here = new Set(shown.map(({ id }) => id));
    for (const id of known.keys()) {
      if (here.has(id)) continue;
      known.delete(id);
      tell(id, undefined);
    }
    const wanted = shown.filter((summary) => !same(known.get(summary.id), summary));
    const missing: Summary[] = [];
    // oxlint-disable no-await-in-loop -- one piece after the other, so that keys are answered in between
    for (let at = 0; at < wanted.length; at += BATCH) {
      const some = wanted.slice(at, at + BATCH);
      const rows = await connection.read(['searchTexts'], (db) =>
        Promise.resolve(db.searchTexts.bulkGet(some.map(({ id }) => id))),
      );
      some.forEach((summary, n) => {
        const row = rows[n];
        if (!row || !same(row, summary) || row.text.format !== SEARCH_FORMAT) {
          missing.push(summary);
          return;
        }
        known.set(summary.id, summary);
        tell(summary.id, row.text);
      });
    }
    for (const summary of missing) await make(summary);
    // oxlint-enable no-await-in-loop
  }

  let reading: Promise<void> | undefined;
  let again = false;
  return {
    /** Whoever calls while a reading is under way is answered by one that begins after it. */
    async refresh() {
      again = true;
      reading ??= (async () => {
        try {
          while (again) {
            again = false;
            // oxlint-disable-next-line no-await-in-loop
            await read();
          }
        } finally {
          reading = undefined;
        }
      })();
      await reading;
    },
  };
}
