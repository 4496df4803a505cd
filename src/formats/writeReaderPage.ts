// Writes the page that anyone can open of a project: what it shows is the file itself, so that Waymark opens it again.
import { fileDocument } from '@/model/serialise';
import '@/i18n/en/readerPage';
import type { ExportSource, ExportTools } from './exportFormat';
import { projectTitle } from './mapTitle';
import { readerPage } from './readerPage';

type Tools = Pick<ExportTools, 'withImages' | 'earlierFiles' | 'readerScript' | 'faces'>;

export async function writeReaderPage(
  { project, mapId, t, language, part }: ExportSource,
  { withImages, earlierFiles, readerScript, faces }: Tools,
): Promise<string> {
  const script = await readerScript?.();
  if (script === undefined) throw new Error('no-reader-script');
  const whole = (await withImages?.(project)) ?? project;
  const document = await fileDocument(whole, (hash) => earlierFiles?.(project, hash) ?? []);
  return readerPage({
    title: projectTitle(whole) || t('readerPage.untitled'),
    withoutScript: t('readerPage.withoutScript'),
    document,
    faces: (await faces?.()) ?? [],
    settings: {
      projectId: project.id,
      mapId,
      language,
      written: new Date().toISOString().slice(0, 10),
      ...(part && { part }),
    },
    script,
  });
}
