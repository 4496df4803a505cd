// @vitest-environment jsdom
// A table of five hundred strategies: only rows in sight are in the document, and it is walked, written and copied as a whole.
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PlanScreen } from '@/app/PlanScreen';
import { keysBetween } from '@/model/order';
import type { Strategy } from '@/model/types';
import { EditorProvider } from '@/views/context/EditorContext';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';
import { renderUi } from '@tests/support/screen';

const MANY = 500;
const written: string[] = [];
vi.mock('@/formats/browser/clipboard', async (original) => ({
  ...(await original<object>()),
  writeClip: ({ text }: { text: string }) => {
    written.push(text);
    return Promise.resolve();
  },
}));

async function show() {
  const { project } = aProject({ stages: ['Find'], lanes: ['Website'] });
  const strategies: Record<string, Strategy> = Object.fromEntries(
    keysBetween(null, null, MANY).map((order, at) => [
      `s${at}`,
      // The more reach, the higher up: the table begins sorted by RICE.
      {
        id: `s${at}`,
        order,
        title: `No ${at}`,
        findingIds: [],
        impact: 3,
        effort: 1,
        confidence: 100,
        reach: MANY - at,
      },
    ]),
  );
  const editor = openEditor({ ...project, strategies });
  renderUi(
    <EditorProvider editor={editor}>
      <PlanScreen route={{ screen: 'plan', projectId: 'p', part: 'strategies' }} />
    </EditorProvider>,
  );
  fireEvent.click(screen.getByRole('radio', { name: 'Table' }));
  return { editor, table: await screen.findByRole('grid', { name: 'Table of strategies' }) };
}

const focused = () => document.activeElement?.closest('[role=row]');
const press = (key: string, more: object = {}) =>
  act(() => void fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more }));

beforeEach(() => {
  // Nothing is laid out here, so nothing changes its size.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  written.length = 0;
  window.location.hash = '';
});

afterEach(() => vi.unstubAllGlobals());

describe('a table of five hundred strategies', () => {
  it('has the rows in sight in the document, and says how many there are', async () => {
    const { table } = await show();
    expect(table).toHaveAttribute('aria-rowcount', `${MANY + 1}`);
    const rows = within(table).getAllByRole('row');
    expect(rows.length).toBeLessThan(60);
    expect(rows.map((row) => row.getAttribute('aria-rowindex')).slice(0, 3)).toEqual(['1', '2', '3']);
  });

  it('is walked to its end and back, and written there', async () => {
    const { editor, table } = await show();
    act(() => within(table).getAllByRole('rowheader')[0]?.focus());
    press('End', { ctrlKey: true });
    expect(focused()).toHaveAttribute('aria-rowindex', `${MANY + 1}`);
    press('Home');
    press('ArrowUp');
    expect(focused()).toHaveAttribute('aria-rowindex', `${MANY}`);
    expect(focused()).toHaveTextContent('No 498');
    // Into the cell, and into its field.
    press('F2');
    press('F2');
    const field = await within(focused() as HTMLElement).findByRole('textbox');
    fireEvent.change(field, { target: { value: 'Renamed' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(editor.store.getState().project.strategies['s498']?.title).toBe('Renamed');
    await waitFor(() => expect(focused()).toHaveTextContent('Renamed'));
  });

  it('keeps the row somebody works in when it is scrolled out of sight', async () => {
    const { table } = await show();
    act(() => within(table).getAllByRole('rowheader')[0]?.focus());
    const frame = table.parentElement as HTMLElement;
    frame.scrollTop = 9000;
    act(() => void fireEvent.scroll(frame));
    const indexes = within(table)
      .getAllByRole('row')
      .map((row) => Number(row.getAttribute('aria-rowindex')));
    expect(indexes.slice(0, 2)).toEqual([1, 2]);
    expect(indexes[2]).toBeGreaterThan(100);
    expect(focused()).toHaveTextContent('No 0');
  });

  it('is copied whole', async () => {
    await show();
    fireEvent.click(screen.getByRole('button', { name: 'Copy as a table' }));
    await waitFor(() => expect(written).toHaveLength(1));
    expect(written[0]?.trimEnd().split('\n')).toHaveLength(MANY + 1);
  });
});
