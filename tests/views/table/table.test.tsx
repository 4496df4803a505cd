// @vitest-environment jsdom
// Laws: every cell belongs to a stage and a lane; what the canvas draws is said in words; an edit is one step; Escape takes
// it back; unknown is a value; what may only be read offers nothing to write with; a printed page holds so many stages.
import { screen, within } from '@testing-library/react';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { allCards } from '@/model/cardTable';
import { cardById } from '@/model/select';
import { clipboardWork } from '@/views/actions/clipboardActions';
import { EditorProvider } from '@/views/context/EditorContext';
import { href } from '@/views/context/router';
import { partsOf, PrintSheet } from '@/views/table/PrintSheet';
import { Printing } from '@/views/table/Printing';
import { TableScreen } from '@/views/table/TableScreen';
import { aProject } from '../../support/aProject';
import { openEditor } from '../../support/openEditor';
import { renderUi } from '../../support/screen';

beforeAll(() => {
  // jsdom lays nothing out, so there is nothing to bring into sight.
  Object.assign(Element.prototype, { scrollIntoView: () => undefined });
});

// What a key has begun to load is there before the page is taken down.
afterAll(async () => void (await clipboardWork()));

beforeEach(() => {
  window.location.hash = href({ screen: 'table', projectId: 'p', mapId: 'm' });
});

function opened({ readOnly = false } = {}) {
  const built = aProject({
    map: { title: 'Buying shoes', showEvidence: true },
    stages: [{ name: 'Compare', duration: '1 week', goal: 'Two pairs that fit' }, 'Buy'],
    lanes: [
      'Website',
      { kind: 'actions', name: 'Actions' },
      { kind: 'emotion', name: 'Feelings' },
      { kind: 'findings', name: 'Findings' },
    ],
    personas: ['Olga', 'Mark'],
    cards: { 'Compare/Website': ['Filters hide my size', 'No reviews'], 'Buy/Website': ['Price comes last'] },
    feelings: { Olga: { 'Filters hide my size': { value: -1.5, answers: 48 } } },
    findings: [
      {
        title: 'Size unknown',
        kind: 'pain',
        severity: 4,
        frequency: 3,
        on: ['Filters hide my size', 'No reviews'],
      },
    ],
  });
  const editor = openEditor(built.project);
  editor.setReadOnly(readOnly);
  const view = renderUi(
    <EditorProvider editor={editor}>
      <TableScreen mapId={built.mapId} />
    </EditorProvider>,
  );
  const project = () => editor.store.getState().project;
  return {
    ...built,
    ...view,
    editor,
    project,
    text: () => cardById(project(), built.ids.card('Filters hide my size'))?.text,
    card: () => screen.getByRole('button', { name: /^Filters hide my size/ }),
  };
}

const row = (name: RegExp) => screen.getByRole('row', { name });

describe('the table', () => {
  test('is named by its map, and each cell stands under its stage and beside its lane', () => {
    opened();
    const table = screen.getByRole('table', { name: /Buying shoes/ });
    const columns = within(table).getAllByRole('columnheader');
    expect(columns.map((cell) => cell.getAttribute('scope'))).toEqual(['col', 'col', 'col']);
    expect(columns[1]).toHaveTextContent(/Compare.*1 week.*Two pairs that fit/);
    expect(within(table).getAllByRole('rowheader')).toHaveLength(4);
    const website = row(/^Website/);
    const cells = within(website).getAllByRole('cell');
    expect(within(cells[0] as HTMLElement).getByText('Filters hide my size')).toBeVisible();
    expect(within(cells[1] as HTMLElement).getByText('Price comes last')).toBeVisible();
  });

  test('says in words what the canvas draws: marks once each, weight, what it rests on', () => {
    opened();
    const [cell] = within(row(/^Website/)).getAllByRole('cell');
    expect(within(cell as HTMLElement).getAllByText('Pain point')).toHaveLength(2);
    expect(within(cell as HTMLElement).getAllByText('assumption')).toHaveLength(2);
    expect(row(/^Findings/)).toHaveTextContent(
      'severity 4 of 5, serious × frequency 3 of 5, sometimes = 12 of 25',
    );
  });

  test('has one way in by Tab', () => {
    const { container } = opened();
    const stops = [...container.querySelectorAll('table [tabindex="0"], table select[tabindex="0"]')];
    const grid = stops.filter((stop) => stop.tagName !== 'SELECT');
    expect(grid.map((stop) => stop.getAttribute('aria-label'))).toEqual([
      expect.stringMatching(/^Filters hide my size/),
    ]);
  });
});

describe('a service blueprint', () => {
  test('tells its lines between the lanes, on the screen and on paper, as rows of words and no headers', () => {
    const { project, mapId } = aProject({
      stages: ['Compare', 'Buy'],
      lanes: [
        { kind: 'actions', name: 'Actions' },
        { kind: 'frontstage', name: 'Seller' },
        { kind: 'frontstage', name: 'Cash desk' },
        { kind: 'backstage', name: 'Storehouse' },
        { kind: 'support', name: 'Stock system' },
      ],
    });
    const editor = openEditor(project);
    renderUi(
      <EditorProvider editor={editor}>
        <TableScreen mapId={mapId} />
        <PrintSheet mapId={mapId} drawn={false} />
      </EditorProvider>,
    );
    const told = screen
      .getAllByRole('table', { hidden: true })
      .map((table) =>
        [...table.querySelectorAll('tbody tr')].map((one) => one.firstElementChild?.textContent ?? ''),
      );
    expect(told).toHaveLength(2);
    for (const rows of told) {
      expect(rows).toEqual([
        expect.stringMatching(/^Actions/),
        'Line of interaction',
        expect.stringMatching(/^Seller/),
        expect.stringMatching(/^Cash desk/),
        'Line of visibility',
        expect.stringMatching(/^Storehouse/),
        'Line of internal interaction',
        expect.stringMatching(/^Stock system/),
      ]);
    }
    expect(screen.getAllByRole('rowheader', { hidden: true })).toHaveLength(10);
    for (const cell of screen.getAllByRole('cell', { name: 'Line of visibility' }))
      expect(cell).toHaveAttribute('colspan', '3');
  });
});

describe('the lane of feelings', () => {
  test('says on paper as on the screen that there is nobody to feel, and leaves its cells empty', () => {
    const { project, mapId } = aProject({
      stages: ['Compare', 'Buy'],
      lanes: [{ kind: 'emotion', name: 'Feelings' }],
    });
    renderUi(
      <EditorProvider editor={openEditor(project)}>
        <TableScreen mapId={mapId} />
        <PrintSheet mapId={mapId} drawn={false} />
      </EditorProvider>,
    );
    const rows = screen.getAllByRole('row', { name: /^Feelings/, hidden: true });
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      const [first, second] = within(row).getAllByRole('cell', { hidden: true });
      expect(first).toHaveTextContent(/^This map has no personas yet/);
      expect(second).toBeEmptyDOMElement();
    }
  });
});

describe('writing', () => {
  test('a text is written in place, ended by Enter and undone in one step; Escape chooses it again', async () => {
    const { user, editor, text, card } = opened();
    await user.click(card());
    await user.keyboard('{Enter} again{Enter}');
    expect(text()).toBe('Filters hide my size again');
    expect(screen.getByRole('textbox', { name: 'New card' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: /^Filters hide my size again/ })).toHaveFocus();
    editor.undo();
    expect(text()).toBe('Filters hide my size');
  });

  test('Escape takes it back', async () => {
    const { user, text, card } = opened();
    await user.click(card());
    await user.keyboard('{F2} again{Escape}');
    expect(text()).toBe('Filters hide my size');
    expect(card()).toHaveFocus();
  });

  test('a card joins the selection with Shift or Ctrl, and leaves it again', async () => {
    const { user, editor, card, ids } = opened();
    const second = screen.getByRole('button', { name: /^Price comes last/ });
    const selected = () => editor.store.getState().session.selection;
    await user.click(card());
    await user.keyboard('{Shift>}');
    await user.click(second);
    await user.keyboard('{/Shift}');
    const both = [ids.card('Filters hide my size'), ids.card('Price comes last')];
    expect(selected()).toEqual({ kind: 'cards', ids: both });
    await user.keyboard('{Control>}');
    await user.click(second);
    await user.keyboard('{/Control}');
    expect(selected()).toEqual({ kind: 'cards', ids: [both[0]] });
  });

  test('the arrows walk, and a letter on an empty cell begins a card', async () => {
    const { user, project, card } = opened();
    await user.click(card());
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('button', { name: /^Price comes last/ })).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('textbox', { name: 'Add card: Actions, Buy' })).toHaveFocus();
    await user.keyboard('Pays{Escape}');
    const texts = allCards(project().cards).map(({ text }) => text);
    expect(texts).toContain('Pays');
    expect(screen.getByRole('button', { name: /^Pays, Actions, Buy/ })).toHaveFocus();
  });

  test('a lane and a stage are renamed in their headers', async () => {
    const { user, project, ids } = opened();
    await user.dblClick(screen.getByRole('button', { name: 'Actions' }));
    await user.clear(screen.getByRole('textbox', { name: 'Name of the lane' }));
    await user.keyboard('Steps{Enter}');
    expect(project().lanes[ids.lane('Actions')]?.name).toBe('Steps');
    await user.dblClick(screen.getByRole('button', { name: 'Buy' }));
    await user.clear(screen.getByRole('textbox', { name: 'Name of the stage' }));
    await user.keyboard('Pay{Enter}');
    expect(project().stages[ids.stage('Buy')]?.name).toBe('Pay');
  });
});

describe('a feeling', () => {
  test('is chosen from a list, and can be unknown, which leaves no record', async () => {
    const { user, editor, project } = opened();
    const olga = screen.getByRole('combobox', {
      name: /Filters hide my size.*Olga|Olga.*Filters hide my size/,
    });
    expect(olga).toHaveDisplayValue(/^−1\.5/);
    await user.selectOptions(olga, '0.5');
    expect(Object.values(project().feelings)).toMatchObject([{ value: 0.5 }]);
    await user.selectOptions(olga, 'unknown');
    expect(Object.values(project().feelings)).toEqual([]);
    editor.undo();
    expect(Object.values(project().feelings)).toMatchObject([{ value: -1.5 }]);
  });
});

describe('what may only be read', () => {
  test('offers no field, list or menu, and no key writes', async () => {
    const { user, text, card } = opened({ readOnly: true });
    const table = within(screen.getByRole('table'));
    expect(table.queryByRole('combobox')).toBeNull();
    expect(table.queryByRole('button', { name: /^Add card/ })).toBeNull();
    await user.click(card());
    await user.keyboard('{Enter}x{Delete}');
    expect(table.queryByRole('textbox')).toBeNull();
    expect(table.queryByRole('button', { name: /^Menu of/ })).toBeNull();
    expect(text()).toBe('Filters hide my size');
  });
});

test.each([false, true])(
  'whoever wishes to print has the sheet from the first time on, drawn: %s',
  async (drawn) => {
    const { project, mapId } = aProject({ stages: ['Compare'], lanes: ['Website'] });
    const editor = openEditor(project);
    let printed: number | undefined;
    vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
    vi.stubGlobal('print', () => {
      window.dispatchEvent(new Event('beforeprint'));
      printed = screen.queryAllByRole('table', { hidden: true }).length;
    });
    editor.setSession({ print: true });
    renderUi(
      <EditorProvider editor={editor}>
        <Printing mapId={mapId} drawn={drawn} />
      </EditorProvider>,
    );
    await vi.waitFor(() => expect(printed).toBe(1));
    expect(screen.queryAllByRole('img', { hidden: true })).toHaveLength(drawn ? 1 : 0);
    expect(editor.store.getState().session.print).toBeUndefined();
    vi.unstubAllGlobals();
  },
);

test('what is printed is cut into parts of nearly equal size, none beyond a page', () => {
  const parts = partsOf(Array.from({ length: 13 }, (_, at) => at));
  expect(parts.map((part) => part.length)).toEqual([4, 5, 4]);
  expect(parts.flat()).toHaveLength(13);
  expect(partsOf([])).toEqual([[]]);
});
