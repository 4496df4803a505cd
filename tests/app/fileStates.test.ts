// The common ancestor of a file and the project here: found among the states that are in files, and never a later one,
// because a merge would take that for the file's wish to undo what happened since.
import { expect, test } from 'vitest';
import { mergeProjects } from '@/analysis/merge';
import { guessedAncestor as commonAncestor, keepFileState } from '@/app/fileStates';
import { updateCard } from '@/commands/cards';
import { createEditor } from '@/editor/createEditor';
import { cardById } from '@/model/select';
import type { Project } from '@/model/types';
import { createProject } from '@/storage/createProject';
import { keepVersion } from '@/storage/versions';
import { shoes } from '@tests/support/shoes';
import { aWorld } from '../storage/support/world';

const { project: first, ids } = shoes();
const written = (project: Project, card: string, text: string): Project => {
  const editor = createEditor(project);
  editor.commit(updateCard, { id: ids.card(card), changes: { text } });
  return editor.store.getState().project;
};
const tip = (rev: number) => ({ rev, commit: `commit-${rev}` });

test('is the state that went out as the file which a colleague began with', async () => {
  const { disk } = aWorld().tab();
  await createProject(disk, first);
  await keepFileState(disk, first, tip(1));
  const second = written(first, 'Pays', 'Pays by card');
  // Nobody waits for it but whoever looks for a common state.
  void keepFileState(disk, second, tip(2));
  const mine = written(second, 'Reads tests', 'Reads none');
  const early = written(first, 'Tries on', 'Tries on two');
  const late = written(second, 'Tries on', 'Tries on two');
  expect((await commonAncestor(disk, early))?.project).toEqual(first);
  expect((await commonAncestor(disk, late))?.project).toEqual(second);
  const base = (await commonAncestor(disk, early))?.project;
  const { project, conflicts } = mergeProjects({ base, mine, theirs: early, words: { unplaced: '' } });
  expect(conflicts).toEqual([]);
  expect(cardById(project, ids.card('Pays'))?.text).toBe('Pays by card');
  expect(cardById(project, ids.card('Tries on'))?.text).toBe('Tries on two');
});

test('is an earlier state where the file would take back what was done since', async () => {
  const { disk } = aWorld().tab();
  await createProject(disk, first);
  // The file went out before such states were kept; only the day's first state is here.
  await keepVersion(disk, first, tip(1), { reason: 'automatic' });
  const second = written(first, 'Pays', 'Pays by card');
  await keepFileState(disk, second, tip(2));
  expect((await commonAncestor(disk, written(first, 'Tries on', 'Tries on two')))?.project).toEqual(first);
});

test('is not made up where no state is known to be in a file', async () => {
  const { disk } = aWorld().tab();
  await createProject(disk, first);
  await keepVersion(disk, first, tip(1), { reason: 'automatic' });
  expect(await commonAncestor(disk, written(first, 'Pays', 'Pays by card'))).toBeUndefined();
});
