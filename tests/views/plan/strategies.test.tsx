// @vitest-environment jsdom
// The strategies on the screen: the sentence, the matrix by keyboard and menu, the tray, the table written and pasted, the panel.
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addStrategy, dependOn, updateStrategy, type StrategyChanges } from '@/commands/strategies';
import { newStrategy } from '@/views/context/newStrategy';
import { EditorProvider } from '@/views/context/EditorContext';
import { parseRoute } from '@/views/context/router';
import { PlanScreen } from '@/app/PlanScreen';
import { strategiesOf } from '@/model/select';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';
import { renderUi } from '@tests/support/screen';

function show(strategyId?: string) {
  const built = aProject({
    stages: ['Find', 'Buy'],
    lanes: ['Website'],
    cards: { 'Find/Website': ['Searches'], 'Buy/Website': ['Pays'] },
    findings: [
      { title: 'Slow', kind: 'pain', on: ['Searches'], severity: 5, frequency: 4 },
      { title: 'Dear', kind: 'barrier', on: ['Pays'], severity: 3, frequency: 4 },
    ],
  });
  const editor = openEditor(built.project);
  const propose = (id: string, title: string, findings: string[], changes: StrategyChanges): void => {
    editor.commit(addStrategy, { id, title, findingIds: findings.map(built.ids.finding) });
    editor.commit(updateStrategy, { id, changes });
  };
  propose('index', 'Index', ['Slow'], { impact: 5, effort: 2, owner: 'Ann', status: 'testing' });
  propose('discount', 'Discount', ['Dear'], { impact: 4, effort: 4, owner: 'Bob' });
  propose('gift', 'Gift', [], { status: 'proposed' });
  const strategy = (id: string) => editor.store.getState().project.strategies[id];
  const ui = renderUi(
    <EditorProvider editor={editor}>
      <PlanScreen
        route={{ screen: 'plan', projectId: 'p', part: 'strategies', ...(strategyId && { strategyId }) }}
      />
    </EditorProvider>,
  );
  return { editor, strategy, built, ...ui };
}

const bubble = (name: RegExp) => screen.getByRole('button', { name });
const paste = (target: Element, text: string) =>
  fireEvent.paste(target, {
    clipboardData: { getData: (type: string) => (type === 'text/plain' ? text : '') },
  });

beforeEach(() => {
  // Nothing is laid out here, so nothing changes its size.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  window.location.hash = '';
});

afterEach(() => vi.unstubAllGlobals());

describe('the matrix', () => {
  it('says in one sentence what the quick wins answer, and in names where each stands', () => {
    show();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'One quick win answers weight 20 of 32',
    );
    expect(screen.getByText(/^One big project answers 12 more\./)).toBeInTheDocument();
    expect(bubble(/^Index\./)).toHaveAccessibleName(
      'Index. Impact 5 of 5, effort 2 of 5: Quick win. Weight 20. testing, Ann',
    );
    expect(screen.getByRole('heading', { name: 'Quick wins 1, weight 20' })).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Not placed yet: 1' })).toHaveTextContent(
      'answers nothing yet',
    );
  });

  it('is moved by arrow keys, one step of undo each, and keeps the focus', async () => {
    const { user, editor, strategy } = show();
    bubble(/^Index\./).focus();
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(strategy('index')).toMatchObject({ impact: 4, effort: 3 });
    expect(bubble(/^Index\. Impact 4 of 5, effort 3 of 5: Big project/)).toHaveFocus();
    act(() => void editor.undo());
    expect(strategy('index')).toMatchObject({ impact: 5, effort: 3 });
    bubble(/^Discount\./).focus();
    await user.keyboard('{Delete}');
    expect(strategy('discount')).not.toHaveProperty('impact');
    expect(screen.getByRole('region', { name: 'Not placed yet: 2' })).toHaveTextContent('Discount');
    await user.keyboard('{Enter}');
    expect(parseRoute(window.location.hash)).toMatchObject({ part: 'strategies', strategyId: 'discount' });
  });

  it('takes what has no place from the tray by menu', async () => {
    const { user, strategy } = show();
    await user.click(screen.getByRole('button', { name: 'Place “Gift”' }));
    await user.click(await screen.findByRole('menuitem', { name: /^Fill-in/ }));
    expect(strategy('gift')).toMatchObject({ impact: 2, effort: 2 });
    await waitFor(() => expect(screen.queryByRole('region', { name: /^Not placed/ })).toBeNull());
  });

  it('is narrowed to one owner', async () => {
    const { user } = show();
    await user.click(await screen.findByRole('combobox', { name: /^Owner/ }));
    await user.click(await screen.findByRole('option', { name: 'Bob' }));
    expect(screen.queryByRole('button', { name: /^Index\./ })).toBeNull();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'No quick win yet: 1 strategy answers weight 12 of 32',
    );
  });
});

describe('the table', () => {
  const titles = () =>
    screen.getAllByRole('rowheader').map((cell) => cell.textContent?.replace('Strategy, ', ''));
  const table = async (user: ReturnType<typeof show>['user']) => {
    await user.click(screen.getByRole('radio', { name: 'Table' }));
    return screen.getByRole('grid', { name: 'Table of strategies' });
  };

  it('is sorted by any column, the unknown last both ways', async () => {
    const { user } = show();
    await table(user);
    const first = () => titles().map((text) => text?.split(':')[0]);
    await user.click(screen.getByRole('button', { name: 'Impact' }));
    expect(first()).toEqual(['Index', 'Discount', 'Gift']);
    await user.click(screen.getByRole('button', { name: 'Impact' }));
    expect(first()).toEqual(['Discount', 'Index', 'Gift']);
    expect(screen.getByRole('columnheader', { name: 'Impact' })).toHaveAttribute('aria-sort', 'ascending');
  });

  it('is written in place, refuses what fits nowhere, and reckons RICE with its formula', async () => {
    const { user, strategy } = show();
    await table(user);
    const write = async (column: string, text: string) => {
      await user.click(screen.getByRole('button', { name: new RegExp(`^${column}, Index`) }));
      const field = screen.getByRole('textbox', { name: `${column}, Index` });
      await user.clear(field);
      await user.type(field, `${text}{Enter}`);
    };
    await write('Reach', '4,200');
    await write('Confidence, %', '50');
    expect(strategy('index')).toMatchObject({ reach: 4200, confidence: 50 });
    expect(screen.getByRole('gridcell', { name: /^3,150/ })).toHaveTextContent('4,200 × 3 × 50% / 2');
    await write('Effort', '9');
    expect(screen.getByRole('alert')).toHaveTextContent('“9” is not a number that fits here.');
    await user.keyboard('{Escape}');
    expect(strategy('index')?.effort).toBe(2);
  });

  it('keeps what is being written in a cell before it is ended, and gives it up with Escape', async () => {
    const { user, editor, strategy } = show();
    await user.click(screen.getByRole('radio', { name: 'Table' }));
    await user.click(await screen.findByRole('button', { name: /^Strategy, Index/ }));
    await user.keyboard('Better index');
    // The page may be left now: every letter is in the project, and all of them are one step.
    expect(strategy('index')?.title).toBe('Better index');
    await user.keyboard('{Escape}');
    expect(strategy('index')?.title).toBe('Index');
    await user.click(screen.getByRole('button', { name: /^Strategy, Index/ }));
    await user.keyboard('Best{Enter}');
    expect(strategy('index')?.title).toBe('Best');
    act(() => void editor.undo());
    expect(strategy('index')?.title).toBe('Index');
    await user.click(screen.getByRole('button', { name: /^Reach, Index/ }));
    await user.keyboard('12x');
    // What is no number is not kept, and leaving gives up the rest of it.
    expect(strategy('index')?.reach).toBe(12);
    await user.keyboard('{Escape}');
    expect(strategy('index')?.reach).toBeUndefined();
  });

  it('takes rows of a spreadsheet in one step: the known are changed, the others added', async () => {
    const { user, editor, strategy, built } = show();
    const grid = await table(user);
    const before = editor.store.getState().project;
    paste(
      grid,
      'Strategy\tImpact\tStatus\tDue\tAnswers\nindex\t3\tdone\t31.02.2026\tDear\nVoucher\t2\t\t01.04.2026\t',
    );
    expect(strategy('index')).toMatchObject({
      impact: 3,
      status: 'done',
      findingIds: [built.ids.finding('Dear')],
    });
    expect(strategy('index')).toHaveProperty('endedOn');
    const all = strategiesOf(editor.store.getState().project);
    expect(all.at(-1)).toMatchObject({ title: 'Voucher', impact: 2, due: '2026-04-01' });
    expect(
      await screen.findByText(/^1 strategy changed\. 1 strategy added\. 1 cell was not understood: “31\.02/),
    ).toBeInTheDocument();
    act(() => void editor.undo());
    expect(editor.store.getState().project).toEqual(before);
  });

  it('takes a block without heads from the cell at hand on', async () => {
    const { user, strategy } = show();
    await table(user);
    await user.click(screen.getByRole('button', { name: 'Impact' }));
    const cell = screen.getAllByRole('gridcell').find((one) => one.dataset['column'] === 'impact');
    if (!cell) throw new Error('no cell of impact');
    cell.focus();
    paste(cell, '1\t5\n2\t4');
    expect(strategy('index')).toMatchObject({ impact: 1, effort: 5 });
    expect(strategy('discount')).toMatchObject({ impact: 2, effort: 4 });
  });
});

describe('the panel', () => {
  it('refuses a circle in words, and keeps the day on which the work ended', async () => {
    const { user, editor, strategy } = show('index');
    const panel = screen.getByRole('complementary', { name: 'Strategy: Index' });
    await user.click(within(panel).getByRole('button', { name: 'Add what it depends on' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Discount' }));
    expect(strategy('index')?.dependsOnIds).toEqual(['discount']);
    act(() => void editor.commit(dependOn, { id: 'gift', onId: 'index', depends: true }));
    await user.click(within(panel).getByRole('button', { name: 'Add what it depends on' }));
    const circle = await screen.findByRole('menuitem', { name: /^Gift/ });
    expect(circle).toHaveTextContent('waits for this one already');
    expect(circle).toHaveAttribute('aria-disabled', 'true');
    await user.keyboard('{Escape}');
    await user.click(within(panel).getByRole('button', { name: 'Depends no longer on Discount' }));
    act(() => void editor.undo());
    await user.click(within(panel).getByRole('combobox', { name: /^Status/ }));
    await user.click(await screen.findByRole('option', { name: 'done' }));
    expect(strategy('index')).toMatchObject({ status: 'done' });
    expect(within(panel).getByText(/^Done on /)).toBeInTheDocument();
  });

  it('leaves nothing of a strategy that was only begun', async () => {
    const { editor } = show();
    const before = strategiesOf(editor.store.getState().project).length;
    act(() => void newStrategy(editor));
    expect(strategiesOf(editor.store.getState().project)).toHaveLength(before + 1);
    const route = parseRoute(window.location.hash);
    expect(route).toMatchObject({ screen: 'plan', part: 'strategies' });
    const id = route.screen === 'plan' ? (route.strategyId ?? '') : '';
    expect(editor.withdraw(id)).toBe(true);
    expect(strategiesOf(editor.store.getState().project)).toHaveLength(before);
  });
});
