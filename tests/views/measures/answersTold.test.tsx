// @vitest-environment jsdom
// What an import of answers says of those that do not count.
import { screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { AnswerCounts } from '@/formats/answers';
import '@/i18n/en/answers';
import { setLanguage } from '@/i18n/translate';
import { AnswersTold } from '@/views/measures/AnswersTold';
import { renderUi } from '@tests/support/screen';

const counts = (rejected: AnswerCounts['rejected'], answered = 2): AnswerCounts => ({
  answered,
  blank: { count: 0, lines: [] },
  rejected,
  groups: [],
});

beforeEach(() => setLanguage('en'));

it('says plainly that most answers are rejected', () => {
  const many = counts([{ reason: 'fraction', value: '4,5', count: 8, lines: [2, 3, 4] }]);
  const { show } = renderUi(<AnswersTold counts={many} cells={10} />);
  expect(screen.getByRole('alert')).toHaveTextContent('Most answers are rejected: 8 of 10.');
  show(<AnswersTold counts={many} cells={16} />);
  expect(screen.queryByRole('alert')).toBeNull();
});

it('names the lines of those that do not count', async () => {
  const some = counts([
    { reason: 'fraction', value: '1,5', count: 1, lines: [9] },
    { reason: 'range', value: '11', count: 2, lines: [4, 120] },
    { reason: 'word', count: 7, lines: [3, 9, 12] },
  ]);
  const { show } = renderUi(<AnswersTold counts={some} cells={100} />);
  expect(
    screen.getByText(
      '“1,5” no whole answer: line 9 · “11” out of range: lines 4, 120 · a word: lines 3, 9, 12 and 4 more',
    ),
  ).toBeVisible();
  await setLanguage('ru');
  show(<AnswersTold counts={{ ...some, blank: { count: 1, lines: [5] } }} cells={101} />);
  expect(screen.getByText('строка 5')).toBeVisible();
  expect(screen.getByText(/«1,5» не целое: строка 9 .* слово: строки 3, 9, 12 и ещё 4/)).toBeVisible();
});
