// What systems call a kind of file: its endings and its media types.

export type FileKind = { extensions: readonly string[]; mimes: readonly string[] };

/** Files of ours: projects and backups of many of them. */
export const jsonFile = { extension: 'json', mime: 'application/json' } as const;

/** What a file chooser offers for kinds of files; the readers look at the content and not at the name. */
export const acceptOf = (kinds: readonly FileKind[]): string =>
  [
    ...new Set([
      ...kinds.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)),
      ...kinds.flatMap(({ mimes }) => mimes),
    ]),
  ].join(',');

/** What is offered where a backup is chosen. */
export const BACKUP_FILES = acceptOf([{ extensions: [jsonFile.extension], mimes: [jsonFile.mime] }]);
