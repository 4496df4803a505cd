// The Russian words, by area.
import { actions } from './actions';
import { app } from './app';
import { clipboard } from './clipboard';
import { common } from './common';
import { compare } from './compare';
import { exporting } from './exporting';
import { find } from './find';
import { findings } from './findings';
import { inspector } from './inspector';
import { library } from './library';
import { map } from './map';
import { palette } from './palette';
import { paths } from './paths';
import { personas } from './personas';
import { presenting } from './presenting';
import { reading } from './reading';
import { recovery } from './recovery';
import { scene } from './scene';
import { shortcuts } from './shortcuts';
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
  find,
  findings,
  inspector,
  library,
  map,
  palette,
  paths,
  personas,
  presenting,
  reading,
  recovery,
  scene,
  shortcuts,
  table,
  ui,
  undo,
};
