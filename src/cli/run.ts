// run(): one call of the command line, from its words to its exit code.
import { en } from '@/i18n/en';
import { cli } from '@/i18n/ru/cli';
import { type Language, languages, setLanguage, t } from '@/i18n/translate';
import { addEnglish, addRussian } from '@/i18n/words';
import { readArguments } from './callArguments';
import { overview, verbHelp } from './help';
import { EXIT, type Exit, type Io, Refusal } from './io';
import { nearest } from './nearest';
import type { Answer, Verb } from './verb';
import { verbs } from './verbs';

// There is no first screen that could wait for words: all are here from the start.
addEnglish(en);
addRussian({ cli });

const isLanguage = (word: string | undefined): word is Language =>
  languages.some((language) => language === word);

/** The language that is asked for, else that of the environment. */
function languageOf(args: readonly string[], env: Io['env']): Language {
  const at = args.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = args[at]?.includes('=') ? args[at].slice('--lang='.length) : args[at + 1];
  if (at !== -1 && isLanguage(asked)) return asked;
  const spoken = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return spoken.toLowerCase().startsWith('ru') ? 'ru' : 'en';
}

// A text of a file must not steer the terminal.
// oxlint-disable-next-line no-control-regex -- these controls are exactly what must go
const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const plain = (text: string): string => text.replace(steering, '\ufffd');
const plainJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    steering,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Runs a call. Never rejects: whatever goes wrong is one sentence on standard error and an exit code. */
export async function run(args: readonly string[], io: Io): Promise<Exit> {
  await setLanguage(languageOf(args, io.env));
  try {
    return await called(args, io);
  } catch (error) {
    const known = error instanceof Refusal;
    const sentence = known
      ? error.message
      : t('cli.failed', { reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    const exit = known ? error.exit : EXIT.failed;
    io.error(`${plain(sentence)}\n`);
    if (args.includes('--json')) io.out(`${plainJson({ ok: false, exit, message: sentence })}\n`);
    return exit;
  }
}

/** Options of every verb may stand before it: they are put right behind it, where no `--` stands before them. */
function verbFirst(args: readonly string[]): readonly string[] {
  let at = 0;
  for (let word = args[0]; word !== undefined; word = args[at]) {
    if (word === '--lang') at += 2;
    else if (word === '--json' || word.startsWith('--lang=')) at += 1;
    else break;
  }
  const [verb, ...rest] = args.slice(at);
  if (verb === undefined) return at > 0 ? ['help', ...args] : args;
  return [verb, ...args.slice(0, at), ...rest];
}

async function called(given: readonly string[], io: Io): Promise<Exit> {
  const args = verbFirst(given);
  const [word = 'help', ...rest] = args;
  if (word === '--version' || word === 'version') {
    io.out(`waymark ${io.version}\n`);
    return EXIT.done;
  }
  if (word === 'help' || word === '--help' || word === '-h') {
    const about = rest.find((one) => !one.startsWith('-') && !isLanguage(one));
    io.out(about === undefined ? overview(verbs, t) : verbHelp(verbOf(about), t));
    return args.length === 0 ? EXIT.usage : EXIT.done;
  }
  const verb = verbOf(word);
  const { operands, options } = readArguments(rest, verb, t);
  if (options.has('help')) {
    io.out(verbHelp(verb, t));
    return EXIT.done;
  }
  const answer = await verb.run({
    operands,
    option: (name) => options.get(name)?.at(-1),
    all: (name) => options.get(name) ?? [],
    has: (name) => options.has(name),
    io,
    t,
    language: languageOf(args, io.env),
    runCall: run,
  });
  say(answer, io, options.has('json'));
  return answer.exit;
}

function say({ text, json, notes = [] }: Answer, io: Io, asJson: boolean): void {
  for (const note of notes) io.error(`${plain(note)}\n`);
  if (asJson) io.out(`${plainJson(json)}\n`);
  else if (text !== '') io.out(plain(text.endsWith('\n') ? text : `${text}\n`));
}

function verbOf(word: string): Verb {
  const verb = verbs.find(({ name }) => name === word);
  if (verb) return verb;
  const names = verbs.map(({ name }) => name);
  const near = nearest(word, names);
  const sentence = near === undefined ? t('cli.noVerb', { word }) : t('cli.noVerbNear', { word, near });
  throw new Refusal(EXIT.usage, `${sentence} ${t('cli.verbsAre', { verbs: names.join(', ') })}`);
}
