// The kinds of records, in the order in which a file lists their tables. All walks over a project read this table.
import { asset } from './asset';
import { card } from './card';
import { channel } from './channel';
import { channelUse } from './channelUse';
import { contactActivity } from './contactActivity';
import { contactLog } from './contactLog';
import { customerCount } from './customerCount';
import { evidence } from './evidence';
import { experiment } from './experiment';
import { feeling } from './feeling';
import { finding } from './finding';
import { goal } from './goal';
import { importedFile } from './importedFile';
import { lane } from './lane';
import { link } from './link';
import { look } from './look';
import { map } from './map';
import { measurement } from './measurement';
import { metric } from './metric';
import { path } from './path';
import { persona } from './persona';
import { personaBlock } from './personaBlock';
import { phase } from './phase';
import { prompt } from './prompt';
import { quote } from './quote';
import { stage } from './stage';
import { strategy } from './strategy';
import { view } from './view';

export const records = {
  personas: persona,
  personaBlocks: personaBlock,
  channels: channel,
  channelUses: channelUse,
  maps: map,
  phases: phase,
  stages: stage,
  lanes: lane,
  cards: card,
  prompts: prompt,
  views: view,
  paths: path,
  links: link,
  feelings: feeling,
  findings: finding,
  strategies: strategy,
  experiments: experiment,
  metrics: metric,
  measurements: measurement,
  goals: goal,
  importedFiles: importedFile,
  contactLogs: contactLog,
  contactActivities: contactActivity,
  customerCounts: customerCount,
  evidence,
  quotes: quote,
  looks: look,
  assets: asset,
};
