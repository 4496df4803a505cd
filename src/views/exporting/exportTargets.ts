// What the export dialog offers: a file of each format, and the picture on the clipboard.
import { CLIPBOARD_PICTURE } from '@/formats/browser/clipboard';
import type { ExportFormat } from '@/formats/exportFormat';
import { exportFormats, exportFormatsWith } from '@/formats/exportFormats';
import { exportTools } from './exportTools';

export type ExportTarget = Pick<ExportFormat, 'id' | 'label' | 'note'> & {
  format: ExportFormat;
  /** It goes on the clipboard instead of becoming a file. */
  copies: boolean;
};

const toFile = (format: ExportFormat): ExportTarget => ({ ...format, format, copies: false });

const formats = exportFormatsWith(exportTools());
const copied = formats.filter(({ mime }) => mime === CLIPBOARD_PICTURE);

/** In the order in which they are shown: pictures, the clipboard, and whatever else there is. */
export const exportTargets: readonly ExportTarget[] = [
  ...formats.filter(({ about }) => about === undefined).map(toFile),
  ...copied.map((format): ExportTarget => ({
    id: 'copy',
    label: 'exporting.copy',
    note: 'exporting.copyNote',
    format,
    copies: true,
  })),
  ...formats.filter(({ about }) => about !== undefined).map(toFile),
];

export const firstTarget = toFile(exportFormats[0]);

/** The targets of something that has a picture or a table. The file of the whole project is always among them. */
export const targetsFor = (has: { picture: boolean; table: boolean }): readonly ExportTarget[] =>
  exportTargets.filter(({ format }) =>
    format.takes === 'table' ? has.table : has.picture || format.about !== undefined,
  );
