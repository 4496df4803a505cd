// @vitest-environment jsdom
// The ranked findings on the screen: order, rating in place, filters, and the way to the touchpoint.
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { EditorProvider } from '@/views/context/EditorContext';
import { FindingsScreen } from '@/views/findings/FindingsScreen';
import type { Project } from '@/model/types';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';
import { renderUi } from '@tests/support/screen';

const project = () =>
  aProject({
    stages: ['Need', 'Buy'],
    lanes: ['Website'],
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
      },
      { title: 'Kind courier', kind: 'delight', on: ['Pays'] },
    ],
  });

function show(shown: Project) {
  const editor = openEditor(shown);
  const ui = renderUi(
    <EditorProvider editor={editor}>
      <FindingsScreen />
    </EditorProvider>,
  );
  return { editor, ...ui };
}
const titles = () =>
  screen.getAllByRole('rowheader').map((header) => within(header).getByRole('button').textContent);

beforeEach(() => {
  window.location.hash = '';
});

describe('FindingsScreen', () => {
  it('ranks by weight, the unweighed last and without a rank', () => {
    show(project().project);
    expect(titles()).toEqual(['Price comes last', 'Slow search', 'Kind courier']);
    const [, first, , last] = screen.getAllByRole('row');
    expect(first).toHaveTextContent(/^1Price comes lastBarrier/);
    expect(screen.getByRole('meter', { name: 'Weight 20 of 25' })).toBeInTheDocument();
    expect(last).toHaveTextContent('no weight yet');
  });

  it('keeps rows in place while somebody rates, and sorts again when they leave', async () => {
    const { user, editor } = show(project().project);
    const severity = screen.getByRole('radiogroup', { name: 'Severity: Kind courier' });
    await user.click(within(severity).getByRole('radio', { name: '5' }));
    const frequency = screen.getByRole('radiogroup', { name: 'Frequency: Kind courier' });
    await user.click(within(frequency).getByRole('radio', { name: '5' }));
    expect(titles()).toEqual(['Price comes last', 'Slow search', 'Kind courier']);
    expect(editor.store.getState().project.findings['finding-3']).toMatchObject({
      severity: 5,
      frequency: 5,
    });
    await user.click(screen.getByRole('radio', { name: 'All 3' }));
    expect(titles()).toEqual(['Kind courier', 'Price comes last', 'Slow search']);
  });

  it('filters by kind and sorts by a column', async () => {
    const { user } = show(project().project);
    await user.click(screen.getByRole('radio', { name: 'Barriers 1' }));
    expect(titles()).toEqual(['Price comes last']);
    await user.click(screen.getByRole('radio', { name: 'All 3' }));
    await user.click(screen.getByRole('button', { name: 'Finding' }));
    expect(titles()).toEqual(['Kind courier', 'Price comes last', 'Slow search']);
    expect(screen.getByRole('columnheader', { name: 'Finding' })).toHaveAttribute('aria-sort', 'ascending');
  });

  it('leads to the touchpoint on its map', async () => {
    const { user, editor } = show(project().project);
    await user.click(screen.getByRole('button', { name: 'Slow search' }));
    expect(window.location.hash).toBe('#/projects/project-1/maps/map-1');
    expect(editor.store.getState().session).toMatchObject({
      reveal: 'card-1',
      selection: { kind: 'cards', ids: ['card-1'] },
    });
  });

  it('teaches how to begin where nothing is tagged', async () => {
    const { user } = show(aProject({ stages: ['Need'] }).project);
    expect(screen.getByRole('heading', { name: 'What stops your customers?' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Go to the map' }));
    expect(window.location.hash).toBe('#/projects/project-1/maps/map-1');
  });
});
