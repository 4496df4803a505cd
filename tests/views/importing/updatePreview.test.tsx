// @vitest-environment jsdom
// What a table that comes back would change: it is offered where there is something, and else said that there is not.
import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { SheetUpdate } from '@/formats/sheetUpdate';
import { UpdatePreview } from '@/views/importing/UpdatePreview';
import { renderUi } from '@tests/support/screen';

const unchanged: SheetUpdate = {
  kind: 'cards',
  read: ['Text'],
  updates: [],
  fresh: [],
  same: 3,
  unknown: [],
  repeated: [],
  unread: [],
  notTaken: [],
};

function show(updates: readonly SheetUpdate[]) {
  const told = { take: vi.fn(), close: vi.fn() };
  const { user } = renderUi(
    <UpdatePreview
      fileName="cards.csv"
      found={{ updates, aside: [] }}
      above={null}
      onTake={told.take}
      onClose={told.close}
    />,
  );
  return { user, ...told };
}

describe('a table that comes back', () => {
  it('offers nothing to take where it changes nothing, and says so', async () => {
    const { user, close } = show([unchanged]);
    expect(screen.getByRole('status')).toHaveTextContent('Nothing changes');
    expect(screen.getByRole('status')).not.toHaveTextContent('0 changed');
    expect(screen.queryByRole('button', { name: /Take/ })).toBeNull();
    const [button] = screen.getAllByText('Close');
    await user.click(button as HTMLElement);
    expect(close).toHaveBeenCalled();
  });

  it('takes the rows that change', async () => {
    const fresh = [{ stageId: 'need', laneId: 'shop', text: 'Asks a friend', changes: {} }];
    const { user, take } = show([{ ...unchanged, fresh }]);
    await user.click(screen.getByRole('button', { name: 'Take 1 row' }));
    expect(take).toHaveBeenCalled();
  });
});
