// The Russian words, by area.
import { common } from './common';
import { scene } from './scene';

export const ru = { common, scene };
