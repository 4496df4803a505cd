// Version 7: a project has a look of its own. The table may be missing, so nothing moves.
import type { Migration } from './migration';

/** Documents gain an empty table. No patch of version 6 knows it, so its journals fit without a way back. */
export const look: Migration = {
  to: 7,
  name: 'look',
  migrate: (document) => ({ ...document, looks: document['looks'] ?? {} }),
};
