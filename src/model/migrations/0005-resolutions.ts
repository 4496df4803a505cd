// Version 5: a target says what it makes of each finding. The field may be absent, so nothing moves.
import type { Migration } from './migration';

/**
 * Documents stay as they are. What version 5 writes beyond version 4 stands in fields that no patch of version 4 knows,
 * so that its journals fit without a way back.
 */
export const resolutions: Migration = {
  to: 5,
  name: 'resolutions',
  migrate: (document) => document,
};
