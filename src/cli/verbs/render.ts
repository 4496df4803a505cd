// waymark render: a map, or a part of one, as a picture: SVG, or PNG painted with fonts that are files.
import { pngExport, svgExport } from '@/formats/pictureExports';
import { writeExport } from '@/formats/exportFormats';
import '@/i18n/en/cli';
import '@/i18n/en/exporting';
import { chosenMap, chosenPart, mapOption, partOptions } from '../chosenMap';
import { checkFonts, fontOption, lentTools, optionsOf, sourceFor } from '../exporting';
import { EXIT, Refusal } from '../io';
import { endingOf, written } from '../output';
import { encodingOption, notesOf, readProjectFile } from '../projectFile';
import type { Call, Verb } from '../verb';

const FORMATS = [svgExport, pngExport];
const BACKGROUNDS = ['paper', 'white', 'transparent'] as const;

function formatOf(path: string, { option, t }: Call) {
  const asked = option('to') ?? (path === '-' ? 'svg' : endingOf(path));
  const format = FORMATS.find(({ id }) => id === asked);
  if (!format) throw new Refusal(EXIT.usage, t('cli.render.formats', { ending: asked }));
  return format;
}

/** Up to four times as large; more than that is the work of a plotter, which takes the SVG. */
function scaleOf({ option, t }: Call): number {
  const said = option('scale') ?? '1';
  const scale = Number(said);
  if (scale >= 0.1 && scale <= 8) return scale;
  throw new Refusal(EXIT.usage, t('cli.render.scale', { value: said }));
}

export const render: Verb = {
  name: 'render',
  operands: 'FILE [PICTURE]',
  count: [1, 2],
  reads: 1,
  options: [
    mapOption,
    ...partOptions,
    { name: 'to', value: 'svg|png', choices: ['svg', 'png'], about: 'cli.render.to' },
    { name: 'scale', value: 'NUMBER', about: 'cli.render.scaleAbout' },
    {
      name: 'background',
      value: BACKGROUNDS.join('|'),
      choices: BACKGROUNDS,
      about: 'cli.render.background',
    },
    { name: 'dark', about: 'cli.render.dark' },
    { name: 'slide', about: 'cli.render.slide' },
    { name: 'no-title', about: 'cli.render.noTitle' },
    { name: 'no-legend', about: 'cli.render.noLegend' },
    fontOption,
    encodingOption,
  ],
  summary: 'cli.render.summary',
  about: ['cli.render.about', 'cli.render.fonts', 'cli.about.formats'],
  examples: [
    'waymark render journey.json journey.svg',
    'waymark render --scale 2 --stage "Prove who I am" journey.json stage.png',
    'waymark render --font NotoSansSC.ttf journey.json journey.png',
  ],
  async run(call) {
    const { operands, has, option } = call;
    const [path = '-', target = '-'] = operands;
    const format = formatOf(target, call);
    const scale = scaleOf(call);
    const file = await readProjectFile(path, call);
    const mapId = chosenMap(file.project, call);
    const part = chosenPart(file.project, mapId, call);
    await checkFonts(call);
    const { tools, notes } = lentTools(file.project, call);
    const source = sourceFor(part.project, mapId, call, part.said);
    const options = {
      ...optionsOf(format, [], call.t),
      scale: scale as 1,
      title: !has('no-title'),
      legend: !has('no-legend'),
      background: (option('background') ?? 'paper') as (typeof BACKGROUNDS)[number],
      proportions: has('slide') ? ('slide' as const) : ('own' as const),
    };
    const { content } = await writeExport(format, source, options, tools);
    return written(target, content, call, { notes: [...notesOf(file, call.t), ...notes] });
  },
};
