// The head of the findings: one computed sentence that says where it weighs most, and one line of counts below it.
import { showsEvidence } from '@/analysis/evidenceLevel';
import { heatOf } from '@/analysis/heat';
import type { RankedFinding } from '@/analysis/ranking';
import { formatList } from '@/i18n/format';
import type { Translate } from '@/i18n/messages';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { ReportHead } from '@/ui/ReportHead';
import { useProject } from '@/views/context/EditorContext';
import { isDelight, isSettled } from './findingRows';

type HeadlineProps = { mapId: Id | undefined; ranked: readonly RankedFinding[] };

export function Headline({ mapId, ranked }: HeadlineProps) {
  const t = useT();
  const project = useProject((whole) => whole);
  const problems = ranked.filter((one) => !isDelight(one) && !isSettled(one));
  const count = (kind: 'barrier' | 'pain') => problems.filter(({ finding }) => finding.kind === kind).length;
  const [barriers, pains] = [count('barrier'), count('pain')];
  const settled = ranked.filter((one) => !isDelight(one) && isSettled(one)).length;
  const shown = Object.values(project.maps).some(
    (map) => (mapId ?? map.id) === map.id && showsEvidence(project, map),
  );
  const assumed = shown ? problems.filter(({ researched }) => !researched).length : 0;
  const kinds = [
    barriers > 0 ? t('findings.countBarriers', { count: barriers }) : '',
    pains > 0 ? t('findings.countPains', { count: pains }) : '',
  ].filter(Boolean);
  const line = [
    kinds.length > 0 &&
      t(mapId === undefined ? 'findings.lineAll' : 'findings.line', { kinds: formatList(kinds) }),
    assumed > 0 && t('findings.lineState', { state: t('findings.countAssumed', { count: assumed }) }),
    settled > 0 && t('findings.countSettled', { count: settled }),
    // Said here, to whoever can do it: the sentence goes into files, to readers who cannot.
    problems.length > 0 && problems.every(({ weight }) => (weight ?? 0) === 0) && t('findings.lineUnweighed'),
  ];
  return (
    <ReportHead
      headline={sentenceOf(project, mapId, ranked, t)}
      line={kinds.length + settled > 0 && line.filter(Boolean).join(' ')}
    />
  );
}

/** Where it weighs most, in one sentence. */
export function sentenceOf(
  project: Project,
  mapId: Id | undefined,
  ranked: readonly RankedFinding[],
  t: Translate,
): string {
  const sum = ranked.reduce((all, one) => all + (isDelight(one) ? 0 : (one.weight ?? 0)), 0);
  // Where all is solved or dismissed, nothing is missing that one could give.
  const done = ranked.some(isSettled) && ranked.every((one) => isDelight(one) || isSettled(one));
  const nothing = t(done ? 'findings.sentenceDone' : 'findings.sentenceNone');
  if (mapId === undefined) return sum > 0 ? t('findings.sentenceAll', { total: sum }) : nothing;
  const { total, byStage, most } = heatOf(project, mapId);
  if (total === 0) return nothing;
  const heaviest = stagesOf(project, mapId).filter(({ id }) => byStage.get(id) === most && most > 0);
  const [first, second] = heaviest;
  const nameOf = (name: string | undefined) => name || t('map.untitledStage');
  if (!first) return t('findings.sentenceAll', { total });
  if (second)
    return t('findings.sentenceTwo', {
      one: nameOf(first.name),
      other: nameOf(second.name),
      weight: most,
      total,
    });
  return t(most === total ? 'findings.sentenceWhole' : 'findings.sentence', {
    stage: nameOf(first.name),
    weight: most,
    total,
  });
}
