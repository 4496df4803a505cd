// A value while it is written by hand: how the answers fell, as the kind of the measure asks for them, or only the value.
import { measuresOf, topOf } from '@/analysis/measured';
import type { Measurement, Metric } from '@/model/types';

/** The fields in which answers are written: groups of an NPS or a share, or each point of the scale. */
export type AnswerField = { key: string; point: number };

const MOST_POINTS = 11;

/** What is asked for; none where only a value can be written. */
export function answerFields(metric: Metric): AnswerField[] {
  const { scale } = metric;
  switch (measuresOf(metric)) {
    case 'nps':
      return [
        { key: 'promoters', point: 10 },
        { key: 'between', point: 7 },
        { key: 'detractors', point: 0 },
      ];
    case 'share':
      return [
        { key: 'top', point: scale?.max ?? 5 },
        { key: 'others', point: scale?.min ?? 1 },
      ];
    case 'mean': {
      if (!scale || scale.max - scale.min + 1 > MOST_POINTS || !Number.isInteger(scale.min)) return [];
      return Array.from({ length: scale.max - scale.min + 1 }, (_, at) => ({
        key: String(scale.min + at),
        point: scale.min + at,
      }));
    }
    case 'number':
      return [];
  }
}

/** The answers of a measurement by the fields in which they are written. */
export function fieldCounts(metric: Metric, { counts }: Pick<Measurement, 'counts'>): Record<string, number> {
  const fields = answerFields(metric);
  // What a stored measurement does not count is nobody.
  const found: Record<string, number> = counts ? Object.fromEntries(fields.map(({ key }) => [key, 0])) : {};
  const add = (key: string | undefined, count: number): void => {
    if (key !== undefined) found[key] = (found[key] ?? 0) + count;
  };
  for (const [name, count] of Object.entries(counts ?? {})) {
    const point = Number(name);
    const what = measuresOf(metric);
    if (what === 'nps') add(point >= 9 ? 'promoters' : point <= 6 ? 'detractors' : 'between', count);
    else if (what === 'share')
      add(point > (metric.scale?.max ?? 5) - topOf(metric) ? 'top' : 'others', count);
    else add(fields.find((field) => field.point === point)?.key, count);
  }
  return found;
}

/**
 * The fields that must still be written before the counts mean anything: of groups a blank one may as well be unknown as
 * nobody, so 0 has to be said; of the points of a scale a blank one is nobody.
 */
export function unwrittenFields(
  metric: Metric,
  written: Readonly<Record<string, number | undefined>>,
): AnswerField[] {
  const groups = ['nps', 'share'].includes(measuresOf(metric)) ? answerFields(metric) : [];
  const open = groups.filter(({ key }) => written[key] === undefined);
  return open.length < groups.length ? open : [];
}

/** The counts of a measurement out of the fields; undefined where nothing is written. */
export function countsOfFields(
  metric: Metric,
  written: Readonly<Record<string, number | undefined>>,
): Record<string, number> | undefined {
  const counts: Record<string, number> = {};
  for (const { key, point } of answerFields(metric)) {
    const count = written[key] ?? 0;
    if (count > 0) counts[String(point)] = count;
  }
  return Object.keys(counts).length > 0 ? counts : undefined;
}
