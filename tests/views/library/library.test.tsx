// @vitest-environment jsdom
// The library: what a person can do with projects, by role and name.
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { memoryLibrary, type MemoryLibrary } from '@tests/support/memoryLibrary';
import { renderUi } from '@tests/support/screen';
import { newProject } from '@/model/newProject';
import { arrange, isOverdue, matching } from '@/views/library/arrange';
import { LibraryScreen } from '@/views/library/LibraryScreen';

function openLibrary(library: MemoryLibrary) {
  const opened: string[] = [];
  const page = (
    <LibraryScreen
      port={library}
      onOpen={(id) => opened.push(id)}
      onMerge={() => undefined}
      onCompare={() => undefined}
      hrefOf={(id) => `#/projects/${id}`}
      hrefOfFound={(id, record) => `#/projects/${id}/${record.kind}/${record.id}`}
      theme="light"
      onTheme={() => undefined}
    />
  );
  return { opened, ...renderUi(page) };
}

function withProjects(...titles: string[]): MemoryLibrary {
  const library = memoryLibrary();
  titles.forEach((title, index) =>
    library.put(newProject(title, new Date().toISOString(), `p${index}`), Date.now() - index * 60_000),
  );
  return library;
}

const titles = () => screen.queryAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);

describe('first visit', () => {
  it('opens a finished example in one click, always as a new project', async () => {
    const library = memoryLibrary();
    const { user, opened, unmount } = openLibrary(library);
    await user.click(screen.getByRole('button', { name: 'Open example' }));
    await waitFor(() => expect(opened).toHaveLength(1));
    unmount();
    const again = openLibrary(library);
    await again.user.click(await screen.findByRole('button', { name: 'Open example' }));
    await waitFor(() => expect(again.opened).toHaveLength(1));
    expect(again.opened).not.toEqual(opened);
  });

  it('makes one project of a double click', async () => {
    const library = memoryLibrary();
    const { user, opened } = openLibrary(library);
    await user.click(screen.getByRole('button', { name: 'New project' }));
    await user.dblClick(await screen.findByRole('button', { name: /^Blank/ }));
    await waitFor(() => expect(opened).toHaveLength(1));
    await user.keyboard('{Escape}');
    expect(await screen.findAllByRole('link', { name: 'Untitled journey' })).toHaveLength(1);
  });

  it('shows places for cards, not emptiness, while the list is read', () => {
    openLibrary(memoryLibrary({ loading: true }));
    expect(screen.getByRole('status', { name: 'Loading your journeys' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Open example' })).toBeNull();
  });
});

it.each([[[]], [['Shop']]])('keeps the focus on a button when the list comes: %j', (own) => {
  const library = memoryLibrary({ loading: true });
  for (const title of own) library.put(newProject(title, '2026-01-01T00:00:00Z', title), 0);
  openLibrary(library);
  const button = screen.getByRole('button', { name: 'New project' });
  button.focus();
  act(() => library.reload());
  expect(screen.queryByRole('status', { name: 'Loading your journeys' })).toBeNull();
  expect(button).toHaveFocus();
});

describe('projects', () => {
  it('creates a project and opens it', async () => {
    const library = withProjects();
    const { user, opened } = openLibrary(library);
    await user.click(screen.getByRole('button', { name: 'New project' }));
    await screen.findByRole('button', { name: /^Blank/ });
    // The focus is on the blank one already.
    await user.keyboard('{Enter}');
    await waitFor(() => expect(opened).toHaveLength(1));
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('link', { name: 'Untitled journey' })).toHaveAttribute(
      'href',
      `#/projects/${opened[0]}`,
    );
  });

  it('finds by title and says when nothing matches', async () => {
    const { user } = openLibrary(withProjects('Buying shoes', 'Hotel stay'));
    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'hotel');
    expect(titles()).toEqual(['Hotel stay']);
    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'zzz');
    await user.click(screen.getByRole('button', { name: 'Show everything' }));
    expect(titles()).toContain('Buying shoes');
  });

  it('keeps each card where it is while somebody searches', async () => {
    const { user } = openLibrary(withProjects('Buying shoes', 'Hotel stay'));
    const card = screen.getByRole('link', { name: 'Buying shoes' });
    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'hotel');
    expect(screen.queryByRole('link', { name: 'Buying shoes' })).toBeNull();
    await user.clear(screen.getByRole('searchbox', { name: 'Search' }));
    expect(screen.getByRole('link', { name: 'Buying shoes' })).toBe(card);
  });

  it('tells of a backup how many of its projects are done', async () => {
    const library = withProjects('Buying shoes');
    let finish: () => void = () => undefined;
    library.restoreBackup = (_file, _ask, onStep) => {
      onStep?.('store', { done: 40, total: 200 });
      return new Promise((resolve) => (finish = () => resolve(undefined)));
    };
    const { user } = openLibrary(library);
    await user.upload(screen.getByTestId('backup-file'), new File(['{}'], 'waymark-backup.json'));
    expect(await screen.findByText(/40 of 200/)).toBeInTheDocument();
    expect(screen.getByRole('progressbar')).toHaveAttribute('value', '3.2');
    finish();
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  });

  it('renames through its menu and refuses an empty name', async () => {
    const { user } = openLibrary(withProjects('Buying shoes'));
    await user.click(screen.getByRole('button', { name: 'More about “Buying shoes”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Rename' }));
    const field = await screen.findByRole('textbox', { name: 'Name' });
    await user.clear(field);
    await user.keyboard('{Enter}');
    expect(field).toBeInvalid();
    await user.type(field, 'Buying boots{Enter}');
    expect(await screen.findByRole('link', { name: 'Buying boots' })).toBeInTheDocument();
  });

  it('moves to the trash by key and comes back by Undo', async () => {
    const { user } = openLibrary(withProjects('Buying shoes', 'Hotel stay'));
    screen.getByRole('link', { name: 'Hotel stay' }).focus();
    await user.keyboard('{Delete}');
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Hotel stay' })).toBeNull());
    expect(screen.getByRole('button', { name: 'Trash (1)' })).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('link', { name: 'Hotel stay' })).toBeInTheDocument();
  });

  it('restores from the trash, and deletes for ever only after a question', async () => {
    const library = withProjects('Buying shoes', 'Hotel stay', 'Moving home');
    await library.moveToTrash('p1');
    await library.moveToTrash('p2');
    const { user } = openLibrary(library);
    await user.click(screen.getByRole('button', { name: 'Trash (2)' }));
    await user.click(await screen.findByRole('button', { name: 'Restore “Hotel stay”' }));
    await waitFor(() => expect(library.getState().trash).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: 'Delete “Moving home” for ever' }));
    const question = await screen.findByRole('alertdialog', { name: 'Delete “Moving home” for ever?' });
    expect(library.getState().trash).toHaveLength(1);
    await user.click(within(question).getByRole('button', { name: 'Delete for ever' }));
    await waitFor(() => expect(library.getState().trash).toHaveLength(0));
    await expect(library.loadProject('p2')).resolves.toBeUndefined();
  });

  it('duplicates', async () => {
    const { user } = openLibrary(withProjects('Buying shoes'));
    await user.click(screen.getByRole('button', { name: 'More about “Buying shoes”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Duplicate' }));
    expect(await screen.findByRole('link', { name: 'Buying shoes (copy)' })).toBeInTheDocument();
  });
});

describe('import', () => {
  const drop = (file: File) =>
    fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [file], dropEffect: 'none' } });

  it('opens what was read cleanly from a dropped file', async () => {
    const { opened } = openLibrary(withProjects('Buying shoes'));
    drop(new File(['{"title":"From a colleague","maps":{}}'], 'map.json'));
    await waitFor(() => expect(opened).toHaveLength(1));
  });

  it('reports what was repaired before it opens', async () => {
    const { opened, user } = openLibrary(withProjects('Buying shoes'));
    drop(new File(['{"title":"Half a map"}'], 'map.json'));
    const dialog = await screen.findByRole('dialog', { name: '“Half a map” was imported' });
    expect(within(dialog).getByText('1 missing table was added.')).toBeInTheDocument();
    expect(opened).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Open the project' }));
    expect(opened).toHaveLength(1);
  });

  it('asks what is to become of a project that is here and differs, in one table', async () => {
    const library = withProjects('Buying shoes');
    const answers: unknown[] = [];
    const { user } = openLibrary({
      ...library,
      importFile: async (_file, ask) => {
        const row = { id: 'p1', title: 'Buying shoes', here: '12 cards', file: '14 cards', changed: true };
        const same = { id: 'p2', title: 'Bakery', file: '3 cards', changed: false, fate: 'comes back' };
        const choices = await ask.existing([row, same]);
        answers.push(choices && [...choices]);
        return undefined;
      },
    });
    const ask = async () => {
      drop(new File(['{}'], 'map.json'));
      return screen.findByRole('dialog', { name: 'This is already here, but differs' });
    };
    let dialog = await ask();
    expect(
      within(dialog).getByRole('row', { name: /Bakery not here 3 cards comes back/ }),
    ).toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: 'Go on' }));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    dialog = await ask();
    await user.click(within(dialog).getByRole('radio', { name: 'Replace' }));
    await user.click(within(dialog).getByRole('button', { name: 'Go on' }));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    dialog = await ask();
    expect(within(dialog).getByRole('radio', { name: 'Open beside' })).toBeChecked();
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(answers).toHaveLength(3));
    expect(answers).toEqual([
      [
        ['p1', 'both'],
        ['p2', 'both'],
      ],
      [
        ['p1', 'replace'],
        ['p2', 'both'],
      ],
      undefined,
    ]);
    expect(screen.queryByRole('dialog', { name: /imported/ })).not.toBeInTheDocument();
  });

  it('says in one sentence why a file could not be read, and changes nothing', async () => {
    const library = withProjects('Buying shoes');
    openLibrary(library);
    const before = library.getState();
    drop(new File(['{}'], 'broken.json'));
    const dialog = await screen.findByRole('dialog', { name: 'The file could not be imported' });
    expect(within(dialog).getByRole('alert')).toHaveTextContent('Line 1: the file has no title.');
    expect(library.getState()).toBe(before);
  });

  it('takes a pasted map outside of fields and leaves other text and fields alone', async () => {
    const library = withProjects('Buying shoes');
    const { opened } = openLibrary(library);
    const paste = (target: Element, text: string) =>
      fireEvent.paste(target, { clipboardData: { getData: () => text } });
    paste(document.body, 'just a sentence');
    expect(screen.queryByText(/no journey/)).not.toBeInTheDocument();
    paste(document.body, 'a sentence that is longer than a slip of the hand');
    expect(await screen.findByText(/no journey/)).toBeInTheDocument();
    paste(screen.getByRole('searchbox', { name: 'Search' }), '{"title":"No","maps":{}}');
    paste(document.body, '{"title":"Pasted","maps":{}}');
    await waitFor(() => expect(opened).toHaveLength(1));
    const { list } = library.getState();
    expect(list.status === 'ready' && list.projects.map((project) => project.title)).toEqual([
      'Buying shoes',
      'Pasted',
    ]);
  });
});

describe('storage line', () => {
  it('backs up and tells when', async () => {
    const { user } = openLibrary(withProjects('Buying shoes'));
    expect(screen.getByText('Never backed up')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Back up everything' }));
    expect(await screen.findByText('Last backup today')).toBeInTheDocument();
  });

  it.each([true, false, undefined])('tells only of a missing second copy (%s)', (secondCopy) => {
    const library = memoryLibrary(secondCopy === undefined ? {} : { secondCopy });
    library.put(newProject('Buying shoes', new Date().toISOString(), 'p0'), Date.now());
    openLibrary(library);
    const told = screen.queryByRole('button', { name: 'No second copy in this browser' });
    expect(told !== null).toBe(secondCopy === false);
  });
});

describe('arrange', () => {
  const project = (id: string, title: string, changedAt: number, owner?: string) => ({
    id,
    title,
    changedAt,
    owner,
    counts: { maps: 0, personas: 0, openBarriers: 0, painPoints: 0, cards: 0 },
    mapStates: [],
    personas: [],
  });
  const all = [project('a', 'Map 10', 1), project('b', 'Map 2', 3, 'Алёна'), project('c', 'Alpha', 2)];

  it('sorts by last change, or by title with numbers as numbers', () => {
    expect(arrange(all, 'changed').map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    expect(arrange(all, 'title').map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  it('finds every word, whatever the case and with е for ё', () => {
    expect(matching(all, 'map алена').map(({ id }) => id)).toEqual(['b']);
  });

  it('takes signs for each other that look alike, and tells accents', () => {
    const list = [
      project('a', 'Open 24\u00a0h', 4),
      project('b', 'It doesn\u2019t work', 3),
      project('c', 'Cafe\u0301', 2),
      project('d', '', 1, '«Ромашка»'),
    ];
    const found = (query: string) => matching(list, query).map(({ id }) => id);
    expect(['24 h', "doesn't", 'Caf\u00e9', '"ромашка"'].map(found)).toEqual([['a'], ['b'], ['c'], ['d']]);
    expect(found('cafe')).toEqual([]);
  });

  it('calls a review overdue from the day after its date', () => {
    const noon = new Date(2026, 0, 12, 12).getTime();
    expect(isOverdue('2026-01-12', noon)).toBe(false);
    expect(isOverdue('2026-01-11', noon)).toBe(true);
    expect(isOverdue(undefined, noon)).toBe(false);
  });
});
