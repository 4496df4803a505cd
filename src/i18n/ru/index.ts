// The Russian words, by area.
import { common } from './common';
import { undo } from './undo';

export const ru = { common, undo };
