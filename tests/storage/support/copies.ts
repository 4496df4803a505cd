// A second copy in memory, for tests, with its slots in reach of whoever wants to spoil them.
import { StorageFailure } from '@/storage/failure';
import { observable } from '@/storage/observable';
import type { SecondCopy, SecondCopyInfo } from '@/storage/secondCopy';
import { countCards } from '@/storage/summary';

type Slot = { info: SecondCopyInfo; json: string };

/** It outlives the database of a world, as the real one does. */
export function copiesInMemory(): SecondCopy & { slots: Map<string, Slot> } {
  const slots = new Map<string, Slot>();
  return {
    slots,
    available: observable<boolean | undefined>(true),
    list: () => Promise.resolve([...slots.values()].map(({ info }) => info)),
    async read(id) {
      const slot = slots.get(id);
      if (!slot) throw new StorageFailure('notFound');
      try {
        return JSON.parse(slot.json) as unknown;
      } catch {
        throw new StorageFailure('unreadable');
      }
    },
    async write(project, { rev, commit }) {
      const json = JSON.stringify(project);
      const info = {
        projectId: project.id,
        title: project.title,
        rev,
        commit,
        at: 1_000_000,
        cards: countCards(project),
        bytes: json.length,
      };
      slots.set(project.id, { info, json });
    },
    async remove(id) {
      slots.delete(id);
    },
    close: () => undefined,
  };
}
