// What the export dialog offers: a file of each format, and the picture on the clipboard.
import { CLIPBOARD_PICTURE } from '@/formats/browser/clipboard';
import type { ExportFormat } from '@/formats/exportFormat';
import { exportFormats, exportFormatsWith } from '@/formats/exportFormats';
import type { ExportPart } from './exportPart';
import { exportTools } from './exportTools';

export type ExportTarget = Pick<ExportFormat, 'id' | 'label' | 'note'> & {
  format: ExportFormat;
  /** It goes on the clipboard instead of becoming a file. */
  copies: boolean;
};

const toFile = (format: ExportFormat): ExportTarget => ({ ...format, format, copies: false });

const formats = exportFormatsWith(exportTools());
const copied = formats.filter(({ mime }) => mime === CLIPBOARD_PICTURE);

/** In the order of the registry; the clipboard after the last picture. */
export const exportTargets: readonly ExportTarget[] = [
  ...formats.map(toFile),
  ...copied.map((format): ExportTarget => ({
    id: 'copy',
    label: 'exporting.copy',
    note: 'exporting.copyNote',
    format,
    copies: true,
  })),
];

export const firstTarget = toFile(exportFormats[0]);

/** What a part can become; what is no more than a map, where there is none. */
export function targetsOf(part: ExportPart | undefined): readonly ExportTarget[] {
  const { taken, isProject = false } = part ?? {};
  const has = {
    picture: !isProject && (!taken || taken.picture !== undefined),
    table: !isProject && (!taken || taken.table !== undefined),
    map: !isProject && !taken,
    // A file of the whole project holds each part of it.
    project: true,
  };
  return exportTargets.filter(
    ({ format }) => has[format.takes ?? 'picture'] || (isProject && format.holdsProject === true),
  );
}

/** What a part becomes until somebody chooses: of the whole project, the file to go on with. */
export function usualTarget(part: ExportPart | undefined): ExportTarget | undefined {
  const targets = targetsOf(part);
  return (part?.isProject && targets.find(({ format }) => format.takes === 'project')) || targets[0];
}
