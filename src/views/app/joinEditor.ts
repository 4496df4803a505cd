// Joins the living project to its disk: what is committed goes to the journal, what comes from another tab is shown.
import { createEditor, type Editor } from '@/editor/createEditor';
import { checkInvariants } from '@/model/invariants';
import type { Id } from '@/model/id';
import type { Disk } from '@/storage/disk';
import { openProject } from '@/storage/openProject';
import type { ProjectHandle } from '@/storage/projectHandle';

export type OpenedProject = {
  editor: Editor;
  handle: ProjectHandle;
  /** Writes what is left and lets go of the project. */
  close(): Promise<void>;
};

/** Opens a project for a screen. Rejects with what the disk says when it cannot be read. */
export async function openForEditing(disk: Disk, projectId: Id): Promise<OpenedProject> {
  const handle = await openProject(disk, projectId);
  const editor = createEditor(handle.project, import.meta.env.DEV ? { check: checkInvariants } : {});
  editor.setReadOnly(handle.mode !== 'writer');
  const stops = [
    editor.onCommit(({ patches, project, typing }) =>
      handle.append(patches, { typing, project: () => project }),
    ),
    handle.onRemote((remote) => {
      if (remote.patches) editor.applyRemote(remote.patches);
      else editor.replace(remote.project);
    }),
    handle.onMode((mode) => editor.setReadOnly(mode !== 'writer')),
  ];
  return {
    editor,
    handle,
    async close() {
      stops.forEach((stop) => stop());
      await handle.close();
    },
  };
}
