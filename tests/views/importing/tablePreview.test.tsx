// @vitest-environment jsdom
// The window that asks how a table is to be read: what it tells before anything is imported.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { findTable } from '@/formats/findTable';
import { LIMITS } from '@/model/constants';
import { EditorProvider } from '@/views/context/EditorContext';
import { type ProjectsPort, ProjectsProvider } from '@/views/context/ProjectsPort';
import { ImportedTable } from '@/views/importing/ImportedTable';
import { NewMap } from '@/views/importing/NewMap';
import { TableFile } from '@/views/importing/TableFile';
import { aProject } from '@tests/support/aProject';
import { imported, importText } from '@tests/support/importing';
import { openEditor } from '@tests/support/openEditor';
import { renderUi } from '@tests/support/screen';

const shown = (text: string) => {
  const table = findTable(text);
  if (!table) throw new Error('no table');
  const readAs = () => Promise.resolve(undefined);
  return renderUi(<ImportedTable table={table} fileName="map.csv" readAs={readAs} answer={() => undefined} />)
    .user;
};

const rows = Array.from({ length: 12 }, (_, at) => `Need,Web,Card ${at}\n`).join('');

it('tells of a quotation mark that takes the rest of the file', () => {
  shown(`Stage,Lane,Card\n${rows}Need,Web,"Opens\nNeed,Web,Reads\n`);
  expect(screen.getByText(/^The quotation mark in line 14 is never closed/)).toBeInTheDocument();
});

it('tells of columns with one head', () => {
  shown('Lane,Need,Need,Buy\nWeb,Searches,Reads,Pays\nShop,Asks,Looks,Takes\n');
  expect(screen.getByText('Columns with the same head become one stage: Need')).toBeInTheDocument();
});

it('tells of rows that hold values of a measure, until somebody takes them for cards', async () => {
  const user = shown('Stage,Need,Buy\nActions,Looks,Pays\nNPS (measured),34,-5\n');
  const told = 'Row NPS: values of a measure, not cards; it is left out.';
  expect(await screen.findByText(told)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Import 2 cards' })).toBeEnabled();
  await user.click(await screen.findByRole('combobox', { name: /^What “NPS \(measured\)” is/ }));
  await user.click(await screen.findByRole('option', { name: 'Notes' }));
  await waitFor(() => expect(screen.queryByText(told)).toBeNull());
  expect(screen.getByRole('button', { name: 'Import 4 cards' })).toBeEnabled();
});

describe('what is left out', () => {
  const left = async () => {
    const list = within(await screen.findByRole('region', { name: 'Left out' }));
    return list.getAllByRole('listitem').map(({ textContent }) => textContent);
  };

  it('is told of columns, rows and cells before anything is imported, as the report tells it', async () => {
    const text =
      'Stage,Lane,Text,Findings,Emotion,Tags,Remark\n' +
      `Need,Web,Searches,Pain: too many,4,,Mine\n` +
      `Need,Web,${'long '.repeat(LIMITS.text / 4)},Barrier: slow,3,,\n` +
      'Buy,Web,,,,urgent,\n' +
      'Buy,Web,Pays,,great,,\n';
    shown(text);
    const told = await left();
    expect(told).toEqual([
      '“great” is neither a number nor a face; the feeling there is unknown.',
      expect.stringMatching(
        /^Card “long long.*”: the text is too long and is cut from 24999 to 20000 characters\.$/,
      ),
      '1 row has no text for a card; what it says besides is left out: urgent',
      '1 column is not used: Remark.',
    ]);
  });

  it('follows what is chosen', async () => {
    const user = shown('Stage,Lane,Text,Remark\nNeed,Web,Searches,Mine\nBuy,Web,Pays,Yours\n');
    expect(await left()).toEqual(['1 column is not used: Remark.']);
    await user.click(screen.getByRole('combobox', { name: /^What “Remark” is/ }));
    await user.click(await screen.findByRole('option', { name: 'Description' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Left out' })).toBeNull());
  });

  it('is what does not say which kind of finding it is', async () => {
    const user = shown('Stage,Lane,Text,Remark\nNeed,Web,Searches,Somewhat odd\nBuy,Web,Pays,Pain: slow\n');
    await user.click(screen.getByRole('combobox', { name: /^What “Remark” is/ }));
    await user.click(await screen.findByRole('option', { name: 'Findings' }));
    const sentence = '1 text among the findings does not say which kind it is and is left out: Somewhat odd';
    expect(await screen.findByText(sentence)).toBeInTheDocument();
  });

  it('is counted beyond the first few', async () => {
    shown(`Stage,Lane,Text,Emotion\nNeed,Web,A,3\n${'abcdefg'.replaceAll(/./g, 'Need,Web,$&,so $&\n')}`);
    const told = await left();
    expect(told).toHaveLength(6);
    expect(told.at(-1)).toBe('and 2 more');
  });
});

describe('a table for a project that is open', () => {
  /** Two stages, of which the first is felt to be fine. */
  const felt = () =>
    aProject({
      stages: ['Need', 'Buy'],
      lanes: [{ kind: 'actions', name: 'Actions' }],
      cards: { 'Need/Actions': ['Waits'] },
      personas: ['Anna'],
      feelings: { Anna: { Need: 2 } },
    });
  const port = (text: string): ProjectsPort => ({
    projects: () => Promise.resolve([]),
    load: () => Promise.resolve({ ok: false, absence: 'gone' }),
    readFile: () => {
      const { project } = imported(importText(text, 'rows.csv'));
      return Promise.resolve({ ok: true, project, left: ['Something is left out.'] });
    },
    readTable: () => {
      const table = findTable(text);
      return Promise.resolve(table ? { ok: true, table } : { ok: false, problem: '' });
    },
    acceptedFiles: () => Promise.resolve('.csv'),
  });
  const upload = async (user: ReturnType<typeof shown>): Promise<void> =>
    user.upload(
      screen.getByLabelText('Choose a file', { selector: 'input' }),
      new File(['rows'], 'rows.csv', { type: 'text/csv' }),
    );

  it('tells of the feelings that differ from those that are here, and of none of them as a new map', async () => {
    const { project, mapId } = felt();
    const editor = openEditor(project);
    const text = 'Stage,Need,Buy\nActions,Looks,Pays\nEmotions (−2…+2),-2,1\n';
    const { user } = renderUi(
      <EditorProvider editor={editor}>
        <ProjectsProvider value={port(text)}>
          <TableFile mapId={mapId} onClose={() => undefined} />
        </ProjectsProvider>
      </EditorProvider>,
    );
    await upload(user);
    const sentence = '1 feeling differs from what is known here of that stage and is left out.';
    expect(await screen.findByText(sentence)).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'A new map' }));
    await waitFor(() => expect(screen.queryByText(sentence)).toBeNull());
  });

  it('as a new map of a file tells it before the map is created', async () => {
    const { project } = felt();
    const { user } = renderUi(
      <EditorProvider editor={openEditor(project)}>
        <ProjectsProvider value={port('Stage,Need,Buy\nActions,Looks,Pays\n')}>
          <NewMap onClose={() => undefined} />
        </ProjectsProvider>
      </EditorProvider>,
    );
    await user.click(screen.getByRole('radio', { name: 'File' }));
    await upload(user);
    expect(await screen.findByText('Something is left out.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Create map' })).toBeEnabled();
  });
});
