// A project as a file for the person's own disk.
import { fileName } from '@/formats/fileName';
import { toJson } from '@/model/serialise';
import type { Project } from '@/model/types';
import { saveFile } from '@/ui/saveFile';

/** The way out when nothing can be stored: what is in memory, without images, which need the storage. */
export function downloadProject(project: Project): void {
  saveFile(new Blob([toJson(project)], { type: 'application/json' }), fileName(project.title, 'json'));
}
