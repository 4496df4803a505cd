// Reads the arguments of a verb: options before, behind and between the operands, `--` before what only looks like one.
import '@/i18n/en/cli';
import type { Translate } from '@/i18n/messages';
import { EXIT, Refusal } from './io';
import { nearest } from './nearest';
import type { Option, Verb } from './verb';

export type CallArguments = { operands: string[]; options: ReadonlyMap<string, readonly string[]> };

/** The options that every verb has. */
export const commonOptions: readonly Option[] = [
  { name: 'json', about: 'cli.option.json' },
  { name: 'lang', value: 'en|ru', choices: ['en', 'ru'], about: 'cli.option.lang' },
  { name: 'help', about: 'cli.option.help' },
];

/** Reads them, or ends with what is wrong about them. */
export function readArguments(args: readonly string[], verb: Verb, t: Translate): CallArguments {
  const known = [...verb.options, ...commonOptions];
  const operands: string[] = [];
  const options = new Map<string, string[]>();
  const refuse = (sentence: string): never => {
    throw new Refusal(EXIT.usage, `${sentence} ${t('cli.tryHelp', { verb: verb.name })}`);
  };
  let onlyOperands = false;
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? '';
    if (onlyOperands || word === '-' || !word.startsWith('-')) {
      operands.push(word);
      continue;
    }
    if (word === '--') {
      onlyOperands = true;
      continue;
    }
    const [, name = '', inline] = /^--?([^=]*)(?:=(.*))?$/s.exec(word === '-h' ? '--help' : word) ?? [];
    const option = known.find((one) => one.name === name);
    if (!option) {
      const near = nearest(
        name,
        known.map((one) => one.name),
      );
      return refuse(
        near === undefined
          ? t('cli.noOption', { option: word })
          : t('cli.noOptionNear', { option: word, near: `--${near}` }),
      );
    }
    if (option.value === undefined) {
      if (inline !== undefined) return refuse(t('cli.optionTakesNothing', { option: `--${name}` }));
      options.set(name, ['']);
      continue;
    }
    const value = inline ?? args[(at += 1)];
    if (value === undefined)
      return refuse(t('cli.optionNeeds', { option: `--${name}`, value: option.value }));
    if (option.choices && !option.choices.includes(value))
      return refuse(
        t('cli.optionChoices', { option: `--${name}`, value, choices: option.choices.join(', ') }),
      );
    options.set(name, [...((option.repeats && options.get(name)) || []), value]);
  }
  if (!options.has('help')) {
    const [least, most] = verb.count;
    if (operands.length < least) return refuse(t('cli.tooFew', { operands: verb.operands }));
    if (operands.length > most) return refuse(t('cli.tooMany', { word: operands[most] ?? '' }));
    // Behind what is read, “-” is standard output.
    if (operands.slice(0, verb.reads).filter((one) => one === '-').length > 1)
      return refuse(t('cli.oneStdin'));
  }
  return { operands, options };
}
