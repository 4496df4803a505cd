// A metric while it is written: what each kind begins with, and the scales to choose from.
import type { Metric } from '@/model/types';

export const KINDS = ['nps', 'csat', 'ces', 'custom'] as const satisfies readonly Metric['kind'][];

export type Scale = NonNullable<Metric['scale']>;
export type MetricDraft = Pick<
  Metric,
  'kind' | 'name' | 'question' | 'scale' | 'unit' | 'top' | 'measures' | 'better'
>;

export const SCALES: readonly Scale[] = [
  { min: 0, max: 10 },
  { min: 1, max: 5 },
  { min: 1, max: 7 },
  { min: 1, max: 10 },
  { min: 0, max: 1 },
];
export const OWN_SCALE = 'own';

/** A scale as the value of a choice. */
export function scaleKey(scale: Scale | undefined): string {
  if (!scale) return 'none';
  return SCALES.some(({ min, max }) => min === scale.min && max === scale.max)
    ? `${scale.min}..${scale.max}`
    : OWN_SCALE;
}

export const scaleOf = (key: string | undefined): Scale | undefined =>
  SCALES.find((scale) => scaleKey(scale) === key);

const SCALE_OF: Readonly<Record<Metric['kind'], Scale | undefined>> = {
  nps: { min: 0, max: 10 },
  csat: { min: 1, max: 5 },
  ces: { min: 1, max: 7 },
  custom: undefined,
};

export const newDraft = (name: string): MetricDraft => ({ kind: 'nps', name, scale: SCALE_OF.nps });

/** The same measure as another kind, with the scale of that one; a name that nobody has changed goes along. */
export function withKind(
  draft: MetricDraft,
  kind: Metric['kind'],
  nameOf: (kind: Metric['kind']) => string,
): MetricDraft {
  const name = draft.name === nameOf(draft.kind) ? nameOf(kind) : draft.name;
  return {
    ...draft,
    kind,
    name,
    scale: SCALE_OF[kind],
    top: undefined,
    better: undefined,
    measures: undefined,
  };
}

/** What is kept of a draft: fields that its kind has not stay out. */
export function fieldsOf({
  kind,
  name,
  question,
  scale,
  unit,
  top,
  measures,
  better,
}: MetricDraft): MetricDraft {
  const own = kind === 'custom';
  const isShare = kind === 'csat' || (own && measures === 'share');
  const text = question?.trim();
  const sound = scale && scale.max > scale.min ? { min: scale.min, max: scale.max } : undefined;
  return {
    kind,
    name: name.trim(),
    question: text === '' ? undefined : text,
    scale: kind === 'nps' ? SCALE_OF.nps : sound,
    unit: own && unit?.trim() ? unit.trim() : undefined,
    top: isShare ? top : undefined,
    measures: own ? measures : undefined,
    better: kind === 'nps' ? undefined : better,
  };
}
