// The constants of the document: its version, its bounds and its closed lists. Apart from the schema, whose checker is loaded only to read.

/** The version of the document that this code writes. */
export const VERSION = 7;

/**
 * The rules by which documents are read. It rises with the version, and its last number by hand whenever the reader
 * learns to find or repair more: what an older reader has let through is then read again.
 */
export const READER = `${VERSION}.0`;

/** Upper bounds of what may be added. Foreign files are held to them too; what was saved opens, whatever it has. */
export const LIMITS = {
  text: 20_000,
  title: 500,
  stages: 200,
  lanes: 100,
  cards: 20_000,
  records: 200_000,
  /** Entries of a list within one record: own fields, scales, whys, jobs. */
  list: 100,
  /** Widths of a column and heights of a row that a person may choose, in map units. */
  stageWidth: { min: 140, max: 640 },
  laneHeight: { min: 56, max: 2000 },
  /** Letters of the line at the foot: what a narrow page shows on three lines, and a slide on one. */
  footer: 120,
  /** Colours of stages that a look has of its own. */
  stageColours: 8,
  depth: 64,
  fileBytes: 50 * 1024 * 1024,
  assetBytes: 8 * 1024 * 1024,
  imageSide: 8192,
  imagePixels: 40_000_000,
} as const;

/** A project has at most one look, under this id: two copies of a file that each gave it one meet in the same record. */
export const LOOK_ID = 'look';

/** The faces of titles besides the usual one; each has Latin and Cyrillic letters. */
export const TITLE_FACES = ['lora', 'manrope', 'oswald'] as const;

/** Palettes of stages that keep apart for colour-blind readers, and without any colour. */
export const LOOK_SCHEMES = ['colourBlind', 'grey'] as const;

/** Names of the stage and path palette; the hues themselves live with the look. */
export const COLOURS = ['green', 'violet', 'orange', 'blue', 'rose', 'olive', 'teal', 'slate'] as const;

export const CUSTOMERS = ['current', 'future'] as const;

export const LIFECYCLES = ['prospective', 'developing', 'developed', 'dormant', 'lost'] as const;

export const RELATIONSHIPS = [
  'transactional',
  'selfService',
  'automated',
  'longTerm',
  'personalAssistance',
  'dedicatedAssistance',
  'community',
  'coCreation',
] as const;

export const CHANNEL_ICONS = [
  'web',
  'shop',
  'phone',
  'mail',
  'chat',
  'app',
  'social',
  'post',
  'desk',
  'other',
] as const;

export const FINDING_KINDS = ['pain', 'barrier', 'delight'] as const;

export const FINDING_STATUSES = ['open', 'inWork', 'solved', 'dismissed'] as const;

export const STRATEGY_KINDS = [
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
] as const;

export const STRATEGY_STATUSES = ['proposed', 'planned', 'testing', 'done', 'dropped'] as const;

export const VERDICTS = ['confirmed', 'refuted', 'open'] as const;

/** What a metric of one's own is: the mean of answers, the share of the top ones, or one number. */
export const MEASURES = ['mean', 'share', 'number'] as const;

export const IMPORTED_KINDS = ['answers', 'contacts', 'customers'] as const;

/** What a target makes of a finding of the map that it was derived from. */
export const RESOLUTION_FATES = ['resolved', 'reduced'] as const;

/** Which meeting with the company decides: before the contact, the first look, the first use, or one of the map's own. */
export const MOMENT_KINDS = ['zero', 'first', 'second', 'own'] as const;

export const INITIATIVES = ['reactive', 'proactive'] as const;

/** What a map shows beyond its cards when it is switched on: facts of cards, and heat. */
export const MAP_LAYERS = [
  'heat',
  'picture',
  'link',
  'duration',
  'department',
  'importance',
  'initiative',
  'learning',
  'measures',
  'contacts',
] as const;

export const PERSONA_LAYOUTS = ['profile', 'compact', 'story'] as const;

export const PERSONA_BLOCK_KINDS = ['text', 'list', 'picture'] as const;

export const EVIDENCE_LEVELS = ['assumption', 'partly', 'researched'] as const;

export const EVIDENCE_KINDS = [
  'interview',
  'survey',
  'mysteryShopping',
  'webAnalytics',
  'tickets',
  'staffInterview',
  'marketAnalysis',
  'competitor',
] as const;
