// What an import format is: how its files are called, how sure it is of a text, and how it reads one.
import type { MessageKey } from '@/i18n/messages';
import type { FileKind } from './fileKinds';
import type { FoundTable } from './foundTable';
import type { ImportContext, ImportResult } from './importTypes';
import type { JsonText } from './jsonText';

/** A text that is to be read; what several formats ask of it is done once. */
export type TextSource = {
  text: string;
  /** The text as JSON, or what is wrong with it; undefined where it does not even begin like JSON. */
  json: () => JsonText | undefined;
};

/**
 * How sure a format may be of a text, from the least. The surest format reads it; of equally sure ones the first in the
 * list. `hint` and `trace` are for texts that cannot be read, so that the refusal can say what is missing.
 */
export const certainties = [
  'hint',
  /** a word of the format, and nothing that can be read */
  'trace',
  /** a shape that other texts have as well */
  'possible',
  /** it begins so, and is damaged further on */
  'likely',
  /** content of the format, wherever it stands */
  'clear',
  /** the whole text obeys the grammar that the format shares with others */
  'valid',
  /** it obeys the grammar and says what it is */
  'proven',
] as const;
export type Certainty = (typeof certainties)[number];

export type Sniffed<Found> = {
  certainty: Certainty;
  /** What was found, handed to `read`. */
  found: Found;
  /** The same where it is a table: a person may first say how its rows and columns are meant. */
  table?: FoundTable;
};

export type ImportFormat<Found = unknown> = FileKind & {
  id: string;
  /** Its name in a list of what can be read. */
  name: MessageKey;
  /** The surest that `sniff` ever is: it is not asked where another format is as sure already. */
  surest: Certainty;
  /** Bytes that are no UTF-8 are damage to it, and not another encoding. */
  utf8?: boolean;
  /** Whether a text is of the format, by its content alone; undefined where it is not. */
  sniff(source: TextSource): Sniffed<Found> | undefined;
  /** Makes a project of what was found, or says why not. `fileName` names a project that has no title. */
  read(found: Found, fileName: string, context: ImportContext): ImportResult;
};
