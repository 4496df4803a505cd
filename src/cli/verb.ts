// The verb: what one command of the command line is called, takes and does.
import type { MessageKey, Translate } from '@/i18n/messages';
import type { Language } from '@/i18n/translate';
import type { Exit, Io } from './io';

export type Option = {
  name: string;
  /** What its value is called in the help; without one it is a switch. */
  value?: string;
  /** The values that it takes, where these are few. */
  choices?: readonly string[];
  repeats?: boolean;
  about: MessageKey;
};

/** How a verb was called. */
export type Call = {
  operands: readonly string[];
  /** The value of an option, the last one where it was given several times. */
  option: (name: string) => string | undefined;
  all: (name: string) => readonly string[];
  has: (name: string) => boolean;
  io: Io;
  t: Translate;
  language: Language;
  /** Runs another call, as a server does for its client. */
  runCall: (args: readonly string[], io: Io) => Promise<Exit>;
};

/** What a verb says: `text` for people, `json` where that was asked for. */
export type Answer = {
  exit: Exit;
  text: string;
  json: unknown;
  /** Sentences beside the answer: what was put right on reading, what a picture lacks. They go to standard error. */
  notes?: readonly string[];
};

export type Verb = {
  name: string;
  /** As the synopsis has them. */
  operands: string;
  /** How many of them there must be, and may be. */
  count: readonly [least: number, most: number];
  /** How many of them are read, the first ones; those behind are written. Without it, all are read. */
  reads?: number;
  options: readonly Option[];
  summary: MessageKey;
  about: readonly MessageKey[];
  /** What it means when it ends with 1. */
  found?: MessageKey;
  examples: readonly string[];
  run: (call: Call) => Promise<Answer>;
};
