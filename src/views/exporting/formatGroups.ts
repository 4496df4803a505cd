// The groups in which the export dialog lists its formats: what a file of each kind is used as.
import type { MessageKey } from '@/i18n/messages';
import type { ExportFormat } from '@/formats/exportFormat';

export const FORMAT_GROUPS = ['picture', 'document', 'table', 'project'] as const;
export type FormatGroup = (typeof FORMAT_GROUPS)[number];

export const groupLabels: Record<FormatGroup, MessageKey> = {
  picture: 'exporting.groupPictures',
  document: 'exporting.groupDocuments',
  table: 'exporting.groupTables',
  project: 'exporting.groupProject',
};

/** Where the ending of a file tells more than what the format takes. */
const byExtension: ReadonlyMap<string, FormatGroup> = new Map([
  ['pdf', 'document'],
  ['pptx', 'document'],
  ['html', 'document'],
  ['xlsx', 'table'],
  ['csv', 'table'],
  ['md', 'table'],
  ['mmd', 'table'],
  ['ojf', 'project'],
  ['canvas', 'project'],
  ['excalidraw', 'project'],
]);

export function groupOf({ extension, takes }: ExportFormat): FormatGroup {
  const known = byExtension.get(extension);
  if (known) return known;
  if (takes === undefined) return 'picture';
  return takes === 'table' ? 'table' : 'project';
}
