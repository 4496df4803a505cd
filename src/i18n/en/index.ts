// The English words, by area. This file types every key of the product.
import { app } from './app';
import { common } from './common';
import { compare } from './compare';
import { findings } from './findings';
import { library } from './library';
import { scene } from './scene';
import { ui } from './ui';
import { undo } from './undo';

export const en = { app, common, compare, findings, library, scene, ui, undo };
