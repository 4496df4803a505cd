// What a file and the project here have in common by the hashes that files carry, and what is said of a file that lies.
import { expect, test } from 'vitest';
import { mergeProjects } from '@/analysis/merge';
import { beginningOf, hasNothingOf } from '@/app/fileAncestor';
import { keepFileState } from '@/app/fileStates';
import { createImports } from '@/app/imports';
import { updateCard } from '@/commands/cards';
import { createEditor } from '@/editor/createEditor';
import { contentHash, type FileLineage } from '@/model/fileLineage';
import { cardById } from '@/model/select';
import { toFile, toJson } from '@/model/serialise';
import type { Project } from '@/model/types';
import { readProject } from '@/model/readProject';
import { backUpEverything } from '@/storage/backup';
import { createProject } from '@/storage/createProject';
import { fileHashes, noteFileHash } from '@/storage/fileHashes';
import { createLibrary } from '@/storage/library';
import { loadForView } from '@/storage/loadProject';
import { restoreCompared } from '@/storage/restoreBackup';
import { replaceProject } from '@/storage/replaceProject';
import { listVersions } from '@/storage/versions';
import type { ExistingChoice, ExistingRow } from '@/views/library/LibraryPort';
import { shoes } from '@tests/support/shoes';
import { compareText } from '../storage/support/backups';
import { aWorld } from '../storage/support/world';

const { project: first, ids } = shoes();
const written = (project: Project, card: string, text: string): Project => {
  const editor = createEditor(project);
  editor.commit(updateCard, { id: ids.card(card), changes: { text } });
  return editor.store.getState().project;
};
const hashOf = (project: Project): string =>
  contentHash(JSON.parse(toJson(project)) as Record<string, unknown>);
const lineage = (project: Project, ...earlier: Project[]): FileLineage => ({
  hash: hashOf(project),
  earlier: earlier.map(hashOf),
});

/** A device that has handed out a project as a file. */
async function handedOut(project: Project = first) {
  const { disk } = aWorld().tab();
  await createProject(disk, project);
  await keepFileState(disk, project, { rev: 1, commit: 'one' }, hashOf(project));
  await noteFileHash(disk, project.id, hashOf(project));
  return disk;
}

test('the state that the file says it came from is the beginning, and no other that is nearer to it', async () => {
  const disk = await handedOut();
  const second = written(first, 'Pays', 'Pays by card');
  await keepFileState(disk, second, { rev: 2, commit: 'two' }, hashOf(second));
  // The colleague began with the first file and came by chance to what the second says, and to something else.
  const theirs = written(written(first, 'Pays', 'Pays by card'), 'Tries on', 'Tries on two');
  const { ancestor, doubt } = await beginningOf(disk, theirs, lineage(theirs, first), second);
  expect(doubt).toBeUndefined();
  expect(ancestor?.project).toEqual(first);
  const { conflicts, project } = mergeProjects({
    base: ancestor?.project,
    mine: written(second, 'Pays', 'Pays in cash'),
    theirs,
    words: { unplaced: '' },
  });
  // Both changed it: nobody took the colleague's word for an old one.
  expect(conflicts).toHaveLength(1);
  expect(cardById(project, ids.card('Tries on'))?.text).toBe('Tries on two');
});

test('the latest of several that are known, also where a file between was never here', async () => {
  const disk = await handedOut();
  const second = written(first, 'Pays', 'Pays by card');
  await keepFileState(disk, second, { rev: 2, commit: 'two' }, hashOf(second));
  const between = written(second, 'Searches', 'Searches long');
  const theirs = written(between, 'Tries on', 'Tries on two');
  const { ancestor } = await beginningOf(disk, theirs, lineage(theirs, between, second, first), second);
  expect(ancestor?.project).toEqual(second);
});

test('a merge that was undone is no beginning: the same file can be merged again', async () => {
  const disk = await handedOut();
  const theirs = written(first, 'Tries on', 'Tries on two');
  await keepFileState(disk, theirs, undefined, hashOf(theirs));
  const undone = written(first, 'Pays', 'Pays by card');
  expect(hasNothingOf(undone, first, theirs)).toBe(true);
  const again = await beginningOf(disk, theirs, lineage(theirs, first), undone);
  expect(again.ancestor?.project).toEqual(first);
  const merged = written(undone, 'Tries on', 'Tries on two');
  expect((await beginningOf(disk, theirs, lineage(theirs, first), merged)).ancestor?.project).toEqual(theirs);
});

test('hashes that fit nothing, fit another project, or a state that is gone: no beginning, and why', async () => {
  const disk = await handedOut();
  const theirs = written(first, 'Tries on', 'Tries on two');
  const lie = { hash: hashOf(theirs), earlier: ['w1-0123456789abcdef'] };
  expect(await beginningOf(disk, theirs, lie, first)).toEqual({ doubt: 'unknown' });
  await noteFileHash(disk, 'another', 'w1-00000000000000aa');
  const strange = { hash: hashOf(theirs), earlier: ['w1-00000000000000aa'] };
  expect(await beginningOf(disk, theirs, strange, first)).toEqual({ doubt: 'elsewhere' });
  await noteFileHash(disk, first.id, 'w1-00000000000000bb');
  const gone = { hash: hashOf(theirs), earlier: ['w1-00000000000000bb'] };
  expect(await beginningOf(disk, theirs, gone, first)).toEqual({ doubt: 'notKept' });
});

test('a file without hashes is compared with what is kept', async () => {
  const disk = await handedOut();
  const theirs = written(first, 'Tries on', 'Tries on two');
  for (const none of [undefined, lineage(theirs)])
    expect((await beginningOf(disk, theirs, none, first)).ancestor?.project).toEqual(first);
});

/** Imports a file and answers with what was asked and what came of it. */
async function imported(disk: Awaited<ReturnType<typeof handedOut>>, text: string, choice: ExistingChoice) {
  let rows: readonly ExistingRow[] = [];
  const imports = createImports(disk, createLibrary(disk));
  const outcome = await imports.importFile(new File([text], 'shoes.json'), {
    table: () => Promise.resolve(undefined),
    slots: () => Promise.resolve(undefined),
    existing: (all) => {
      rows = all;
      return Promise.resolve(new Map(all.map(({ id }) => [id, choice])));
    },
  });
  return { outcome, rows };
}

test('the same file twice opens what is there, also after that has changed', async () => {
  const disk = await handedOut();
  const file = await toFile(first);
  const same = await imported(disk, file, 'both');
  expect([same.rows, same.outcome]).toMatchObject([[], { ok: true, already: true, projectId: first.id }]);
  await replaceProject(disk, written(first, 'Pays', 'Pays by card'));
  const again = await imported(disk, file, 'open');
  expect(again.rows).toMatchObject([{ isKnown: true, canMerge: true }]);
  expect(again.outcome).toMatchObject({ ok: true, already: true, projectId: first.id });
  expect(cardById(await loadForView(disk, first.id), ids.card('Pays'))?.text).toBe('Pays by card');
  expect((await createLibrary(disk).refresh(), await fileHashes(disk, first.id))).toHaveLength(1);
});

test('a file that was opened beside is known when it comes again, and opens what it became', async () => {
  const disk = await handedOut();
  const theirs = written(first, 'Tries on', 'Tries on two');
  const file = await toFile(theirs, () => [hashOf(first)]);
  const one = await imported(disk, file, 'both');
  if (!one.outcome?.ok) throw new Error('not imported');
  const { projectId = '' } = one.outcome;
  expect(projectId).not.toBe(first.id);
  expect(one.rows[0]).not.toHaveProperty('beside');
  const again = await imported(disk, file, 'openBeside');
  expect(again.rows).toMatchObject([{ beside: 'Shoes (from a file)', canMerge: true }]);
  expect(again.outcome).toMatchObject({ ok: true, already: true, projectId });
  const library = createLibrary(disk);
  await library.refresh();
  expect(await disk.parts.connection.read(['summaries'], (db) => db.summaries.count())).toBe(2);
  // What has gone to the trash cannot be opened: then the file is asked about as at first.
  await library.moveToTrash(projectId);
  expect((await imported(disk, file, 'open')).rows[0]).not.toHaveProperty('beside');
});

test('after everything was restored from a backup, the file of a colleague finds the state that it came from', async () => {
  const disk = await handedOut();
  const second = written(first, 'Pays', 'Pays by card');
  await replaceProject(disk, second);
  const { text } = await backUpEverything(disk);
  const { disk: other } = aWorld({ readProject }).tab();
  const { candidates } = await compareText(other, text);
  await restoreCompared(other, candidates);
  expect(await fileHashes(other, first.id)).toEqual([hashOf(second), hashOf(first)]);
  const theirs = written(first, 'Tries on', 'Tries on two');
  const { ancestor, doubt } = await beginningOf(other, theirs, lineage(theirs, first), second);
  expect([doubt, ancestor?.project]).toEqual([undefined, first]);
  // Also one that came from what was in the backup.
  const later = written(second, 'Tries on', 'Tries on two');
  expect((await beginningOf(other, later, lineage(later, second), second)).ancestor?.project).toEqual(second);
});

test('a file that differs is compared without being stored; replacing keeps a restore point first', async () => {
  const disk = await handedOut();
  const theirs = written(first, 'Tries on', 'Tries on two');
  const file = await toFile(theirs, () => [hashOf(first)]);
  const [mapId] = Object.keys(first.maps);
  const compared = await imported(disk, file, 'compare');
  expect(compared.rows).toMatchObject([{ isKnown: false }]);
  expect(compared.outcome).toMatchObject({ comparing: { fromMapId: mapId, toMapId: mapId } });
  expect(await loadForView(disk, first.id)).toEqual(first);
  const before = (await listVersions(disk, first.id)).filter(({ reason }) => reason !== 'file').length;
  await imported(disk, file, 'replace');
  const points = (await listVersions(disk, first.id)).filter(({ reason }) => reason !== 'file');
  expect(points).toHaveLength(before + 1);
  expect(cardById(await loadForView(disk, first.id), ids.card('Tries on'))?.text).toBe('Tries on two');
});
