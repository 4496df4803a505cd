// The import formats, in the order in which they are named. Files, drops, pastes and the file chooser read this list.
import type { ImportFormat } from './importFormat';
import { mermaidImport } from './mermaidImport';
import { openJourneyImport } from './openJourneyImport';
import { tableImport } from './tableImport';
import { waymarkImport } from './waymarkImport';

export const importFormats: readonly ImportFormat[] = [
  waymarkImport,
  openJourneyImport,
  mermaidImport,
  tableImport,
];
