// The head of the findings: one computed sentence that says where it weighs most, and one line of counts below it.
import { showsEvidence } from '@/analysis/evidenceLevel';
import { heatOf } from '@/analysis/heat';
import { type RankedFinding, statusOf } from '@/analysis/ranking';
import { formatList } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { stagesOf } from '@/model/select';
import { useProject } from '@/views/context/EditorContext';
import { isDelight } from './findingRows';
import styles from './FindingsScreen.module.css';

type HeadlineProps = { mapId: Id | undefined; ranked: readonly RankedFinding[] };

export function Headline({ mapId, ranked }: HeadlineProps) {
  const t = useT();
  const problems = ranked.filter((one) => !isDelight(one));
  const count = (kind: 'barrier' | 'pain') => problems.filter(({ finding }) => finding.kind === kind).length;
  const [barriers, pains] = [count('barrier'), count('pain')];
  const solved = problems.filter(({ finding }) => statusOf(finding) === 'solved').length;
  const maps = useProject((project) => project.maps);
  const shown = useProject((project) =>
    Object.values(maps).some((map) => (mapId ?? map.id) === map.id && showsEvidence(project, map)),
  );
  const assumed = shown ? problems.filter(({ researched }) => !researched).length : 0;
  const kinds = [
    barriers > 0 ? t('findings.countBarriers', { count: barriers }) : '',
    pains > 0 ? t('findings.countPains', { count: pains }) : '',
  ].filter(Boolean);
  const state = [
    solved > 0 ? t('findings.countSolved', { count: solved }) : '',
    assumed > 0 ? t('findings.countAssumed', { count: assumed }) : '',
  ].filter(Boolean);
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>
        <Sentence mapId={mapId} ranked={ranked} />
      </h1>
      {kinds.length > 0 && (
        <p className={styles.intro}>
          {t(mapId === undefined ? 'findings.lineAll' : 'findings.line', { kinds: formatList(kinds) })}
          {state.length > 0 && ` ${t('findings.lineState', { state: state.join(', ') })}`}
        </p>
      )}
    </header>
  );
}

function Sentence({ mapId, ranked }: HeadlineProps) {
  const t = useT();
  const project = useProject((whole) => whole);
  const sum = ranked.reduce((all, one) => all + (isDelight(one) ? 0 : (one.weight ?? 0)), 0);
  if (mapId === undefined)
    return sum > 0 ? t('findings.sentenceAll', { total: sum }) : t('findings.sentenceNone');
  const { total, byStage, most } = heatOf(project, mapId);
  if (total === 0) return t('findings.sentenceNone');
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
