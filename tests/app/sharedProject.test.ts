// A project that travelled in a link leaves its images behind: neither side takes that for their removal.
import { expect, test } from 'vitest';
import { mergeProjects } from '@/analysis/merge';
import { beginningOf } from '@/app/fileAncestor';
import { keepFileState } from '@/app/fileStates';
import { keepShared, readShared } from '@/app/sharedProject';
import { updateCard } from '@/commands/cards';
import { setImage } from '@/commands/images';
import { createEditor } from '@/editor/createEditor';
import { SHARED, sharedLink, unpackLink } from '@/formats/sharedLink';
import { lineageOf } from '@/model/fileLineage';
import { assetOf } from '@/model/assets';
import { cardById } from '@/model/select';
import { toFile } from '@/model/serialise';
import type { Project } from '@/model/types';
import { takeInImages } from '@/storage/assets';
import { createProject } from '@/storage/createProject';
import type { Disk } from '@/storage/disk';
import { fileHashes, noteFileHash } from '@/storage/fileHashes';
import { loadForView } from '@/storage/loadProject';
import { commandLine } from '@tests/support/commandLine';
import { imported, importText } from '@tests/support/importing';
import { shoes } from '@tests/support/shoes';
import { aWorld } from '../storage/support/world';

const { project: plain, mapId, ids } = shoes();
/** The smallest PNG: one grey pixel. */
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';
const words = { unplaced: 'Unplaced' };

const edited = (project: Project, run: (editor: ReturnType<typeof createEditor>) => void): Project => {
  const editor = createEditor(project);
  run(editor);
  return editor.store.getState().project;
};
const written = (project: Project, card: string, text: string): Project =>
  edited(project, (editor) => editor.commit(updateCard, { id: ids.card(card), changes: { text } }));

async function withPicture(): Promise<Project> {
  const asset = await assetOf(PIXEL);
  if (!asset) throw new Error('no image');
  return edited(plain, (editor) => editor.commit(setImage, { table: 'cards', id: ids.card('Pays'), asset }));
}

/** What takes note of a state that leaves, as the export dialog does. */
const noted = (disk: Disk) => async (project: Project, hash: string) => {
  await keepFileState(disk, project, { rev: 1, commit: 'one' }, hash);
  return noteFileHash(disk, project.id, hash);
};
/** The file of a project as a device writes it. */
const fileOf = async (disk: Disk, project: Project): Promise<string> => {
  const earlier = await fileHashes(disk, project.id);
  return toFile(project, () => earlier);
};

/** Two devices: the second opened the link of the first. */
async function linked() {
  const [first, second] = [aWorld().tab().disk, aWorld().tab().disk];
  const { project } = await takeInImages(first, await withPicture());
  await createProject(first, project);
  const made = await sharedLink({ project, mapId }, 'https://example.org/#/', noted(first));
  if (!made.ok) throw new Error('too long');
  const unpacked = unpackLink(made.link.split(SHARED)[1] ?? '');
  const read = imported(importText(unpacked.ok ? unpacked.text : ''));
  const copy = await keepShared(second, read).then((id) => loadForView(second, id));
  expect([Object.keys(project.assets).length, Object.keys(copy.assets).length]).toEqual([1, 0]);
  return { first, second, project, copy };
}

test('a link that was cut off says that it is incomplete, and what to do', async () => {
  const made = await sharedLink({ project: plain, mapId }, 'https://example.org/#/');
  const [, data = ''] = made.ok ? made.link.split(SHARED) : [];
  expect(await readShared(data.slice(0, 300))).toEqual({
    ok: false,
    problem:
      'The link is incomplete: its end is missing. Copy the whole of it, to the last letter, and open it again.',
  });
});

test('what a colleague made of a link is merged without a picture lost, and nothing is asked', async () => {
  const { first, second, project, copy } = await linked();
  const text = await fileOf(second, written(copy, 'Tries on', 'Tries on two'));
  const { project: theirs, lineage } = imported(importText(text));
  const mine = written(project, 'Searches', 'Searches long');
  const { ancestor, doubt } = await beginningOf(first, theirs, lineage, mine);
  expect([doubt, ancestor?.project.assets]).toEqual([undefined, {}]);
  const {
    project: both,
    conflicts,
    fromTheirs,
  } = mergeProjects({ base: ancestor?.project, mine, theirs, words });
  expect([conflicts, fromTheirs.length]).toEqual([[], 1]);
  expect(both.assets).toEqual(project.assets);
  expect(cardById(both, ids.card('Pays'))?.pictureId).toBe(cardById(project, ids.card('Pays'))?.pictureId);
  expect(cardById(both, ids.card('Tries on'))?.text).toBe('Tries on two');
});

test('whoever opened the link gets the pictures with the next file', async () => {
  const { first, second, project, copy } = await linked();
  const { project: theirs, lineage } = imported(importText(await fileOf(first, project)));
  const mine = written(copy, 'Tries on', 'Tries on two');
  const { ancestor, doubt } = await beginningOf(second, theirs, lineage, mine);
  expect(doubt).toBeUndefined();
  const { project: both, conflicts } = mergeProjects({ base: ancestor?.project, mine, theirs, words });
  expect(conflicts).toEqual([]);
  expect(Object.keys(both.assets)).toEqual(Object.keys(project.assets));
  expect(cardById(both, ids.card('Tries on'))?.text).toBe('Tries on two');
});

test('on the command line the copy of a link takes no picture away, and whoever removes one does', async () => {
  const { first, second, project, copy } = await linked();
  const pictured = await withPicture();
  const own = (texts: Record<string, string>) => commandLine({ 'base.json': '', ...texts });
  const base = await toFile(pictured);
  const call = async (theirs: string): Promise<Project> => {
    const line = own({ 'base.json': base, 'mine.json': await toFile(pictured), 'theirs.json': theirs });
    expect(await line.call('merge', 'base.json', 'mine.json', 'theirs.json')).toMatchObject({ exit: 0 });
    return imported(importText(String(line.files.get('mine.json')))).project;
  };
  const ofLink = await call(await fileOf(second, written(copy, 'Tries on', 'Tries on two')));
  expect(Object.keys(ofLink.assets)).toEqual(Object.keys(project.assets));
  expect(cardById(ofLink, ids.card('Tries on'))?.text).toBe('Tries on two');
  const removed = edited(project, (editor) =>
    editor.commit(setImage, { table: 'cards', id: ids.card('Pays'), asset: undefined }),
  );
  const file = await fileOf(first, written(removed, 'Searches', 'Searches long'));
  expect(lineageOf(JSON.parse(file))?.earlier).toHaveLength(1);
  expect(Object.keys((await call(file)).assets)).toEqual([]);
});
