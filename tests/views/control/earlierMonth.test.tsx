// @vitest-environment jsdom
// An earlier month of control: it begins where anything is known, and says what is told as of today.
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { control } from '@/analysis/control';
import { firstMonth } from '@/analysis/controlMonths';
import '@/i18n/en/control';
import '@/i18n/en/experiments';
import type { Project } from '@/model/types';
import { EditorProvider } from '@/views/context/EditorContext';
import { controlCells } from '@/views/control/controlCells';
import { controlPage } from '@/views/control/controlPage';
import { ControlScreen } from '@/views/control/ControlScreen';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';
import { renderUi } from '@tests/support/screen';

vi.mock('@/i18n/format', async (real) => ({ ...(await real<object>()), todayIso: () => '2026-11-27' }));

const { project, mapId } = aProject({ stages: ['Find'] });
const whole: Project = {
  ...project,
  createdAt: '2026-11-02T10:00:00+00:00',
  metrics: { m: { id: 'm', order: 'a0', kind: 'nps', name: 'NPS' } },
  measurements: { v: { id: 'v', metricId: 'm', mapId, value: 10, to: '2026-09-30' } },
  strategies: { s: { id: 's', order: 'a0', title: 'Hints', findingIds: [], status: 'planned' } },
  experiments: { x: { id: 'x', strategyId: 's', order: 'a0', test: { counts: { '1': 5, '0': 5 } } } },
};
const NOTES = ['As of today, where no date says otherwise.', 'Figures and verdicts as of today.'];

test('the first month is that of the first fact with a date, or of the project itself', () => {
  expect(firstMonth(project)).toBe(project.createdAt.slice(0, 7));
  expect(firstMonth(whole)).toBe('2026-09');
  const begun = {
    ...whole,
    strategies: { s: { id: 's', order: 'a0', title: 'Hints', findingIds: [], start: '2026-03-01' } },
  };
  expect(firstMonth(begun)).toBe('2026-03');
});

function opened(month: string) {
  renderUi(
    <EditorProvider editor={openEditor(whole)}>
      <ControlScreen month={month} />
    </EditorProvider>,
  );
  return screen.getByRole('button', { name: 'Earlier month' });
}

test('the running month is told without a note', () => {
  expect(opened('2026-11')).toBeEnabled();
  for (const note of NOTES) expect(screen.queryByText(note)).toBeNull();
  expect(JSON.stringify(controlPage(whole, control(whole, '2026-11', '2026-11-27')))).not.toContain(NOTES[0]);
});

test('an earlier month says what stands as of today, and the first one is the last to be gone to', () => {
  expect(opened('2026-09')).toBeDisabled();
  for (const note of NOTES) {
    expect(screen.getByText(note)).toBeVisible();
    expect(JSON.stringify(controlPage(whole, control(whole, '2026-09', '2026-11-27')))).toContain(note);
  }
});

test('its table says what it tells as of today', () => {
  const notes = (month: string) =>
    controlCells(whole, control(whole, month, '2026-11-27')).map((row) => row.at(-1));
  expect(notes('2026-09')).toContain(NOTES[0]);
  expect(notes('2026-11')).not.toContain(NOTES[0]);
});
