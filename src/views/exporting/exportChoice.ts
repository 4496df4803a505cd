// The choices of the export dialog: what they are until somebody chooses, and what is kept of them for the next time.
import type { ExportOptions } from '@/formats/exportFormat';
import { officeSheet, type PaperChoice } from '@/formats/paper/paperSizes';
import { language } from '@/i18n/translate';
import type { ExportPart } from './exportPart';
import { exportTargets, type ExportTarget, firstTarget } from './exportTargets';

/** Without a scale until somebody chooses one: until then it fits the size of the map. */
export type Chosen = Omit<ExportOptions, 'scale'> &
  Partial<Pick<ExportOptions, 'scale'>> & {
    /** Lanes that are empty or folded are left out of a map. */
    onlyFilled?: boolean | undefined;
    /** Folded lanes of a map show what they hold. */
    unfolded?: boolean | undefined;
    /** The sheet of what is many pages, such as the report: `paper` is that of single pictures. */
    paperOfPages?: PaperChoice | undefined;
  };

export const FIRST: Chosen = { title: true, legend: true, background: 'paper' };

/** What is kept of a choice: the format, and the options that are plain values. */
export type KeptChoice = { target: string; options: Readonly<Record<string, unknown>> };

/** A picture that carries the project takes names and quotes along: that is asked for each time. */
const isKept = (name: string, value: unknown): boolean => name !== 'carries' && typeof value !== 'object';

export const keptOf = ({ id }: ExportTarget, chosen: Chosen): KeptChoice => ({
  target: id,
  options: Object.fromEntries(Object.entries(chosen).filter(([name, value]) => isKept(name, value))),
});

/** A kept choice as far as it still means something: what no format leaves open any more is forgotten. */
export function readKept(kept: KeptChoice | undefined): { target: ExportTarget; chosen: Chosen } {
  const known = Object.entries(kept?.options ?? {}).filter(
    ([name, value]) =>
      isKept(name, value) &&
      (((name === 'onlyFilled' || name === 'unfolded') && typeof value === 'boolean') ||
        (name === 'paperOfPages' && exportTargets.some(({ format }) => offersPaper(format, value))) ||
        exportTargets.some(({ format }) =>
          Object.entries(format.options).some(
            ([option, values]) => option === name && values.some((one) => one === value),
          ),
        )),
  );
  return {
    target: exportTargets.find(({ id, copies }) => id === kept?.target && !copies) ?? firstTarget,
    chosen: { ...FIRST, ...Object.fromEntries(known) },
  };
}

/** Where the reader's office is: English is spoken on both sides of the ocean, and there the browser knows more. */
const officeTag = (): string => (language() === 'en' ? navigator.language : language());

const offersPaper = ({ options }: ExportTarget['format'], value: unknown): boolean =>
  options.paper?.some((one) => one === value) === true;

const isMany = (part: ExportPart | undefined): boolean => part?.taken?.picture?.isMany === true;

/**
 * What was chosen as it holds for a part. Many pages are all of one size, that of the sheets in the office, and of the
 * proportions that fill it, whatever was chosen for single pictures; without sheets they are slides.
 */
export function chosenFor(chosen: Chosen, part: ExportPart | undefined, tag = officeTag()): Chosen {
  if (!isMany(part)) return chosen;
  const paper = chosen.paperOfPages ?? officeSheet(tag);
  return { ...chosen, proportions: paper === 'fit' ? 'slide' : 'sheet', pages: 'one', paper };
}

/** A choice that was made while a part is looked at, as it is kept. */
export function changesFor(
  { paper, ...changes }: Partial<Chosen>,
  part: ExportPart | undefined,
): Partial<Chosen> {
  if (paper === undefined) return changes;
  return { ...changes, ...(isMany(part) ? { paperOfPages: paper } : { paper }) };
}
