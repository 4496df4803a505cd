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
