// @vitest-environment jsdom
// The curves of a comparison on the screen: on each point that differs, and in its row, what can be done with the feeling.
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { compareMaps } from '@/analysis/compare';
import { content } from '@/content/example/content.en';
import { exampleProject } from '@/content/example/exampleProject';
import { mapsOf } from '@/model/select';
import { CompareScreen } from '@/views/compare/CompareScreen';
import { EditorProvider } from '@/views/context/EditorContext';
import { openEditor } from '@tests/support/openEditor';
import { renderUi } from '@tests/support/screen';

// jsdom lays nothing out: nobody has a size, and nobody is told of one.
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
HTMLCanvasElement.prototype.getContext = () => null;

async function show() {
  const project = exampleProject(content);
  const editor = openEditor(project);
  const [from, to] = mapsOf(project).map(({ id }) => id);
  window.location.hash = `#/projects/${project.id}/compare/${from}/${to}?view=curves`;
  const ui = renderUi(
    <EditorProvider editor={editor}>
      <CompareScreen fromMapId={from} toMapId={to} />
    </EditorProvider>,
  );
  const table = await screen.findByRole('table');
  const feelings = () =>
    compareMaps(editor.store.getState().project, from ?? '', to ?? '').differences.filter(
      ({ of }) => of === 'feeling',
    );
  return { ...ui, table, feelings, editor };
}

beforeEach(() => {
  window.location.hash = '';
});

describe('Curves', () => {
  it('offers on a point what can be done with its feeling, one undo step each', async () => {
    const { user, table, feelings, editor } = await show();
    const before = feelings().length;
    const row = within(table).getByRole('row', { name: /^Prove identity/ });
    await user.click(within(row).getByRole('button', { name: /^What to do with/ }));
    const taken = await screen.findAllByRole('menuitem');
    const several = taken.every((item) => item.getAttribute('aria-haspopup') === 'menu');
    if (several) {
      taken[0]?.focus();
      await user.keyboard('{ArrowRight}');
    }
    await user.click(await screen.findByRole('menuitem', { name: /^Take back in/ }));
    expect(feelings()).toHaveLength(before - 1);
    editor.undo();
    expect(feelings()).toHaveLength(before);
  });

  it('has them on the graph for the pointer as well, and none where nothing differs', async () => {
    const { table } = await show();
    const rows = within(table).getAllByRole('row');
    const inRows = rows.filter((row) => within(row).queryByRole('button') !== null);
    const points = screen
      .getAllByRole('button', { name: /^What to do with/ })
      .filter((button) => !table.contains(button));
    expect(points).toHaveLength(inRows.length);
    expect(points.length).toBeGreaterThan(2);
    for (const point of points) expect(point).toHaveAttribute('tabindex', '-1');
  });
});
