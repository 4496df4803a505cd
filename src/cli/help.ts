// The help: a page for each verb as manuals have it, and one that lists them.
// keys: cli.exit.*
import '@/i18n/en/cli';
import type { Translate } from '@/i18n/messages';
import { commonOptions } from './callArguments';
import { EXIT } from './io';
import type { Option, Verb } from './verb';

const WIDTH = 80;
const INDENT = '    ';

/** A text in lines of at most 80 signs; a line feed of its own begins a new one. */
function wrapped(text: string, indent: string): string {
  return text
    .split('\n')
    .map((line) => {
      const lines: string[] = [];
      let now = '';
      for (const word of line.split(' ')) {
        if (now !== '' && indent.length + now.length + 1 + word.length > WIDTH) {
          lines.push(now);
          now = word;
        } else now = now === '' ? word : `${now} ${word}`;
      }
      return [...lines, now].map((one) => (one === '' ? '' : indent + one)).join('\n');
    })
    .join('\n');
}

const section = (title: string, body: string): string => `${title}\n${body}\n`;

const spelled = ({ name, value }: Option): string => `--${name}${value === undefined ? '' : ` ${value}`}`;

const exitNames = Object.keys(EXIT) as (keyof typeof EXIT)[];

function exitLines(verb: Verb | undefined, t: Translate): string {
  return exitNames
    .filter((name) => name !== 'found' || !verb || verb.found !== undefined)
    .map((name) => {
      const said = name === 'found' && verb?.found ? t(verb.found) : t(`cli.exit.${name}`);
      return `${INDENT}${String(EXIT[name]).padEnd(4)}${wrapped(said, ' '.repeat(8)).trimStart()}`;
    })
    .join('\n');
}

/** The page of a verb. */
export function verbHelp(verb: Verb, t: Translate): string {
  const options = [...verb.options, ...commonOptions];
  return [
    section(t('cli.help.name'), wrapped(`waymark ${verb.name} \u2013 ${t(verb.summary)}`, INDENT)),
    section(
      t('cli.help.synopsis'),
      wrapped(
        [
          `waymark ${verb.name}`,
          ...verb.options.map(
            (option) => `[${spelled(option).replaceAll(' ', '\u00a0')}]${option.repeats ? '...' : ''}`,
          ),
          verb.operands,
        ]
          .filter(Boolean)
          .join(' '),
        INDENT,
      ).replaceAll('\u00a0', ' '),
    ),
    section(t('cli.help.description'), verb.about.map((key) => wrapped(t(key), INDENT)).join('\n\n')),
    section(
      t('cli.help.options'),
      options
        .map((option) => `${INDENT}${spelled(option)}\n${wrapped(t(option.about), INDENT.repeat(2))}`)
        .join('\n'),
    ),
    section(t('cli.help.exits'), exitLines(verb, t)),
    section(t('cli.help.examples'), verb.examples.map((line) => `${INDENT}${line}`).join('\n')),
  ].join('\n');
}

/** The page that lists the verbs. */
export function overview(verbs: readonly Verb[], t: Translate): string {
  const width = Math.max(...verbs.map(({ name }) => name.length)) + 2;
  return [
    section(t('cli.help.name'), wrapped(`waymark \u2013 ${t('cli.help.summary')}`, INDENT)),
    section(t('cli.help.synopsis'), `${INDENT}waymark ${t('cli.help.verb')} [...]`),
    section(
      t('cli.help.verbs'),
      verbs
        .map(({ name, summary }) => {
          const said = wrapped(t(summary), ' '.repeat(INDENT.length + width)).trimStart();
          return `${INDENT}${name.padEnd(width)}${said}`;
        })
        .join('\n'),
    ),
    section(t('cli.help.description'), wrapped(t('cli.help.about'), INDENT)),
    section(t('cli.help.exits'), exitLines(undefined, t)),
  ].join('\n');
}
