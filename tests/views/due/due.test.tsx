// @vitest-environment jsdom
// What is due over all projects: grouped against today, each with its project and a jump, and as a calendar file.
import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { todayIso } from '@/i18n/format';
import type { DueDate } from '@/model/dueDates';
import { DueDialog } from '@/views/due/DueDialog';
import { renderUi } from '@tests/support/screen';

const date = (fields: Partial<DueDate>): DueDate => ({
  day: '2020-01-31',
  kind: 'strategyDue',
  id: 's1',
  aboutId: 's1',
  title: 'Fees, on one page',
  ...fields,
});
const bank = {
  id: 'bank',
  title: 'Bank',
  dates: [
    date({ owner: 'Dana S.' }),
    date({ day: todayIso(), kind: 'experimentEnd', id: 'e1', aboutId: 's2', title: 'Hints' }),
  ],
  more: 3,
};
const shop = {
  id: 'shop',
  title: 'Shop',
  dates: [
    date({
      day: '2020-02-01',
      kind: 'goalDue',
      id: 'g1',
      aboutId: 'nps',
      title: 'NPS',
      value: 40,
      where: 'Buy',
    }),
  ],
  more: 0,
};

describe('what is due', () => {
  const saved: Blob[] = [];
  beforeEach(() => {
    saved.length = 0;
    URL.createObjectURL = (blob) => `blob:${saved.push(blob as Blob)}`;
    URL.revokeObjectURL = () => undefined;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  });
  afterEach(() => void vi.restoreAllMocks());

  it('is grouped, says of which project it is, and leads there', () => {
    renderUi(<DueDialog projects={[bank, shop]} several onClose={() => undefined} />);
    expect(screen.getByText('1 is overdue. 1 is due within a week.')).toBeInTheDocument();
    const overdue = screen.getByRole('region', { name: 'Overdue' });
    const fees = within(overdue).getByRole('link');
    expect(fees).toHaveTextContent(/31 Jan 2020.*Fees, on one page.*Strategy is due · Dana S\. · Bank/);
    expect(fees).toHaveAttribute('href', '#/projects/bank/plan/strategies/s1');
    const today = within(screen.getByRole('region', { name: 'Today' })).getByRole('link');
    expect(today).toHaveAttribute('href', '#/projects/bank/plan/strategies/s2');
    const goal = within(screen.getByRole('region', { name: /^Past/ })).getByRole('link');
    expect(goal).toHaveTextContent(/NPS: reach 40.*Goal is due · Buy · Shop/);
    expect(goal).toHaveAttribute('href', '#/projects/shop/research/measures/nps');
    expect(screen.getByText('3 later days of “Bank” are listed in the project itself.')).toBeInTheDocument();
  });

  it('goes to the calendar with a name that stays the same when the day moves', async () => {
    const { user } = renderUi(<DueDialog projects={[bank, shop]} several onClose={() => undefined} />);
    await user.click(screen.getByRole('button', { name: 'To the calendar (.ics)' }));
    const text = (await saved[0]?.text())?.replaceAll('\r\n ', '') ?? '';
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    expect(text).toContain('UID:bank-strategyDue-s1@waymark\r\n');
    expect(text).toContain('SUMMARY:Bank · Strategy is due: Fees\\, on one page\r\n');
    expect(text).toContain('DTSTART;VALUE=DATE:20200131\r\nDTEND;VALUE=DATE:20200201\r\n');
    expect(text).toContain('DESCRIPTION:Owner: Dana S.\r\n');
    expect(text).toMatch(/URL:http.*#\/projects\/bank\/plan\/strategies\/s1\r\n/);
    expect(await screen.findByText('3 days saved for the calendar')).toBeInTheDocument();
  });

  it('says what could stand here while nothing has a date', () => {
    renderUi(
      <DueDialog projects={[{ ...bank, dates: [], more: 0 }]} several={false} onClose={() => undefined} />,
    );
    expect(screen.getByText('Nothing has a date yet')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /calendar/ })).toBeNull();
  });
});
