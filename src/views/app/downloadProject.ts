// A project as a file for the person's own disk.
import { fileSave } from 'browser-fs-access';
import { toJson } from '@/model/serialise';
import type { Project } from '@/model/types';

/** Hands the whole project to the browser as a JSON download, images left to where they are stored. */
export function downloadProject(project: Project): void {
  const blob = new Blob([toJson(project)], { type: 'application/json' });
  void fileSave(blob, { fileName: `${project.title || 'waymark'}.json`, extensions: ['.json'] }).catch(
    () => undefined,
  );
}
