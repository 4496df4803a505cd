// @vitest-environment jsdom
// The board on the screen: columns with sums, moves by menu and keys with the focus going along, swimlanes, and what is due.
import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { PlanScreen } from '@/app/PlanScreen';
import { addStrategy, updateStrategy } from '@/commands/strategies';
import { EditorProvider } from '@/views/context/EditorContext';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';
import { renderUi } from '@tests/support/screen';

const built = aProject({
  stages: ['Find', 'Buy'],
  lanes: ['Website'],
  cards: { 'Buy/Website': ['Pays'] },
  findings: [{ title: 'Dear', kind: 'barrier', on: ['Pays'], severity: 5, frequency: 4 }],
});
const dear = built.ids.finding('Dear');

function show({ many = 0, empty = false } = {}) {
  const editor = openEditor(built.project);
  if (!empty) {
    editor.commit(addStrategy, { id: 'index', title: 'Index', findingIds: [dear] });
    editor.commit(updateStrategy, {
      id: 'index',
      changes: { owner: 'Ann', impact: 5, effort: 1, due: '2020-01-31' },
    });
    editor.commit(addStrategy, { id: 'discount', title: 'Discount' });
    editor.commit(updateStrategy, { id: 'discount', changes: { status: 'planned' } });
  }
  for (let at = 0; at < many; at++) editor.commit(addStrategy, { id: `more-${at}`, title: `More ${at}` });
  editor.seal();
  const ui = renderUi(
    <EditorProvider editor={editor}>
      <PlanScreen route={{ screen: 'plan', projectId: 'p', part: 'board' }} />
    </EditorProvider>,
  );
  const strategy = (id: string) => editor.store.getState().project.strategies[id];
  return { editor, strategy, ...ui };
}
const column = (name: string) => screen.getByRole('list', { name: new RegExp(`^${name}[:,]`) });
const cardsIn = (name: string) => within(column(name)).queryAllByRole('listitem').length;
const card = (title: string) => screen.getByRole('button', { name: new RegExp(`^${title}`) });

beforeEach(() => window.location.replace('#/'));

describe('the board', () => {
  it('opens with what is planned or in testing, and has a column for each status with its sums', async () => {
    show();
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      '1 strategy is planned or in testing',
    );
    expect(
      screen.getByText(/^1 is overdue\. 1 has no owner\. Of the weight of \d+, 0 is solved/),
    ).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: /^Proposed/ })).toHaveTextContent('1, weight 20');
    expect(card('Index')).toHaveTextContent(/Quick win · weight 20.*Ann.*overdue since 31 Jan 2020/);
    expect([cardsIn('Proposed'), cardsIn('Planned'), cardsIn('Done')]).toEqual([1, 1, 0]);
  });

  it('moves a card by its menu, in one step that says when it ended, and takes the focus along', async () => {
    const { user, editor, strategy } = show();
    await user.click(await screen.findByRole('button', { name: 'Move or show: Index' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Done' }));
    expect(strategy('index')).toMatchObject({ status: 'done' });
    expect(strategy('index')?.endedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(within(column('Done')).getByRole('button', { name: /^Index/ })).toHaveFocus();
    act(() => void editor.undo());
    expect(strategy('index')).not.toHaveProperty('status');
    expect(strategy('index')).not.toHaveProperty('endedOn');
    expect(within(column('Proposed')).getByRole('button', { name: /^Index/ })).toHaveFocus();
  });

  it('moves a card by Alt and arrows across columns and swimlanes, and no further than the board', async () => {
    const { user, strategy } = show();
    await user.click(await screen.findByRole('radio', { name: 'Owner' }));
    act(() => card('Discount').focus());
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(strategy('discount')).toMatchObject({ owner: 'Ann', status: 'planned' });
    expect(card('Discount')).toHaveFocus();
    await user.keyboard('{Alt>}{ArrowLeft}{ArrowLeft}{/Alt}');
    expect(strategy('discount')).toMatchObject({ owner: 'Ann', status: 'proposed' });
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(strategy('discount')).not.toHaveProperty('owner');
  });

  it('puts a strategy on the stage of the swimlane that it comes to; a finding keeps it where it was too', async () => {
    const { user, strategy } = show();
    await user.click(await screen.findByRole('radio', { name: 'Stage' }));
    act(() => card('Index').focus());
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(strategy('index')?.stageIds).toEqual([built.ids.stage('Find')]);
    expect(screen.getAllByRole('button', { name: /^Index/ })).toHaveLength(2);
    expect(await screen.findByText(/also stays on “Buy”/)).toBeInTheDocument();
  });

  it('draws the first of many, and more when asked', async () => {
    const { user } = show({ many: 120 });
    await screen.findByRole('heading', { level: 1 });
    expect(cardsIn('Proposed')).toBe(40);
    await user.click(screen.getByRole('button', { name: 'Show 80 more' }));
    expect(cardsIn('Proposed')).toBe(120);
  });

  it('says what could stand here while there is nothing', async () => {
    show({ empty: true });
    expect(await screen.findByText('No strategies yet')).toBeInTheDocument();
  });

  it('leads to what is due, which leads on', async () => {
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: 'Due, 1 overdue' }));
    const dialog = await screen.findByRole('dialog', { name: 'What is due' });
    const overdue = within(dialog).getByRole('region', { name: 'Overdue' });
    expect(within(overdue).getByRole('link', { name: /Index/ })).toHaveAttribute(
      'href',
      expect.stringMatching(/\/plan\/strategies\/index$/),
    );
  });
});
