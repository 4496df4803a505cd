// @vitest-environment jsdom
// The overlay on the screen: which map is shown, the flip, the walk over the differences, and all of it as a table.
import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { addCard, moveCards, removeCards } from '@/commands/cards';
import { deriveTarget } from '@/commands/maps';
import type { OverlayMark } from '@/layout/overlay';
import { cardsOf, lanesOf, stagesOf } from '@/model/select';
import { CompareScreen } from '@/views/compare/CompareScreen';
import { nextMark, stepMark } from '@/views/compare/overlayWalk';
import { EditorProvider } from '@/views/context/EditorContext';
import { openEditor } from '@tests/support/openEditor';
import { renderUi } from '@tests/support/screen';
import { shoes } from '@tests/support/shoes';

// jsdom lays nothing out: nobody has a size, and nobody is told of one.
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
HTMLCanvasElement.prototype.getContext = () => null;

async function show() {
  const { project, mapId } = shoes();
  const editor = openEditor(project);
  const now = () => editor.store.getState().project;
  editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Better shoes' });
  const card = (text: string) => cardsOf(now(), 'target').find((one) => one.text === text)?.id ?? '';
  const [need, buy] = stagesOf(now(), 'target');
  const lane = lanesOf(now(), 'target')[0]?.id ?? '';
  editor.commit(addCard, { id: 'photo', stageId: need?.id ?? '', laneId: lane, text: 'Size check by photo' });
  editor.commit(removeCards, { ids: [card('Reads tests')] });
  editor.commit(moveCards, { ids: [card('Tries on')], stageId: buy?.id ?? '', laneId: lane, index: 0 });
  window.location.hash = `#/projects/project-1/compare/${mapId}/target?view=overlay`;
  const ui = renderUi(
    <EditorProvider editor={editor}>
      <CompareScreen fromMapId={mapId} toMapId="target" />
    </EditorProvider>,
  );
  await screen.findByRole('region', { name: 'Overlay: Current and Target' });
  return ui;
}

beforeEach(() => {
  window.location.hash = '';
});

describe('Overlay', () => {
  const chosen = () =>
    screen.getAllByRole('radio', { checked: true }).map((radio) => radio.parentElement?.textContent);
  const flip = () => screen.getByRole('button', { name: 'Flip' });

  it('shows the first map as long as the key is held, and the second when it is let go', async () => {
    await show();
    expect(chosen()).toContain('Both');
    fireEvent.keyDown(window, { code: 'KeyF', key: 'а' });
    expect(chosen()).toContain('Current');
    expect(flip()).toHaveAttribute('aria-pressed', 'true');
    fireEvent.keyDown(window, { code: 'KeyF', key: 'а', repeat: true });
    fireEvent.keyUp(window, { code: 'KeyF', key: 'а' });
    expect(chosen()).toContain('Target');
    expect(flip()).toHaveAttribute('aria-pressed', 'false');
    fireEvent.keyDown(window, { code: 'KeyF', key: 'f', ctrlKey: true });
    expect(chosen()).toContain('Target');
  });

  it('flips with a button too, and goes back to both', async () => {
    const { user } = await show();
    await user.click(flip());
    expect(chosen()).toContain('Current');
    await user.click(flip());
    expect(chosen()).toContain('Target');
    await user.click(screen.getByRole('radio', { name: 'Both' }));
    expect(chosen()).toContain('Both');
  });

  it('tells every difference as a table, and goes from it to the picture', async () => {
    const { user } = await show();
    await user.click(screen.getByRole('button', { name: 'As a table' }));
    const table = screen.getByRole('table', { name: 'Every difference of the overlay, stage by stage' });
    const rows = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent);
    expect(rows).toHaveLength(3);
    expect(rows).toContainEqual(expect.stringContaining('Size check by photo+ new'));
    expect(rows).toContainEqual(expect.stringContaining('Reads tests\u2212 gone'));
    expect(rows).toContainEqual(expect.stringMatching(/Tries on.*→ from/));
    await user.click(within(table).getByRole('button', { name: /Reads tests/ }));
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    const list = within(screen.getByRole('complementary'));
    expect(list.getByRole('button', { name: /^Removed:\s*Reads tests/ })).toBeInTheDocument();
  });
});

describe('the walk over the differences', () => {
  const mark = (key: string, x: number, y: number): OverlayMark => ({
    key,
    tone: 'good',
    shape: 'card',
    box: { x, y, width: 100, height: 40 },
  });
  const [a, b, c] = [mark('a', 0, 0), mark('b', 300, 10), mark('c', 20, 200)];
  const marks = [a, b, c];

  it('goes to the nearest in the direction of the key, and stays where there is none', () => {
    expect(nextMark(marks, a, 'ArrowRight')).toBe(b);
    expect(nextMark(marks, a, 'ArrowDown')).toBe(c);
    expect(nextMark(marks, b, 'ArrowLeft')).toBe(a);
    expect(nextMark(marks, c, 'ArrowUp')).toBe(a);
    expect(nextMark(marks, a, 'ArrowLeft')).toBeUndefined();
  });

  it('steps in the order of reading, around both ends', () => {
    expect([stepMark(marks, a, 1), stepMark(marks, c, 1), stepMark(marks, a, -1)]).toEqual([b, a, c]);
    expect([
      stepMark(marks, undefined, 1),
      stepMark(marks, undefined, -1),
      stepMark([], undefined, 1),
    ]).toEqual([a, c, undefined]);
  });
});
