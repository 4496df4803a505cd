// The moments of truth of a stage: where, which one, and why it decides.
import '@/i18n/en/inspector';
import { useT } from '@/i18n/useT';
import { svgPath } from '@/formats/svgPath';
import { MARK_SHAPES } from '@/layout/icons';
import type { Id } from '@/model/id';
import { cardsByLane, lanesOf } from '@/model/select';
import type { Card, Project } from '@/model/types';
import { useProjectShallow } from '@/views/context/EditorContext';
import { momentWord } from '@/views/map/names';
import { usePalette } from '@/views/scene/usePalette';
import styles from './StepFindings.module.css';

/** More than these would not be read while somebody speaks. */
const MOST = 2;

/** The cards of a stage that are moments of truth, in the order of the lanes. */
function momentsIn(project: Project, mapId: Id, stageId: Id): Card[] {
  const byLane = cardsByLane(project, stageId)?.byLane;
  return lanesOf(project, mapId).flatMap(({ id }) =>
    (byLane?.get(id) ?? []).filter(({ momentOfTruth }) => momentOfTruth !== undefined),
  );
}

export function StepMoments({ mapId, stageId, all = false }: { mapId: Id; stageId: Id; all?: boolean }) {
  const t = useT();
  const { marks } = usePalette();
  const cards = useProjectShallow((project) => momentsIn(project, mapId, stageId));
  if (cards.length === 0) return null;
  const shown = all ? cards : cards.slice(0, MOST);
  const left = cards.length - shown.length;
  return (
    <ul className={styles.findings} data-all={all} aria-label={t('scene.moment')}>
      {shown.map(({ id, text, momentOfTruth = {} }) => (
        <li key={id} className={styles.finding}>
          <span className={styles.kind} style={{ color: marks.moment.ink }}>
            <svg width="11" height="11" viewBox="0 0 10 10" aria-hidden="true">
              <path d={svgPath(MARK_SHAPES.moment)} fill="currentColor" />
            </svg>
            {momentWord(momentOfTruth, t)}
          </span>
          <span className={styles.title}>{text.trim() || t('map.emptyText')}</span>
          {momentOfTruth.reason !== undefined && momentOfTruth.reason.trim() !== '' && (
            <span className={styles.cause}>{momentOfTruth.reason}</span>
          )}
        </li>
      ))}
      {left > 0 && <li className={styles.more}>{t('presenting.moreFindings', { count: left })}</li>}
    </ul>
  );
}
