// @vitest-environment jsdom
// A number of a value by hand: what is no such number is refused with a message, not rounded and not swallowed.
import { screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import '@/i18n/en/measures';
import { setLanguage } from '@/i18n/translate';
import type { Metric } from '@/model/types';
import { EditorProvider } from '@/views/context/EditorContext';
import { ValueForm } from '@/views/measures/ValueForm';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';
import { renderUi } from '@tests/support/screen';

beforeEach(() => setLanguage('en'));

it('refuses fractions, negative counts and words, and takes a whole number', async () => {
  const metric: Metric = { id: 'm', order: 'a0', kind: 'nps', name: 'NPS' };
  const { project } = aProject({ stages: ['Need'] });
  const mapId = Object.keys(project.maps)[0] ?? '';
  const editor = openEditor({ ...project, metrics: { m: metric } });
  const onDone = vi.fn();
  const { user } = renderUi(
    <EditorProvider editor={editor}>
      <ValueForm metric={metric} mapId={mapId} record={undefined} onDone={onDone} />
    </EditorProvider>,
  );
  const [promoters, between, detractors] = screen.getAllByRole('textbox');
  if (!promoters || !between || !detractors) throw new Error('No fields');
  await user.type(promoters, '10');
  for (const text of ['3,7', '-5', 'abc']) {
    await user.clear(detractors);
    await user.type(detractors, text);
    await user.tab();
    expect(detractors).toHaveValue(text);
    expect(detractors).toHaveAccessibleDescription('A whole number from 0 to 1,000,000,000');
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  }
  await user.clear(detractors);
  await user.type(detractors, '4');
  // A group left blank may be unknown as well as nobody: it is asked for before the value counts.
  expect(screen.getByRole('status')).toHaveTextContent(
    'Still to write, 0 where there was nobody: In between.',
  );
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  await user.type(between, '0');
  expect(screen.getByRole('status')).toHaveTextContent('+43');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(Object.values(editor.store.getState().project.measurements)).toMatchObject([
    { counts: { 10: 10, 0: 4 } },
  ]);
  expect(onDone).toHaveBeenCalledOnce();
});
