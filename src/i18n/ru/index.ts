// The Russian words, by area.
import { common } from './common';
import { reading } from './reading';
import { ui } from './ui';
import { undo } from './undo';

export const ru = { common, reading, ui, undo };
