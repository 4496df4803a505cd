// Every command is among the random edits of the laws, and is done, undone and redone there: a new one fails here.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '@/commands/command';
import type { Editor } from '@/editor/editor';
import { arbitraryEdit, runEdit } from '@tests/support/arbitraryCommands';
import { openEditor } from '@tests/support/openEditor';
import { shoes } from '@tests/support/shoes';
import { repository } from '@tests/support/sourceFiles';

const isCommand = (value: unknown): value is Command<never> =>
  typeof value === 'object' && value !== null && 'recipe' in value && 'limit' in value;

/** Every command of the product, under the name by which it is exported. */
async function everyCommand(): Promise<Map<Command<never>, string>> {
  const folder = join(repository, 'src/commands');
  const modules = await Promise.all(
    readdirSync(folder).map(async (name) => (await import(join(folder, name))) as object),
  );
  return new Map(
    modules
      .flatMap((module) => Object.entries(module))
      .flatMap(([name, value]) => (isCommand(value) ? [[value, name] as const] : [])),
  );
}

/** Runs random edits, each undone and redone at once, until all of these have changed something. Answers with those that have. */
function commandsThatChange(wanted: ReadonlySet<unknown>, most: number): Set<unknown> {
  const changed = new Set<unknown>();
  const watch = (editor: Editor): Editor => ({
    ...editor,
    commit: (command, ...rest) => {
      const before = editor.store.getState().project;
      const done = editor.commit(command, ...rest);
      if (!done) return done;
      changed.add(command);
      const after = editor.store.getState().project;
      expect(editor.undo(), `undo of ${command.name}`).toBe(true);
      expect(editor.store.getState().project, `undo of ${command.name}`).toEqual(before);
      expect(editor.redo(), `redo of ${command.name}`).toBe(true);
      expect(editor.store.getState().project, `redo of ${command.name}`).toEqual(after);
      return done;
    },
  });
  let editor = watch(openEditor(shoes().project));
  for (const [at, edit] of fc.sample(arbitraryEdit, { seed: 10, numRuns: most }).entries()) {
    if (at >= 1500 && [...wanted].every((each) => changed.has(each))) break;
    // Many short lives: a long one takes everything away that some commands need.
    if (at % 25 === 0) editor = watch(openEditor(shoes().project));
    runEdit(editor, edit, `new-${at}`);
  }
  return changed;
}

describe('every command', () => {
  it('is among the random edits of the laws, and does, undoes and redoes', async () => {
    const commands = await everyCommand();
    expect(commands.size).toBeGreaterThan(25);
    const changed = commandsThatChange(new Set(commands.keys()), 30_000);
    expect([...commands].flatMap(([command, name]) => (changed.has(command) ? [] : name))).toEqual([]);
  });
});
