// @vitest-environment jsdom
// A finger that rests opens the menu; one that moves, a second one and a mouse do not.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchLongPress } from '@/ui/longPress';

type Told = { button: number; x: number; y: number };

/** A frame of the screen, in milliseconds. */
const FRAME = 16;

const told: Told[] = [];
let place: HTMLElement;

const event = (type: string, init: PointerEventInit = {}): PointerEvent =>
  new PointerEvent(type, {
    bubbles: true,
    cancelable: true,
    pointerType: 'touch',
    isPrimary: true,
    pointerId: 1,
    clientX: 40,
    clientY: 50,
    ...init,
  });

function press(init?: PointerEventInit, on: HTMLElement = place): void {
  const pressed = event('pointerdown', init);
  on.dispatchEvent(pressed);
  watchLongPress(pressed);
}

beforeEach(() => {
  vi.useFakeTimers();
  told.length = 0;
  place = document.createElement('div');
  document.body.append(place);
  place.addEventListener('contextmenu', ({ button, clientX, clientY }) => {
    told.push({ button, x: clientX, y: clientY });
  });
});

afterEach(() => {
  window.dispatchEvent(event('pointerup'));
  vi.runAllTimers();
  vi.useRealTimers();
  place.remove();
});

test('a finger that rests asks for the menu where it lies, once', () => {
  press();
  vi.advanceTimersByTime(499);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1 + FRAME);
  expect(told).toEqual([{ button: 2, x: 40, y: 50 }]);
  vi.advanceTimersByTime(5000);
  expect(told).toHaveLength(1);
});

test('on a busy page a move that waited for its frame is heard before the rest', () => {
  press();
  vi.advanceTimersByTime(500);
  window.dispatchEvent(event('pointermove', { clientX: 90 }));
  vi.advanceTimersByTime(5000);
  expect(told).toEqual([]);
});

test('a finger may slip a little, but not move', () => {
  press();
  window.dispatchEvent(event('pointermove', { clientX: 45 }));
  vi.advanceTimersByTime(500 + FRAME);
  expect(told).toHaveLength(1);
  window.dispatchEvent(event('pointerup'));
  vi.runAllTimers();
  press();
  window.dispatchEvent(event('pointermove', { clientX: 52 }));
  vi.advanceTimersByTime(5000);
  expect(told).toHaveLength(1);
});

test.each([
  ['lifted', 'pointerup', {}],
  ['taken by a scroll', 'pointercancel', {}],
  ['joined by a second', 'pointerdown', { pointerId: 2, isPrimary: false }],
])('a finger that is %s asks for nothing', (_what, type, init) => {
  press();
  vi.advanceTimersByTime(300);
  window.dispatchEvent(event(type, init));
  vi.advanceTimersByTime(5000);
  expect(told).toEqual([]);
});

test('a mouse, a second finger and a finger in a field are left alone', () => {
  const field = document.createElement('input');
  place.append(field);
  press({ pointerType: 'mouse' });
  press({ isPrimary: false });
  press({}, field);
  vi.advanceTimersByTime(5000);
  expect(told).toEqual([]);
});

test('the menu of the browser itself counts as a rest and is not told twice', () => {
  press();
  vi.advanceTimersByTime(450);
  const native = event('contextmenu', { button: 0 });
  place.dispatchEvent(native);
  expect(native.defaultPrevented).toBe(true);
  expect(told).toEqual([{ button: 2, x: 40, y: 50 }]);
  vi.advanceTimersByTime(5000);
  expect(told).toHaveLength(1);
});

test('after a rest what the browser makes of the lifted finger does nothing; the next press counts again', () => {
  const clicks = vi.fn<() => void>();
  place.addEventListener('click', clicks);
  press();
  vi.advanceTimersByTime(600);
  window.dispatchEvent(event('pointerup'));
  // On a busy page it comes late.
  vi.advanceTimersByTime(1500);
  place.click();
  expect(clicks).not.toHaveBeenCalled();
  press();
  window.dispatchEvent(event('pointerup'));
  place.click();
  expect(clicks).toHaveBeenCalledTimes(1);
});

test('after a rest a key is meant: what it clicks is done at once', () => {
  const clicks = vi.fn<() => void>();
  place.addEventListener('click', clicks);
  press();
  vi.advanceTimersByTime(600);
  window.dispatchEvent(event('pointerup'));
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
  place.click();
  expect(clicks).toHaveBeenCalledTimes(1);
});
