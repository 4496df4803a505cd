// @vitest-environment jsdom
// The map of the page for readers is moved by its view alone: a scroll of the browser becomes a pan, and the focus of keys is revealed.
import { expect, it, vi } from 'vitest';
import { revealing } from '@/reader/viewport';
import { scrollAsPan } from '@/reader/scrollAsPan';

it('takes a scroll of the browser back and pans by as much', () => {
  const pane = document.createElement('div');
  const rail = document.createElement('div');
  pane.append(rail);
  document.body.append(pane);
  const pan = vi.fn();
  scrollAsPan(pane, pan);
  rail.scrollTop = 123;
  rail.dispatchEvent(new Event('scroll'));
  rail.dispatchEvent(new Event('scroll'));
  expect(rail.scrollTop).toBe(0);
  expect(pan.mock.calls).toEqual([[0, 123]]);
});

it('reveals a lane down the map only', () => {
  const frame = { width: 1000, height: 600, rail: 160, head: 100 };
  const viewport = { x: 168, y: 108, zoom: 1 };
  expect(revealing(viewport, frame, { y: 500, height: 90 })).toEqual({ x: 168, y: -46, zoom: 1 });
  expect(revealing(viewport, frame, { x: 100, width: 200 })).toEqual(viewport);
});
