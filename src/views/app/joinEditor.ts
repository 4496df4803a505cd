// Joins the living project to its disk: what is committed goes to the journal, what comes from another tab is shown.
import { createEditor } from '@/editor/createEditor';
import type { Editor } from '@/editor/editor';
import type { Trail } from '@/editor/history';
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

/** What could be undone when a project was left, and the commit that it was left at. */
type Left = { commit: string; trail: Trail };

/** Of how many projects a tab remembers what can be undone. */
const REMEMBERED = 5;

/** By disk and project: whoever goes to the library and comes back can undo as after staying. */
const left = new WeakMap<Disk, Map<Id, Left>>();

function remember(disk: Disk, projectId: Id, entry: Left): void {
  const all = left.get(disk) ?? new Map<Id, Left>();
  left.set(disk, all);
  all.delete(projectId);
  all.set(projectId, entry);
  const oldest = all.size > REMEMBERED ? all.keys().next().value : undefined;
  if (oldest !== undefined) all.delete(oldest);
}

/** Opens a project for a screen. Rejects with what the disk says when it cannot be read. */
export async function openForEditing(disk: Disk, projectId: Id): Promise<OpenedProject> {
  const handle = await openProject(disk, projectId);
  const before = left.get(disk)?.get(projectId);
  // Patches lead back only from the very state that they were made in: another tab may have written since.
  const trail = handle.mode === 'writer' && before?.commit === handle.commit ? before.trail : undefined;
  const editor = createEditor(handle.project, {
    trail,
    ...(import.meta.env.DEV && { check: checkInvariants }),
  });
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
      const written = await handle.flush().then(
        () => handle.mode === 'writer' && !handle.conflict.get(),
        () => false,
      );
      if (written) remember(disk, projectId, { commit: handle.commit, trail: editor.trail() });
      await handle.close();
    },
  };
}
