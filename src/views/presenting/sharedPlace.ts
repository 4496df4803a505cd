// One place in several windows: each tells the others where the presentation stands, and all agree on the latest word.
import type { Channel, Locks } from '@/storage/surroundings';
import { firstPlace, type Place } from './place';

/** `picture`: what the audience sees. `notes`: what the presenter sees. */
export type Role = 'picture' | 'notes';

/** `turn` counts the changes that a window knows of; of two with the same count the greater name decides. */
type Message = { from: string; role: Role; place: Place; turn: number; by: string; asks?: boolean };

export type SharedState = { place: Place; others: ReadonlyMap<string, Role> };

export type SharedPlace = {
  get: () => SharedState;
  subscribe: (listener: () => void) => () => void;
  change: (changes: Partial<Place>) => void;
  /** Begins to speak with the other windows; the answer ends it. */
  join: () => () => void;
};

export type SharedPlaceOptions = {
  openChannel: () => Channel;
  /** By them a window that is closed or has crashed is noticed: its lock comes free. */
  locks: Locks | undefined;
  /** The name of this window. */
  id: string;
  role: Role;
  now: number;
  /** The number of the step to begin with. */
  at?: number;
};

const lockOf = (id: string): string => `presenting:${id}`;

export function sharePlace({ openChannel, locks, id, role, now, at = 0 }: SharedPlaceOptions): SharedPlace {
  let state: SharedState = { place: firstPlace(now, at), others: new Map() };
  // Whoever comes back to a step knows more than a window that begins.
  let turn = at === 0 ? 0 : 1;
  let by = id;
  let channel: Channel | undefined;
  const listeners = new Set<() => void>();

  const show = (changes: Partial<SharedState>): void => {
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  };
  const tell = (asks = false): void => {
    const message: Message = { from: id, role, place: state.place, turn, by, ...(asks && { asks }) };
    channel?.send(message);
  };

  /** Waits for the lock of another window, which comes free when that window is no more. */
  const watch = (other: string, signal: AbortSignal): void => {
    const noticed = () => {
      const others = new Map(state.others);
      if (!signal.aborted && others.delete(other)) show({ others });
      return Promise.resolve();
    };
    locks?.request(lockOf(other), { signal }, noticed).catch(() => undefined);
  };

  const hear = (message: Message, signal: AbortSignal): void => {
    if (!state.others.has(message.from)) {
      show({ others: new Map(state.others).set(message.from, message.role) });
      watch(message.from, signal);
    }
    if (message.turn > turn || (message.turn === turn && message.by > by)) {
      ({ turn, by } = message);
      show({ place: message.place });
    }
    if (message.asks) tell();
  };

  /** Resolves when the own lock is held: before the first word, so that nobody who hears it finds the lock free. */
  const hold = (signal: AbortSignal): Promise<void> =>
    new Promise((held) => {
      if (!locks) return held();
      const left = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      const keep = () => {
        held();
        return left;
      };
      locks.request(lockOf(id), {}, keep).catch(() => held());
    });

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(changes) {
      turn += 1;
      by = id;
      show({ place: { ...state.place, ...changes } });
      tell();
    },
    join() {
      const gone = new AbortController();
      const line = (channel = openChannel());
      line.listen((data) => !gone.signal.aborted && hear(data as Message, gone.signal));
      void hold(gone.signal).then(() => !gone.signal.aborted && tell(true));
      return () => {
        gone.abort();
        line.close();
        if (channel === line) channel = undefined;
        show({ others: new Map() });
      };
    },
  };
}
