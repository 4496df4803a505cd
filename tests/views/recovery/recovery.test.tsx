// @vitest-environment jsdom
// The recovery: what a person sees of a loss and can do about it, by role and name, on a real disk with a second copy.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderUi } from '@tests/support/screen';
import { readProject } from '@/model/readProject';
import { createProject } from '@/storage/createProject';
import type { Disk } from '@/storage/disk';
import { loadProject } from '@/storage/loadProject';
import { createRecovery } from '@/storage/recovery';
import type { SnapshotRow } from '@/storage/rows';
import { keepVersion, listVersions } from '@/storage/versions';
import { RecoveryScreen } from '@/views/recovery/RecoveryScreen';
import { memoryCopy } from '../../storage/support/memoryCopy';
import { clearTable, putRow, rowsOf } from '../../storage/support/rows';
import { aProject, aWorld } from '../../storage/support/world';

const saved: { name: string; text: string }[] = [];
vi.mock('@/ui/saveFile', () => ({
  saveFile: (blob: Blob, name: string) => void blob.text().then((text) => saved.push({ name, text })),
}));

const tables = ['snapshots', 'journal', 'summaries', 'versions', 'assets', 'meta'];

async function afterLoss(
  before?: (memory: ReturnType<typeof memoryCopy>, disk: Disk) => void | Promise<void>,
) {
  const world = aWorld({ readProject });
  const memory = memoryCopy(() => Date.now());
  const tab = () => world.tab({ secondCopy: memory.copy });
  const first = tab().disk;
  for (const [id, title] of [
    ['p1', 'Shop'],
    ['p2', 'Bakery'],
  ] as const) {
    const project = aProject(title, id);
    await memory.copy.write(project, await createProject(first, project));
  }
  await before?.(memory, first);
  first.close();
  for (const table of tables) await clearTable(world, table);
  const { disk } = tab();
  await disk.open();
  return { world, memory, disk, ...show(disk) };
}

function show(disk: Disk) {
  const opened: string[] = [];
  const view = renderUi(
    <RecoveryScreen
      disk={disk}
      recovery={createRecovery(disk)}
      onOpen={(id) => opened.push(id)}
      libraryHref="#/"
      theme="light"
      onTheme={() => undefined}
    />,
  );
  return { opened, ...view };
}

/** A button once it can be pressed: sources are read one after the other. */
async function button(name: string): Promise<HTMLElement> {
  await waitFor(() => expect(screen.getByRole('button', { name })).toBeEnabled());
  return screen.getByRole('button', { name });
}
/** A toast is on screen and in the live region. */
const told = async (text: string | RegExp) =>
  expect((await screen.findAllByText(text)).length).toBeGreaterThan(0);
const lost = () => screen.queryAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);

describe('after the database was emptied', () => {
  it('offers each project from its second copy, and all of them by one filled button', async () => {
    const { user, disk } = await afterLoss();
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: 'The browser emptied its storage. Your journeys can come back.',
      }),
    ).toBeInTheDocument();
    const sources = await screen.findByRole('radiogroup', { name: 'Where “Shop” can come back from' });
    const all = await button('Bring back all 2');
    expect(within(sources).getByRole('radio', { name: 'Second copy' })).toBeChecked();
    await user.click(all);
    expect(await screen.findByText('Nothing is missing')).toBeInTheDocument();
    expect((await loadProject(disk, 'p1')).project.title).toBe('Shop');
    expect((await loadProject(disk, 'p2')).project.title).toBe('Bakery');
    expect(screen.getByRole('link', { name: 'Go to the library' })).toHaveAttribute('href', '#/');
  });

  it('brings one back and opens it; the other stays on offer', async () => {
    const { user, opened } = await afterLoss();
    await user.click(await button('Bring back “Shop”'));
    await waitFor(() => expect(lost()).toEqual(['Bakery']));
    await user.click(await button('Open'));
    expect(opened).toEqual(['p1']);
  });

  it('says that restore points are gone where none has a copy', async () => {
    await afterLoss();
    await button('Bring back “Shop”');
    expect(await screen.findByText(/and are gone with it/)).toHaveTextContent(
      /^This page .* Restore points lay/,
    );
  });

  it('counts the restore points with a name that come back with a project', async () => {
    const { user, disk } = await afterLoss(async (memory, first) => {
      for (const name of ['Before the workshop', 'After it'])
        await keepVersion(first, aProject('Shop', 'p1'), { rev: 1, commit: 'c' }, { reason: 'named', name });
      await waitFor(() => expect(memory.points.size).toBe(2));
    });
    expect(await screen.findByText('2 that you named come back with it')).toBeInTheDocument();
    const bring = await button('Bring back “Shop”');
    expect(await screen.findByText(/Restore points that you named come back/)).toBeInTheDocument();
    await user.click(bring);
    await waitFor(() => expect(lost()).toEqual(['Bakery']));
    expect(await listVersions(disk, 'p1')).toHaveLength(2);
  });

  it('lets one go after one question, and not when that is answered with no', async () => {
    const { user, disk, memory } = await afterLoss();
    await user.click(await button('Let “Shop” go'));
    await user.click(await button('Cancel'));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(lost()).toEqual(['Shop', 'Bakery']);
    await user.click(await button('Let “Shop” go'));
    await user.click(await button('Let it go'));
    await waitFor(() => expect(lost()).toEqual(['Bakery']));
    expect(memory.kept.has('p1')).toBe(false);
    expect(disk.loss.get()?.projects.map(({ id }) => id)).toEqual(['p2']);
  });

  it('says what cannot be read, and takes a backup file in its place', async () => {
    const { user } = await afterLoss((memory) => {
      memory.damage('p1');
      memory.kept.delete('p2');
    });
    await screen.findByText(/cannot be read/);
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: 'The browser emptied its storage. A backup file can bring your journeys back.',
      }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Bring back/ })).toBeNull();
    const give = (content: unknown) =>
      user.upload(
        screen.getByTestId('recovery-file'),
        new File([typeof content === 'string' ? content : JSON.stringify(content)], 'mine.json'),
      );
    await give('{ not json');
    await told(/neither a backup nor a project/);
    await give({ format: 'waymark-backup', version: 99, projects: [] });
    await told(/made by a newer Waymark/);
    await give(aProject('Other', 'other'));
    await told(/None of these projects is in “mine.json”/);
    await give({ format: 'waymark-backup', version: 1, projects: [aProject('Shop', 'p1'), null, 7] });
    await told('1 of the projects is in “mine.json”');
    expect(await screen.findByRole('radio', { name: 'Backup file' })).toBeChecked();
    await user.click(await button('Bring back “Shop”'));
    await waitFor(() => expect(lost()).toEqual(['Bakery']));
  });

  it('says so when a source turns out unreadable at the last moment', async () => {
    const { user, memory } = await afterLoss();
    const bring = await button('Bring back “Shop”');
    memory.damage('p1');
    await user.click(bring);
    await told(/“Shop” cannot be read from there after all/);
    expect(lost()).toEqual(['Shop', 'Bakery']);
    expect(screen.queryByRole('button', { name: 'Bring back “Shop”' })).toBeNull();
  });
});

it('lists damaged records and hands one out as it is, also when nothing is missing', async () => {
  const world = aWorld({ readProject });
  const { disk } = world.tab();
  await createProject(disk, aProject('Shop', 'p1'));
  const [row] = await rowsOf<SnapshotRow>(world, 'snapshots');
  await putRow(world, 'snapshots', { ...row, rev: 0, json: `${row?.json.slice(0, 40)}` });
  await disk.open();
  const { user } = show(disk);
  expect(await screen.findByText('Nothing is missing')).toBeInTheDocument();
  await user.click(await button('Save as a file: A snapshot does not verify, Shop'));
  await waitFor(() => expect(saved).toEqual([{ name: 'Shop snapshot.json', text: row?.json.slice(0, 40) }]));
});
