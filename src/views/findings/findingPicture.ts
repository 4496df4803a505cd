// The ranked findings for paper: what each is, where it hangs, how it weighs, and what answers it.
import { type RankedFinding, statusOf } from '@/analysis/ranking';
import { strategiesFor } from '@/analysis/strategyPlan';
import type { PictureTable, TableText } from '@/formats/pictureOfTable';
import type { Translate } from '@/i18n/messages';
import type { Project } from '@/model/types';
import { findingStatusWords } from '@/formats/findingStatusWords';
import { FINDING_SIGNS } from '@/formats/findingSigns';
import { findingKindWords } from '@/formats/findingWords';
import { isDelight, isSettled } from './findingRows';

const some = (text: string | undefined, look?: TableText['look']): TableText[] =>
  text === undefined || text.trim() === '' ? [] : [{ text, ...(look && { look }) }];

/** Problems first, then what is solved or dismissed, and last what is to be kept. */
const placeOf = (one: RankedFinding): number => (isDelight(one) ? 2 : isSettled(one) ? 1 : 0);

/** @param findings the heaviest first */
export function findingPicture(
  project: Project,
  findings: readonly RankedFinding[],
  t: Translate,
): PictureTable {
  const answers = strategiesFor(project);
  const names = (table: Readonly<Record<string, { name: string } | undefined>>, ids: readonly string[]) =>
    [...new Set(ids.map((id) => table[id]?.name ?? ''))].filter(Boolean).join(', ');
  const sorted = findings.toSorted((a, b) => placeOf(a) - placeOf(b));
  const delightsFrom = sorted.findIndex(isDelight);
  const areBoth = delightsFrom > 0;
  return {
    columns: [
      { head: t('findings.rank'), share: 5 },
      { head: t('findings.finding'), share: 28 },
      { head: t('inspector.stage'), share: 15 },
      { head: t('inspector.lane'), share: 13 },
      { head: t('findings.weight'), share: 10 },
      { head: t('inspector.status'), share: 10 },
      { head: t('inspector.owner'), share: 10 },
      { head: t('findings.answeredBy'), share: 22 },
    ],
    rows: sorted.map((one, at) => {
      const { finding, rank, weight, touched } = one;
      const { kind, severity, frequency } = finding;
      const factors = severity !== undefined && frequency !== undefined && !isDelight(one);
      // Delights are ranked among themselves: each of the two series stands below a head of its own.
      const isFirst = areBoth && (at === 0 || at === delightsFrom);
      return {
        ...(isFirst && { head: t(isDelight(one) ? 'findings.delightsKept' : 'findings.problems') }),
        cells: [
          some(rank === undefined ? undefined : `${rank}`, 'quiet'),
          [
            { text: finding.title, look: 'strong', ...FINDING_SIGNS[kind] },
            ...some([t(findingKindWords[kind]), finding.cause].filter(Boolean).join(' \u00b7 '), 'quiet'),
          ],
          some(
            names(
              project.stages,
              touched.map(({ stageId }) => stageId),
            ),
          ),
          some(
            names(
              project.lanes,
              touched.map(({ laneId }) => laneId),
            ),
          ),
          [
            ...some(weight === undefined ? undefined : `${weight}`, 'strong'),
            ...(factors ? some(`${severity} \u00d7 ${frequency}`, 'quiet') : []),
          ],
          some(t(findingStatusWords[statusOf(finding)])),
          some(finding.owner),
          answers(finding.id).flatMap(({ title }) => some(title)),
        ],
      };
    }),
  };
}
