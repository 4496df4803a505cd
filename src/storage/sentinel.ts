// The sentinel: a note in localStorage of how far each project had come, to tell a loss from a first visit (law S11).
import { type Id, isId } from '@/model/id';
import type { Tip } from './journal';
import type { Surroundings } from './surroundings';

const KEY = 'waymark:sentinel';
const PAUSE = 1000;

/** What a person would know a project by, should the rest of it be gone. */
export type About = { title: string; cards: number; at: number };
/** `hash` is the id of the commit, which stands for the whole chain before it. */
export type Note = { rev: number; hash: string } & Partial<About>;

export type Sentinel = {
  all(): Map<Id, Note>;
  /** Notes how far a project has come; written at most once a second, and `about` is asked no more often than that. */
  note(projectId: Id, tip: Tip, about?: () => About): void;
  forget(projectId: Id): void;
  /** Writes what is still held back. */
  flush(): void;
};

/** The notes of this browser. Without localStorage there are none. */
export function createSentinel({ local, clock }: Pick<Surroundings, 'local' | 'clock'>): Sentinel {
  const changes = new Map<Id, { tip: Tip; about?: (() => About) | undefined } | undefined>();
  let planned: (() => void) | undefined;

  function all(): Map<Id, Note> {
    const notes = new Map<Id, Note>();
    try {
      const stored = JSON.parse(local?.getItem(KEY) ?? '{}') as unknown;
      if (typeof stored !== 'object' || stored === null) return notes;
      for (const [id, note] of Object.entries(stored as Record<string, Partial<Note> | null>)) {
        if (isId(id) && typeof note?.rev === 'number' && typeof note.hash === 'string')
          notes.set(id, { rev: note.rev, hash: note.hash, ...aboutOf(note) });
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
    for (const [id, change] of changes) {
      if (!change) notes.delete(id);
      else {
        const { rev, commit } = change.tip;
        notes.set(id, { ...aboutOf(notes.get(id)), rev, hash: commit, ...change.about?.() });
      }
    }
    changes.clear();
    try {
      local?.setItem(KEY, JSON.stringify(Object.fromEntries(notes)));
    } catch {
      // No room for the note: the disk itself is still right.
    }
  }

  const plan = () => (planned ??= clock.after(PAUSE, flush));
  return {
    all,
    note(projectId, { rev, commit }, about) {
      changes.set(projectId, { tip: { rev, commit }, about: about ?? changes.get(projectId)?.about });
      plan();
    },
    forget(projectId) {
      changes.set(projectId, undefined);
      flush();
    },
    flush,
  };
}

/** What is known of a project by a note, as far as it can be believed. */
export function aboutOf(note: Partial<About> | null | undefined): Partial<About> {
  const { title, cards, at } = note ?? {};
  return {
    ...(typeof title === 'string' && { title }),
    ...(typeof cards === 'number' && { cards }),
    ...(typeof at === 'number' && { at }),
  };
}
