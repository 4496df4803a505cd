// The import formats, in the order in which they are named. Files, drops, pastes and the file chooser read this list.
import type { FileKind } from './fileKinds';
import type { ImportFormat } from './importFormat';
import { mermaidImport } from './mermaidImport';
import { openJourneyImport } from './openJourneyImport';
import { pageImport } from './pageImport';
import { pictureImport } from './pictureImport';
import { tableImport } from './tableImport';
import { waymarkImport } from './waymarkImport';

export const importFormats: readonly ImportFormat[] = [
  waymarkImport,
  pageImport,
  pictureImport,
  openJourneyImport,
  mermaidImport,
  tableImport,
];

/** What a file chooser offers; the readers look at the content and not at the name. */
export const acceptOf = (kinds: readonly FileKind[]): string =>
  [
    ...new Set([
      ...kinds.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)),
      ...kinds.flatMap(({ mimes }) => mimes),
    ]),
  ].join(',');
