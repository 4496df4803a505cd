// Words of control: the sentence of a month names what is missed as what it is.
import { afterEach, expect, test } from 'vitest';
import { control } from '@/analysis/control';
import { setLanguage } from '@/i18n/translate';
import type { Project } from '@/model/types';
import { headline } from '@/views/control/controlWords';
import { aProject } from '@tests/support/aProject';

afterEach(() => setLanguage('en'));

const { project, mapId } = aProject({ stages: ['Find'] });
const told = (goalDue: string, strategyDue: string) => {
  const whole: Project = {
    ...project,
    metrics: { m: { id: 'm', order: 'a0', kind: 'nps', name: 'NPS' } },
    goals: { g: { id: 'g', metricId: 'm', mapId, value: 10, due: goalDue } },
    strategies: { s: { id: 's', order: 'a0', title: 'Hints', findingIds: [], due: strategyDue } },
  };
  return headline(control(whole, '2026-11', '2026-11-27'));
};
const [past, ahead] = ['2026-11-20', '2027-03-31'];

test('a strategy that is late is no missed goal', async () => {
  expect(told(ahead, ahead)).toBe('The goal is not reached yet');
  expect(told(ahead, past)).toBe('The goal is not reached yet, 1 strategy is overdue');
  expect(told(past, ahead)).toBe('The goal is not reached yet, 1 goal is past its date');
  expect(told(past, past)).toBe(
    'The goal is not reached yet, 1 goal is past its date, 1 strategy is overdue',
  );
  await setLanguage('ru');
  expect(told(past, past)).toBe(
    'Есть 1 цель, она ещё не достигнута, срок 1 цели прошёл, 1 стратегия просрочена',
  );
});
