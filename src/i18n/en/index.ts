// The English words, by area. This file types every key of the product.
import { common } from './common';
import { scene } from './scene';

export const en = { common, scene };
