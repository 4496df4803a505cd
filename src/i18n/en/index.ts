// All English words, by area. This file types every key of the product.
import { answers } from './answers';
import { backups } from './backups';
import { board } from './board';
import { channels } from './channels';
import { cli } from './cli';
import { compare } from './compare';
import { contacts } from './contacts';
import { comparisonExport } from './comparisonExport';
import { deck } from './deck';
import { due } from './due';
import { experiments } from './experiments';
import { control } from './control';
import { customers } from './customers';
import { exporting } from './exporting';
import { findings } from './findings';
import { first } from './first';
import { gap } from './gap';
import { images } from './images';
import { importing } from './importing';
import { inspector } from './inspector';
import { library } from './library';
import { look } from './look';
import { linking } from './linking';
import { measures } from './measures';
import { merging } from './merging';
import { newMap } from './newMap';
import { overlay } from './overlay';
import { palette } from './palette';
import { paper } from './paper';
import { parts } from './parts';
import { pasting } from './pasting';
import { personas } from './personas';
import { presenting } from './presenting';
import { presentingComparison } from './presentingComparison';
import { readerPage } from './readerPage';
import { reading } from './reading';
import { records } from './records';
import { recovery } from './recovery';
import { research } from './research';
import { resolution } from './resolution';
import { restorePoints } from './restorePoints';
import { roadmap } from './roadmap';
import { sheets } from './sheets';
import { sharing } from './sharing';
import { shortcuts } from './shortcuts';
import { story } from './story';
import { strategies } from './strategies';
import { table } from './table';
import { takeOver } from './takeOver';
import { views } from './views';

export const en = {
  ...first,
  answers,
  backups,
  board,
  channels,
  cli,
  compare,
  comparisonExport,
  deck,
  due,
  contacts,
  experiments,
  control,
  customers,
  exporting,
  findings,
  gap,
  images,
  importing,
  inspector,
  library,
  look,
  linking,
  measures,
  merging,
  newMap,
  overlay,
  palette,
  paper,
  parts,
  pasting,
  personas,
  presenting,
  presentingComparison,
  readerPage,
  reading,
  records,
  recovery,
  research,
  resolution,
  restorePoints,
  roadmap,
  sheets,
  sharing,
  shortcuts,
  story,
  strategies,
  table,
  takeOver,
  views,
};
