// All English words, by area. This file types every key of the product.
import { backups } from './backups';
import { channels } from './channels';
import { compare } from './compare';
import { exporting } from './exporting';
import { findings } from './findings';
import { first } from './first';
import { images } from './images';
import { importing } from './importing';
import { inspector } from './inspector';
import { library } from './library';
import { merging } from './merging';
import { overlay } from './overlay';
import { palette } from './palette';
import { pasting } from './pasting';
import { personas } from './personas';
import { presenting } from './presenting';
import { reading } from './reading';
import { recovery } from './recovery';
import { research } from './research';
import { restorePoints } from './restorePoints';
import { shortcuts } from './shortcuts';
import { story } from './story';
import { table } from './table';
import { views } from './views';

export const en = {
  ...first,
  backups,
  channels,
  compare,
  exporting,
  findings,
  images,
  importing,
  inspector,
  library,
  merging,
  overlay,
  palette,
  pasting,
  personas,
  presenting,
  reading,
  recovery,
  research,
  restorePoints,
  shortcuts,
  story,
  table,
  views,
};
