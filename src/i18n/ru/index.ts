// The Russian words, by area.
import { common } from './common';
import { library } from './library';
import { ui } from './ui';
import { undo } from './undo';

export const ru = { common, library, ui, undo };
