// Reading one command of a list: what is known while its fields are read, and how it is refused.
import '@/i18n/en/cli';
import type { Translate } from '@/i18n/messages';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';

/** A field or a command that cannot be; whoever runs the list adds where it stands. */
export class NotDone extends Error {}

/** A value that does not fit: of which field must be said as well. */
export class WrongValue extends NotDone {}

export type Reading = {
  /** As the commands before have left it. */
  project: Project;
  t: Translate;
  /** The map that names are looked up in, once it is known. */
  mapId: Id | undefined;
  today: string;
};

/** What a field takes, as the help, a refusal and a schema say it. */
export type Arg<T> = {
  read: (value: unknown, reading: Reading) => T;
  /** As JSON Schema. */
  schema: Readonly<Record<string, unknown>>;
  isOptional: boolean;
};

export type Args = Readonly<Record<string, Arg<unknown>>>;
export type Asked<A extends Args> = { [K in keyof A]: A[K] extends Arg<infer T> ? T : never };

/** A sentence within another. */
export const within = (sentence: string): string =>
  sentence.charAt(0).toLocaleLowerCase() + sentence.slice(1);

/** Refuses the value of a field. */
export const wrongValue = (value: unknown, expected: string, { t }: Pick<Reading, 't'>): never => {
  const said = JSON.stringify(value) ?? t('cli.apply.absent');
  throw new WrongValue(
    t('cli.apply.wrongValue', { value: said.length > 60 ? `${said.slice(0, 60)}\u2026` : said, expected }),
  );
};
