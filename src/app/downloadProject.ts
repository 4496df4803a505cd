// A project as a file for the person's own disk.
import { jsonFile } from '@/formats/fileKinds';
import { fileName } from '@/formats/fileName';
import { projectTitle } from '@/formats/mapTitle';
import { toDocument } from '@/model/document';
import type { Project } from '@/model/types';
import { saveFile } from '@/ui/saveFile';

/** The way out when nothing can be stored: what is in memory, without images, which need the storage. */
export async function downloadProject(project: Project): Promise<void> {
  // This must work when nothing else does: what cannot be fetched is done without, and only the tidy order is lost.
  const { toFile } = await import('@/model/serialise').catch(() => ({
    toFile: (whole: Project) => JSON.stringify(toDocument(whole)),
  }));
  saveFile(
    new Blob([await toFile(project)], { type: jsonFile.mime }),
    fileName(projectTitle(project), jsonFile.extension),
  );
}
