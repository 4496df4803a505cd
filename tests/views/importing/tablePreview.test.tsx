// @vitest-environment jsdom
// The window that asks how a table is to be read: what it tells before anything is imported.
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { findTable } from '@/formats/findTable';
import { ImportedTable } from '@/views/importing/ImportedTable';
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
  expect(screen.getByText(told)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Import 2 cards' })).toBeEnabled();
  await user.click(await screen.findByRole('combobox', { name: /^What “NPS \(measured\)” is/ }));
  await user.click(await screen.findByRole('option', { name: 'Notes' }));
  expect(screen.queryByText(told)).toBeNull();
  expect(screen.getByRole('button', { name: 'Import 4 cards' })).toBeEnabled();
});
