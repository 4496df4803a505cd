// @vitest-environment jsdom
// The window for a new map: empty, from a template, from another project; one undo step, and the way to its links.
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { cardsOf, mapsOf, stagesOf } from '@/model/select';
import { EditorProvider } from '@/views/context/EditorContext';
import { type ProjectsPort, ProjectsProvider } from '@/views/context/ProjectsPort';
import { parseRoute } from '@/views/context/router';
import { NewMap } from '@/views/importing/NewMap';
import { elsewhere } from '@tests/support/elsewhere';
import { openEditor } from '@tests/support/openEditor';
import { renderUi } from '@tests/support/screen';
import { shoes } from '@tests/support/shoes';

function show(projects: Awaited<ReturnType<ProjectsPort['projects']>>) {
  const { project } = shoes();
  const editor = openEditor(project);
  const there = elsewhere(shoes());
  const port: ProjectsPort = {
    projects: () => Promise.resolve(projects),
    load: (id) =>
      Promise.resolve(
        id === 'elsewhere'
          ? { ok: true, project: there.project, name: 'Rival' }
          : { ok: false, absence: 'broken' },
      ),
    readFile: () => Promise.resolve({ ok: false, problem: 'This is no journey.' }),
    readTable: () => Promise.resolve({ ok: false as const, problem: '' }),
    acceptedFiles: () => Promise.resolve('.json'),
  };
  const { user } = renderUi(
    <EditorProvider editor={editor}>
      <ProjectsProvider value={port}>
        <NewMap onClose={() => undefined} />
      </ProjectsProvider>
    </EditorProvider>,
  );
  const dialog = within(screen.getByRole('dialog', { name: 'New map' }));
  const now = () => editor.store.getState().project;
  return { editor, before: project, now, user, dialog };
}

beforeEach(() => {
  window.location.hash = '';
});

describe('a new map', () => {
  it('begins empty and is shown', async () => {
    const { dialog, user, now } = show([]);
    await user.click(dialog.getByRole('radio', { name: 'Reference' }));
    await user.click(dialog.getByRole('button', { name: 'Create map' }));
    const made = mapsOf(now()).at(-1);
    expect(made?.state).toBe('reference');
    expect(parseRoute(window.location.hash)).toMatchObject({ screen: 'map', mapId: made?.id });
  });

  it('begins with a template', async () => {
    const { dialog, user, now } = show([]);
    await user.click(dialog.getByRole('radio', { name: 'Template' }));
    expect(dialog.getByRole('button', { name: 'Create map' })).toBeDisabled();
    await user.click(await dialog.findByRole('combobox', { name: /^Template/ }));
    const [first] = await screen.findAllByRole('option');
    await user.click(first as HTMLElement);
    await user.click(dialog.getByRole('button', { name: 'Create map' }));
    const made = mapsOf(now()).at(-1);
    expect(made?.state).toBe('target');
    expect(stagesOf(now(), made?.id ?? '').length).toBeGreaterThan(2);
  });

  it('comes from another project in one undo step, and leads to its links', async () => {
    const { dialog, user, now, editor, before } = show([
      { id: 'elsewhere', title: 'Rival', template: false },
      { id: 'torn', title: 'Torn', template: false },
    ]);
    await user.click(dialog.getByRole('radio', { name: 'Project' }));
    await user.click(await dialog.findByRole('button', { name: 'Torn' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('This project cannot be read.');
    await user.click(dialog.getByRole('button', { name: 'Rival' }));
    await user.click(await dialog.findByRole('button', { name: /Current/ }));
    await user.click(dialog.getByRole('button', { name: 'Create map' }));
    const made = mapsOf(now()).at(-1);
    expect(cardsOf(now(), made?.id ?? '')).toHaveLength(5);
    await user.click(await screen.findByRole('button', { name: /^Link to/ }));
    expect(parseRoute(window.location.hash)).toMatchObject({ screen: 'compare', toMapId: made?.id });
    expect(editor.store.getState().session.dialog).toBe('links');
    editor.undo();
    expect(now()).toEqual(before);
  });

  it('says where there is no other project', async () => {
    const { dialog, user } = show([]);
    await user.click(dialog.getByRole('radio', { name: 'Project' }));
    expect(await dialog.findByText('There is no other project here')).toBeInTheDocument();
  });
});
