// @vitest-environment jsdom
// The comparison on the screen: list, filters, choice of maps, curves, and the way to a first target.
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { addCard, removeCards } from '@/commands/cards';
import { removeFinding } from '@/commands/findings';
import { deriveTarget } from '@/commands/maps';
import type { Editor } from '@/editor/editor';
import { cardsOf, findingsOf, lanesOf, stagesOf } from '@/model/select';
import { EditorProvider } from '@/views/context/EditorContext';
import { CompareScreen } from '@/views/compare/CompareScreen';
import { openEditor } from '@tests/support/openEditor';
import { renderUi } from '@tests/support/screen';
import { shoes } from '@tests/support/shoes';

// jsdom lays nothing out: nobody has a size, and nobody is told of one.
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
HTMLCanvasElement.prototype.getContext = () => null;

function withTarget(): { editor: Editor; mapId: string } {
  const { project, mapId } = shoes();
  const editor = openEditor(project);
  const now = () => editor.store.getState().project;
  editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Better shoes' });
  const stageId = stagesOf(now(), 'target')[0]?.id ?? '';
  const laneId = lanesOf(now(), 'target')[0]?.id ?? '';
  editor.commit(addCard, { id: 'photo', stageId, laneId, text: 'Size check by photo' });
  const gone = cardsOf(now(), 'target').find((card) => card.text === 'Reads tests');
  editor.commit(removeCards, { ids: [gone?.id ?? ''] });
  const barrier = findingsOf(now(), 'target').find((finding) => finding.kind === 'barrier');
  editor.commit(removeFinding, { id: barrier?.id ?? '' });
  return { editor, mapId };
}

/** Shows the comparison in a view; without one, as it opens. */
function show(view = 'sideBySide') {
  window.location.hash = `#/projects/project-1/compare/x/y?view=${view}`;
  const { editor, mapId } = withTarget();
  const ui = renderUi(
    <EditorProvider editor={editor}>
      <CompareScreen fromMapId={mapId} toMapId="target" />
    </EditorProvider>,
  );
  return { editor, mapId, ...ui, panel: within(screen.getByRole('complementary', { name: 'Differences' })) };
}

beforeEach(() => {
  window.location.hash = '';
});

describe('CompareScreen', () => {
  it('says in a sentence what goes, and lists each difference by importance', () => {
    const { panel } = show();
    expect(panel.getByRole('heading', { level: 2 })).toHaveTextContent('The only barrier goes');
    expect(panel.getByText('3 differences')).toBeInTheDocument();
    expect(panel.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
      'What it solves1',
      'What stays open1',
      'What the customer does differently2',
    ]);
    expect(panel.getByRole('button', { name: /^Added:\s*Size check by photo/ })).toBeInTheDocument();
    expect(panel.getByRole('button', { name: /^Removed:\s*Reads tests/ })).toBeInTheDocument();
    expect(panel.getByRole('button', { name: /^Resolved:\s*Price shown last/ })).toBeInTheDocument();
  });

  it('narrows the list by word, kind and stage, and says where nothing is left', async () => {
    const { panel, user } = show();
    await user.type(panel.getByRole('searchbox', { name: 'Search the differences' }), 'PHOTO');
    expect(await panel.findByRole('button', { name: /Size check/ })).toBeInTheDocument();
    expect(panel.queryByRole('button', { name: /Reads tests/ })).not.toBeInTheDocument();
    await user.type(panel.getByRole('searchbox'), ' nowhere');
    expect(await panel.findByText('Nothing matches')).toBeInTheDocument();
    await user.clear(panel.getByRole('searchbox'));
    await user.click(panel.getByRole('button', { name: 'Filter' }));
    await user.click(await panel.findByRole('combobox', { name: /^All kinds/ }));
    await user.click(await screen.findByRole('option', { name: 'Removed' }));
    expect(await panel.findByRole('button', { name: /Reads tests/ })).toBeInTheDocument();
    expect(panel.queryByRole('button', { name: /Size check/ })).not.toBeInTheDocument();
  });

  it('is stepped through with the arrow keys', async () => {
    const { panel, user } = show();
    panel.getByRole('button', { name: /^Resolved/ }).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(panel.getByRole('button', { name: /^Still open/ })).toHaveFocus();
    await user.keyboard('{Home}');
    expect(panel.getByRole('button', { name: /^What it solves/ })).toHaveFocus();
  });

  it('opens a row and goes from it to the record on its map', async () => {
    const { editor, panel, user } = show();
    const row = panel.getByRole('button', { name: /Size check by photo/ });
    await user.click(row);
    expect(row).toHaveAttribute('aria-expanded', 'true');
    await user.click(panel.getByRole('button', { name: 'Open in map' }));
    expect(window.location.hash).toBe('#/projects/project-1/maps/target');
    expect(editor.store.getState().session).toMatchObject({
      reveal: 'photo',
      selection: { kind: 'cards', ids: ['photo'] },
    });
  });

  it('follows the edits of the maps', async () => {
    const { editor, panel } = show();
    editor.undo();
    expect(await panel.findByText('2 differences')).toBeInTheDocument();
    expect(panel.getByRole('heading', { level: 2 })).toHaveTextContent('The only barrier stays');
  });

  it('swaps the maps by address', async () => {
    const { mapId, user } = show();
    await user.click(screen.getByRole('button', { name: 'Swap the maps' }));
    expect(window.location.hash).toBe(`#/projects/project-1/compare/target/${mapId}?view=sideBySide`);
  });

  it('tells the curves as a table too, where unknown is a word and no number', async () => {
    const { user } = show();
    await user.click(screen.getByRole('radio', { name: 'Curves' }));
    expect(window.location.hash).toMatch(/[?]view=curves$/);
    const table = within(await screen.findByRole('table', { name: 'Feeling of Olga by stage in both maps' }));
    const rows = table.getAllByRole('row').map((row) => row.textContent);
    expect(rows).toEqual([
      'StageCurrentTargetChange',
      'Need+1+1= the same',
      'Buy00= the same',
      'Mean+0.5+0.5= the same',
    ]);
  });

  it('offers to derive a target where there is only one map, and then compares with it', async () => {
    const { project, mapId } = shoes();
    const editor = openEditor(project);
    const { user } = renderUi(
      <EditorProvider editor={editor}>
        <CompareScreen fromMapId={undefined} toMapId={undefined} />
      </EditorProvider>,
    );
    await user.click(screen.getByRole('button', { name: 'Derive target map' }));
    const [target] = Object.values(editor.store.getState().project.maps).filter(
      (map) => map.state === 'target',
    );
    expect(target?.basedOn).toBe(mapId);
    expect(window.location.hash).toBe(`#/projects/project-1/compare/${mapId}/${target?.id}`);
  });
});
