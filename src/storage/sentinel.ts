// The sentinel: a note in localStorage of how far each project had come, to tell a loss from a first visit (law S11).
import { type Id, isId } from '@/model/id';
import type { Tip } from './journal';
import type { Surroundings } from './surroundings';

const KEY = 'waymark:sentinel';
const PAUSE = 1000;

export type Sentinel = {
  all(): Record<Id, { rev: number; hash: string }>;
  /** Notes how far a project has come; written at most once a second. */
  note(projectId: Id, tip: Tip): void;
  forget(projectId: Id): void;
  /** Writes what is still held back. */
  flush(): void;
};

/** `hash` in the note is the id of the commit, which stands for the whole chain before it. */
export function createSentinel({ local, clock }: Pick<Surroundings, 'local' | 'clock'>): Sentinel {
  const changes = new Map<Id, Tip | undefined>();
  let planned: (() => void) | undefined;

  function all(): Record<Id, { rev: number; hash: string }> {
    const notes: Record<Id, { rev: number; hash: string }> = {};
    try {
      const stored = JSON.parse(local?.getItem(KEY) ?? '{}') as unknown;
      if (typeof stored !== 'object' || stored === null) return notes;
      for (const [id, note] of Object.entries(stored as Record<string, { rev?: unknown; hash?: unknown }>)) {
        if (isId(id) && typeof note?.rev === 'number' && typeof note.hash === 'string')
          notes[id] = { rev: note.rev, hash: note.hash };
      }
    } catch {
      // Unreadable notes are no notes.
    }
    return notes;
  }

  function flush(): void {
    planned?.();
    planned = undefined;
    if (changes.size === 0) return;
    const notes = all();
    for (const [id, tip] of changes) {
      if (tip) notes[id] = { rev: tip.rev, hash: tip.commit };
      else delete notes[id];
    }
    changes.clear();
    try {
      local?.setItem(KEY, JSON.stringify(notes));
    } catch {
      // No room for the note: the disk itself is still right.
    }
  }

  const plan = () => (planned ??= clock.after(PAUSE, flush));
  return {
    all,
    note(projectId, { rev, commit }) {
      changes.set(projectId, { rev, commit });
      plan();
    },
    forget(projectId) {
      changes.set(projectId, undefined);
      flush();
    },
    flush,
  };
}
