// The editor: the living project. commit() is the only door through which it changes.
import { applyPatches, enablePatches, freeze, produceWithPatches } from 'immer';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Command, UndoLabel } from '@/commands/command';
import type { Patch } from '@/model/patch';
import type { Project } from '@/model/types';
import { fold, folds, type Step, touchedBy, type Trail } from './history';
import {
  emptySession,
  selectionAfterTravel,
  type Session,
  sessionAfter,
  stillThere,
  survives,
} from './session';

enablePatches();

export type EditorState = {
  project: Project;
  session: Session;
  /** Labels of the next undo and redo; absent when there is nothing to take back or to do again. */
  history: { undoLabel?: UndoLabel; redoLabel?: UndoLabel };
  /** Another tab writes, or the project is of a newer version: nothing can be changed here. */
  readOnly: boolean;
};

/** What happened to the project, for the disk and for mirrors. An undo is a commit like any other. */
export type Commit = {
  patches: Patch[];
  inverse: Patch[];
  project: Project;
  typing: boolean;
  /** Of the command; absent where a step was taken back or done again. */
  label?: UndoLabel;
};

export type Editor = {
  store: StoreApi<EditorState>;
  /** Runs a command as one undo step; edits with the same mergeKey fold. False when nothing changed. */
  commit<Args>(command: Command<Args>, args: Args, options?: { mergeKey?: string }): boolean;
  undo(): boolean;
  redo(): boolean;
  /** Ends the folding of typing: the next keystroke begins a new step. */
  seal(): void;
  setSession(changes: Partial<Session>): void;
  /**
   * Ends writing in place and takes back all that was written since it began, as if it had never been.
   * A record that was made only to be written keeps what was written.
   */
  cancelEditing(): void;
  setReadOnly(readOnly: boolean): void;
  /** Takes over what another tab has written. Clears the history. */
  applyRemote(patches: readonly Patch[]): void;
  /** Takes over a whole project. Clears the history. */
  replace(project: Project): void;
  onCommit(listener: (commit: Commit) => void): () => void;
  /** What can be undone and done again, to be handed to the next editor of the same project. */
  trail(): Trail;
};

export type EditorOptions = {
  /** Called with the project after each commit; returns what is wrong with it. Development and tests only. */
  check?: (project: Project) => readonly string[];
  /** Milliseconds; only differences count. */
  now?: () => number;
  /** What another editor has done, where it left the project exactly as it is now. */
  trail?: Trail | undefined;
};

export function createEditor(initial: Project, options: EditorOptions = {}): Editor {
  const { check, now = () => performance.now(), trail } = options;
  let done: Step[] = [...(trail?.done ?? [])];
  let undone: Step[] = [...(trail?.undone ?? [])];
  // How many steps were done when writing in place began, and whether its record was made for it.
  let began = { depth: 0, fresh: false };
  const listeners = new Set<(commit: Commit) => void>();

  const labels = (): EditorState['history'] => {
    const undoLabel = done.at(-1)?.label;
    const redoLabel = undone.at(-1)?.label;
    return { ...(undoLabel && { undoLabel }), ...(redoLabel && { redoLabel }) };
  };

  const store = createStore<EditorState>(() => ({
    project: freeze(initial),
    session: emptySession,
    history: labels(),
    readOnly: false,
  }));

  /** Shows a new project: everything that is on screen follows from this one setState. */
  const show = (project: Project, session: Partial<Session> = {}): void => {
    const state = store.getState();
    const next = { ...state.session, ...session };
    const selection = stillThere(project, next.selection);
    const history = labels();
    const same =
      history.undoLabel === state.history.undoLabel && history.redoLabel === state.history.redoLabel;
    const settled = selection === next.selection && Object.keys(session).length === 0;
    store.setState({
      project,
      session: settled ? state.session : { ...next, selection },
      history: same ? state.history : history,
    });
  };

  const verify = (project: Project, name: string): void => {
    const problems = check?.(project) ?? [];
    if (problems.length > 0) throw new Error(`After ${name} the project is broken: ${problems.join('; ')}`);
  };

  const tell = (commit: Commit): void => listeners.forEach((listener) => listener(commit));

  const travel = (from: Step[], to: Step[], direction: 'undo' | 'redo'): boolean => {
    const step = from.at(-1);
    const { project: before, session, readOnly } = store.getState();
    if (!step || readOnly) return false;
    const [patches, inverse] =
      direction === 'undo' ? [step.inverse, step.patches] : [step.patches, step.inverse];
    const project = applyPatches(before, patches);
    verify(project, direction);
    from.pop();
    to.push({ ...step, mergeKey: undefined });
    // Whoever writes goes on writing, one step back, as long as the record is there.
    const editing = survives(project, session.editing) ? session.editing : undefined;
    began = { ...began, depth: Math.min(began.depth, done.length) };
    const selection =
      editing === undefined
        ? selectionAfterTravel(project, before, touchedBy(patches), session.selection)
        : session.selection;
    show(project, { selection, editing, draft: undefined, drag: undefined });
    tell({ patches, inverse, project, typing: false });
    return true;
  };

  /** Ends the folding of typing. */
  const seal = (): void => {
    const top = done.at(-1);
    if (top?.mergeKey !== undefined) done[done.length - 1] = { ...top, mergeKey: undefined };
  };

  /** Notes where writing in place begins. A card that was just begun goes on folding into its first letter. */
  const beginEditing = (id: string): void => {
    const top = done.at(-1);
    const fresh =
      top?.mergeKey !== undefined && top.label.startsWith('undo.add') && touchedBy(top.patches).includes(id);
    if (!fresh) seal();
    began = { depth: done.length, fresh };
  };

  const cancelEditing = (): void => {
    const { session } = store.getState();
    const { editing } = session;
    if (editing === undefined) return;
    for (let top = done.at(-1); top && !began.fresh && done.length > began.depth; top = done.at(-1)) {
      if (!touchedBy(top.patches).includes(editing)) break;
      const project = applyPatches(store.getState().project, top.inverse);
      verify(project, 'cancel');
      done.pop();
      show(project);
      tell({ patches: top.inverse, inverse: top.patches, project, typing: false });
    }
    seal();
    store.setState((state) => ({ session: { ...state.session, editing: undefined } }));
  };

  const forget = (project: Project): void => {
    done = [];
    undone = [];
    show(freeze(project), { editing: undefined, draft: undefined, drag: undefined });
  };

  return {
    store,
    commit(command, args, { mergeKey } = {}) {
      const { project, readOnly } = store.getState();
      if (readOnly) return false;
      const [next, patches, inverse] = produceWithPatches(project, (draft) => {
        command.recipe(draft, args, project);
      });
      if (patches.length === 0) return false;
      verify(next, command.name);
      const step: Step = { label: command.label, patches, inverse, mergeKey, at: now() };
      const top = done.at(-1);
      if (undone.length === 0 && folds(top, mergeKey, step.at)) done[done.length - 1] = fold(top, step);
      else done.push(step);
      undone = [];
      show(next);
      tell({ patches, inverse, project: next, typing: mergeKey !== undefined, label: command.label });
      return true;
    },
    undo: () => travel(done, undone, 'undo'),
    redo: () => travel(undone, done, 'redo'),
    seal,
    cancelEditing,
    setSession(changes) {
      const { editing } = changes;
      if (editing !== undefined && editing !== store.getState().session.editing) beginEditing(editing);
      store.setState(({ session }) => ({ session: sessionAfter(session, changes) }));
    },
    setReadOnly(readOnly) {
      if (store.getState().readOnly === readOnly) return;
      seal();
      // What is begun ends with the pen: a field that takes no letters must not look as if it did.
      const ended = { editing: undefined, draft: undefined, drag: undefined };
      store.setState(({ session }) => ({ readOnly, session: readOnly ? { ...session, ...ended } : session }));
    },
    applyRemote: (patches) => forget(applyPatches(store.getState().project, patches)),
    replace: (project) => forget(project),
    trail() {
      seal();
      return { done: [...done], undone: [...undone] };
    },
    onCommit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
