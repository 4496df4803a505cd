// The schema of each table: for what checks, repairs and writes documents. The screen needs none of it.
import type { TableName } from './references';
import {
  assetSchema,
  cardSchema,
  channelSchema,
  evidenceSchema,
  feelingSchema,
  findingSchema,
  laneSchema,
  linkSchema,
  mapSchema,
  measurementSchema,
  metricSchema,
  pathSchema,
  personaSchema,
  stageSchema,
  strategySchema,
} from './schema';

/** The schema of each table's records. */
export const recordSchemas = {
  personas: personaSchema,
  channels: channelSchema,
  maps: mapSchema,
  stages: stageSchema,
  lanes: laneSchema,
  cards: cardSchema,
  paths: pathSchema,
  links: linkSchema,
  feelings: feelingSchema,
  findings: findingSchema,
  strategies: strategySchema,
  metrics: metricSchema,
  measurements: measurementSchema,
  evidence: evidenceSchema,
  assets: assetSchema,
} as const satisfies Record<TableName, unknown>;
