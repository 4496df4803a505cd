// Joins the living project to its disk: what is committed goes to the journal, what comes from another tab is shown.
import { createEditor } from '@/editor/createEditor';
import type { Editor } from '@/editor/editor';
import type { UndoHistory } from '@/editor/history';
import { checkInvariants } from '@/model/invariants';
import type { Id } from '@/model/id';
import type { Disk } from '@/storage/disk';
import { openProject } from '@/storage/openProject';
import type { ProjectHandle } from '@/storage/projectHandle';
import { riskOf } from './riskOf';

export type OpenedProject = {
  editor: Editor;
  handle: ProjectHandle;
  /** Writes what is left and lets go of the project. */
  close(): Promise<void>;
};

/** What could be undone when a project was left, and the commit and the moment that it was left at. */
type Left = { commit: string; undoHistory: UndoHistory; at: number };

/** Of how many projects a tab remembers what can be undone. */
const REMEMBERED = 5;
/** Less than the week after which another tab may sweep away the images that only these steps hold. */
const REMEMBERED_FOR = 6 * 24 * 3600 * 1000;

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

/** The editors of this tab. */
const living = new WeakMap<Disk, Set<Editor>>();

function holdHistory(disk: Disk, editor: Editor): () => void {
  const all = living.get(disk) ?? new Set();
  living.set(disk, all.add(editor));
  return () => all.delete(editor);
}

/** All that can still be undone in this tab, as text: what it holds is not swept away. */
export function undoneHere(disk: Disk): string {
  const histories = [...(living.get(disk) ?? [])].map((editor) => editor.undoHistory());
  const remembered = [...(left.get(disk)?.values() ?? [])].map(({ undoHistory }) => undoHistory);
  return JSON.stringify([...histories, ...remembered]);
}

/** Opens a project for a screen. Rejects with what the disk says when it cannot be read. */
export async function openForEditing(disk: Disk, projectId: Id): Promise<OpenedProject> {
  const handle = await openProject(disk, projectId);
  const before = left.get(disk)?.get(projectId);
  // Steps lead back only from the very state that they were made in: another tab may have written since.
  const now = disk.parts.clock.now();
  const lately = before !== undefined && Math.abs(now - before.at) < REMEMBERED_FOR;
  const undoHistory =
    lately && handle.mode === 'writer' && before.commit === handle.commit ? before.undoHistory : undefined;
  const editor = createEditor(handle.project, {
    undoHistory,
    ...(import.meta.env.DEV && { check: checkInvariants }),
  });
  editor.setReadOnly(handle.mode !== 'writer');
  const stops = [
    editor.onCommit((commit) => {
      const { changes, project, typing } = commit;
      handle.append(changes, { typing, project: () => project, risk: riskOf(commit) });
    }),
    holdHistory(disk, editor),
    handle.onRemote((remote) => {
      if (remote.changes) editor.applyRemote(remote.changes);
      else editor.replace(remote.project);
    }),
    handle.onMode((mode) => editor.setReadOnly(mode !== 'writer')),
  ];
  const close = async (): Promise<void> => {
    stops.forEach((stop) => stop());
    const written = await handle.flush().then(
      () => handle.mode === 'writer' && !handle.conflict.get(),
      () => false,
    );
    if (written) {
      const at = disk.parts.clock.now();
      remember(disk, projectId, { commit: handle.commit, undoHistory: editor.undoHistory(), at });
    }
    await handle.close();
  };
  let closing: Promise<void> | undefined;
  return {
    editor,
    handle,
    // Whoever asks twice waits for the same: a late second letting go would let go of what was opened since.
    close() {
      closing ??= close();
      closing.catch(() => (closing = undefined));
      return closing;
    },
  };
}
