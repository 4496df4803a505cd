// The English words, by area. This file types every key of the product.
import { app } from './app';
import { common } from './common';
import { exporting } from './exporting';
import { library } from './library';
import { reading } from './reading';
import { scene } from './scene';
import { ui } from './ui';
import { undo } from './undo';

export const en = { app, common, exporting, library, reading, scene, ui, undo };
