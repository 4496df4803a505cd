// The hub: what tabs of one browser tell each other.
import type { Id } from '@/model/id';
import type { Change } from '@/model/change';
import type { Channel } from './surroundings';

export type Message =
  /** a commit has reached the disk */
  | { type: 'committed'; projectId: Id; rev: number; commit: string; base: string; changes: Change[] }
  /** the same by a program of before, whose patches are not for us: what it wrote is read from the disk */
  | { type: 'commit'; projectId: Id; rev: number; commit: string }
  /** *Edit here* was pressed: the holder is asked to write everything and to release the lock, and its answer */
  | { type: 'requestRelease'; projectId: Id; from: string }
  | { type: 'released'; projectId: Id; to: string }
  /** the holder is still writing what it has: whoever asked may wait a little longer */
  | { type: 'releasing'; projectId: Id; to: string }
  /** changes that the holder of a project is asked to commit in its own name, and its answer */
  | { type: 'adopt'; projectId: Id; ask: string; changes: Change[] }
  | { type: 'adopted'; ask: string }
  /** the list of projects, the trash or a summary has changed */
  | { type: 'library' }
  /** a restore point came or went */
  | { type: 'points'; projectId: Id }
  /** a project was deleted for good */
  | { type: 'gone'; projectId: Id }
  /** the book of losses has changed */
  | { type: 'losses' };

/** What messages are called between tabs where that differs: a tab of an earlier program knows no other names. */
const onChannel = new Map<unknown, string>([
  ['requestRelease', 'letGo'],
  ['released', 'letGone'],
]);
const fromChannel = new Map<unknown, string>([...onChannel].map(([type, name]) => [name, type as string]));

/** A message with its type translated by a table; what that does not know stays as it is. */
const translated = <M extends object>(message: M & { type: unknown }, by: ReadonlyMap<unknown, string>): M =>
  by.has(message.type) ? { ...message, type: by.get(message.type) } : message;

export type Hub = {
  /** Tells the other tabs. */
  post(message: Message): void;
  /** Tells the other tabs and this one. */
  announce(message: Message): void;
  listen(run: (message: Message) => void): () => void;
  close(): void;
};

/** Joins listeners to a channel. */
export function createHub(channel: Channel): Hub {
  const listeners = new Set<(message: Message) => void>();
  const hear = (message: Message) => {
    for (const listener of listeners) listener(message);
  };
  channel.listen((data) => {
    if (typeof data === 'object' && data !== null && 'type' in data)
      hear(translated(data, fromChannel) as Message);
  });
  let open = true;
  const post = (message: Message) => {
    if (open) channel.send(translated(message, onChannel));
  };
  return {
    post,
    announce(message) {
      post(message);
      hear(message);
    },
    listen(run) {
      listeners.add(run);
      return () => listeners.delete(run);
    },
    close() {
      open = false;
      listeners.clear();
      channel.close();
    },
  };
}
