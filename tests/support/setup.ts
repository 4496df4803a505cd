// Runs before every test file: what Node and jsdom lack and the product relies on.
import * as fc from 'fast-check';
import { enablePatches } from 'immer';
// All English words, also those that the product fetches with a screen.
import '@/i18n/en';

enablePatches();
// The laws try the same cases every time, so that what fails here was not so before; new ones are for `npm run faults`.
const seed = process.env['LAWS_SEED'] ?? '20261128';
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });
