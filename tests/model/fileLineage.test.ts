// File lineage: a file says by hashes what it holds and what it came from, and the project knows nothing of it.
import { expect, test } from 'vitest';
import { jsonExport } from '@/formats/jsonExport';
import type { ExportOptions, ExportSource } from '@/formats/exportFormat';
import { type FileLineage, lineageOf, MOST_EARLIER } from '@/model/fileLineage';
import { readProject } from '@/model/readProject';
import { toFile, toJson } from '@/model/serialise';
import type { Project } from '@/model/types';
import { createProject } from '@/storage/createProject';
import { fileHashes, noteFileHash } from '@/storage/fileHashes';
import { createLibrary } from '@/storage/library';
import { frozen } from '@tests/support/fixtures';
import { imported, importText } from '@tests/support/importing';
import { aWorld } from '../storage/support/world';

const read = (text: string): Project => imported(importText(text)).project;
const project = read(frozen());
type File = Record<string, unknown> & { lineage: FileLineage; title: string };
const parsed = (text: string) => JSON.parse(text) as File;

test('a file says the hash of its content, whatever bytes its images have with them', async () => {
  const file = parsed(await toFile(project));
  expect(lineageOf(file)).toEqual(file.lineage);
  expect(file.lineage).toEqual({ hash: expect.stringMatching(/^w1-[0-9a-f]{16}$/) as string, earlier: [] });
  const { assets } = project;
  const bare = Object.fromEntries(
    Object.entries(assets).map(([id, { data: _data, ...asset }]) => [id, asset]),
  );
  expect(parsed(await toFile({ ...project, assets: bare })).lineage).toEqual(file.lineage);
  const other = parsed(await toFile({ ...project, title: 'Other' }));
  expect(other.lineage.hash).not.toBe(file.lineage.hash);
});

test('a project that was read from a file has nothing of it, and is written as before', async () => {
  const result = imported(importText(await toFile(project, () => ['w1-00000000000000aa'])));
  expect(result.lineage?.earlier).toEqual(['w1-00000000000000aa']);
  expect(result.project).not.toHaveProperty('lineage');
  expect(toJson(result.project)).toBe(frozen());
  const stored = readProject(parsed(await toFile(project)));
  expect(stored).toMatchObject({ ok: true, report: [] });
});

test('a file that somebody wrote into is another; what it says to be is what it came from', async () => {
  const file = parsed(await toFile(project, () => ['w1-00000000000000aa']));
  const lineage = lineageOf({ ...file, title: 'By hand' });
  expect(lineage?.hash).not.toBe(file.lineage.hash);
  expect(lineage?.earlier).toEqual([file.lineage.hash, 'w1-00000000000000aa']);
});

test('a lineage that lies or is none is read as far as it can be true', () => {
  const file = parsed(frozen());
  const { hash } = lineageOf(file) ?? {};
  const noise = [7, null, 'constructor', 'w1-00000000000000aa', 'w1-00000000000000aa', { hash }];
  for (const lineage of [undefined, null, 'w1-x', [], { hash: 7 }, { hash, earlier: 'x' }])
    expect(lineageOf({ ...file, lineage })).toEqual({ hash, earlier: [] });
  expect(lineageOf({ ...file, lineage: { hash: [], earlier: noise } })).toEqual({
    hash,
    earlier: ['w1-00000000000000aa'],
  });
  expect(lineageOf({ title: 'Another program' })).toBeUndefined();
});

test('each file names those before it, the latest first, fifty at most; a deleted project forgets them', async () => {
  const { disk } = aWorld().tab();
  await createProject(disk, project);
  const write = async (title: string) => {
    const source = { project: { ...project, title } } as ExportSource;
    const earlierFiles = (one: Project, hash: string) => noteFileHash(disk, one.id, hash);
    const { content } = await jsonExport.write(source, {} as ExportOptions, { earlierFiles });
    return parsed(content as string).lineage;
  };
  const [first, second] = [await write('One'), await write('Two')];
  expect(first.earlier).toEqual([]);
  expect(second.earlier).toEqual([first.hash]);
  // The same content once more is the same file.
  expect(await write('Two')).toEqual(second);
  await noteFileHash(disk, project.id, 'w1-00000000000000aa', ['w1-00000000000000bb']);
  const third = await write('Three');
  expect(third.earlier).toEqual(['w1-00000000000000aa', 'w1-00000000000000bb', second.hash, first.hash]);
  for (let at = 0; at < 60; at += 1) await noteFileHash(disk, project.id, `w1-${`${at}`.padStart(16, '0')}`);
  expect((await write('Last')).earlier).toHaveLength(MOST_EARLIER);
  const library = createLibrary(disk);
  await library.moveToTrash(project.id);
  await library.emptyTrash();
  expect(await fileHashes(disk, project.id)).toEqual([]);
});
