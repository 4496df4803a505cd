// Every command has its does, undoes, redoes test: a new one without it fails here.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '@tests/support/sourceFiles';

const read = (folder: string): string =>
  readdirSync(join(repository, folder))
    .filter((name) => name.endsWith('.ts') && !name.startsWith('everyCommand'))
    .map((name) => readFileSync(join(repository, folder, name), 'utf8'))
    .join('\n');

const declared = (source: string): string[] =>
  [...source.matchAll(/export const (\w+) = command\b/g)].flatMap(([, name]) => name ?? []);

describe('every command', () => {
  it('is done, undone and redone by a test', () => {
    const commands = declared(read('src/commands'));
    const tested = new Set(
      [...read('tests/commands').matchAll(/checkCommand\(\s*\w+,\s*(\w+)/g)].flatMap(
        ([, name]) => name ?? [],
      ),
    );
    expect(commands.length).toBeGreaterThan(25);
    expect(commands.filter((name) => !tested.has(name))).toEqual([]);
  });

  it('is among the random edits of the laws', () => {
    const edits = readFileSync(join(repository, 'tests/support/arbitraryCommands.ts'), 'utf8');
    const known = new Set([...edits.matchAll(/editor\.commit\((\w+)/g)].map(([, name]) => name));
    expect(declared(read('src/commands')).filter((name) => !known.has(name))).toEqual([]);
  });

  it('is found where it is declared', () => {
    expect(declared("export const a = command<{ id: Id }>(\n'a.b'\nexport const b = command('x'")).toEqual([
      'a',
      'b',
    ]);
  });
});
