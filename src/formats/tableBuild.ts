// What a table becomes, while it is built: records that nobody has checked yet.
import type { ImportNote } from './importTypes';

export type Loose = Record<string, unknown>;

/** What is felt at a stage or at a card, as the table writes it. */
export type Felt = {
  place: { stageId: unknown } | { cardId: string };
  texts: readonly string[];
  /** the persona that the table names; else the one that the table is about */
  whose?: string | undefined;
};

export type TableBuild = {
  mapId: string;
  stages: Loose[];
  lanes: Loose[];
  channels: Loose[];
  cards: Loose;
  findings: Loose[];
  strategies: Loose[];
  feelings: Loose[];
  /** feelings of single cards, as the table writes them */
  cardFeelings: Felt[];
  personas: Loose[];
  /** Findings hang on cards of other lanes, where they do not show as rows. */
  apart: boolean;
  /** Feelings are from -2 to +2: nothing has to be guessed. */
  ownScale: boolean;
  notes: ImportNote[];
};

/** A name that a cell holds on several lines. */
export const inOneLine = (name: string): string => name.replace(/\s*\n\s*/g, ' ');
