// The Russian words, by area.
import { common } from './common';
import { ui } from './ui';
import { undo } from './undo';

export const ru = { common, ui, undo };
