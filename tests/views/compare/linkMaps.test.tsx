// @vitest-environment jsdom
// Other projects in the comparison, and the links between two maps: proposed, confirmed, changed, taken away.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { compareMaps } from '@/analysis/compare';
import { bringMap } from '@/commands/bringMap';
import type { Editor } from '@/editor/editor';
import { cardsOf } from '@/model/select';
import type { Project } from '@/model/types';
import { CompareScreen } from '@/views/compare/CompareScreen';
import { EditorProvider } from '@/views/context/EditorContext';
import { type Fetched, ProjectsProvider } from '@/views/context/ProjectsPort';
import { href, parseRoute, type Route, useHash } from '@/views/context/router';
import { elsewhere } from '@tests/support/elsewhere';
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

const other = () => elsewhere(shoes());

/** The comparison that the address names, with what the other project is read as. */
function Compared() {
  const route = parseRoute(useHash());
  return route.screen === 'compare' ? (
    <CompareScreen fromMapId={route.fromMapId} toMapId={route.toMapId} other={route.other} />
  ) : (
    <p>elsewhere</p>
  );
}

function show(editor: Editor, route: Route, load: (id: string) => Fetched) {
  window.location.hash = href(route);
  const port = {
    projects: () => Promise.resolve([{ id: 'elsewhere', title: 'Shoes elsewhere', template: false }]),
    load: (id: string) => Promise.resolve(load(id)),
    readFile: () => Promise.resolve({ ok: false as const, problem: '' }),
    readTable: () => Promise.resolve({ ok: false as const, problem: '' }),
    acceptedFiles: () => Promise.resolve(''),
  };
  return renderUi(
    <EditorProvider editor={editor}>
      <ProjectsProvider value={port}>
        <Compared />
      </ProjectsProvider>
    </EditorProvider>,
  );
}

const here = (project: Project): Fetched => ({ ok: true, project, name: 'Shoes elsewhere' });

beforeEach(() => {
  window.location.hash = '';
});

describe('two projects', () => {
  it('are compared by an address that names both, the other one read while that is told', async () => {
    const { project, mapId } = shoes();
    const there = other();
    show(
      openEditor(project),
      {
        screen: 'compare',
        projectId: project.id,
        fromMapId: mapId,
        toMapId: there.mapId,
        view: 'sideBySide',
        other: { side: 'to', projectId: 'elsewhere' },
      },
      () => here(there.project),
    );
    expect(screen.getByText('Comparing the maps')).toBeInTheDocument();
    expect(await screen.findByRole('complementary', { name: 'Differences' })).toBeInTheDocument();
    expect(await screen.findByRole('combobox', { name: /^Second map/ })).toHaveTextContent('Shoes elsewhere');
  });

  it.each([
    ['gone', 'The other project is not here any more'],
    ['broken', 'The other project cannot be read'],
    ['noFile', 'The file has to be chosen again'],
  ] as const)('that are %s say so, with a way on', async (absence, title) => {
    const { project, mapId } = shoes();
    const tries: string[] = [];
    const { user } = show(
      openEditor(project),
      {
        screen: 'compare',
        projectId: project.id,
        fromMapId: mapId,
        toMapId: 'm',
        other: { side: 'to', projectId: 'q' },
      },
      (id) => {
        tries.push(id);
        return { ok: false, absence };
      },
    );
    expect(await screen.findByRole('heading', { name: title })).toBeInTheDocument();
    if (absence === 'broken') {
      await user.click(screen.getByRole('button', { name: 'Try again' }));
      await waitFor(() => expect(tries).toHaveLength(2));
    }
    await user.click(screen.getByRole('button', { name: 'Choose another map' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Compare with another project' }));
    expect(await dialog.findByRole('button', { name: 'Shoes elsewhere' })).toBeInTheDocument();
  });

  it('are chosen in two steps, and a map that is gone there is told', async () => {
    const { project, mapId } = shoes();
    const there = other();
    const { user } = show(
      openEditor(project),
      {
        screen: 'compare',
        projectId: project.id,
        fromMapId: mapId,
        toMapId: 'no-such-map',
        other: { side: 'to', projectId: 'elsewhere' },
      },
      () => here(there.project),
    );
    expect(
      await screen.findByRole('heading', { name: 'The map of the other project is gone' }),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Choose another map' }));
    await user.click(await screen.findByRole('button', { name: 'Shoes elsewhere' }));
    await user.click(await screen.findByRole('button', { name: /Current/ }));
    await waitFor(() =>
      expect(parseRoute(window.location.hash)).toMatchObject({
        screen: 'compare',
        fromMapId: mapId,
        toMapId: there.mapId,
        other: { side: 'to', projectId: 'elsewhere' },
      }),
    );
  });
});

describe('the links between two maps', () => {
  async function links() {
    const { project, mapId } = shoes();
    const there = other();
    const editor = openEditor(project);
    editor.commit(bringMap, {
      from: there.project,
      sourceMapId: there.mapId,
      id: 'reference',
      title: 'Competitor',
      state: 'reference',
    });
    const now = () => editor.store.getState().project;
    const paired = () => compareMaps(now(), mapId, 'reference').cards.pairs.length;
    const { user } = show(
      editor,
      {
        screen: 'compare',
        projectId: project.id,
        fromMapId: mapId,
        toMapId: 'reference',
        view: 'sideBySide',
      },
      () => ({ ok: false, absence: 'gone' }),
    );
    await user.click(await screen.findByRole('button', { name: 'Links between the two maps' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'What is what in the two maps' }));
    return { editor, now, paired, user, dialog, mapId };
  }

  it('are confirmed one by one or all, each one undo step', async () => {
    const { now, dialog, user, editor } = await links();
    const before = now();
    await user.click(await dialog.findByRole('button', { name: 'Confirm the link of “Searches”' }));
    const searches = () => cardsOf(now(), 'reference').find(({ text }) => text === 'Searches');
    expect(searches()?.origin).toBe(
      cardsOf(before, before.maps['reference'] ? (Object.keys(before.maps)[0] ?? '') : '')[0]?.id,
    );
    await user.click(await dialog.findByRole('button', { name: /^Confirm all/ }));
    await waitFor(() => expect(dialog.getByRole('radio', { name: /^Linked/ })).toBeChecked());
    editor.undo();
    expect(await dialog.findByRole('button', { name: /^Confirm all/ })).toBeInTheDocument();
    editor.undo();
    expect(now()).toEqual(before);
  });

  it('are refused, and what was refused can be linked again', async () => {
    const { dialog, user, paired } = await links();
    expect(paired()).toBe(5);
    await user.click(await dialog.findByRole('button', { name: '“Searches”: not the same' }));
    expect(paired()).toBe(4);
    await user.click(dialog.getByRole('radio', { name: /^Without a partner/ }));
    const list = within(await dialog.findByRole('list'));
    expect(list.getAllByText('Searches')).toHaveLength(2);
    await user.click(list.getAllByRole('button', { name: 'Link “Searches”' })[0] as HTMLElement);
    await user.click(await dialog.findByRole('combobox'));
    await user.click(await screen.findByRole('option', { name: 'Searches' }));
    expect(paired()).toBe(5);
  });
});
