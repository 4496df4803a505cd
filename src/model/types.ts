// The types of the document, read off the definitions of its records so that the two cannot part.
import type { z } from 'zod';
import type * as constants from './constants';
import type { records } from './records/index';

// Loose objects keep unknown fields at run time; the types name only the known ones.
type Known<T> = T extends readonly (infer U)[]
  ? Known<U>[]
  : T extends Record<string, number>
    ? T
    : T extends object
      ? { [K in keyof T as string extends K ? never : K]: Known<T[K]> }
      : T;

type Records = typeof records;
type RecordOf<T extends keyof Records> = Known<z.infer<ReturnType<Records[T]['schema']>>>;

export type Colour = (typeof constants.COLOURS)[number];
export type Persona = RecordOf<'personas'>;
export type PersonaBlock = RecordOf<'personaBlocks'>;
export type ChannelUse = RecordOf<'channelUses'>;
export type Phase = RecordOf<'phases'>;
export type Prompt = RecordOf<'prompts'>;
export type Quote = RecordOf<'quotes'>;
export type View = RecordOf<'views'>;
export type Goal = RecordOf<'goals'>;
export type MapLayer = (typeof constants.MAP_LAYERS)[number];
export type EvidenceLevel = (typeof constants.EVIDENCE_LEVELS)[number];
export type Channel = RecordOf<'channels'>;
export type ChannelIcon = (typeof constants.CHANNEL_ICONS)[number];
export type JourneyMap = RecordOf<'maps'>;
export type MapState = JourneyMap['state'];
export type Stage = RecordOf<'stages'>;
export type Lane = RecordOf<'lanes'>;
export type Card = RecordOf<'cards'>;
export type Path = RecordOf<'paths'>;
export type Link = RecordOf<'links'>;
export type Feeling = RecordOf<'feelings'>;
export type Finding = RecordOf<'findings'>;
export type FindingKind = (typeof constants.FINDING_KINDS)[number];
export type Resolution = NonNullable<Finding['resolution']>;
export type FindingStatus = (typeof constants.FINDING_STATUSES)[number];
/** What is said of a finding beside its kind (see `standingOf`). */
export type FindingStanding = FindingStatus | Resolution['fate'];
export type Strategy = RecordOf<'strategies'>;
export type StrategyStatus = (typeof constants.STRATEGY_STATUSES)[number];
export type Look = RecordOf<'looks'>;
export type LookScheme = (typeof constants.LOOK_SCHEMES)[number];
export type TitleFace = (typeof constants.TITLE_FACES)[number];
export type Experiment = RecordOf<'experiments'>;
export type Verdict = (typeof constants.VERDICTS)[number];
/** What was measured in one group of an experiment. */
export type TestGroup = NonNullable<Experiment['test']>;
export type Metric = RecordOf<'metrics'>;
export type Measurement = RecordOf<'measurements'>;
export type ImportedFile = RecordOf<'importedFiles'>;
export type ContactLog = RecordOf<'contactLogs'>;
export type ContactActivity = RecordOf<'contactActivities'>;
export type CustomerCount = RecordOf<'customerCounts'>;
export type Evidence = RecordOf<'evidence'>;
export type EvidenceKind = (typeof constants.EVIDENCE_KINDS)[number];
export type Asset = RecordOf<'assets'>;

export type Table<T> = Record<string, T>;

/** The tables that are kept as they are written, by name; `cards` is the one that is filed otherwise in memory. */
export type FlatTable = Exclude<keyof Records, 'cards'>;

declare const hidden: unique symbol;

/** All cards of a project in memory. What is in it is asked and written through `cardTable`, and read by place in `select`. */
export type CardTable = { readonly [hidden]: 'cards' };

/** A whole project: flat tables of records, references by id, order stored once on each record. */
export type Project = {
  format: 'waymark';
  version: number;
  id: string;
  title: string;
  description?: string | undefined;
  mission?: string | undefined;
  goal?: string | undefined;
  principles?: string | undefined;
  owner?: string | undefined;
  reviewDate?: string | undefined;
  createdAt: string;
  muted?: string[] | undefined;
  template?: boolean | undefined;
  /** Flat like every table in a file; in memory it is filed so that an edit costs little. */
  cards: CardTable;
} & { [T in FlatTable]: Table<RecordOf<T>> };
