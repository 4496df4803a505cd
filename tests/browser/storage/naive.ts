// The control: a saver as many programs have it. It says saved at once and writes the whole document a little later.
import type { Project } from '@/model/types';

export type NaiveSaver = { project: Project; append(project: Project): void };

const PAUSE = 300;

const ended = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
  });

/** Opens the stored document, or starts with the given one. */
export async function naiveSaver(empty: Project): Promise<NaiveSaver> {
  const request = indexedDB.open('naive', 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore('documents'));
  const db = await ended(request);
  const stored = await ended(
    db.transaction('documents').objectStore('documents').get('p1') as IDBRequest<Project>,
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const saver: NaiveSaver = {
    project: stored ?? empty,
    append(project) {
      saver.project = project;
      clearTimeout(timer);
      timer = setTimeout(() => {
        db.transaction('documents', 'readwrite').objectStore('documents').put(project, 'p1');
      }, PAUSE);
    },
  };
  return saver;
}

/** Another control: what belongs together is written in two transactions, the head before the row. */
export async function headFirstSaver() {
  const request = indexedDB.open('headFirst', 1);
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore('heads');
    request.result.createObjectStore('rows');
  });
  const db = await ended(request);
  const write = async (table: string, value: unknown, key: IDBValidKey) =>
    void (await ended(db.transaction(table, 'readwrite').objectStore(table).put(value, key)));
  return {
    async save(rev: number, title: string) {
      await write('heads', rev, 'head');
      await write('rows', title, rev);
    },
    async dump() {
      const read = db.transaction(['heads', 'rows']);
      const all = ['heads', 'rows'].map((table) => ended(read.objectStore(table).getAll()));
      return JSON.stringify(await Promise.all(all));
    },
  };
}
