// Several pictures as a file: pages of one, where the format has pages, or else numbered files in one ZIP.
import {
  backgroundFor,
  type ExportFormat,
  type ExportOptions,
  type ExportPages,
  type ExportSource,
  type ExportTools,
} from './exportFormat';
import { type ExportedFile, writeExport } from './exportFormats';
import { fileName } from './fileName';
import { zip, type ZippedFile } from './zip';

/** Makes the file of them all. Rejects when one cannot be made: nothing half-made ever comes out. */
export async function writeSlides(
  format: ExportFormat,
  source: ExportSource,
  { title, pages }: ExportPages,
  options: ExportOptions,
  tools: ExportTools,
): Promise<ExportedFile> {
  if (format.writePages) {
    const background = backgroundFor(format, options.background);
    const { content } = await format.writePages({ title, pages }, source, { ...options, background }, tools);
    return { name: fileName(title, format.extension), mime: format.mime, content };
  }
  const digits = String(pages.length).length;
  const files: ZippedFile[] = [];
  let reached: number | undefined;
  for (const [at, page] of pages.entries()) {
    // One after the other: all at once would hold every bitmap at the same time.
    // oxlint-disable-next-line no-await-in-loop
    const file = await writeExport(format, { ...source, picture: () => page }, options, {
      ...tools,
      progress: (share) => tools.progress?.((at + share) / pages.length),
    });
    tools.progress?.((at + 1) / pages.length);
    // oxlint-disable-next-line no-await-in-loop -- the pause is the point
    await tools.pause?.();
    if (tools.signal?.aborted) throw new Error('aborted');
    const name = `${title} - ${String(at + 1).padStart(digits, '0')}`;
    files.push({ name: fileName(name, format.extension), content: file.content });
    if (file.reached !== undefined) reached = Math.min(file.reached, reached ?? file.reached);
  }
  return {
    name: fileName(title, 'zip'),
    mime: 'application/zip',
    content: zip(files),
    ...(reached !== undefined && { reached }),
  };
}
