// Writes the page that anyone can open of a project: what it shows is the file itself, so that Waymark opens it again.
import '@/i18n/en/readerPage';
import { lookOf } from '@/model/select';
import { carriedDocument } from './carriedDocument';
import type { ExportSource, ExportTools } from './exportFormat';
import { projectTitle } from './mapTitle';
import { readerPage } from './readerPage';

type Tools = Pick<ExportTools, 'withImages' | 'earlierFiles' | 'readerScript' | 'faces'>;

export async function writeReaderPage(source: ExportSource, tools: Tools): Promise<string> {
  const { project, mapId, t, language, part } = source;
  const script = await tools.readerScript?.();
  if (script === undefined) throw new Error('no-reader-script');
  return readerPage({
    title: projectTitle(project) || t('readerPage.untitled'),
    withoutScript: t('readerPage.withoutScript'),
    document: await carriedDocument(source, tools),
    faces: (await tools.faces?.(lookOf(project)?.titleFace)) ?? [],
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
