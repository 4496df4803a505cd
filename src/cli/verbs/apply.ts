// waymark apply: changes a project by a list of commands that name things as people do; all of them, or none.
import { decode } from '@/formats/decode';
import { readJsonText } from '@/formats/jsonText';
import { problemSentence } from '@/formats/readingSentence';
import '@/i18n/en/cli';
import { todayIso } from '@/i18n/format';
import { applyCommands, doables } from '../apply/applyCommands';
import { idFor, mapOption } from '../chosenMap';
import { EXIT, Refusal } from '../io';
import { written } from '../output';
import { encodingOption, isOurs, nameOf, notesOf, projectText, readProjectFile } from '../projectFile';
import type { Call, Verb } from '../verb';

/** Reads the list: a JSON list, or an object whose `commands` is one. */
async function readCommands(path: string, { io, t }: Call): Promise<readonly unknown[]> {
  const refuse = (sentence: string): never => {
    throw new Refusal(EXIT.unreadable, `${nameOf(path)}: ${sentence}`);
  };
  const decoded = decode(await io.read(path));
  if (!decoded.ok) return refuse(problemSentence(t, decoded.problem));
  const json = readJsonText(decoded.text.replace(/^\ufeff/, ''));
  if (!json.ok) return refuse(problemSentence(t, json.problem));
  const { value } = json;
  if (Array.isArray(value)) return value;
  const inside =
    typeof value === 'object' && value !== null && 'commands' in value ? value.commands : undefined;
  return Array.isArray(inside) ? inside : refuse(t('cli.apply.noList'));
}

/** Every command with its fields, those that may be left out in brackets. */
const listed = (): string =>
  [...doables]
    .map(([name, { args }]) => {
      const fields = Object.entries(args).map(([field, { isOptional }]) =>
        isOptional ? `[${field}]` : field,
      );
      return `${name.padEnd(18)} ${fields.join(' ')}`;
    })
    .join('\n');

/** Every command as JSON Schema. */
const schemas = () =>
  [...doables].map(([name, { args }]) => ({
    do: name,
    required: Object.keys(args).filter((field) => !args[field]?.isOptional),
    properties: Object.fromEntries(Object.entries(args).map(([field, { schema }]) => [field, schema])),
  }));

export const apply: Verb = {
  name: 'apply',
  operands: '[FILE COMMANDS]',
  count: [0, 2],
  options: [
    { ...mapOption, about: 'cli.apply.map' },
    { name: 'output', value: 'RESULT', about: 'cli.apply.output' },
    { name: 'dry-run', about: 'cli.option.dryRun' },
    { name: 'list', about: 'cli.apply.list' },
    encodingOption,
  ],
  summary: 'cli.apply.summary',
  about: ['cli.apply.about', 'cli.apply.names', 'cli.apply.places'],
  examples: [
    'waymark apply --list',
    'waymark apply journey.json commands.json',
    `echo '[{"do": "removeStage", "stage": "Pay"}]' | waymark apply map.json -`,
  ],
  async run(call) {
    const { operands, t, io, has, option } = call;
    if (has('list')) return { exit: EXIT.done, text: listed(), json: { ok: true, commands: schemas() } };
    const [path, commandsPath] = operands;
    if (path === undefined || commandsPath === undefined)
      throw new Refusal(
        EXIT.usage,
        `${t('cli.tooFew', { operands: 'FILE COMMANDS' })} ${t('cli.tryHelp', { verb: 'apply' })}`,
      );
    const file = await readProjectFile(path, call, { forWriting: true });
    const target = option('output') ?? path;
    if (!isOurs(file) && target === path && !has('dry-run'))
      throw new Refusal(EXIT.refused, t('cli.apply.notOurs', { file: nameOf(path) }));
    const commands = await readCommands(commandsPath, call);
    const word = option('map');
    const applied = applyCommands(file.project, commands, {
      t,
      today: todayIso(io.now().getTime()),
      mapId: word === undefined ? undefined : idFor(file.project, 'maps', word, t),
    });
    if (!applied.ok) throw new Refusal(EXIT.refused, `${nameOf(commandsPath)}: ${applied.sentence}`);
    const { project, done } = applied;
    const notes = notesOf(file, t);
    const idle = done.filter(({ changed }) => !changed);
    notes.push(...idle.map((one) => t('cli.apply.idle', { number: one.command, name: one.do })));
    const said = t('cli.apply.done', { count: done.length });
    if (has('dry-run'))
      return {
        exit: EXIT.done,
        text: `${said} ${t('cli.apply.dry')}`,
        notes,
        json: { ok: true, done, written: false },
      };
    const answer = await written(target, await projectText(project, [file.lineage]), call, {
      notes,
      json: { done, written: true },
    });
    return { ...answer, text: answer.text === '' ? '' : `${said} ${answer.text}` };
  },
};
