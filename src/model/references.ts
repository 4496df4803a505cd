// Who points at whom, and who stands in one order with whom: one table for the check, the repair and the reader.
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
import type { FlatTable } from './types';

export type TableName = FlatTable | 'cards';

/** The schema of each table's records, in the order in which a file lists the tables. */
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

export const tableNames = Object.keys(recordSchemas) as TableName[];

/** A field that holds the id (`many`: the ids) of records of another table. `origin` is a memory, not a reference. */
export type Reference = { field: string; to: TableName; many?: true; required?: true };

const evidenceIds: Reference = { field: 'evidenceIds', to: 'evidence', many: true };
const mapId: Reference = { field: 'mapId', to: 'maps', required: true };

export const references: Record<TableName, readonly Reference[]> = {
  personas: [
    { field: 'portraitId', to: 'assets' },
    { field: 'preferredChannelIds', to: 'channels', many: true },
    evidenceIds,
  ],
  channels: [],
  maps: [
    { field: 'basedOn', to: 'maps' },
    { field: 'leadPersonaId', to: 'personas' },
    { field: 'personaIds', to: 'personas', many: true },
  ],
  stages: [mapId],
  lanes: [mapId, { field: 'channelId', to: 'channels' }],
  cards: [
    { field: 'stageId', to: 'stages', required: true },
    { field: 'laneId', to: 'lanes', required: true },
    evidenceIds,
  ],
  paths: [mapId],
  links: [
    { field: 'pathId', to: 'paths', required: true },
    { field: 'fromCardId', to: 'cards', required: true },
    { field: 'toCardId', to: 'cards', required: true },
  ],
  feelings: [
    mapId,
    { field: 'personaId', to: 'personas', required: true },
    { field: 'stageId', to: 'stages' },
    { field: 'cardId', to: 'cards' },
    evidenceIds,
  ],
  findings: [mapId, { field: 'cardIds', to: 'cards', many: true }, evidenceIds],
  strategies: [{ field: 'findingIds', to: 'findings', many: true }],
  metrics: [],
  measurements: [
    { field: 'metricId', to: 'metrics', required: true },
    { field: 'mapId', to: 'maps' },
    { field: 'stageId', to: 'stages' },
    { field: 'cardId', to: 'cards' },
    { field: 'personaId', to: 'personas' },
    evidenceIds,
  ],
  evidence: [],
  assets: [],
};

/** The fields whose equal values make two records siblings of one order; tables that are missing have no order. */
export const siblingFields: Partial<Record<TableName, readonly string[]>> = {
  personas: [],
  channels: [],
  maps: [],
  stages: ['mapId'],
  lanes: ['mapId'],
  cards: ['stageId', 'laneId'],
  paths: ['mapId'],
  links: ['pathId'],
  findings: ['mapId'],
  strategies: [],
  metrics: [],
  evidence: [],
};
