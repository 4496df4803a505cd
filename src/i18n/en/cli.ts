// The command line: its help, its refusals and what each verb says.
import { addEnglish } from '../words';

export const cli = {
  tryHelp: 'See “waymark help {{verb}}”.',
  verbsAre: 'There are: {{verbs}}.',
  noVerb: 'There is no verb “{{word}}”.',
  noVerbNear: 'There is no verb “{{word}}”. Did you mean “{{near}}”?',
  noOption: 'There is no option {{option}}.',
  noOptionNear: 'There is no option {{option}}. Did you mean {{near}}?',
  optionTakesNothing: '{{option}} takes no value.',
  optionNeeds: '{{option}} needs a value: {{value}}.',
  optionChoices: '{{option}} is one of: {{choices}}; not “{{value}}”.',
  tooFew: 'Something is missing: {{operands}}.',
  tooMany: '“{{word}}” is one too many.',
  oneStdin: 'Only one file can come from standard input.',
  failed: 'The program itself failed: {{reason}}',
  newer: 'A newer version of Waymark wrote this. What it does not know yet is left out of sight.',
  file: {
    unread: '{{path}} cannot be read: {{reason}}.',
    unwritten: '{{path}} cannot be written: {{reason}}.',
    missing: 'there is no such file or folder',
    folder: 'it is a folder',
    forbidden: 'the system does not allow it',
    full: 'the disk is full',
  },
  about: {
    formats:
      'FILE is a project of Waymark (JSON), an OpenJourney file, a Mermaid journey, or a table (CSV, TSV, Markdown, HTML); it is known by its content and not by its name. “-” stands for standard input.',
  },
  option: {
    json: 'Answer as JSON on standard output. Refusals are JSON as well, and a sentence on standard error.',
    lang: 'The language of the answer and of what is written. Without it, that of the environment (LANG).',
    help: 'Show this page.',
  },
  help: {
    name: 'NAME',
    synopsis: 'SYNOPSIS',
    description: 'DESCRIPTION',
    options: 'OPTIONS',
    exits: 'EXIT CODES',
    examples: 'EXAMPLES',
    verbs: 'VERBS',
    verb: 'VERB',
    summary: 'customer journey maps on the command line',
    about:
      'Reads, checks, compares, merges, draws and changes files of Waymark, without a browser and without a network. “waymark help VERB” shows the page of a verb.',
  },
  exit: {
    done: 'Done, and nothing to tell.',
    found: 'Done, and something was found. Each verb says what.',
    usage: 'Wrong use: a verb, an option or an operand that does not exist, or one that is missing.',
    unreadable: 'A file is not there, or is no journey.',
    refused: 'What was asked for cannot be done. Nothing was written.',
    unwritable: 'The result could not be written. What was there before is as it was.',
    failed: 'A fault of the program itself.',
  },
  validate: {
    summary: 'say whether files can be read',
    about:
      'Reads each file as the program would and says what had to be put right, each with its place. Nothing is written.',
    found: 'At least one file can be read only with repairs.',
    nothing: 'nothing in it yet',
    good: '{{file}}: good. {{summary}}.',
    repaired_one: '{{file}}: can be read with {{count}} repair. {{summary}}.',
    repaired_other: '{{file}}: can be read with {{count}} repairs. {{summary}}.',
  },
};

addEnglish({ cli });
