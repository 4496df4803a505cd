// What systems call a kind of file: its endings and its media types.

export type FileKind = { extensions: readonly string[]; mimes: readonly string[] };

/** Files of ours: projects and backups of many of them. */
export const jsonFile = { extension: 'json', mime: 'application/json' } as const;

/** What a file chooser offers where a backup is wanted. */
export const BACKUP_FILES = `.${jsonFile.extension},${jsonFile.mime}`;
