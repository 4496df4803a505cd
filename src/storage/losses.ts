// Losses: what the sentinel or the second copy remembers and the database does not have (law S11). Looked for at each
// start, remembered in the book, and told until a person has brought it back or let it go.
import { type Id, newId } from '@/model/id';
import type { Connection, Database } from './database';
import { readExitJournals } from './exitJournal';
import type { Hub } from './hub';
import { type Entry, type Lost, type LossKind, createLossBook } from './lossBook';
import { type Observable, observable } from './observable';
import type { SecondCopy, SecondCopyInfo } from './secondCopy';
import { type About, type Note, type Sentinel, aboutOf } from './sentinel';
import { type Stand, STAND_TABLES, isEmpty, standOf } from './stand';
import type { Surroundings } from './surroundings';

/** `empty`: the database held nothing at all when this page looked. */
export type Loss = { projects: readonly Lost[]; empty: boolean };

/** Within this time what a tab has copied is also in the database. */
const DOUBT = 5000;

export type Losses = {
  /** Undefined when nothing is missing. */
  found: Observable<Loss | undefined>;
  /** Looks again, the sentinel first, then the second copies. */
  look(): Promise<void>;
  /** Whether this project is waiting for a person, so that no copy of it may be written over. */
  isOpen(id: Id): boolean;
  /** Reading a project has shown what its keys did not: it is unreadable, or its journal leads less far. */
  note(id: Id, kind: 'unreadable' | 'behind'): void;
  /** It was brought back, or is here again as a whole. */
  settle(id: Id): Promise<void>;
  /** It may be forgotten, unless it turns out later that more of it was there. */
  dismiss(id: Id): Promise<void>;
  /** A project of this id begins: what was let go under it before does not count for the new one. */
  begin(id: Id): void;
};

/** Stands for what nobody remembers, where the browser says that it has thrown everything away. */
export const UNKNOWN: Id = 'unknown';

/** A project that was deleted for good leaves a mark in the database, so that nobody takes it for lost. */
export const deletedMark = (id: Id): string => `deleted:${id}`;

/**
 * The signs of the losses of a project that are settled. Kept in the database, because a browser may end before it has
 * written its localStorage.
 */
const settledMark = (id: Id): string => `settled:${id}`;

type Parts = Pick<Surroundings, 'local' | 'clock'> & {
  connection: Connection;
  hub: Hub;
  sentinel: Sentinel;
  secondCopy: SecondCopy;
  /** What the browser said when it had thrown its databases away. */
  dataLoss?: () => string | undefined;
};

type Found = {
  empty: boolean;
  stands: Map<Id, Stand>;
  deleted: Set<Id>;
  titles: Map<Id, string>;
  settled: Map<Id, Set<string>>;
};

export function createLosses({
  local,
  clock,
  connection,
  hub,
  sentinel,
  secondCopy,
  dataLoss,
}: Parts): Losses {
  const book = createLossBook({ local });
  const found = observable<Loss | undefined>(undefined);
  let empty = false;
  /** Projects of which a copy has more than the database, which may be about to be written. */
  const doubtful = new Set<Id>();

  function show(): void {
    const projects = [...book.all().values()].filter(({ dismissed }) => !dismissed).map(lostOf);
    const same = JSON.stringify(projects) === JSON.stringify(found.get()?.projects ?? []);
    if (!same) found.set(projects.length > 0 ? { projects, empty } : undefined);
  }
  function tell(): void {
    show();
    hub.post({ type: 'losses' });
  }
  hub.listen((message) => {
    if (message.type === 'losses') show();
    else if (message.type === 'gone' && book.all().has(message.projectId))
      void losses.settle(message.projectId).catch(() => undefined);
  });

  const inDatabase = async (ids: readonly Id[]): Promise<Found> => {
    const exitRowsOf = await readExitJournals({ connection, local });
    return connection.read([...STAND_TABLES, 'summaries', 'trash', 'meta'], async (db: Database) => {
      const stands = new Map<Id, Stand>();
      const deleted = new Set<Id>();
      const titles = new Map<Id, string>();
      const settled = new Map<Id, Set<string>>();
      const empty = await isEmpty(db);
      await Promise.all(
        ids.map(async (id) => {
          stands.set(id, empty ? undefined : await standOf(db, id, exitRowsOf(id)));
          if (await db.meta.get(deletedMark(id))) deleted.add(id);
          settled.set(id, await settledIn(db, id));
          const title = (await db.summaries.get(id))?.title ?? (await db.trash.get(id))?.title;
          if (title !== undefined) titles.set(id, title);
        }),
      );
      return { empty, stands, deleted, titles, settled };
    });
  };

  function judge(id: Id, told: Note | undefined, copied: SecondCopyInfo | undefined, of: Found): void {
    const settled = of.settled.get(id);
    if (
      book
        .all()
        .get(id)
        ?.signs.some((sign) => settled?.has(sign))
    )
      book.strike(id);
    const note = told && settled?.has(told.hash) ? undefined : told;
    const copy = copied && settled?.has(copied.commit) ? undefined : copied;
    if (!note && !copy) return;
    const rev = Math.max(note?.rev ?? 0, copy?.rev ?? 0);
    const stand = of.stands.get(id);
    let kind: LossKind | undefined;
    if (!stand) kind = of.empty ? 'emptied' : 'gone';
    else if (stand.rev < rev) kind = 'behind';
    if (!kind) return;
    if (!stand && of.deleted.has(id)) {
      sentinel.forget(id);
      void secondCopy.remove(id).catch(() => undefined);
      return;
    }
    const known = book.all().get(id);
    // What was dismissed stays dismissed, as far as it went. What is in the book already keeps the name of its kind.
    if (known?.dismissed && rev <= known.rev) return;
    const open = known && !known.dismissed ? known : undefined;
    book.put({
      ...open,
      id,
      kind: open?.kind ?? kind,
      rev: Math.max(open?.rev ?? 0, rev),
      signs: [...new Set([...(open?.signs ?? [newId()]), ...signsOf(note, copy)])],
      ...knownOf(id, note, copy, of),
    });
  }

  async function compare(
    notes: ReadonlyMap<Id, Note>,
    copies: readonly SecondCopyInfo[],
    ids: readonly Id[],
    sure: boolean,
  ): Promise<void> {
    const copyOf = new Map(copies.map((copy) => [copy.projectId, copy]));
    if (ids.length === 0 && dataLoss?.() === undefined) {
      show();
      return;
    }
    const there = await inDatabase(ids);
    empty = there.empty;
    for (const id of ids) {
      const copy = copyOf.get(id);
      const stand = there.stands.get(id);
      // A tab may be writing just now, and its copy be faster than its commit.
      if (!sure && copy && stand && stand.rev < copy.rev && stand.rev >= (notes.get(id)?.rev ?? 0))
        doubtful.add(id);
      else judge(id, notes.get(id), copy, there);
    }
    const named = [...book.all().values()].some(({ id, dismissed }) => id !== UNKNOWN && !dismissed);
    if (named) book.strike(UNKNOWN);
    else if (empty && dataLoss?.() !== undefined)
      book.put({ id: UNKNOWN, kind: 'emptied', rev: 0, signs: [] });
    show();
  }

  async function makeSure(notes: ReadonlyMap<Id, Note>, copies: readonly SecondCopyInfo[]): Promise<void> {
    await compare(notes, copies, [...doubtful], true);
    doubtful.clear();
  }

  async function mark(id: Id): Promise<void> {
    const { signs = [] } = book.all().get(id) ?? {};
    if (signs.length === 0) return;
    await connection.write(['meta'], async (db) => {
      const value = [...new Set([...(await settledIn(db, id)), ...signs])];
      await db.meta.put({ key: settledMark(id), value });
    });
  }

  const losses: Losses = {
    found,
    async look() {
      // Before the database is asked: the notes are never ahead of it, unless something is missing there.
      const notes = sentinel.all();
      await compare(notes, [], [...new Set([...notes.keys(), ...book.all().keys()])], true);
      if (!empty) await clock.idle();
      const copies = await secondCopy.list().catch(() => []);
      if (copies.length === 0) return;
      const known = copies.map(({ projectId }) => projectId);
      await compare(notes, copies, known, false);
      if (doubtful.size > 0) clock.after(DOUBT, () => void makeSure(notes, copies).catch(() => undefined));
    },
    isOpen: (id) => (doubtful.has(id) || found.get()?.projects.some((lost) => lost.id === id)) ?? false,
    note(id, kind) {
      const note = sentinel.all().get(id);
      const rev = note?.rev ?? 0;
      const known = book.all().get(id);
      if (known && (!known.dismissed || rev <= known.rev)) return;
      book.put({ id, kind, rev, signs: [newId(), ...signsOf(note)], ...aboutOf(note) });
      tell();
    },
    async settle(id) {
      await mark(id);
      book.strike(id);
      tell();
    },
    async dismiss(id) {
      const entry = book.all().get(id);
      if (!entry) return;
      await mark(id);
      if (id === UNKNOWN) book.strike(id);
      else book.put({ ...entry, signs: [], dismissed: true });
      tell();
    },
    begin(id) {
      if (book.all().get(id)?.dismissed) book.strike(id);
    },
  };
  return losses;
}

const lostOf = (entry: Entry): Lost => {
  const { id, kind, rev } = entry;
  return { id, kind, rev, ...aboutOf(entry) };
};

const signsOf = (note?: Note, copy?: SecondCopyInfo): string[] =>
  [note?.hash, copy?.commit].filter((sign) => sign !== undefined);

async function settledIn(db: Database, id: Id): Promise<Set<string>> {
  const value = (await db.meta.get(settledMark(id)))?.value;
  return new Set(Array.isArray(value) ? (value as string[]) : []);
}

/** What it was called and how large it was, by whoever has seen it last. */
function knownOf(
  id: Id,
  note: Note | undefined,
  copy: SecondCopyInfo | undefined,
  of: Found,
): Partial<About> {
  const title = of.titles.get(id);
  return {
    ...aboutOf(copy),
    ...(note && note.rev >= (copy?.rev ?? 0) && aboutOf(note)),
    ...(title !== undefined && { title }),
  };
}
