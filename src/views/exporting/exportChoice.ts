// The choices of the export dialog: what they are until somebody chooses, and what is kept of them for the next time.
import type { ExportOptions } from '@/formats/exportFormat';
import { exportTargets, type ExportTarget, firstTarget } from './exportTargets';

/** Without a scale until somebody chooses one: until then it fits the size of the map. */
export type Chosen = Omit<ExportOptions, 'scale'> &
  Partial<Pick<ExportOptions, 'scale'>> & {
    /** Lanes that are empty or folded are left out of a map. */
    onlyFilled?: boolean | undefined;
  };

export const FIRST: Chosen = { title: true, legend: true, background: 'paper' };

/** What is kept of a choice: the format, and the options that are plain values. */
export type KeptChoice = { target: string; options: Readonly<Record<string, unknown>> };

export const keptOf = ({ id }: ExportTarget, chosen: Chosen): KeptChoice => ({
  target: id,
  options: Object.fromEntries(Object.entries(chosen).filter(([, value]) => typeof value !== 'object')),
});

/** A kept choice as far as it still means something: what no format leaves open any more is forgotten. */
export function readKept(kept: KeptChoice | undefined): { target: ExportTarget; chosen: Chosen } {
  const known = Object.entries(kept?.options ?? {}).filter(
    ([name, value]) =>
      (name === 'onlyFilled' && typeof value === 'boolean') ||
      exportTargets.some(({ format }) =>
        Object.entries(format.options).some(
          ([option, values]) => option === name && values.some((one) => one === value),
        ),
      ),
  );
  return {
    target: exportTargets.find(({ id, copies }) => id === kept?.target && !copies) ?? firstTarget,
    chosen: { ...FIRST, ...Object.fromEntries(known) },
  };
}
