// What an editor is to everybody else: its state, what it tells, and what can be asked of it.
import type { StoreApi } from 'zustand/vanilla';
import type { Command, UndoLabel } from '@/commands/command';
import type { Change } from '@/model/change';
import type { Limit } from '@/model/rules';
import type { Project } from '@/model/types';
import type { UndoHistory } from './history';
import type { EditorSession } from './session';

export type EditorState = {
  project: Project;
  session: EditorSession;
  /** Labels of the next undo and redo; absent when there is nothing to take back or to do again. */
  history: { undoLabel?: UndoLabel; redoLabel?: UndoLabel };
  /** Another tab writes, or the project is of a newer version: nothing can be changed here. */
  readOnly: boolean;
};

/** What happened to the project, for the disk and for mirrors. An undo is a commit like any other. */
export type Commit = {
  changes: Change[];
  project: Project;
  typing: boolean;
  /** Of the command; absent where a step was taken back or done again. */
  label?: UndoLabel;
};

/** What of a step somebody else had written over since, so that it stayed as it is. */
export type Left = {
  direction: 'undo' | 'redo';
  label: UndoLabel;
  left: Change[];
  /** Nothing of the step could be done. */
  whole: boolean;
};

export type Editor = {
  store: StoreApi<EditorState>;
  /**
   * Runs a command as one undo step; edits with the same mergeKey merge. False when nothing changed. `session` becomes true
   * together with the change, so that both are shown at one stroke.
   */
  commit<Args>(
    command: Command<Args>,
    args: Args,
    options?: { mergeKey?: string; session?: Partial<EditorSession> },
  ): boolean;
  /** Whether a limit refuses a command, which is told as if it had been tried. */
  refuses<Args>(command: Command<Args>, args: Args): boolean;
  /** Takes back the last step, as far as nobody else has written over it. False when nothing changed. */
  undo(): boolean;
  redo(): boolean;
  /** Ends the merging of typing: the next keystroke begins a new step. */
  seal(): void;
  /** A text field got the focus: what is written from now on is what it can take back. */
  enterField(): void;
  /** Takes back the last step of the field that has the focus, and nothing that was done before it. */
  undoInField(): boolean;
  /** Does again what the field has taken back. */
  redoInField(): boolean;
  /** Takes back the making of a record that nothing was done with but writing it, as if it had never been. */
  withdraw(id: string): boolean;
  setSession(changes: Partial<EditorSession>): void;
  /**
   * Ends writing in place and takes back all that was written since it began, as if it had never been.
   * A record that was made only to be written keeps what was written.
   */
  cancelEditing(): void;
  setReadOnly(readOnly: boolean): void;
  /** Takes over what another tab has written. What was done here can still be undone, as far as it still stands. */
  applyRemote(changes: readonly Change[]): void;
  /** Takes over a whole project. Clears the history. */
  replace(project: Project): void;
  onCommit(listener: (commit: Commit) => void): () => void;
  /** Tells what of a step could not be taken back or done again. */
  onLeft(listener: (left: Left) => void): () => void;
  /** Tells of commands that a limit has refused. */
  onRefused(listener: (limit: Limit) => void): () => void;
  /** What can be undone and done again, to be handed to the next editor of the same project. */
  undoHistory(): UndoHistory;
};
