// Version 2: stages have a width and lanes a height, chosen by hand, and they and maps have presenter's notes.
import type { Migration } from './migration';

/** The new fields may all be absent, so that a document of version 1 is one of version 2 as it stands. */
export const sizesAndNotes: Migration = {
  to: 2,
  name: 'sizes-and-notes',
  migrate: (document) => document,
};
