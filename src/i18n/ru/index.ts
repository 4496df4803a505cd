// The Russian words, by area.
import { actions } from './actions';
import { app } from './app';
import { clipboard } from './clipboard';
import { common } from './common';
import { compare } from './compare';
import { exporting } from './exporting';
import { findings } from './findings';
import { inspector } from './inspector';
import { library } from './library';
import { map } from './map';
import { personas } from './personas';
import { presenting } from './presenting';
import { reading } from './reading';
import { scene } from './scene';
import { table } from './table';
import { ui } from './ui';
import { undo } from './undo';

export const ru = {
  actions,
  app,
  clipboard,
  common,
  compare,
  exporting,
  findings,
  inspector,
  library,
  map,
  personas,
  presenting,
  reading,
  scene,
  table,
  ui,
  undo,
};
