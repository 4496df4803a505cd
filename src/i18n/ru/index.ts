// The Russian words, by area.
import { common } from './common';
import { scene } from './scene';
import { ui } from './ui';
import { undo } from './undo';

export const ru = { common, scene, ui, undo };
