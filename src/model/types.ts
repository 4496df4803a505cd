// The types of the document, read off the schema so that the two cannot part.
import type { z } from 'zod';
import type * as constants from './constants';
import type * as schema from './schema';

// Loose objects keep unknown fields at run time; the types name only the known ones.
type Known<T> = T extends readonly (infer U)[]
  ? Known<U>[]
  : T extends Record<string, number>
    ? T
    : T extends object
      ? { [K in keyof T as string extends K ? never : K]: Known<T[K]> }
      : T;
type Of<T extends z.ZodType> = Known<z.infer<T>>;

export type Colour = (typeof constants.COLOURS)[number];
export type Persona = Of<typeof schema.personaSchema>;
export type Channel = Of<typeof schema.channelSchema>;
export type ChannelIcon = (typeof constants.CHANNEL_ICONS)[number];
export type JourneyMap = Of<typeof schema.mapSchema>;
export type MapState = JourneyMap['state'];
export type Stage = Of<typeof schema.stageSchema>;
export type Lane = Of<typeof schema.laneSchema>;
export type Card = Of<typeof schema.cardSchema>;
export type Path = Of<typeof schema.pathSchema>;
export type Link = Of<typeof schema.linkSchema>;
export type Feeling = Of<typeof schema.feelingSchema>;
export type Finding = Of<typeof schema.findingSchema>;
export type FindingKind = (typeof constants.FINDING_KINDS)[number];
export type Strategy = Of<typeof schema.strategySchema>;
export type Metric = Of<typeof schema.metricSchema>;
export type Measurement = Of<typeof schema.measurementSchema>;
export type Evidence = Of<typeof schema.evidenceSchema>;
export type EvidenceKind = (typeof constants.EVIDENCE_KINDS)[number];
export type Asset = Of<typeof schema.assetSchema>;

export type Table<T> = Record<string, T>;

/** A whole project: flat tables of records, references by id, order stored once on each record. */
export type Project = {
  format: 'waymark';
  version: number;
  id: string;
  title: string;
  description?: string | undefined;
  owner?: string | undefined;
  reviewDate?: string | undefined;
  createdAt: string;
  personas: Table<Persona>;
  channels: Table<Channel>;
  maps: Table<JourneyMap>;
  stages: Table<Stage>;
  lanes: Table<Lane>;
  /** `cards[stageId][cardId]`; a stage without cards may have no shard. */
  cards: Table<Table<Card>>;
  paths: Table<Path>;
  links: Table<Link>;
  feelings: Table<Feeling>;
  findings: Table<Finding>;
  strategies: Table<Strategy>;
  metrics: Table<Metric>;
  measurements: Table<Measurement>;
  evidence: Table<Evidence>;
  assets: Table<Asset>;
};

/** The flat tables, by name; `cards` is the one table that is kept in shards. */
export type FlatTable = Exclude<
  {
    [K in keyof Project]: Project[K] extends Table<infer R> ? (R extends { id: string } ? K : never) : never;
  }[keyof Project],
  undefined
>;
