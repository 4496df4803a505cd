// The English words that a map needs as soon as it is shown, by area.
import { actions } from './actions';
import { app } from './app';
import { clipboard } from './clipboard';
import { common } from './common';
import { find } from './find';
import { map } from './map';
import { paths } from './paths';
import { scene } from './scene';
import { ui } from './ui';
import { undo } from './undo';

export const first = {
  actions,
  app,
  clipboard,
  common,
  find,
  map,
  paths,
  scene,
  ui,
  undo,
};
