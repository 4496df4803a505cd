// Who points at whom, and who stands in one order with whom: one table for the check, the repair and the reader.
import type { FlatTable } from './types';

export type TableName = FlatTable | 'cards';

/** A field that holds the id (`many`: the ids) of records of another table. `origin` is a memory, not a reference. */
export type Reference = { field: string; to: TableName; many?: true; required?: true };

const evidenceIds: Reference = { field: 'evidenceIds', to: 'evidence', many: true };
const mapId: Reference = { field: 'mapId', to: 'maps', required: true };

/** The references of each table, in the order in which a file lists the tables. */
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

export const tableNames = Object.keys(references) as TableName[];

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
