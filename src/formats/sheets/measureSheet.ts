// What was measured as a sheet: a row for each measure, place and period, with its interval and what it is to reach.
import { type Measured, measure, shownValue, unitOf } from '@/analysis/measured';
import { goalAt } from '@/analysis/measuredAt';
import '@/i18n/en/measures';
import '@/i18n/en/sheets';
import type { Translate } from '@/i18n/messages';
import { cardById, measurementsOf, metricsOf } from '@/model/select';
import type { Measurement, Metric, Project } from '@/model/types';
import { type RecordColumn, sheetOfRecords } from './makeSheet';
import { dayCell, numberCell, type Sheet, type SheetCell } from './sheet';

type Line = { metric: Metric; record?: Measurement; measured?: Measured | undefined };

const inUnit = (metric: Metric, value: number | undefined): SheetCell => {
  const number = numberCell(value);
  return typeof number === 'number' && unitOf(metric) === '%' ? { share: number / 100 } : number;
};

function linesOf(project: Project): Line[] {
  return metricsOf(project).flatMap((metric): Line[] => {
    const records = measurementsOf(project, metric.id).toSorted((a, b) =>
      (a.from ?? a.to ?? '') < (b.from ?? b.to ?? '') ? -1 : 1,
    );
    if (records.length === 0) return [{ metric }];
    return records.map((record) => ({ metric, record, measured: measure(metric, record) }));
  });
}

/** All that was measured in a project. */
export function measureSheet(project: Project, t: Translate): Sheet {
  const goalOf = ({ metric, record }: Line) => goalAt(project, metric.id, record ?? {});
  const nameIn = (table: Record<string, { name: string }>, id: string | undefined): string =>
    table[id ?? '']?.name ?? '';
  const columns: RecordColumn<Line>[] = [
    { head: t('measures.name'), cell: ({ metric }) => metric.name },
    { head: t('measures.question'), cell: ({ metric }) => metric.question ?? '' },
    {
      head: t('measures.scaleName'),
      cell: ({ metric: { scale } }) => (scale ? t('measures.scale', scale) : ''),
    },
    { head: t('measures.unit'), cell: ({ metric }) => unitOf(metric) },
    { head: t('sheets.map'), cell: ({ record }) => project.maps[record?.mapId ?? '']?.title ?? '' },
    { head: t('measures.head.stage'), cell: ({ record }) => nameIn(project.stages, record?.stageId) },
    {
      head: t('measures.head.card'),
      cell: ({ record }) => cardById(project, record?.cardId ?? '')?.text ?? '',
    },
    { head: t('measures.head.channel'), cell: ({ record }) => nameIn(project.channels, record?.channelId) },
    { head: t('measures.head.persona'), cell: ({ record }) => nameIn(project.personas, record?.personaId) },
    { head: t('measures.head.segment'), cell: ({ record }) => record?.segment ?? '' },
    { head: t('measures.from'), cell: ({ record }) => dayCell(record?.from) },
    { head: t('measures.to'), cell: ({ record }) => dayCell(record?.to) },
    {
      head: t('measures.value'),
      cell: ({ metric, measured }) => inUnit(metric, measured && shownValue(metric, measured)),
    },
    { head: t('sheets.n'), cell: ({ measured }) => measured?.n ?? null },
    { head: t('sheets.low'), cell: ({ metric, measured }) => inUnit(metric, measured?.interval?.low) },
    { head: t('sheets.high'), cell: ({ metric, measured }) => inUnit(metric, measured?.interval?.high) },
    { head: t('measures.target'), cell: (line) => inUnit(line.metric, goalOf(line)?.value) },
    { head: t('measures.due'), cell: (line) => dayCell(goalOf(line)?.due) },
    { head: t('sheets.file'), cell: ({ record }) => nameIn(project.importedFiles, record?.fileId) },
    { head: t('sheets.note'), cell: ({ record }) => record?.note ?? '' },
  ];
  return sheetOfRecords(linesOf(project), columns, { id: 'measures', t }, (at) => [0, 12].includes(at));
}
