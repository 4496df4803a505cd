// waymark convert: a file of any format that can be read as one of any format that can be written.
import { comparing } from '@/analysis/compare';
import { gapTable } from '@/analysis/gapTable';
import { problemWeights, strategyPlan } from '@/analysis/strategyPlan';
import { sourceOf, targetsFrom } from '@/analysis/targetFindings';
import type { ExportFormat, TakenTable } from '@/formats/exportFormat';
import { exportFormats, writeExport } from '@/formats/exportFormats';
import { strategyCells } from '@/formats/strategyTable';
import { gapCells } from '@/formats/writeGapTable';
import '@/i18n/en/cli';
import '@/i18n/en/exporting';
import '@/i18n/en/gap';
import '@/i18n/en/strategies';
import { formatNumber, todayIso } from '@/i18n/format';
import { formatDuration } from '@/i18n/formatDuration';
import type { Id } from '@/model/id';
import { mapsOf, strategiesOf } from '@/model/select';
import { finish } from '@/model/steps';
import type { Project } from '@/model/types';
import { chosenMap, chosenPart, mapOption, partOptions } from '../chosenMap';
import { fontOption, lentTools, optionsOf, sourceFor } from '../exporting';
import { EXIT, Refusal } from '../io';
import { endingOf, written } from '../output';
import { notesOf, projectText, readProjectFile } from '../projectFile';
import type { Call, Verb } from '../verb';

const formats: readonly ExportFormat[] = exportFormats;
/** What can be written without a browser: all but what only a canvas encodes. */
const writable = formats.filter(({ id }) => id !== 'jpeg');
const TABLES = ['strategies', 'gaps'] as const;

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

/** The rows that a table format writes. */
function tableOf(project: Project, mapId: Id | undefined, { option, t, io }: Call): TakenTable | undefined {
  const which = option('table');
  const today = todayIso(io.now().getTime());
  const named = (word: string) => [project.title, word].filter(Boolean).join(' - ');
  if (which === 'strategies')
    return {
      title: named(t('cli.describe.strategies')),
      cells: () =>
        strategyCells(
          project,
          strategyPlan(strategiesOf(project), problemWeights(project), today).all,
          t,
          formatNumber,
        ),
    };
  if (which !== 'gaps' || mapId === undefined) return undefined;
  const from = sourceOf(project, mapId) ?? mapId;
  const to = from === mapId ? targetsFrom(project, mapId).at(-1)?.id : mapId;
  if (to === undefined) throw new Refusal(EXIT.refused, t('cli.convert.noTarget'));
  const comparison = finish(comparing({ project, mapId: from }, { project, mapId: to }));
  return {
    title: named(t('gap.fileTable')),
    cells: () => gapCells(gapTable(comparison, today), { t, number: formatNumber, time: formatDuration }),
  };
}

export const convert: Verb = {
  name: 'convert',
  operands: 'FILE [RESULT]',
  count: [1, 2],
  options: [
    { name: 'to', value: 'FORMAT', about: 'cli.convert.to' },
    mapOption,
    ...partOptions,
    { name: 'table', value: TABLES.join('|'), choices: TABLES, about: 'cli.convert.table' },
    { name: 'set', value: 'NAME=VALUE', repeats: true, about: 'cli.convert.set' },
    fontOption,
  ],
  summary: 'cli.convert.summary',
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
    const file = await readProjectFile(path, call, { forWriting: true });
    const { project } = file;
    const notes = notesOf(file, t);
    // Ours is written with what it came from; nothing of a map is asked of it.
    if (format.id === 'json')
      return written(target, await projectText(project, [file.lineage]), call, { notes });
    const mapId = format.takes === 'project' ? mapsOf(project)[0]?.id : chosenMap(project, call);
    const part = mapId === undefined ? { project, said: undefined } : chosenPart(project, mapId, call);
    const table = tableOf(project, mapId, call);
    if (format.takes === 'table' && !table)
      throw new Refusal(EXIT.usage, t('cli.convert.needsTable', { format: format.id }));
    const lent = lentTools(project, call);
    const source = sourceFor(part.project, mapId ?? '', call, part.said);
    const { content } = await writeExport(format, { ...source, table }, options, lent.tools);
    return written(target, content, call, { notes: [...notes, ...lent.notes] });
  },
};
