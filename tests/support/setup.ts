// Runs before every test file: what Node and jsdom lack and the product relies on.
import { enablePatches } from 'immer';
// All English words, also those that the product fetches with a screen.
import '@/i18n/en';

enablePatches();
