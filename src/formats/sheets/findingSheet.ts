// Pain points, barriers and delights as a sheet, in the order in which they are shown.
import { opportunityOf } from '@/analysis/opportunity';
import { type RankedFinding, rankFindings, statusOf } from '@/analysis/ranking';
import { findingsShown } from '@/analysis/shownFindings';
import { strategiesFor } from '@/analysis/strategyPlan';
import '@/i18n/en/findings';
import '@/i18n/en/inspector';
import '@/i18n/en/sheets';
import type { Translate } from '@/i18n/messages';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import { findingStatusWords } from '../findingStatusWords';
import { fateWords, findingKindWords } from '../findingWords';
import { sourcesOf } from './cardSheet';
import { type RecordColumn, sheetOfRecords } from './makeSheet';
import { dayCell, numberCell, type Sheet } from './sheet';

/** The columns that are read back when the table returns, by the field of the finding that each holds. */
export const FINDING_FIELDS = {
  title: 'findings.finding',
  kind: 'findings.kind',
  severity: 'findings.severity',
  frequency: 'findings.frequency',
  status: 'inspector.status',
  owner: 'inspector.owner',
  cause: 'inspector.cause',
  whys: 'inspector.whys',
  tags: 'inspector.tags',
} as const;

/** Every column that findings can have. */
export function findingColumns(project: Project, t: Translate): readonly RecordColumn<RankedFinding>[] {
  const names = (ids: readonly string[], table: Record<string, { name: string } | undefined>): string =>
    [...new Set(ids.map((id) => table[id]?.name ?? ''))].filter(Boolean).join(', ');
  const answers = strategiesFor(project);
  return [
    { head: t('findings.rank'), cell: ({ rank }) => rank ?? null },
    { head: t(FINDING_FIELDS.title), cell: ({ finding }) => finding.title },
    { head: t(FINDING_FIELDS.kind), cell: ({ finding }) => t(findingKindWords[finding.kind]) },
    {
      head: t('inspector.stage'),
      cell: ({ touched }) =>
        names(
          touched.map(({ stageId }) => stageId),
          project.stages,
        ),
    },
    {
      head: t('inspector.lane'),
      cell: ({ touched }) =>
        names(
          touched.map(({ laneId }) => laneId),
          project.lanes,
        ),
    },
    { head: t(FINDING_FIELDS.severity), cell: ({ finding }) => finding.severity ?? null },
    { head: t(FINDING_FIELDS.frequency), cell: ({ finding }) => finding.frequency ?? null },
    { head: t('findings.weight'), cell: ({ weight }) => weight ?? null },
    {
      head: t('inspector.people'),
      cell: ({ finding: { people } }) => (people ? t('findings.peopleOf', people) : ''),
    },
    { head: t('findings.opportunity'), cell: ({ finding }) => numberCell(opportunityOf(finding)) },
    {
      head: t(FINDING_FIELDS.status),
      cell: ({ finding }) =>
        [
          t(findingStatusWords[statusOf(finding)]),
          finding.resolution && t(fateWords[finding.resolution.fate]),
        ]
          .filter(Boolean)
          .join(', '),
    },
    { head: t(FINDING_FIELDS.owner), cell: ({ finding }) => finding.owner ?? '' },
    {
      head: t('findings.answeredBy'),
      cell: ({ finding }) =>
        answers(finding.id)
          .map(({ title }) => title)
          .filter(Boolean)
          .join('\n'),
    },
    { head: t(FINDING_FIELDS.cause), cell: ({ finding }) => finding.cause ?? '' },
    { head: t(FINDING_FIELDS.whys), cell: ({ finding }) => (finding.whys ?? []).join('\n') },
    { head: t(FINDING_FIELDS.tags), cell: ({ finding }) => (finding.tags ?? []).join(', ') },
    {
      head: t('inspector.personas'),
      cell: ({ finding }) => names(finding.personaIds ?? [], project.personas),
    },
    { head: t('findings.sources'), cell: ({ finding }) => sourcesOf(project, finding.evidenceIds) },
    { head: t('sheets.foundOn'), cell: ({ finding }) => dayCell(finding.foundOn) },
    { head: t('sheets.idHead'), cell: ({ finding }) => finding.id, isId: true },
  ];
}

/** The findings that are handed in, each with all that is known of it. */
export const findingsSheet = (project: Project, findings: readonly RankedFinding[], t: Translate): Sheet =>
  sheetOfRecords(
    findings,
    findingColumns(project, t),
    { id: 'findings', t, fixed: 2 },
    (at) => at < 8 || at === 10,
  );

/**
 * The findings of a map or of the part that is shown, the heaviest first, without those that only its targets have.
 * Delights, which have ranks of their own, come after the problems.
 */
export function findingSheet(project: Project, mapId: Id, t: Translate): Sheet {
  const shown = new Set(findingsShown(project, mapId).map(({ id }) => id));
  const ranked = rankFindings(project, mapId).filter(
    ({ finding, elsewhere }) => !elsewhere && shown.has(finding.id),
  );
  const isDelight = ({ finding }: RankedFinding): boolean => finding.kind === 'delight';
  const ordered = ranked.toSorted((a, b) => Number(isDelight(a)) - Number(isDelight(b)));
  return findingsSheet(project, ordered, t);
}
