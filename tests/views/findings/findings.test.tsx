// @vitest-environment jsdom
// The ranked findings on the screen: order, rating in place, filters, matrix, several at once, and the way to the touchpoint.
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { rankFindings } from '@/analysis/ranking';
import { attachEvidence } from '@/commands/evidence';
import { addFinding, updateFinding } from '@/commands/findings';
import { deriveTarget } from '@/commands/maps';
import { updateStrategy } from '@/commands/strategies';
import { writeBlock } from '@/formats/tsv';
import { guardedCells, writeHtmlTable } from '@/formats/writeHtmlTable';
import { t } from '@/i18n/translate';
import { findingsSheet } from '@/formats/sheets/findingSheet';
import { withoutIds } from '@/formats/sheets/sheet';
import { writtenSheet } from '@/formats/sheets/writtenCells';
import { EditorProvider } from '@/views/context/EditorContext';
import { PlanScreen } from '@/app/PlanScreen';
import { cardsOf, strategiesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';
import { renderUi } from '@tests/support/screen';

const project = () =>
  aProject({
    stages: ['Need', 'Buy'],
    lanes: ['Website'],
    evidence: [{ title: 'Survey' }],
    cards: { 'Need/Website': ['Searches'], 'Buy/Website': ['Pays'] },
    findings: [
      { title: 'Slow search', kind: 'pain', on: ['Searches'], severity: 2, frequency: 3 },
      {
        title: 'Price comes last',
        kind: 'barrier',
        on: ['Pays'],
        severity: 5,
        frequency: 4,
        cause: 'Old basket',
        tags: ['price'],
      },
      { title: 'Kind courier', kind: 'delight', on: ['Pays'] },
    ],
  });

function show(shown: Project) {
  const editor = openEditor(shown);
  const ui = renderUi(
    <EditorProvider editor={editor}>
      <PlanScreen route={{ screen: 'plan', projectId: 'p' }} />
    </EditorProvider>,
  );
  return { editor, ...ui };
}
const titles = () =>
  screen
    .getAllByRole('rowheader')
    .filter((header) => header.getAttribute('scope') === 'row')
    .map((header) => within(header).getAllByRole('button')[0]?.textContent);
const choose = async (user: ReturnType<typeof show>['user'], list: string, choice: string) => {
  await user.click(await screen.findByRole('combobox', { name: new RegExp(`^${list}`) }));
  await user.click(await screen.findByRole('option', { name: choice }));
};

beforeEach(() => {
  window.location.hash = '';
});

describe('FindingsScreen', () => {
  it('says where it weighs most, and ranks problems apart from delights, the unweighed last', () => {
    show(project().project);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      '“Buy” carries 20 of the weight of 26',
    );
    expect(screen.getByText(/^1 barrier and 1 pain point on this map/)).toHaveTextContent(
      '2 rest on assumptions',
    );
    expect(titles()).toEqual(['Price comes last', 'Slow search', 'Kind courier']);
    const rows = screen.getAllByRole('row');
    expect(rows[1]).toHaveTextContent('Pain points and barriers');
    expect(rows[2]).toHaveTextContent(/^Choose: Price comes last1 Price comes lastBarrier/);
    expect(rows[4]).toHaveTextContent('Delights, to keep');
    expect(rows[5]).toHaveTextContent('no weight yet');
    expect(screen.getByRole('meter', { name: 'Weight 20 of 25' })).toBeInTheDocument();
  });

  it('lists what only the target has apart, and counts it nowhere', () => {
    const built = project();
    const editor = openEditor(built.project);
    editor.commit(deriveTarget, { sourceMapId: built.mapId, id: 'target', title: 'Target' });
    const cardIds = [cardsOf(editor.store.getState().project, 'target')[0]?.id ?? ''];
    editor.commit(addFinding, { id: 'fresh', kind: 'barrier', cardIds, title: 'Needs light' });
    editor.commit(updateFinding, { id: 'fresh', changes: { severity: 5, frequency: 5 } });
    show(editor.store.getState().project);
    expect(screen.getByText(/^1 barrier and 1 pain point on this map/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Severity 5, frequency 5/ })).toBeDisabled();
    expect(titles().at(-1)).toBe('Needs light');
    expect(screen.getAllByRole('row').at(-2)).toHaveTextContent('New in the target, not on this map');
  });

  it('makes a strategy for a finding by one key, which the row tells then', async () => {
    const { user, editor } = show(project().project);
    screen.getByRole('button', { name: 'Price comes last' }).focus();
    await user.keyboard('s');
    const [made] = strategiesOf(editor.store.getState().project);
    expect(made?.findingIds).toEqual(['finding-2']);
    expect(window.location.hash).toContain(`/plan/strategies/${made?.id}`);
    const changes = { title: 'One price', owner: 'Ann Lee' };
    act(() => void editor.commit(updateStrategy, { id: made?.id ?? '', changes }));
    expect(screen.getByRole('link', { name: /^Ann Lee ?One price$/ })).toBeInTheDocument();
    // In a field it is a letter.
    await user.click(screen.getByRole('button', { name: 'Price comes last' }));
    await user.type(await screen.findByRole('textbox', { name: 'Tags' }), 's');
    expect(strategiesOf(editor.store.getState().project)).toHaveLength(1);
  });

  it('keeps rows in place while somebody rates, and sorts again when they leave', async () => {
    const { user, editor } = show(project().project);
    const severity = screen.getByRole('radiogroup', { name: 'Severity: Slow search' });
    await user.click(within(severity).getByRole('radio', { name: '5' }));
    const frequency = screen.getByRole('radiogroup', { name: 'Frequency: Slow search' });
    within(frequency).getByRole('radio', { name: '3' }).focus();
    await user.keyboard('5');
    expect(titles()).toEqual(['Price comes last', 'Slow search', 'Kind courier']);
    expect(editor.store.getState().project.findings['finding-1']).toMatchObject({
      severity: 5,
      frequency: 5,
    });
    await user.click(screen.getByRole('radio', { name: 'Rank' }));
    expect(titles()).toEqual(['Slow search', 'Price comes last', 'Kind courier']);
  });

  it('narrows by stage, tag, weight list and matrix, groups, and sorts by a column', async () => {
    const { user } = show(project().project);
    await user.click(screen.getByRole('button', { name: 'Severity 2, frequency 3: 1 finding' }));
    expect(titles()).toEqual(['Slow search']);
    await user.click(screen.getByRole('button', { name: 'Severity 2, frequency 3: 1 finding' }));
    await user.click(screen.getByRole('button', { name: /^Buy, .*20/ }));
    expect(titles()).toEqual(['Price comes last', 'Kind courier']);
    await choose(user, 'Tags', 'price');
    expect(titles()).toEqual(['Price comes last']);
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    await user.click(screen.getByRole('radio', { name: 'Cause' }));
    expect(screen.getAllByRole('cell').map((head) => head.textContent)).toEqual(
      expect.arrayContaining(['Old basketweight 20', 'Without a causeweight 6']),
    );
    await user.click(screen.getByRole('radio', { name: 'Rank' }));
    await user.click(screen.getByRole('button', { name: 'Finding' }));
    expect(titles()).toEqual(['Price comes last', 'Slow search', 'Kind courier']);
    expect(screen.getByRole('columnheader', { name: 'Finding' })).toHaveAttribute('aria-sort', 'ascending');
  });

  it('changes those that are ticked at once, in one step to undo', async () => {
    const { user, editor } = show(project().project);
    await user.click(screen.getByRole('checkbox', { name: 'Choose: Price comes last' }));
    await user.keyboard('{Shift>}');
    await user.click(screen.getByRole('checkbox', { name: 'Choose: Kind courier' }));
    await user.keyboard('{/Shift}');
    const bar = screen.getByRole('toolbar', { name: '3 chosen' });
    await user.click(within(bar).getByRole('button', { name: 'Status' }));
    await user.click(await screen.findByRole('menuitem', { name: 'In work' }));
    const statuses = () =>
      Object.values(editor.store.getState().project.findings).map(({ status }) => status);
    expect(statuses()).toEqual(['inWork', 'inWork', 'inWork']);
    act(() => void editor.undo());
    expect(statuses()).toEqual([undefined, undefined, undefined]);
    await user.click(within(bar).getByRole('button', { name: 'Merge' }));
    expect(titles()).toEqual(['Price comes last']);
    expect(screen.queryByRole('toolbar')).toBeNull();
  });

  it('sets what is solved back under a fold where it weighs nothing, tells it, and takes it back by undo', async () => {
    const { user, editor } = show(project().project);
    await user.click(screen.getByRole('button', { name: 'Status: Open. Price comes last' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Solved' }));
    expect(titles()).toEqual(['Slow search', 'Kind courier']);
    expect(await screen.findByText('1 finding no longer counts in weights and heat')).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      '“Need” carries all of the weight of 6',
    );
    expect(screen.getByRole('button', { name: 'Severity 5, frequency 4: 0 findings' })).toBeDisabled();
    const fold = screen.getByRole('button', { name: 'Solved and dismissed: 1' });
    await waitFor(() => expect(fold).toHaveFocus());
    await user.click(fold);
    expect(titles()).toEqual(['Slow search', 'Kind courier', 'Price comes last']);
    expect(screen.getAllByRole('row').at(-1)).toHaveTextContent('counts no more');
    act(() => void editor.undo());
    expect(titles()).toEqual(['Price comes last', 'Slow search', 'Kind courier']);
    expect(screen.queryByRole('button', { name: /^Solved and dismissed/ })).toBeNull();
  });

  it('shows in the form of a finding what it rests on, and attaches a source to it', async () => {
    const { user, editor } = show(project().project);
    await user.click(screen.getByRole('button', { name: 'Slow search' }));
    const dialog = await screen.findByRole('dialog', { name: 'Slow search' });
    await user.click(within(dialog).getByRole('button', { name: /^Attach/ }));
    expect(editor.store.getState().session).toMatchObject({
      dialog: 'evidence',
      attaching: [{ table: 'findings', id: 'finding-1' }],
    });
    act(
      () =>
        void editor.commit(attachEvidence, {
          to: [{ table: 'findings', id: 'finding-1' }],
          evidenceIds: ['evidence-1'],
          detach: [],
          made: [],
        }),
    );
    expect(within(dialog).getByRole('link', { name: /Survey/ })).toBeInTheDocument();
  });

  it('proposes to merge those that are called the same', async () => {
    const { project: built } = project();
    const first = built.findings['finding-1'];
    if (first)
      built.findings['finding-9'] = { ...first, id: 'finding-9', order: 'z', title: 'slow  Search!' };
    const { user, editor } = show(built);
    await user.click(screen.getByRole('button', { name: 'Merge alike' }));
    const dialog = await screen.findByRole('dialog', { name: 'Merge alike' });
    await user.click(within(dialog).getByRole('button', { name: 'Merge 2 findings: Slow search' }));
    expect(within(dialog).getByText(/No two findings/)).toBeInTheDocument();
    expect(Object.keys(editor.store.getState().project.findings)).toHaveLength(3);
  });

  it('makes a new one on a touchpoint that is chosen, and opens its form', async () => {
    const { user, editor } = show(project().project);
    await user.click(screen.getByRole('button', { name: 'New finding' }));
    const dialog = await screen.findByRole('dialog', { name: 'New finding' });
    await user.type(within(dialog).getByRole('textbox', { name: 'What is it?' }), 'No receipt');
    await user.click(within(dialog).getByRole('button', { name: 'Add' }));
    expect(within(dialog).getByRole('alert')).toHaveTextContent('Choose the touchpoint');
    await choose(user, 'Stage', 'Buy');
    await choose(user, 'Touchpoint', 'Pays');
    await user.click(within(dialog).getByRole('button', { name: 'Add' }));
    expect(await screen.findByRole('dialog', { name: 'No receipt' })).toBeInTheDocument();
    const made = Object.values(editor.store.getState().project.findings).find(
      ({ title }) => title === 'No receipt',
    );
    expect(made).toMatchObject({ kind: 'pain', cardIds: ['card-2'] });
  });

  it('leads to the touchpoint on its map', async () => {
    const { user, editor } = show(project().project);
    await user.click(screen.getByRole('button', { name: /^Need\s·\sWebsite/ }));
    expect(window.location.hash).toBe('#/projects/project-1/maps/map-1');
    expect(editor.store.getState().session).toMatchObject({
      reveal: 'card-1',
      selection: { kind: 'cards', ids: ['card-1'] },
    });
  });

  it('is copied as a table in which no title becomes a formula', () => {
    const { project: built, mapId } = project();
    const first = built.findings['finding-1'];
    if (first) first.title = '=HYPERLINK("http://x")';
    const rows = writtenSheet(withoutIds(findingsSheet(built, rankFindings(built, mapId), t)), String);
    expect(writeBlock(rows)).toContain(`2\t"'=HYPERLINK(""http://x"")"\tPain point\tNeed\tWebsite\t2\t3\t6`);
    const page = new DOMParser().parseFromString(writeHtmlTable(guardedCells(rows)), 'text/html');
    const texts = [...page.querySelectorAll('td')].map(({ textContent }) => textContent);
    expect(texts).toContain(`'=HYPERLINK("http://x")`);
    expect(texts.filter((text) => /^[=+@-]/.test(text))).toEqual([]);
  });

  it('teaches how to begin where nothing is tagged', async () => {
    const { user } = show(aProject({ stages: ['Need'] }).project);
    expect(screen.getByRole('heading', { name: 'What stops your customers?' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'New finding' }));
    expect(await screen.findByRole('dialog', { name: 'New finding' })).toBeInTheDocument();
  });
});
