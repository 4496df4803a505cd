// waymark validate: whether files can be read, and what had to be put right in them.
import '@/i18n/en/reading';
import '@/i18n/en/cli';
import { readSummary } from '@/formats/readingSentence';
import { EXIT, type Exit, Refusal } from '../io';
import { encodingOf, encodingOption, isOurs, nameOf, readProjectFile } from '../projectFile';
import type { Call, Verb } from '../verb';

type Judged = {
  file: string;
  exit: Exit;
  text: string;
  json: Record<string, unknown>;
};

async function judge(path: string, call: Call): Promise<Judged> {
  const { t } = call;
  const file = nameOf(path);
  try {
    const read = await readProjectFile(path, call);
    const summary = readSummary(t, read.counts) || t('cli.validate.nothing');
    // What was guessed of a foreign file is no fault of it.
    const repaired = isOurs(read) && read.notes.length > 0;
    const lines = [
      repaired
        ? t('cli.validate.repaired', { file, count: read.notes.length, summary })
        : t('cli.validate.good', { file, summary }),
      ...(read.newer ? [t('cli.newer')] : []),
      ...read.sentences,
    ];
    const notes = read.notes.map((note, at) => ({ ...note, sentence: read.sentences[at] }));
    return {
      file,
      exit: repaired ? EXIT.found : EXIT.done,
      text: lines.map((line, at) => (at === 0 ? line : `  ${line}`)).join('\n'),
      json: { file, ok: true, kind: read.kind, newer: read.newer, counts: read.counts, notes },
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { exit, message } = error;
    return { file, exit, text: message, json: { file, ok: false, message } };
  }
}

export const validate: Verb = {
  name: 'validate',
  operands: 'FILE...',
  count: [1, Infinity],
  options: [encodingOption],
  summary: 'cli.validate.summary',
  about: ['cli.validate.about', 'cli.about.formats'],
  found: 'cli.validate.found',
  examples: [
    'waymark validate journey.json',
    'waymark validate --json maps/*.json',
    'git show HEAD:journey.json | waymark validate -',
  ],
  async run(call) {
    // A wrong name is wrong for all of them.
    encodingOf(call);
    const judged: Judged[] = [];
    // One after the other: each may be megabytes.
    // oxlint-disable-next-line no-await-in-loop
    for (const path of call.operands) judged.push(await judge(path, call));
    const exit = judged.reduce<Exit>((worst, one) => (one.exit > worst ? one.exit : worst), EXIT.done);
    return {
      exit,
      text: judged
        .filter((one) => one.exit !== EXIT.unreadable)
        .map(({ text }) => text)
        .join('\n'),
      notes: judged.filter((one) => one.exit === EXIT.unreadable).map(({ text }) => text),
      json: { ok: exit === EXIT.done, files: judged.map(({ json }) => json) },
    };
  },
};
