// The English words, by area. This file types every key of the product.
import { common } from './common';
import { scene } from './scene';
import { ui } from './ui';
import { undo } from './undo';

export const en = { common, scene, ui, undo };
