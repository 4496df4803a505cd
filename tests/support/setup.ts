// Runs before every test file: what Node and jsdom lack and the product relies on.
import { enablePatches } from 'immer';

enablePatches();
