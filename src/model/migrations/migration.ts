// The migration: the shape of one step from a version of the document to the next.
export type Document = Record<string, unknown>;

/** One step: takes a document of version `to - 1` and returns it as `to`; it may change what it is given. */
export type Migration = {
  to: number;
  /** a short name, also that of its file: `0002-name.ts` */
  name: string;
  migrate: (document: Document) => Document;
  /**
   * The way back, for a document in good order: where a journal of the version before goes on from what was read. Absent
   * where what was written by that version fits on this one.
   */
  unmake?: (document: Document) => Document;
};
