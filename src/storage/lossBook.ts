// The book of losses: what has been found missing, remembered beside the database until a person has settled it.
import { type Id, isId } from '@/model/id';
import { type About, aboutOf } from './sentinel';
import type { Surroundings } from './surroundings';

const KEY = 'waymark:lost';

export type LossKind =
  /** the whole database came up empty */
  | 'emptied'
  /** the others are there, this one is not */
  | 'gone'
  /** it is there, but not all that was written last */
  | 'behind'
  /** it is there and cannot be read */
  | 'unreadable';

/** A project, or a part of it, that was here. `rev` is how far it had come. */
export type Lost = { id: Id; kind: LossKind; rev: number } & Partial<About>;

/**
 * `dismissed`: a person has said that it may be forgotten, as far as it is known now. `signs` are the commits that told of
 * it: by them a loss that is settled is known for settled even where a browser ended before it had written the book.
 */
export type Entry = Lost & { signs: string[]; dismissed?: true };

/** What a stored book calls `dismissed`. */
const DISMISSED = 'letGo';
type Stored = Omit<Entry, 'dismissed'> & { [DISMISSED]?: true };

export type LossBook = {
  all(): Map<Id, Entry>;
  put(entry: Entry): void;
  strike(id: Id): void;
};

const kinds: ReadonlySet<unknown> = new Set<LossKind>(['emptied', 'gone', 'behind', 'unreadable']);

/** Kept in localStorage, which survives where the database does not; without it, in memory. */
export function createLossBook({ local }: Pick<Surroundings, 'local'>): LossBook {
  let memory = new Map<Id, Entry>();

  function all(): Map<Id, Entry> {
    if (!local) return new Map(memory);
    const entries = new Map<Id, Entry>();
    try {
      const stored: unknown = JSON.parse(local.getItem(KEY) ?? '{}');
      if (typeof stored !== 'object' || stored === null) return entries;
      for (const [id, entry] of Object.entries(stored as Record<string, Partial<Stored> | null>)) {
        if (!isId(id) || !kinds.has(entry?.kind) || typeof entry?.rev !== 'number') continue;
        const { kind, rev, [DISMISSED]: dismissed, signs: kept } = entry as Stored;
        const signs = Array.isArray(kept) ? kept.filter((sign) => typeof sign === 'string') : [];
        entries.set(id, { id, kind, rev, signs, ...aboutOf(entry), ...(dismissed && { dismissed }) });
      }
    } catch {
      // An unreadable book says nothing; what is still missing is found again.
    }
    return entries;
  }

  function change(work: (entries: Map<Id, Entry>) => void): void {
    const entries = all();
    work(entries);
    memory = entries;
    try {
      if (entries.size === 0) local?.removeItem(KEY);
      else {
        const stored = [...entries].map(([id, { dismissed, ...entry }]): [Id, Stored] => [
          id,
          { ...entry, ...(dismissed && { [DISMISSED]: dismissed }) },
        ]);
        local?.setItem(KEY, JSON.stringify(Object.fromEntries(stored)));
      }
    } catch {
      // No room: what is still missing is found again at the next start.
    }
  }

  return {
    all,
    put: (entry) => change((entries) => entries.set(entry.id, entry)),
    strike(id) {
      if (all().has(id)) change((entries) => entries.delete(id));
    },
  };
}
