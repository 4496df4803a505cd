// @vitest-environment jsdom
// Groups of a round by hand: what is counted is always what the fields show.
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { experimentResult } from '@/analysis/experimentResult';
import '@/i18n/en/experiments';
import type { Experiment, Project } from '@/model/types';
import { EditorProvider, useProject } from '@/views/context/EditorContext';
import { GroupFields } from '@/views/experiments/GroupFields';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';
import { renderUi } from '@tests/support/screen';

const share = (hits: number, n: number) => ({ counts: { '1': hits, '0': n - hits } });

function Group() {
  const experiment = useProject(({ experiments }) => experiments['x']);
  return experiment ? <GroupFields experiment={experiment} group="test" /> : null;
}

function opened() {
  const strategy = { id: 's', order: 'a0', title: 'Hints', findingIds: [] };
  const x: Experiment = {
    id: 'x',
    strategyId: 's',
    order: 'a0',
    test: share(33, 60),
    control: share(30, 60),
  };
  const built: Project = { ...aProject({}).project, strategies: { s: strategy }, experiments: { x } };
  const editor = openEditor(built);
  const view = renderUi(
    <EditorProvider editor={editor}>
      <Group />
    </EditorProvider>,
  );
  const round = (): Experiment | undefined => editor.store.getState().project.experiments['x'];
  const result = () => experimentResult(editor.store.getState().project, round() ?? x);
  const [hits, people, size] = ['Did it', 'of people', 'Meant to be in it'].map((name) =>
    screen.getByRole('textbox', { name }),
  ) as [HTMLElement, HTMLElement, HTMLElement];
  return { ...view, round, result, hits, people, size };
}

test('a group of nobody counts nothing, and says so', async () => {
  const { user, round, result, hits, people } = opened();
  expect(result().proposal).toBe('unclear');
  await user.clear(hits);
  await user.type(hits, '0');
  await user.clear(people);
  await user.type(people, '0');
  expect(round()?.test).toBeUndefined();
  expect(result()).toMatchObject({ untold: 'noTest' });
  expect(people).toHaveAccessibleDescription('A group of nobody counts nothing.');
  expect([hits, people].map((field) => (field as HTMLInputElement).value)).toEqual(['0', '0']);
  await user.clear(people);
  await user.type(people, '50');
  expect(round()?.test).toEqual(share(0, 50));
  expect(people).not.toHaveAccessibleDescription();
});

test('more than there are people counts nothing, until both fit', async () => {
  const { user, round, hits } = opened();
  await user.type(hits, '0');
  expect(hits).toHaveAccessibleDescription('More than there are people.');
  expect(round()?.test).toBeUndefined();
  await user.type(hits, '{Backspace}');
  expect(round()?.test).toEqual(share(33, 60));
});

test('less than nobody is not taken, and that is said even when the field has gone back', async () => {
  const { user, round, people, size } = opened();
  await user.clear(size);
  await user.type(size, '40');
  await user.clear(size);
  await user.type(size, '-5');
  await user.tab();
  expect(size).toHaveAccessibleDescription('Less than 0 is not taken.');
  expect(round()?.test?.size).toBeUndefined();
  await user.clear(people);
  await user.type(people, '-60');
  await user.tab();
  expect(people).toHaveAccessibleDescription('Less than 0 is not taken.');
  expect(people).toHaveValue('');
  expect(round()?.test).toBeUndefined();
});
