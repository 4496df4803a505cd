// The search over all projects, joined to the disk. Fetched when somebody first searches.
import { createProjectSearch, type SearchPort } from '@/analysis/projectSearch';
import type { Disk } from '@/storage/disk';
import { followSearchTexts } from '@/storage/followSearchTexts';

/** The one search of each disk: its texts stay in memory for the next time. */
const ports = new WeakMap<Disk, SearchPort>();

/** The search of a disk; it begins to read with the first call. */
export function searchPort(disk: Disk): SearchPort {
  const known = ports.get(disk);
  if (known) return known;
  const search = createProjectSearch();
  const listeners = new Set<() => void>();
  let state = { ready: false, edition: 0 };
  const tell = (ready: boolean) => {
    state = { ready, edition: state.edition + 1 };
    for (const listener of listeners) listener();
  };
  const texts = followSearchTexts(disk, (id, text) => {
    if (text) search.put(id, text);
    else search.drop(id);
    // The first texts are told of together: a list that grows two hundred times is read by nobody.
    if (state.ready) tell(true);
  });
  const refresh = () =>
    texts.refresh().then(
      () => tell(true),
      () => undefined,
    );
  void refresh();
  disk.parts.hub.listen(({ type }) => type === 'library' && void refresh());
  const port: SearchPort = {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getState: () => state,
    find: search.find,
  };
  ports.set(disk, port);
  return port;
}
