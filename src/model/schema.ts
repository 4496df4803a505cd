// The schema: every record of a project, once. Types, the runtime check and the published JSON Schema come from here.
import { z } from 'zod';
import {
  CHANNEL_ICONS,
  COLOURS,
  CUSTOMERS,
  EVIDENCE_KINDS,
  FINDING_KINDS,
  LIFECYCLES,
  LIMITS,
  RELATIONSHIPS,
  VERSION,
} from './constants';
import { isId } from './id';
import { isOrderKey } from './order';

// The content security policy forbids compiling code from text, which zod would otherwise try.
z.config({ jitless: true });

const id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9_-]+$/)
  .refine(isId, 'reserved name');
const ids = z.array(id).max(LIMITS.cards);
const order = z.string().min(1).max(200).refine(isOrderKey, 'not an order key');
const title = z.string().max(LIMITS.title);
const text = z.string().max(LIMITS.text);
const date = z.iso.date();
const moment = z.iso.datetime({ offset: true });
const score5 = z.number().int().min(1).max(5);
const finite = z.number().finite();

const colour = z.enum(COLOURS);

/** Where a copied record came from; comparison matches on it. */
const origin = id.optional();

export const personaSchema = z.looseObject({
  id,
  order,
  name: title,
  avatar: z.looseObject({ colour, face: z.number().int().min(0).max(11) }).optional(),
  portraitId: z.string().max(64).optional(),
  role: title.optional(),
  quote: text.optional(),
  segment: title.optional(),
  customer: z.enum(CUSTOMERS).optional(),
  lifecycle: z.enum(LIFECYCLES).optional(),
  churnReason: text.optional(),
  relationship: z.enum(RELATIONSHIPS).optional(),
  demographics: text.optional(),
  motivation: text.optional(),
  goals: text.optional(),
  needs: text.optional(),
  frustrations: text.optional(),
  behaviour: text.optional(),
  loyalty: text.optional(),
  learning: text.optional(),
  preferredChannelIds: ids.optional(),
  evidenceIds: ids.optional(),
  fields: z
    .array(z.looseObject({ label: title, value: text }))
    .max(100)
    .optional(),
  origin,
});

export const channelSchema = z.looseObject({
  id,
  order,
  name: title,
  mode: z.enum(['online', 'offline']).optional(),
  icon: z.enum(CHANNEL_ICONS).optional(),
  origin,
});

export const mapSchema = z.looseObject({
  id,
  order,
  title,
  state: z.enum(['current', 'target', 'reference']),
  basedOn: id.optional(),
  leadPersonaId: id.optional(),
  personaIds: ids,
  scenario: text.optional(),
  scope: text.optional(),
  owner: title.optional(),
  reviewDate: date.optional(),
  /** What the presenter says about the whole map. */
  notes: text.optional(),
});

export const stageSchema = z.looseObject({
  id,
  mapId: id,
  order,
  name: title,
  goal: text.optional(),
  duration: title.optional(),
  colour: colour.optional(),
  /** Chosen by hand, in map units; absent where the layout decides. */
  width: finite.min(LIMITS.stageWidth.min).max(LIMITS.stageWidth.max).optional(),
  /** What the presenter says here; never drawn on the map. */
  notes: text.optional(),
  origin,
});

export const laneSchema = z.looseObject({
  id,
  mapId: id,
  order,
  // Open on purpose: a kind of a later version is kept and shown as free notes (see laneKinds).
  kind: z.string().min(1).max(40),
  name: title,
  note: title.optional(),
  channelId: id.optional(),
  collapsed: z.boolean().optional(),
  /** At least this high, in map units; absent where the layout decides. */
  height: finite.min(LIMITS.laneHeight.min).max(LIMITS.laneHeight.max).optional(),
  /** What the presenter says here; never drawn on the map. */
  notes: text.optional(),
  origin,
});

export const cardSchema = z.looseObject({
  id,
  stageId: id,
  laneId: id,
  order,
  text,
  description: text.optional(),
  momentOfTruth: z.looseObject({ reason: text.optional() }).optional(),
  tags: z.array(title).max(100).optional(),
  evidenceIds: ids.optional(),
  origin,
});

export const pathSchema = z.looseObject({
  id,
  mapId: id,
  order,
  name: title,
  colour: colour.optional(),
  hidden: z.boolean().optional(),
  origin,
});

/** One step of a path: from a touchpoint to a touchpoint. Loops and branches are several links. */
export const linkSchema = z.looseObject({
  id,
  pathId: id,
  order,
  fromCardId: id,
  toCardId: id,
  label: title.optional(),
  origin,
});

/** A persona's feeling at a touchpoint (cardId) or at a stage (stageId). No record means unknown. */
export const feelingSchema = z.looseObject({
  id,
  mapId: id,
  personaId: id,
  stageId: id.optional(),
  cardId: id.optional(),
  value: finite.min(-2).max(2),
  answers: z.number().int().min(0).optional(),
  note: text.optional(),
  evidenceIds: ids.optional(),
  source: z.looseObject({ score: finite, scale: title }).optional(),
  origin,
});

export const findingSchema = z.looseObject({
  id,
  mapId: id,
  order,
  kind: z.enum(FINDING_KINDS),
  title,
  cause: text.optional(),
  severity: score5.optional(),
  frequency: score5.optional(),
  cardIds: ids,
  evidenceIds: ids.optional(),
  origin,
});

export const strategySchema = z.looseObject({
  id,
  order,
  title,
  kind: z
    .enum([
      'process',
      'training',
      'motivation',
      'channel',
      'personalisation',
      'loyalty',
      'education',
      'selfService',
      'communication',
      'product',
    ])
    .optional(),
  findingIds: ids,
  description: text.optional(),
  impact: score5.optional(),
  effort: score5.optional(),
  reach: finite.min(0).optional(),
  confidence: finite.min(0).max(100).optional(),
  owner: title.optional(),
  due: date.optional(),
  status: z.enum(['proposed', 'planned', 'testing', 'done', 'dropped']).optional(),
  experiment: z
    .looseObject({
      hypothesis: text.optional(),
      testGroup: text.optional(),
      metricId: id.optional(),
      baseline: finite.optional(),
      target: finite.optional(),
      result: finite.optional(),
      verdict: z.enum(['confirmed', 'refuted', 'open']).optional(),
    })
    .optional(),
  origin,
});

export const metricSchema = z.looseObject({
  id,
  order,
  kind: z.enum(['nps', 'csat', 'ces', 'custom']),
  name: title,
  question: text.optional(),
  scale: z.looseObject({ min: finite, max: finite }).optional(),
  unit: title.optional(),
  better: z.enum(['higher', 'lower']).optional(),
  origin,
});

export const measurementSchema = z.looseObject({
  id,
  metricId: id,
  mapId: id.optional(),
  stageId: id.optional(),
  cardId: id.optional(),
  personaId: id.optional(),
  value: finite.optional(),
  /** How many answers each point of the scale got, by the point written as text. */
  counts: z.record(z.string().max(20), z.number().int().min(0)).optional(),
  from: date.optional(),
  to: date.optional(),
  evidenceIds: ids.optional(),
  origin,
});

export const evidenceSchema = z.looseObject({
  id,
  order,
  kind: z.enum(EVIDENCE_KINDS),
  title,
  note: text.optional(),
  link: z.string().max(2000).optional(),
  date: date.optional(),
  answers: z.number().int().min(0).optional(),
  strength: z.number().int().min(1).max(3).optional(),
  origin,
});

/** An image. The id is the SHA-256 of its bytes; the bytes live in storage, and as `data` in a file. */
export const assetSchema = z.looseObject({
  id: z.string().regex(/^[0-9a-f]{64}$/),
  mime: z.enum(['image/png', 'image/jpeg', 'image/webp']),
  bytes: z.number().int().min(0),
  width: z.number().int().min(1).max(8192).optional(),
  height: z.number().int().min(1).max(8192).optional(),
  alt: title.optional(),
  data: z.string().optional(),
});

const table = <T extends z.ZodType>(record: T) => z.record(z.string(), record);

export const projectSchema = z.looseObject({
  format: z.literal('waymark'),
  version: z.literal(VERSION),
  id,
  title,
  description: text.optional(),
  owner: title.optional(),
  reviewDate: date.optional(),
  createdAt: moment,
  personas: table(personaSchema),
  channels: table(channelSchema),
  maps: table(mapSchema),
  stages: table(stageSchema),
  lanes: table(laneSchema),
  /** Cards in shards by stage: `cards[stageId][cardId]`. One edit then copies one stage, not the whole table. */
  cards: table(table(cardSchema)),
  paths: table(pathSchema),
  links: table(linkSchema),
  feelings: table(feelingSchema),
  findings: table(findingSchema),
  strategies: table(strategySchema),
  metrics: table(metricSchema),
  measurements: table(measurementSchema),
  evidence: table(evidenceSchema),
  assets: table(assetSchema),
});
