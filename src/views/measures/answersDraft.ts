// How a file of answers is to be read, while a person says it: begun from what it seems to be, or from how its like was read before.
import type { AnswerMapping, AnswerRole, Span, Split } from '@/formats/answers';
import { isSplit, periodOf, SPANS } from '@/formats/answers';
import {
  answerColumnOf,
  type AnswersPreview,
  equalPlaces,
  type FoundColumn,
  fittingScaleOf,
  guessScaleOf,
} from '@/formats/answersGuess';
import { DATE_ORDERS, type DateOrder } from '@/formats/readDate';
import { takesFractions } from '@/analysis/measured';
import { LIMITS } from '@/model/constants';
import type { Id } from '@/model/id';
import { importedFilesOf } from '@/model/select';
import type { ImportedFile, Metric, Project } from '@/model/types';
import { placeChoices } from './PlaceField';

export type NewMetric = { kind: Metric['kind']; name: string };

export type AnswersDraft = {
  roles: AnswerRole[];
  order: DateOrder;
  /** Somebody, or a file like it, has said in which order its dates are. */
  orderSaid: boolean;
  metric: Id | NewMetric;
  scale: { min: number; max: number } | undefined;
  span: Span;
  period: { from: string; to: string } | undefined;
  places: Record<number, Record<string, Id>>;
  asks: Record<number, Id>;
};

const SCALE_OF = { nps: { min: 0, max: 10 }, csat: { min: 1, max: 5 }, ces: { min: 1, max: 7 } } as const;

/** Which kind of measure answers on a scale usually are. */
function kindOf(scale: AnswersDraft['scale']): Metric['kind'] {
  if (!scale) return 'custom';
  if (scale.max === 10) return 'nps';
  return scale.max === 7 ? 'ces' : 'csat';
}

/** Where a value that splits the answers may belong to. */
export const choicesOf = (project: Project, mapId: Id, split: Split) => placeChoices(project, mapId, split);

/** The places that the values of a column are called after. */
export const placesByName = (project: Project, mapId: Id, column: FoundColumn): Record<string, Id> =>
  isSplit(column.role) && column.role !== 'segment'
    ? equalPlaces(
        column,
        choicesOf(project, mapId, column.role).map(({ value, label }) => ({ id: value, name: label })),
      )
    : {};

/** The file that was read before and has the same columns. */
export const alikeFile = (project: Project, { columns }: AnswersPreview): ImportedFile | undefined =>
  importedFilesOf(project).findLast(
    ({ kind, columns: known = [] }) =>
      kind === 'answers' &&
      known.length === Math.min(columns.length, LIMITS.list) &&
      known.every(({ header }, at) => header === (columns[at]?.name ?? '')),
  );

/** What the answers of a file were put together by, told by the periods of what was counted from it. */
function spanOfFile(project: Project, { id }: ImportedFile): Span | undefined {
  const counted = Object.values(project.measurements).filter(({ fileId }) => fileId === id);
  if (counted.length === 0) return undefined;
  return SPANS.find((span) =>
    counted.every(({ from, to }) => {
      if (from === undefined) return span === 'all';
      const period = periodOf(from, span);
      return period?.from === from && period.to === to;
    }),
  );
}

/** What is said of a file at first. */
export function beginDraft(
  project: Project,
  preview: AnswersPreview,
  { mapId, metricId, period }: { mapId: Id; metricId: Id | undefined; period: AnswersDraft['period'] },
): AnswersDraft {
  const { columns } = preview;
  const known = alikeFile(project, preview);
  const wanted = project.metrics[known?.metricId ?? ''] ?? project.metrics[metricId ?? ''];
  const counted = columns.some(({ role }) => role === 'share');
  const found =
    wanted && !known && !counted
      ? answerColumnOf(columns, { ...wanted, scale: scaleOfMetric(wanted) })
      : undefined;
  const roles = columns.map(({ role }, at): AnswerRole => {
    if (found) return at === found.at ? 'answer' : role === 'answer' ? 'skip' : role;
    return (known?.columns?.[at]?.role.split(':')[0] as AnswerRole | undefined) ?? role;
  });
  const said = known?.columns?.map(({ role }) => role.split(':')[1]).find((order) => order !== undefined);
  const order = DATE_ORDERS.find((one) => one === said) ?? columns[roles.indexOf('date')]?.orders[0] ?? 'dmy';
  const places: AnswersDraft['places'] = {};
  const asks: AnswersDraft['asks'] = {};
  columns.forEach((column, at) => {
    const role = roles[at] ?? 'skip';
    const kept = known?.columns?.[at]?.places ?? [];
    if (role === 'answer' && kept[0]) asks[at] = kept[0].means;
    if (!isSplit(role)) return;
    places[at] = {
      ...placesByName(project, mapId, { ...column, role }),
      ...Object.fromEntries(kept.map(({ value, means }) => [value, means])),
    };
  });
  const answer = columns[Math.max(0, roles.indexOf('answer'))];
  // Answers between whole points are of no usual measure: they are an own one, on a scale that holds them.
  const scale = answer && (answer.decimals ? fittingScaleOf(answer) : guessScaleOf(answer));
  const fits =
    wanted &&
    (known !== undefined ||
      found?.named === true ||
      !scale ||
      (answer.decimals ? takesFractions(wanted) : !wanted.scale || sameScale(wanted.scale, scale)));
  const kind = answer?.decimals ? 'custom' : kindOf(scale);
  return {
    roles,
    order,
    orderSaid: said !== undefined,
    metric: fits ? wanted.id : { kind, name: '' },
    scale: fits ? scaleOfMetric(wanted) : scale,
    span: (known && spanOfFile(project, known)) ?? 'quarter',
    period,
    places,
    asks,
  };
}

const sameScale = (a: { min: number; max: number }, b: { min: number; max: number }): boolean =>
  a.min === b.min && a.max === b.max;

/** The scale on which a metric is asked. */
export const scaleOfMetric = ({ kind, scale }: Pick<Metric, 'kind' | 'scale'>): AnswersDraft['scale'] =>
  scale ? { min: scale.min, max: scale.max } : kind === 'custom' ? undefined : SCALE_OF[kind];

/** The draft with another role of a column: of roles that only one column has, another one loses it. */
export function withRole(
  project: Project,
  mapId: Id,
  draft: AnswersDraft,
  preview: AnswersPreview,
  at: number,
  role: AnswerRole,
): AnswersDraft {
  const several = role === 'skip' || role === 'answer';
  const roles = draft.roles.map((one, column): AnswerRole =>
    column === at ? role : !several && one === role ? 'skip' : one,
  );
  const column = preview.columns[at];
  const places = { ...draft.places };
  if (column && isSplit(role)) places[at] = placesByName(project, mapId, { ...column, role });
  const order = role === 'date' ? (column?.orders[0] ?? draft.order) : draft.order;
  return { ...draft, roles, places, order, orderSaid: role === 'date' ? false : draft.orderSaid };
}

/** The scale that holds all answers of the columns that a draft takes them from. */
export function fittingScale({ roles }: AnswersDraft, { columns }: AnswersPreview): AnswersDraft['scale'] {
  const ranges = columns.flatMap(({ range }, at) => (roles[at] === 'answer' && range ? [range] : []));
  const min = Math.min(...ranges.map((range) => range.min));
  const max = Math.max(...ranges.map((range) => range.max));
  return ranges.length === 0 ? undefined : fittingScaleOf({ range: { min, max } });
}

export function mappingOf(project: Project, draft: AnswersDraft): AnswerMapping {
  const { roles, order, scale, span, period, places, asks } = draft;
  const metric = typeof draft.metric === 'string' ? project.metrics[draft.metric] : draft.metric;
  const fractions = metric !== undefined && takesFractions(metric);
  return { roles, order, scale, fractions, span, period, places, asks };
}

/** What is remembered of how the columns were read. Values that were left unmapped may be names, and stay outside. */
export function rememberedColumns(
  { roles, order, places, asks }: AnswersDraft,
  { columns }: AnswersPreview,
): NonNullable<ImportedFile['columns']> {
  return columns.slice(0, LIMITS.list).map(({ name }, at) => {
    const role = roles[at] ?? 'skip';
    const kept = isSplit(role)
      ? Object.entries(places[at] ?? {}).flatMap(([value, id]) =>
          id === '' ? [] : [{ value: value.slice(0, LIMITS.title), means: id }],
        )
      : asks[at] && role === 'answer'
        ? [{ value: '*', means: asks[at] }]
        : [];
    return {
      header: name.slice(0, LIMITS.title),
      role: role === 'date' ? `date:${order}` : role,
      ...(kept.length > 0 && { places: kept }),
    };
  });
}
