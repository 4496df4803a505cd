// The presets of the export dialog: what somebody needs a file for, and the choices that this means.
import type { PresetId } from '@/formats/exportFormat';
import type { MessageKey } from '@/i18n/messages';
import type { Chosen } from './exportChoice';
import type { ExportPart } from './exportPart';
import { type ExportTarget, targetsOf } from './exportTargets';

type Preset = {
  label: MessageKey;
  note: MessageKey;
  /** Endings of files, the best first. */
  files: readonly string[];
  /** What is taken where the part at hand becomes none of the files. */
  parts: readonly string[];
  /** The part at hand is left for these. */
  always?: boolean;
  options: Partial<Chosen>;
};

const presets: Record<PresetId, Preset> = {
  report: {
    label: 'exporting.presetReport',
    note: 'exporting.presetReportNote',
    files: ['pdf', 'svg'],
    parts: ['report', 'map'],
    always: true,
    options: { title: true, legend: true, background: 'white', paperOfPages: undefined },
  },
  slides: {
    label: 'exporting.presetSlides',
    note: 'exporting.presetSlidesNote',
    files: ['pptx', 'png'],
    parts: ['map'],
    options: { title: true, legend: true, background: 'white', proportions: 'slide', scale: 2 },
  },
  wall: {
    label: 'exporting.presetWall',
    note: 'exporting.presetWallNote',
    files: ['pdf', 'png'],
    parts: ['map'],
    options: { title: true, legend: true, background: 'paper', proportions: 'own', scale: 4 },
  },
  data: {
    label: 'exporting.presetData',
    note: 'exporting.presetDataNote',
    files: ['xlsx', 'csv'],
    parts: ['map', 'findings', 'strategies', 'control'],
    options: {},
  },
  share: {
    label: 'exporting.presetShare',
    note: 'exporting.presetShareNote',
    files: ['html', 'json'],
    parts: ['map', 'project'],
    always: true,
    options: {},
  },
};

export const presetWords = (id: PresetId): Pick<Preset, 'label' | 'note'> => presets[id];

/** What the file leaves open: a choice that is made for it stays out of those for others. */
const offeredBy = ({ format }: ExportTarget, options: Partial<Chosen>): Partial<Chosen> =>
  Object.fromEntries(
    Object.entries(options).filter(
      ([name]) => name === 'paperOfPages' || Object.hasOwn(format.options, name),
    ),
  );

export type Preselected = { part: ExportPart; target: ExportTarget; options: Partial<Chosen> };

/** What a preset means for what there is: the best file of it that some part becomes, the part at hand first. */
export function preselected(
  id: PresetId,
  parts: readonly ExportPart[],
  at: ExportPart | undefined,
): Preselected | undefined {
  const { files, parts: wished, always = false, options } = presets[id];
  const others = wished.flatMap((name) => parts.find((part) => part.id === name) ?? []);
  // Many pages are no slides and hang on no wall.
  const isOnePicture = at && !at.isProject && at.taken?.picture?.isMany !== true;
  const candidates = [...(isOnePicture && !always ? [at] : []), ...others];
  for (const part of candidates)
    for (const file of files) {
      const target = targetsOf(part).find(({ format, copies }) => format.extension === file && !copies);
      if (target)
        return { part, target, options: { ...offeredBy(target, options), ...target.format.presets?.[id] } };
    }
  return undefined;
}
