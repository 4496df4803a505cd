// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepCompositionKeys } from '@/ui/compositionKeys';
import { keepUnaskedButtons, leaveByWriting } from '@/ui/unaskedFocus';

let leave: () => void;
let heard: string[];
const listen = (event: KeyboardEvent) => void heard.push(event.key);
const press = (key: string, more: KeyboardEventInit = {}): boolean =>
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
  ) ?? false;
const focus = (id: string) => document.getElementById(id)?.focus();

beforeEach(() => {
  heard = [];
  document.body.innerHTML =
    '<input id="field"><button id="one"></button><button id="two"></button>' +
    '<button id="place" data-cursor></button><div role="dialog"><button id="inside"></button></div>';
  document.addEventListener('keydown', listen);
});
afterEach(() => {
  leave();
  document.removeEventListener('keydown', listen);
});

describe('a composition', () => {
  test('keeps its keys to itself: Enter as Chrome tells it, and as Safari does', () => {
    leave = keepCompositionKeys();
    focus('field');
    press('Enter', { isComposing: true });
    press('Enter', { keyCode: 229 });
    press('Process', { keyCode: 229 });
    expect(heard).toEqual([]);
    press('Enter', { keyCode: 13 });
    expect(heard).toEqual(['Enter']);
  });
});

describe('a button that took the focus by itself', () => {
  test('is not pressed by Space or letters, but by Enter', () => {
    leave = keepUnaskedButtons();
    focus('one');
    expect([press(' '), press('s'), press('Enter')]).toEqual([false, false, true]);
    expect(heard).toEqual(['Enter']);
    expect(press('z', { ctrlKey: true })).toBe(true);
  });

  test('is one like any other once somebody has gone there, and stays one', () => {
    leave = keepUnaskedButtons();
    focus('field');
    press('Tab');
    focus('one');
    expect(press(' ')).toBe(true);
    focus('field');
    focus('one');
    expect(press(' ')).toBe(true);
  });

  test('is still not meant where Tab led out of a writing', () => {
    leave = keepUnaskedButtons();
    focus('field');
    press('Tab');
    leaveByWriting();
    focus('one');
    expect(press(' ')).toBe(false);
    press('Tab');
    focus('two');
    expect(press(' ')).toBe(true);
  });

  test('places of the map and windows have keys of their own', () => {
    leave = keepUnaskedButtons();
    focus('place');
    expect(press('p')).toBe(true);
    focus('inside');
    expect(press(' ')).toBe(true);
  });
});
