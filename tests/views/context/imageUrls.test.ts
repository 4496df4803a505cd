// Addresses of images: read once, told when lost, held for a print.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createImageUrls } from '@/views/context/imageUrls';

beforeEach(() => {
  let made = 0;
  vi.stubGlobal('URL', { createObjectURL: () => `blob:${(made += 1)}`, revokeObjectURL: () => undefined });
});
afterEach(() => vi.unstubAllGlobals());

it('answers a hold when each image is read or known to be lost, and asks for a lost one again later', async () => {
  const stored = new Map([['a', new Blob(['a'])]]);
  const asked: string[] = [];
  const urls = createImageUrls((id) => {
    asked.push(id);
    return Promise.resolve(stored.get(id));
  });
  const letGo = await urls.hold(['a', 'b']);
  expect([urls.urlOf('a'), urls.isLost('a')]).toEqual(['blob:1', false]);
  expect([urls.urlOf('b'), urls.isLost('b')]).toEqual([undefined, true]);
  letGo();
  stored.set('b', new Blob(['b']));
  await urls.hold(['a', 'b']);
  expect(urls.urlOf('b')).toBe('blob:2');
  expect(asked).toEqual(['a', 'b', 'b']);
});
