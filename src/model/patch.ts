// The patch: what earlier programs wrote into journals, where today's write changes. Only old disks still have it.

/** One change at a path of the project, in the shape that immer produces and applies. */
export type Patch = { op: 'add' | 'remove' | 'replace'; path: (string | number)[]; value?: unknown };
