// @vitest-environment jsdom
// The overview of customers: counts edited in place, read from a small file, and what segments lack in words.
import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { setLanguage } from '@/i18n/translate';
import { EditorProvider } from '@/views/context/EditorContext';
import { PersonasScreen } from '@/views/personas/PersonasScreen';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';
import { renderUi } from '@tests/support/screen';

async function show() {
  const { project } = aProject({
    stages: ['Need'],
    personas: [{ name: 'Anna', segment: 'Students', lifecycle: 'developing' }],
  });
  const editor = openEditor(project);
  const ui = renderUi(
    <EditorProvider editor={editor}>
      <PersonasScreen />
    </EditorProvider>,
  );
  await ui.user.click(await screen.findByRole('radio', { name: 'Segments' }));
  return { editor, counts: () => Object.values(editor.store.getState().project.customerCounts), ...ui };
}

beforeEach(() => setLanguage('en'));

it('is counted by hand in its cells, and Escape leaves what was there', async () => {
  const { user, counts, editor } = await show();
  expect(screen.getByText('1 segment has no target and 1 segment has no strategy')).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^How many developing customers of Students/ }));
  await user.keyboard('4 200{Enter}');
  expect(counts()).toMatchObject([{ segment: 'Students', lifecycle: 'developing', count: 4200 }]);
  const cell = screen.getByRole('button', {
    name: 'How many developing customers of Students: 4,200 customers',
  });
  await user.click(cell);
  await user.keyboard('7{Escape}');
  expect(counts()).toMatchObject([{ count: 4200 }]);
  editor.undo();
  expect(counts()).toEqual([]);
});

it.each(['1,5', '-5', 'abc'])('refuses %s with a message, and keeps it as written', async (text) => {
  const { user, counts } = await show();
  await user.click(screen.getByRole('button', { name: /^How many developing customers of Students/ }));
  await user.keyboard(`${text}{Enter}`);
  const field = screen.getByRole('textbox', { name: /^How many developing customers of Students/ });
  expect(field).toHaveValue(text);
  expect(field).toHaveAccessibleDescription('A whole number from 0 to 1,000,000,000,000');
  expect(counts()).toEqual([]);
  await user.clear(field);
  await user.keyboard('6{Enter}');
  expect(counts()).toMatchObject([{ count: 6 }]);
});

it('is read from a small file, which says what it leaves out', async () => {
  const { user, counts } = await show();
  const text = 'segment;status;count;reason\nStudents;lost;30;Too slow\nStudents;friends;5;';
  const file = new File([text], 'counts.csv');
  Object.defineProperty(file, 'arrayBuffer', {
    value: () => Promise.resolve(new TextEncoder().encode(text).slice().buffer),
  });
  fireEvent.change(screen.getByLabelText('Import counts', { selector: 'input' }), {
    target: { files: [file] },
  });
  expect(await screen.findByText('1 left out, not a status: line 3')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Take them in' }));
  expect(counts()).toMatchObject([{ segment: 'Students', lifecycle: 'lost', reason: 'Too slow', count: 30 }]);
  expect(await screen.findByText('Why customers leave')).toBeVisible();
});

it('shows before it is taken in what each cell gets, which lines fall together, and asks about new segments', async () => {
  const { user, counts } = await show();
  const text = 'segment;status;count\nStudents;new;30\nstudents;new;12\nPensioners;lost;5\nStrangers;lost;9';
  const file = new File([text], 'counts.csv');
  Object.defineProperty(file, 'arrayBuffer', {
    value: () => Promise.resolve(new TextEncoder().encode(text).slice().buffer),
  });
  fireEvent.change(screen.getByLabelText('Import counts', { selector: 'input' }), {
    target: { files: [file] },
  });
  expect(await screen.findByText('3 cells are set. 1 count is the sum of several lines.')).toBeVisible();
  const row = screen.getByRole('row', { name: /^Students/ });
  expect(row).toHaveTextContent('422 and 3summed');
  expect(screen.getByRole('group', { name: '2 segments are new here' })).toBeVisible();
  await user.click(await screen.findByRole('combobox', { name: /^Pensioners/ }));
  await user.click(await screen.findByRole('option', { name: 'Into “Students”' }));
  await user.click(await screen.findByRole('combobox', { name: /^Strangers/ }));
  await user.click(await screen.findByRole('option', { name: 'Leave it out' }));
  await user.click(screen.getByRole('button', { name: 'Take them in' }));
  expect(counts().map(({ segment, lifecycle, count }) => [segment, lifecycle, count])).toEqual([
    ['Students', 'developing', 42],
    ['Students', 'lost', 5],
  ]);
});
