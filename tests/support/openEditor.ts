// openEditor(): a living project whose invariants are checked after every commit. checkCommand(): does, undoes, redoes.
import { expect } from 'vitest';
import type { Command } from '@/commands/command';
import { createEditor } from '@/editor/createEditor';
import type { Editor } from '@/editor/editor';
import { checkInvariants } from '@/model/invariants';
import type { Project } from '@/model/types';

/** An editor that throws as soon as a commit breaks the project; its clock stands still unless one is given. */
export function openEditor(project: Project, now: () => number = () => 0): Editor {
  return createEditor(project, { check: checkInvariants, now });
}

/** Runs a command and proves that undo brings back exactly what was, and redo exactly what became. Returns the project after it. */
export function checkCommand<Args>(project: Project, command: Command<Args>, args: Args): Project {
  const editor = openEditor(project);
  const before = structuredClone(project);
  expect(editor.commit(command, args), `${command.name} changes something`).toBe(true);
  const after = editor.store.getState().project;
  expect(after).not.toEqual(before);
  expect(project, 'the project that was given stays as it was').toEqual(before);
  expect(editor.undo()).toBe(true);
  expect(editor.store.getState().project, `undo of ${command.name}`).toEqual(before);
  expect(editor.redo()).toBe(true);
  expect(editor.store.getState().project, `redo of ${command.name}`).toEqual(after);
  return after;
}

/** Runs a command that must change nothing, and proves that nothing is recorded. */
export function expectRefused<Args>(project: Project, command: Command<Args>, args: Args): void {
  const editor = openEditor(project);
  expect(editor.commit(command, args)).toBe(false);
  expect(editor.store.getState().project).toBe(project);
  expect(editor.undo()).toBe(false);
}
