// The Russian words, by area.
import { common } from './common';

export const ru = { common };
