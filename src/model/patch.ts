// The patch: the smallest record of a change. History, journal and mirrors all speak it.

/** One change at a path of the project, in the shape that immer produces and applies. */
export type Patch = { op: 'add' | 'remove' | 'replace'; path: (string | number)[]; value?: unknown };
