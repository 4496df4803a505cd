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

/** What something can be taken as. */
type Takeable = 'picture' | 'table' | 'map';

/** The targets of something that has a picture, a table, or is a map. The file of the whole project is always among them. */
export const targetsFor = (has: Record<Takeable, boolean>): readonly ExportTarget[] =>
  exportTargets.filter(({ format }) => {
    const takes = format.takes ?? ('picture' satisfies Takeable);
    return takes === 'project' || has[takes];
  });
