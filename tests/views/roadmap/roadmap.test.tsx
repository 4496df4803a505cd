// @vitest-environment jsdom
// The roadmap on the screen: bars that tell all in words, moved by keys in one step, and what has no dates.
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addStrategy, dependOn, updateStrategy } from '@/commands/strategies';
import type { Id } from '@/model/id';
import { strategiesOf } from '@/model/select';
import type { Strategy } from '@/model/types';
import { EditorProvider, useProject } from '@/views/context/EditorContext';
import { Roadmap } from '@/views/roadmap/Roadmap';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';
import { renderUi } from '@tests/support/screen';

const { project } = aProject({ stages: ['Find'], lanes: ['Website'] });

function show(strategies: Record<string, Partial<Strategy>>) {
  const editor = openEditor(project);
  for (const [id, { title = id, dependsOnIds, ...changes }] of Object.entries(strategies)) {
    editor.commit(addStrategy, { id, title });
    editor.commit(updateStrategy, { id, changes });
    for (const onId of dependsOnIds ?? []) editor.commit(dependOn, { id, onId, depends: true });
  }
  editor.seal();
  const opened: Id[] = [];
  const All = () => <Roadmap strategies={useProject(strategiesOf)} onOpen={(id) => opened.push(id)} />;
  const ui = renderUi(
    <EditorProvider editor={editor}>
      <All />
    </EditorProvider>,
  );
  return { editor, opened, ...ui, of: (id: string) => editor.store.getState().project.strategies[id] };
}
const bar = (title: string) => screen.getByRole('button', { name: new RegExp(`^${title}:`) });

describe('the roadmap', () => {
  it('tells of each bar its dates, what is overdue and what begins too early', () => {
    show({
      First: { start: '2020-01-01', due: '2020-02-29', owner: 'Ann', status: 'planned' },
      After: { start: '2020-02-01', due: '2020-02-10', dependsOnIds: ['First'] },
      Later: { start: '2020-03-01', dependsOnIds: ['First'] },
    });
    expect(bar('First')).toHaveAccessibleName(
      /^First: planned, 1\sJan\s–\s29\sFeb\s2020, Ann, overdue by \d+ days$/,
    );
    expect(bar('After')).toHaveAccessibleName(/overdue by \d+ days, begins before “First” is due$/);
    expect(bar('Later')).toHaveAccessibleName(
      'Later: proposed, starts 1 Mar 2020, no due date, waits for “First”',
    );
    expect(screen.getByText('1 begins before what it depends on is due.')).toBeInTheDocument();
  });

  it('moves a bar and its ends by keys; what is pressed without a pause is one step, and the row stays', async () => {
    const { user, editor, of, opened } = show({
      First: { start: '2026-01-31', due: '2026-02-28' },
      After: { start: '2026-02-02', due: '2026-02-10' },
    });
    act(() => bar('First').focus());
    await user.keyboard('{ArrowRight}{ArrowRight}{Shift>}{ArrowRight}{/Shift}');
    expect(of('First')).toMatchObject({ start: '2026-02-09', due: '2026-03-09' });
    expect(bar('First')).toHaveFocus();
    expect(screen.getAllByRole('listitem').map((row) => row.textContent?.slice(0, 5))).toEqual([
      'First',
      'After',
    ]);
    act(() => void editor.undo());
    expect(of('First')).toMatchObject({ start: '2026-01-31', due: '2026-02-28' });
    await user.keyboard('{PageDown}');
    expect(of('First')).toMatchObject({ start: '2026-02-28', due: '2026-03-28' });
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}{Control>}{ArrowLeft}{/Control}');
    expect(of('First')).toMatchObject({ start: '2026-02-27', due: '2026-03-29' });
    await user.keyboard('{ArrowDown}');
    expect(bar('After')).toHaveFocus();
    await user.keyboard('{Home}{Enter}');
    expect(opened).toEqual(['First']);
  });

  it('lists what has no dates, and plans it from today', async () => {
    const { user, of } = show({ First: { due: '2026-02-28' }, None: {} });
    const list = screen.getByRole('region', { name: 'Without dates' });
    await user.click(within(list).getByRole('button', { name: 'Plan “None” from today' }));
    expect(of('None')?.start).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(bar('None')).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Without dates' })).toBeNull();
  });

  it('draws of 500 what is in sight', () => {
    const many = Array.from({ length: 500 }, (_, at) => [`s${at}`, { due: '2026-02-28' }] as const);
    show(Object.fromEntries(many));
    expect(screen.getAllByRole('listitem').length).toBeLessThan(40);
  });
});
