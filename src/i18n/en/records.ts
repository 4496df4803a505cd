// What the records of each table are called, one of them.
import { addEnglish } from '../words';

export const records = {
  project: 'The project',
  personas: 'Persona',
  personaBlocks: 'Block of a persona',
  channels: 'Channel',
  channelUses: 'Use of a channel',
  maps: 'Map',
  phases: 'Phase',
  stages: 'Stage',
  lanes: 'Lane',
  cards: 'Card',
  prompts: 'Question in a cell',
  views: 'View',
  paths: 'Path',
  links: 'Step of a path',
  feelings: 'Feeling',
  findings: 'Finding',
  strategies: 'Strategy',
  experiments: 'Experiment',
  metrics: 'Metric',
  measurements: 'Measurement',
  goals: 'Goal of a metric',
  importedFiles: 'Imported file',
  contactLogs: 'Contact log',
  contactActivities: 'Kind of contact',
  customerCounts: 'Count of customers',
  looks: 'Look',
  evidence: 'Source',
  quotes: 'Quote',
  assets: 'Picture',
};

addEnglish({ records });
