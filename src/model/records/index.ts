// The kinds of records, in the order in which a file lists their tables. All walks over a project read this table.
import { asset } from './asset';
import { card } from './card';
import { channel } from './channel';
import { evidence } from './evidence';
import { feeling } from './feeling';
import { finding } from './finding';
import { lane } from './lane';
import { link } from './link';
import { map } from './map';
import { measurement } from './measurement';
import { metric } from './metric';
import { path } from './path';
import { persona } from './persona';
import { stage } from './stage';
import { strategy } from './strategy';

export const records = {
  personas: persona,
  channels: channel,
  maps: map,
  stages: stage,
  lanes: lane,
  cards: card,
  paths: path,
  links: link,
  feelings: feeling,
  findings: finding,
  strategies: strategy,
  metrics: metric,
  measurements: measurement,
  evidence,
  assets: asset,
};
