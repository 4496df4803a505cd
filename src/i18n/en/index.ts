// The English words, by area. This file types every key of the product.
import { app } from './app';
import { common } from './common';
import { library } from './library';
import { scene } from './scene';
import { ui } from './ui';
import { undo } from './undo';

export const en = { app, common, library, scene, ui, undo };
