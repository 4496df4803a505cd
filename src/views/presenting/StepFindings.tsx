// What was found in a stage, beside its picture: the heaviest first, each with its cause.
import { weightOf } from '@/analysis/ranking';
import { useT } from '@/i18n/useT';
import { svgPath } from '@/formats/svgPath';
import { MARK_SHAPES } from '@/layout/icons';
import type { Id } from '@/model/id';
import { findingsInStage } from '@/model/select';
import { useProject } from '@/views/context/EditorContext';
import { usePalette } from '@/views/scene/usePalette';
import styles from './StepFindings.module.css';

/** More than these would not be read while somebody speaks. */
const MOST = 4;

export function StepFindings({ mapId, stageId }: { mapId: Id; stageId: Id }) {
  const t = useT();
  const { marks } = usePalette();
  const findings = useProject((project) => findingsInStage(project, mapId, stageId));
  if (findings.length === 0) return null;
  const heaviest = findings.toSorted((a, b) => (weightOf(b) ?? 0) - (weightOf(a) ?? 0)).slice(0, MOST);
  const left = findings.length - heaviest.length;
  return (
    <ul className={styles.findings} aria-label={t('inspector.findings')}>
      {heaviest.map(({ id, kind, title, cause }) => (
        <li key={id} className={styles.finding}>
          <span className={styles.kind} style={{ color: marks[kind].ink }}>
            <svg width="11" height="11" viewBox="0 0 10 10" aria-hidden="true">
              <path d={svgPath(MARK_SHAPES[kind])} fill="currentColor" />
            </svg>
            {t(`map.finding.${kind}`)}
          </span>
          <span className={styles.title}>{title.trim() || t('inspector.untitledFinding')}</span>
          {cause !== undefined && cause.trim() !== '' && (
            <span className={styles.cause}>{t('inspector.causeIs', { cause })}</span>
          )}
        </li>
      ))}
      {left > 0 && <li className={styles.more}>{t('presenting.moreFindings', { count: left })}</li>}
    </ul>
  );
}
