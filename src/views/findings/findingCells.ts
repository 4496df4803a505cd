// The findings as cells of a table for a spreadsheet: a head, and a row for each.
import { type RankedFinding, statusOf } from '@/analysis/ranking';
import { strategiesFor } from '@/analysis/strategyPlan';
import type { Translate } from '@/i18n/messages';
import type { Project } from '@/model/types';
import { statusWords } from '@/views/context/findingWords';
import { kindWord } from './kindWord';

const fateWords = { resolved: 'findings.resolved', reduced: 'findings.reduced' } as const;

/** A head and a row for each finding, in the order in which they are shown. */
export function findingCells(project: Project, findings: readonly RankedFinding[], t: Translate): string[][] {
  const names = (ids: readonly string[], table: Record<string, { name: string } | undefined>): string =>
    [...new Set(ids.map((id) => table[id]?.name ?? ''))].filter(Boolean).join(', ');
  const answers = strategiesFor(project);
  const heads = [
    t('findings.rank'),
    t('findings.finding'),
    t('findings.kind'),
    t('inspector.stage'),
    t('inspector.lane'),
    t('findings.severity'),
    t('findings.frequency'),
    t('findings.weight'),
    t('inspector.people'),
    t('inspector.status'),
    t('inspector.owner'),
    t('findings.answeredBy'),
    t('inspector.cause'),
    t('inspector.whys'),
    t('inspector.tags'),
    t('inspector.personas'),
    t('findings.sources'),
  ];
  const rows = findings.map(({ finding, rank, weight, touched }) => [
    `${rank ?? ''}`,
    finding.title,
    t(kindWord[finding.kind]),
    names(
      touched.map(({ stageId }) => stageId),
      project.stages,
    ),
    names(
      touched.map(({ laneId }) => laneId),
      project.lanes,
    ),
    `${finding.severity ?? ''}`,
    `${finding.frequency ?? ''}`,
    `${weight ?? ''}`,
    finding.people ? t('findings.peopleOf', finding.people) : '',
    [t(statusWords[statusOf(finding)]), finding.resolution && t(fateWords[finding.resolution.fate])]
      .filter(Boolean)
      .join(', '),
    finding.owner ?? '',
    answers(finding.id)
      .map(({ title }) => title)
      .filter(Boolean)
      .join('\n'),
    finding.cause ?? '',
    (finding.whys ?? []).join('\n'),
    (finding.tags ?? []).join(', '),
    names(finding.personaIds ?? [], project.personas),
    (finding.evidenceIds ?? [])
      .map((id) => project.evidence[id]?.title ?? '')
      .filter(Boolean)
      .join('; '),
  ]);
  return [heads, ...rows];
}
