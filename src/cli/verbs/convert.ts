// waymark convert: a file of any format that can be read as one of any format that can be written.
import type { ExportFormat, ExportOptions, ExportSource } from '@/formats/exportFormat';
import { exportFormats, writeExport } from '@/formats/exportFormats';
import { offeredSheets } from '@/formats/sheets/chosenSheets';
import { SHEET_IDS } from '@/formats/sheets/sheet';
import '@/i18n/en/cli';
import '@/i18n/en/exporting';
import { mapsOf } from '@/model/select';
import { chosenMap, chosenPart, mapOption, partOptions } from '../chosenMap';
import { checkFonts, fontOption, lentTools, optionsOf, sourceFor } from '../exporting';
import { EXIT, Refusal } from '../io';
import { endingOf, written } from '../output';
import { encodingOption, notesOf, projectText, readProjectFile } from '../projectFile';
import type { Call, Verb } from '../verb';

const formats: readonly ExportFormat[] = exportFormats;
/** What can be written without a browser: all but what only a canvas encodes. */
const writable = formats.filter(({ id }) => id !== 'jpeg');
/** The tables that a map has; those of a comparison and of a month are not among them. */
const TABLES = SHEET_IDS.filter((id) => id !== 'control' && id !== 'differences');

/** By its name, else by the ending of the file that is to be written. */
function formatOf(path: string, { option, t }: Call): ExportFormat {
  const asked = option('to');
  const ending = endingOf(path);
  const format =
    asked === undefined
      ? writable.find(({ extension }) => extension === ending)
      : writable.find(({ id, extension }) => id === asked || extension === asked);
  if (format) return format;
  const names = writable.map(({ id }) => id).join(', ');
  throw new Refusal(
    EXIT.usage,
    asked === undefined && path === '-'
      ? t('cli.convert.needsTo', { names })
      : t('cli.convert.noFormat', { format: asked ?? ending, names }),
  );
}

/** The table that was asked for with --table, which is the choice `sheet` of the format. */
function withTable(
  options: ExportOptions,
  source: ExportSource,
  format: ExportFormat,
  { option, t }: Call,
): ExportOptions {
  const asked = option('table');
  if (asked === undefined) return options;
  const choices = offeredSheets(format.options.sheet, source.table?.ids).map(String);
  const sheet = SHEET_IDS.find((id) => id === asked && choices.includes(id));
  if (sheet) return { ...options, sheet };
  throw new Refusal(
    EXIT.refused,
    choices.length > 0
      ? t('cli.convert.noTable', { table: asked, choices: choices.join(', ') })
      : t('cli.convert.noTables', { format: format.id }),
  );
}

export const convert: Verb = {
  name: 'convert',
  operands: 'FILE [RESULT]',
  count: [1, 2],
  reads: 1,
  options: [
    { name: 'to', value: 'FORMAT', about: 'cli.convert.to' },
    mapOption,
    ...partOptions,
    { name: 'table', value: TABLES.join('|'), choices: TABLES, about: 'cli.convert.table' },
    { name: 'set', value: 'NAME=VALUE', repeats: true, about: 'cli.convert.set' },
    fontOption,
    encodingOption,
  ],
  summary: 'cli.convert.summary',
  found: 'cli.convert.found',
  about: ['cli.convert.about', 'cli.convert.formats', 'cli.about.formats'],
  examples: [
    'waymark convert journey.mmd journey.json',
    'waymark convert --table gaps journey.json gaps.csv',
    'cat journey.ojf | waymark convert --to json - > journey.json',
  ],
  async run(call) {
    const { operands, t, all } = call;
    const [path = '-', target = '-'] = operands;
    const format = formatOf(target, call);
    const options = optionsOf(format, all('set'), t);
    await checkFonts(call);
    const file = await readProjectFile(path, call, { forWriting: true });
    const { project } = file;
    const notes = notesOf(file, t);
    // Ours is written with what it came from; nothing of a map is asked of it.
    if (format.id === 'json')
      return written(target, await projectText(project, [file.lineage]), call, { notes });
    const mapId = format.takes === 'project' ? mapsOf(project)[0]?.id : chosenMap(project, call);
    const part = mapId === undefined ? { project, said: undefined } : chosenPart(project, mapId, call);
    const lent = lentTools(project, call);
    const source = sourceFor(part.project, mapId ?? '', call, part.said);
    const chosen = withTable(options, source, format, call);
    const { content, told, lacks } = await writeExport(format, source, chosen, lent.tools);
    return written(target, content, call, {
      notes: [...notes, ...lent.notes, ...(told ? [told] : [])],
      ...(lacks && { exit: EXIT.found }),
    });
  },
};
