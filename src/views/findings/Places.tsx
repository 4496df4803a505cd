// Where a finding hangs, in a line: stage and lane, each a way to the touchpoint on its map.
import type { RankedFinding } from '@/analysis/ranking';
import { useT } from '@/i18n/useT';
import { cardById } from '@/model/select';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { revealFinding } from './revealFinding';
import styles from './FindingTable.module.css';

/** How many places are named before they are only counted. */
const NAMED = 2;

export function Places({ ranked }: { ranked: RankedFinding }) {
  const t = useT();
  const editor = useEditor();
  const project = useProject((whole) => whole);
  const { touched } = ranked;
  // Several touchpoints of one cell read the same: one line leads to the first of them.
  const cells = [
    ...new Map(touched.toReversed().map((at) => [`${at.stageId} ${at.laneId}`, at])).values(),
  ].toReversed();
  if (touched.length === 0) return <span>{t('findings.nowhere')}</span>;
  return (
    <>
      {cells.slice(0, NAMED).map(({ cardId, stageId, laneId }, at) => (
        <button
          key={cardId}
          type="button"
          data-more={at < Math.min(cells.length, NAMED) - 1 || undefined}
          className={styles.place}
          title={t('findings.showPlace', { card: cardById(project, cardId)?.text ?? '' })}
          onClick={() => revealFinding(editor, ranked, cardId)}
        >
          {t('findings.place', {
            stage: project.stages[stageId]?.name ?? '',
            lane: project.lanes[laneId]?.name ?? '',
          })}
        </button>
      ))}
      {cells.length > NAMED && <span> {t('findings.morePlaces', { number: cells.length - NAMED })}</span>}
    </>
  );
}
