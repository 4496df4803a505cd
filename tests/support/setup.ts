// Runs before every test file: what Node and jsdom lack and the product relies on.
import { webcrypto } from 'node:crypto';
import * as fc from 'fast-check';
import { enablePatches } from 'immer';
// All English words, also those that the product fetches with a screen.
import '@/i18n/en';

enablePatches();

// The laws try the same cases and new records get the same ids every time, so that what fails here was not so before;
// new ones are for `npm run faults`.
const seed = process.env['TEST_SEED'] ?? '20261128';
if (seed !== 'random') {
  fc.configureGlobal({ seed: Number(seed) });
  seedIds(Number(seed));
}

/** Draws the bytes of ids from a xorshift generator instead of the system's. */
function seedIds(start: number): void {
  let state = start | 1;
  Object.defineProperty(webcrypto, 'getRandomValues', {
    configurable: true,
    value: <View extends ArrayBufferView>(view: View): View => {
      const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
      for (let at = 0; at < bytes.length; at++) {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        bytes[at] = state & 0xff;
      }
      return view;
    },
  });
}
