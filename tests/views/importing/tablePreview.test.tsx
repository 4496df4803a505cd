// @vitest-environment jsdom
// The window that asks how a table is to be read: what it tells before anything is imported.
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { findTable } from '@/formats/findTable';
import { ImportedTable } from '@/views/importing/ImportedTable';
import { renderUi } from '@tests/support/screen';

const shown = (text: string): void => {
  const table = findTable(text);
  if (!table) throw new Error('no table');
  const readAs = () => Promise.resolve(undefined);
  renderUi(<ImportedTable table={table} fileName="map.csv" readAs={readAs} answer={() => undefined} />);
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
