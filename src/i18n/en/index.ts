// The English words, by area. This file types every key of the product.
import { common } from './common';

export const en = { common };
