// @vitest-environment jsdom
// Deciding and spreading: a verdict that the figures do not bear out is told as such, and closes nothing by itself.
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import '@/i18n/en/experiments';
import type { Experiment, Project, Strategy } from '@/model/types';
import { EditorProvider } from '@/views/context/EditorContext';
import { DecideDialog } from '@/views/experiments/DecideDialog';
import { SpreadDialog } from '@/views/experiments/SpreadDialog';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';
import { renderUi } from '@tests/support/screen';

const share = (hits: number, n: number) => ({ counts: { '1': hits, '0': n - hits } });
const PROVED = { test: share(90, 100), control: share(50, 100) };
const UNPROVED = { test: share(33, 60), control: share(30, 60) };

function opened(found: Partial<Experiment>, dialog: 'decide' | 'spread') {
  const built = aProject({
    stages: ['Find'],
    lanes: ['Website'],
    cards: { 'Find/Website': ['searches'] },
    findings: [{ title: 'Slow', on: ['searches'], severity: 5, frequency: 4 }],
  });
  const strategy: Strategy = {
    id: 's',
    order: 'a0',
    title: 'Hints',
    findingIds: [built.ids.finding('Slow')],
  };
  const x: Experiment = { id: 'x', strategyId: 's', order: 'a0', ...found };
  const whole: Project = { ...built.project, strategies: { s: strategy }, experiments: { x } };
  return renderUi(
    <EditorProvider editor={openEditor(whole)}>
      {dialog === 'decide' ? (
        <DecideDialog id="x" number={1} onClose={() => undefined} />
      ) : (
        <SpreadDialog strategy={strategy} onClose={() => undefined} />
      )}
    </EditorProvider>,
  );
}

describe('deciding', () => {
  test.each([
    [{ test: share(33, 60) }, /The figures prove nothing yet/],
    [UNPROVED, /The figures prove nothing yet/],
    [{ test: share(50, 100), control: share(90, 100) }, /it makes things worse: “Confirmed”/],
    [{ ...PROVED, target: 95 }, /The change is real, but the goal is not reached/],
  ])('says what speaks against "confirmed"', async (found, words) => {
    const { user } = opened(found, 'decide');
    await user.click(screen.getByRole('radio', { name: /Refuted/ }));
    expect(screen.queryByText(words)).toBeNull();
    await user.click(screen.getByRole('radio', { name: /Confirmed/ }));
    expect(screen.getByText(words)).toBeVisible();
  });

  test('has nothing to say where the figures prove it', () => {
    opened({ ...PROVED, target: 80 }, 'decide');
    expect(screen.getByRole('radio', { name: /Confirmed/ })).toBeChecked();
    expect(screen.queryByText(/your word|not reached/)).toBeNull();
  });
});

describe('spreading', () => {
  test.each([
    [UNPROVED, 'Nothing is ticked: the figures prove nothing yet.'],
    [{ ...PROVED, target: 95 }, 'Nothing is ticked: the goal is not reached.'],
  ])('ticks no finding that the figures do not solve', (found, words) => {
    opened({ ...found, verdict: 'confirmed' }, 'spread');
    expect(screen.getByRole('checkbox', { name: /Slow/ })).not.toBeChecked();
    expect(screen.getByText(words)).toBeVisible();
  });

  test('ticks what the figures prove', () => {
    opened({ ...PROVED, verdict: 'confirmed' }, 'spread');
    expect(screen.getByRole('checkbox', { name: /Slow/ })).toBeChecked();
  });
});
