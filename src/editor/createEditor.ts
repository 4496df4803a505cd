// The editor: the living project. commit() is the only door through which it changes.
import { freeze, produce } from 'immer';
import { createStore } from 'zustand/vanilla';
import type { Command } from '@/commands/command';
import { type Change, changesOf, inverse, recordsOf } from '@/model/change';
import type { Limit } from '@/model/rules';
import { applied, takeChanges } from '@/model/takeChanges';
import type { Project } from '@/model/types';
import type { Commit, Editor, EditorState, Left } from './editor';
import {
  crossedBy,
  mergeSteps,
  mergesWith,
  labelsOf,
  madeBy,
  type Mark,
  type Step,
  type UndoHistory,
} from './history';
import { uncovered } from './openViews';
import { emptySession, type EditorSession, sessionAfter, unlessSame } from './session';
import { sessionAfterStep, stillThere, survives } from './sessionAfterStep';

export type EditorOptions = {
  /** Called with the project after each commit; returns what is wrong with it. Development and tests only. */
  check?: (project: Project) => readonly string[];
  /** Milliseconds; only differences count. */
  now?: () => number;
  /** What another editor has done, where it left the project exactly as it is now. */
  undoHistory?: UndoHistory | undefined;
};

export function createEditor(initial: Project, options: EditorOptions = {}): Editor {
  const { check, now = () => performance.now(), undoHistory } = options;
  let done: Step[] = [...(undoHistory?.done ?? [])];
  let undone: Step[] = [...(undoHistory?.undone ?? [])];
  // Where writing in place began, and whether its record was made for it.
  let began: Mark & { fresh: boolean } = { depth: 0, undone: [], floor: 0, fresh: false };
  // Where the field with the focus began to be written.
  let field: Mark = { depth: 0, undone: [], floor: 0 };
  const listeners = new Set<(commit: Commit) => void>();
  const refusalListeners = new Set<(limit: Limit) => void>();
  const leftListeners = new Set<(left: Left) => void>();

  const labels = (): EditorState['history'] => labelsOf({ done, undone });

  const store = createStore<EditorState>(() => ({
    project: freeze(initial),
    session: emptySession,
    history: labels(),
    readOnly: false,
  }));

  /** Shows a new project: everything that is on screen follows from this one setState. */
  const show = (
    project: Project,
    session: Partial<EditorSession> = {},
    changes: readonly Change[] = [],
  ): void => {
    const state = store.getState();
    const next = { ...state.session, ...session };
    const selection = stillThere(project, next.selection);
    const history = labels();
    const same =
      history.undoLabel === state.history.undoLabel && history.redoLabel === state.history.redoLabel;
    store.setState({
      project,
      session: unlessSame(state.session, uncovered({ ...next, selection }, project, changes)),
      history: same ? state.history : history,
    });
  };

  const verify = (project: Project, name: string): void => {
    const problems = check?.(project) ?? [];
    if (problems.length > 0) throw new Error(`After ${name} the project is broken: ${problems.join('; ')}`);
  };

  const tell = (commit: Commit): void => listeners.forEach((listener) => listener(commit));

  const mark = (): Mark => ({ depth: done.length, undone: [...undone], floor: undone.length });

  /** What was done or undone from before a mark on is the new beginning: nothing older belongs to it. */
  const within = <M extends Mark>(at: M): M =>
    done.length < at.depth || undone.length < at.floor ? { ...at, ...mark() } : at;

  /** What of a step can be done to the project as it is now, and what cannot. */
  const take = (step: Step, wished: Change[]): { project: Project; changes: Change[]; left: Change[] } => {
    const { project } = store.getState();
    if (!step.crossed) return { project: applied(project, wished), changes: wished, left: [] };
    const taken = takeChanges(project, wished);
    return { ...taken, changes: changesOf(project, taken.project) };
  };

  const applyStep = (direction: 'undo' | 'redo', inField = false): boolean => {
    const [from, to] = direction === 'undo' ? [done, undone] : [undone, done];
    const step = from.at(-1);
    const { project: before, session, readOnly } = store.getState();
    if (!step || readOnly) return false;
    const wished = direction === 'undo' ? inverse(step.changes) : step.changes;
    const { project, changes, left } = take(step, wished);
    verify(project, direction);
    from.pop();
    if (changes.length > 0)
      to.push({
        label: step.label,
        at: step.at,
        changes: direction === 'undo' ? inverse(changes) : changes,
      });
    began = within(began);
    field = within(field);
    if (changes.length === 0) show(before);
    else {
      show(project, sessionAfterStep(session, project, before, recordsOf(changes), inField));
      tell({ changes, project, typing: false });
    }
    if (left.length > 0)
      leftListeners.forEach((listener) =>
        listener({ direction, label: step.label, left, whole: changes.length === 0 }),
      );
    return changes.length > 0;
  };

  /** Ends the merging of typing. */
  const seal = (): void => {
    const top = done.at(-1);
    if (top?.mergeKey !== undefined) done[done.length - 1] = { ...top, mergeKey: undefined };
  };

  /** Notes where writing in place begins. A card that was just begun goes on merging into its first letter. */
  const beginEditing = (id: string): void => {
    const top = done.at(-1);
    const fresh =
      top?.mergeKey !== undefined && top.label.startsWith('undo.add') && recordsOf(top.changes).includes(id);
    if (!fresh) seal();
    began = { ...mark(), fresh };
  };

  const begins = ({ editing }: Partial<EditorSession>): void => {
    if (editing !== undefined && editing !== store.getState().session.editing) beginEditing(editing);
  };

  /** Takes back the last step without a trace; false where it no longer fits. */
  const drop = (top: Step): boolean => {
    const { project, changes } = take(top, inverse(top.changes));
    if (changes.length === 0) return false;
    verify(project, 'cancel');
    done.pop();
    undone = [];
    show(project);
    tell({ changes, project, typing: false });
    return true;
  };

  /** Back at a mark, what could be done again then can be done again now. */
  const backAt = (at: Mark): void => {
    if (done.length !== at.depth) return;
    undone = [...at.undone];
    show(store.getState().project);
  };

  const cancelEditing = (): void => {
    const { session } = store.getState();
    const { editing } = session;
    if (editing === undefined) return;
    const isWritten = (top: Step) => done.length > began.depth && recordsOf(top.changes).includes(editing);
    for (let top = done.at(-1); top && !began.fresh && isWritten(top) && drop(top);) top = done.at(-1);
    if (!began.fresh) backAt(began);
    seal();
    store.setState((state) => ({ session: { ...state.session, editing: undefined } }));
  };

  const refuses = <Args>(command: Command<Args>, args: Args): boolean => {
    const limit = command.limit(store.getState().project, args);
    if (limit === undefined) return false;
    refusalListeners.forEach((listener) => listener(limit));
    return true;
  };

  const forget = (project: Project): void => {
    done = [];
    undone = [];
    began = { ...began, ...mark() };
    field = mark();
    show(freeze(project), { editing: undefined, draft: undefined, drag: undefined });
  };

  const applyRemote = (changes: readonly Change[]): void => {
    const { session } = store.getState();
    const project = applied(store.getState().project, changes);
    began = { ...began, undone: crossedBy(began.undone, changes) };
    field = { ...field, undone: crossedBy(field.undone, changes) };
    done = crossedBy(done, changes);
    undone = crossedBy(undone, changes);
    const { editing, draft } = session;
    const stays = draft && project.stages[draft.stageId] && project.lanes[draft.laneId];
    show(freeze(project), {
      editing: survives(project, editing) ? editing : undefined,
      draft: stays ? draft : undefined,
    });
  };

  return {
    store,
    commit(command, args, { mergeKey, session: also } = {}) {
      const { project, session, readOnly } = store.getState();
      if (readOnly || refuses(command, args)) return false;
      const next = produce(project, (draft) => {
        command.recipe(draft, args, project);
      });
      const changes = changesOf(project, next);
      if (changes.length === 0) return false;
      verify(next, command.name);
      const step: Step = { label: command.label, changes, mergeKey, at: now() };
      const top = done.at(-1);
      const merges = undone.length === 0 && mergesWith(top, mergeKey, step.at);
      if (merges) done.pop();
      const made = merges ? mergeSteps(top, step) : step;
      if (made) done.push(made);
      undone = [];
      began = { ...began, floor: 0 };
      field = { ...field, floor: 0 };
      if (also) begins(also);
      show(next, also && sessionAfter(session, also), changes);
      tell({ changes, project: next, typing: mergeKey !== undefined, label: command.label });
      return true;
    },
    refuses,
    undo: () => applyStep('undo'),
    redo: () => applyStep('redo'),
    seal,
    enterField() {
      // What was made to be written here belongs to it: the first letter of a card, a finding without a title.
      const { editing, begun } = store.getState().session;
      const firstLetter = editing !== undefined && began.fresh && done.length === began.depth;
      const made = firstLetter ? 1 : madeBy(done, begun);
      if (made === 0) seal();
      field = { ...mark(), depth: done.length - made };
    },
    undoInField: () => done.length > field.depth && applyStep('undo', true),
    redoInField: () => undone.length > field.floor && applyStep('redo', true),
    withdraw(id) {
      const count = madeBy(done, id);
      const steps = done.slice(done.length - count).reverse();
      if (count === 0 || !steps.every(drop)) return false;
      backAt(field);
      if (store.getState().session.editing === id) show(store.getState().project, { editing: undefined });
      return true;
    },
    cancelEditing,
    setSession(changes) {
      begins(changes);
      const { session: before, project } = store.getState();
      const after = sessionAfter(before, changes);
      const session = after === before ? before : uncovered(after, project);
      if (session !== before) store.setState({ session });
    },
    setReadOnly(readOnly) {
      if (store.getState().readOnly === readOnly) return;
      seal();
      // What is begun ends with the write lock: a field that takes no letters must not look as if it did.
      const ended = { editing: undefined, draft: undefined, drag: undefined };
      store.setState(({ session }) => ({ readOnly, session: readOnly ? { ...session, ...ended } : session }));
    },
    applyRemote,
    replace: (project) => forget(project),
    undoHistory() {
      seal();
      return { done: [...done], undone: [...undone] };
    },
    onCommit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onLeft(listener) {
      leftListeners.add(listener);
      return () => leftListeners.delete(listener);
    },
    onRefused(listener) {
      refusalListeners.add(listener);
      return () => refusalListeners.delete(listener);
    },
  };
}
