// @vitest-environment jsdom
// The encoding of a text in the windows that show its table: it is said, chosen anew, and what is shown follows.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { readFile } from '@/formats/readFile';
import type { TableChoice } from '@/formats/tableShape';
import { cardsOf } from '@/model/select';
import { EditorProvider } from '@/views/context/EditorContext';
import { type ProjectsPort, ProjectsProvider } from '@/views/context/ProjectsPort';
import { ImportedTable } from '@/views/importing/ImportedTable';
import { TableFile } from '@/views/importing/TableFile';
import { inCodePage } from '@tests/support/codePages';
import { context } from '@tests/support/importing';
import { openEditor } from '@tests/support/openEditor';
import { renderUi } from '@tests/support/screen';
import { shoes } from '@tests/support/shoes';

type User = ReturnType<typeof renderUi>['user'];

async function choose(user: User, encoding: string): Promise<void> {
  await user.click(await screen.findByRole('combobox', { name: /^Encoding/ }));
  await user.click(await screen.findByRole('option', { name: encoding }));
  await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
}

describe('a table on its way into the library', () => {
  const bytes = inCodePage('Stage;п;р\nActions;я;и\n', 'ibm866');
  const tableIn = (...of: Parameters<typeof readFile>) => readFile(...of).table;

  function show() {
    const answers: (TableChoice | undefined)[] = [];
    const table = tableIn(bytes, 'map.csv', context);
    if (!table) throw new Error('no table');
    const { user } = renderUi(
      <ImportedTable
        table={table}
        fileName="map.csv"
        readAs={(encoding) => Promise.resolve(tableIn(bytes, 'map.csv', { ...context, encoding }))}
        answer={(answer) => answers.push(answer)}
      />,
    );
    return { user, answers };
  }

  it('says in which encoding it was read', async () => {
    show();
    expect(await screen.findByRole('combobox', { name: /^Encoding/ })).toHaveTextContent('Windows-1252');
    expect(screen.queryByRole('columnheader', { name: 'р' })).toBeNull();
  });

  it('is read anew in the one that is chosen, and is imported so', async () => {
    const { user, answers } = show();
    await choose(user, 'CP866 (DOS)');
    expect(await screen.findByRole('columnheader', { name: 'р' })).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: /^Encoding/ })).toHaveFocus();
    await choose(user, 'Windows-1252');
    expect(await screen.findByRole('columnheader', { name: 'à' })).toBeInTheDocument();
    await choose(user, 'CP866 (DOS)');
    await screen.findByRole('columnheader', { name: 'р' });
    await user.click(screen.getByRole('button', { name: 'Import 2 cards' }));
    expect(answers[0]?.table.rows[1]).toEqual(['Actions', 'я', 'и']);
  });

  it('stays as it was where the chosen one makes no table of it', async () => {
    const { user } = show();
    await choose(user, 'UTF-16');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'In UTF-16 there is no table in the file; it is shown as before.',
    );
    expect(screen.getByRole('combobox', { name: /^Encoding/ })).toHaveTextContent('Windows-1252');
  });
});

it('a table that updates what is here is read anew as well, and its changes follow', async () => {
  const { project, mapId } = shoes();
  const [card] = cardsOf(project, mapId);
  const bytes = inCodePage(`Text,Waymark id\nЖ,${card?.id}\n`, 'ibm866');
  const editor = openEditor(project);
  const port: ProjectsPort = {
    projects: () => Promise.resolve([]),
    load: () => Promise.resolve({ ok: false, absence: 'gone' }),
    readFile: () => Promise.resolve({ ok: false, problem: '' }),
    async readTable(file, encoding) {
      const read = readFile(new Uint8Array(await file.arrayBuffer()), file.name, {
        ...context,
        ...(encoding && { encoding }),
      });
      return read.table ? { ok: true, table: read.table } : { ok: false, problem: 'none' };
    },
    acceptedFiles: () => Promise.resolve('.csv'),
  };
  const { user } = renderUi(
    <EditorProvider editor={editor}>
      <ProjectsProvider value={port}>
        <TableFile mapId={mapId} onClose={() => undefined} />
      </ProjectsProvider>
    </EditorProvider>,
  );
  await user.upload(
    screen.getByLabelText('Choose a file', { selector: 'input' }),
    new File([bytes], 'cards.csv', { type: 'text/csv' }),
  );
  await choose(user, 'CP866 (DOS)');
  const list = within(screen.getByRole('group', { name: 'What changes' }));
  expect(await list.findByText('Text: Ж')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Take 1 row' }));
  expect(cardsOf(editor.store.getState().project, mapId).map(({ text }) => text)).toContain('Ж');
});
