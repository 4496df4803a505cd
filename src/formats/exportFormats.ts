// The export formats, in the order in which they are offered. The dialog and whoever else writes files read this list.
import {
  backgroundFor,
  type ExportFormat,
  type ExportOptions,
  type ExportSource,
  type ExportTools,
  type Written,
} from './exportFormat';
import { csvExport } from './csvExport';
import { fileName } from './fileName';
import { canvasExport, excalidrawExport, openJourneyExport } from './drawingExports';
import { excelExport } from './excelExport';
import { htmlExport } from './htmlExport';
import { jsonExport } from './jsonExport';
import { markdownExport } from './markdownExport';
import { mermaidExport } from './mermaidExport';
import { partNamed } from './mapTitle';
import { pdfExport } from './pdfExport';
import { pptxExport } from './pptxExport';
import { jpegExport, pngExport, svgExport } from './pictureExports';

export const exportFormats = [
  pngExport,
  jpegExport,
  svgExport,
  pdfExport,
  pptxExport,
  excelExport,
  csvExport,
  markdownExport,
  mermaidExport,
  htmlExport,
  jsonExport,
  openJourneyExport,
  canvasExport,
  excalidrawExport,
] as const satisfies ExportFormat[];

/** The formats that can be written with these tools; of a source, those that can be written of it. */
export const exportFormatsWith = (
  tools: ExportTools,
  source?: Pick<ExportSource, 'table'>,
): readonly ExportFormat[] =>
  exportFormats.filter(
    ({ needs, takes }: ExportFormat) =>
      (needs === undefined || tools[needs] !== undefined) &&
      (takes !== 'table' || source === undefined || source.table !== undefined),
  );

/** A file ready to be saved. */
export type ExportedFile = Pick<Written, 'content' | 'reached' | 'told' | 'lacks'> & {
  name: string;
  mime: string;
};

/** Makes the file of a format. Rejects when it cannot be made. */
export async function writeExport(
  format: ExportFormat,
  source: ExportSource,
  options: ExportOptions,
  tools: ExportTools,
): Promise<ExportedFile> {
  const background = backgroundFor(format, options.background);
  const { title, ...file } = await format.write(source, { ...options, background }, tools);
  // A part is not called as the whole is: the two would lie in one folder.
  const named = format.takes === 'project' ? title : partNamed(title, source.part ?? '');
  return { ...file, name: fileName(named, format.extension), mime: format.mime };
}
