// @vitest-environment jsdom
// The gallery of templates: search, arrow keys, and the life of a template of one's own.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { bareProject } from '@/content/templates/bareProject';
import { mapsOf, promptsOf, stagesOf } from '@/model/select';
import { LibraryScreen } from '@/views/library/LibraryScreen';
import { aProject } from '@tests/support/aProject';
import { memoryLibrary } from '@tests/support/memoryLibrary';
import { renderUi } from '@tests/support/screen';

/** A map with people, cards and findings, none of which belongs to its frame. */
function mine() {
  const { project, mapId, ids } = aProject({
    id: 'mine',
    title: 'Our bakery',
    stages: ['Smell', 'Taste'],
    lanes: ['Shop'],
    personas: ['Olga'],
    cards: { 'Smell/Shop': ['Passes by'] },
    findings: [{ title: 'Long queue', on: ['Passes by'] }],
    feelings: { Olga: { Smell: 2 } },
  });
  project.prompts['q'] = {
    id: 'q',
    stageId: ids.stage('Taste'),
    laneId: ids.lane('Shop'),
    text: 'Who asks?',
  };
  return { project, mapId };
}

async function openGallery(withOwn = false) {
  const library = memoryLibrary();
  const { project, mapId } = mine();
  library.put(project, Date.now());
  if (withOwn)
    library.put(bareProject(project, mapId, { title: 'Bakery frame', template: true }), Date.now());
  const opened: string[] = [];
  const ui = renderUi(
    <LibraryScreen
      port={library}
      onOpen={(id) => opened.push(id)}
      hrefOf={(id) => `#/projects/${id}`}
      onMerge={() => undefined}
      onCompare={() => undefined}
      hrefOfFound={(id, record) => `#/projects/${id}/${record.kind}/${record.id}`}
      theme="light"
      onTheme={() => undefined}
    />,
  );
  await ui.user.click(screen.getByRole('button', { name: 'New project' }));
  await screen.findByRole('button', { name: /^Blank/ });
  await waitFor(() => expect(tiles().length).toBeGreaterThan(9));
  return { library, opened, source: project, ...ui };
}

const tiles = () => [...document.querySelectorAll<HTMLElement>('[data-tile]')];
const focusedTile = () => tiles().indexOf(document.activeElement as HTMLElement);
const search = () => screen.getByRole('searchbox', { name: 'Search templates' });

describe('the gallery', () => {
  it('is searched by name and by line, says when nothing fits, and comes back', async () => {
    const { user } = await openGallery(true);
    const all = tiles().length;
    await user.type(search(), 'BANK');
    expect(tiles().length).toBeLessThan(all);
    expect(screen.getByRole('button', { name: /bank/i })).toBeInTheDocument();
    await user.clear(search());
    await user.type(search(), 'frame bakery');
    expect(tiles().map(({ textContent }) => textContent)).toEqual([expect.stringContaining('Bakery frame')]);
    await user.clear(search());
    await user.type(search(), 'no such thing');
    expect(tiles()).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Show everything' }));
    expect(tiles()).toHaveLength(all);
  });

  it('is walked by arrows, Home and End, begins at the blank one, and Enter uses the tile that has the focus', async () => {
    const { user, opened } = await openGallery();
    expect(focusedTile()).toBe(0);
    await user.keyboard('{ArrowLeft}');
    expect(focusedTile()).toBe(0);
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(focusedTile()).toBe(2);
    await user.keyboard('{ArrowLeft}');
    expect(focusedTile()).toBe(1);
    await user.keyboard('{End}');
    expect(focusedTile()).toBe(tiles().length - 1);
    await user.keyboard('{Home}');
    expect(focusedTile()).toBe(0);
    await user.keyboard('{ArrowRight}{Enter}');
    await waitFor(() => expect(opened).toHaveLength(1));
  });

  it('keeps arrows for the text of the search', async () => {
    const { user } = await openGallery();
    await user.click(search());
    await user.keyboard('{ArrowRight}');
    expect(search()).toHaveFocus();
  });
});

describe("a template of one's own", () => {
  it('is no project of the library, and a project made of it has new ids, its questions and nobody in it', async () => {
    const { user, library, opened, source } = await openGallery(true);
    await user.dblClick(screen.getByRole('button', { name: /^Bakery frame/ }));
    await waitFor(() => expect(opened).toHaveLength(1));
    const made = await library.loadProject(opened[0] ?? '');
    const [map] = made ? mapsOf(made) : [];
    if (!made || !map) throw new Error('nothing was made');
    const stages = stagesOf(made, map.id);
    expect(stages.map(({ name }) => name)).toEqual(['Smell', 'Taste']);
    expect(stages.flatMap(({ id }) => promptsOf(made, id)).map(({ text }) => text)).toEqual(['Who asks?']);
    expect(stages.some(({ id }) => Object.hasOwn(source.stages, id))).toBe(false);
    expect(made.template).toBeUndefined();
    expect(JSON.stringify(made)).not.toMatch(/Olga|Passes by|Long queue/);
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('link', { name: 'Our bakery' })).toBeInTheDocument();
    expect(screen.getAllByRole('link', { name: 'Bakery frame' })).toHaveLength(1);
  });

  it('is renamed by its button and by F2, and deleted with a way back', async () => {
    const { user } = await openGallery(true);
    const own = () => within(screen.getByRole('list', { name: 'Your templates' }));
    await user.click(own().getByRole('button', { name: 'Rename template “Bakery frame”' }));
    const dialog = await screen.findByRole('dialog', { name: 'Rename the template' });
    await user.clear(within(dialog).getByRole('textbox'));
    await user.keyboard('Shop frame{Enter}');
    await waitFor(() => expect(own().getByRole('button', { name: /^Shop frame/ })).toBeInTheDocument());
    own()
      .getByRole('button', { name: /^Shop frame/ })
      .focus();
    await user.keyboard('{F2}');
    expect(await screen.findByRole('dialog', { name: 'Rename the template' })).toBeInTheDocument();
    await user.keyboard('{Escape}');
    await user.click(own().getByRole('button', { name: 'Move template “Shop frame” to trash' }));
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Your templates' })).toBeNull());
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('list', { name: 'Your templates' })).toBeInTheDocument();
  });
});
