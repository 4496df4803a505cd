// What was found in a stage: what weighs most first, each with its cause, who answers for it and how far the work is.
import { weightOf } from '@/analysis/ranking';
import '@/i18n/en/inspector';
import { useT } from '@/i18n/useT';
import { svgPath } from '@/formats/svgPath';
import { MARK_SHAPES } from '@/layout/icons';
import type { Id } from '@/model/id';
import { findingsInStage } from '@/model/select';
import type { Finding } from '@/model/types';
import { weighs } from '@/model/weighs';
import { useProject } from '@/views/context/EditorContext';
import { findingWord } from '@/views/map/names';
import { usePalette } from '@/views/scene/usePalette';
import styles from './StepFindings.module.css';

/** More than these would not be read while somebody speaks. */
const MOST = 4;

type StepFindingsProps = {
  mapId: Id;
  stageId: Id;
  /** The presenter reads all of them; the audience as many as have room. */
  all?: boolean;
};

/** What weighs comes before what is solved or dismissed, each from the heaviest. */
const byWeight = (a: Finding, b: Finding): number =>
  Number(weighs(b)) - Number(weighs(a)) || (weightOf(b) ?? 0) - (weightOf(a) ?? 0);

export function StepFindings({ mapId, stageId, all = false }: StepFindingsProps) {
  const t = useT();
  const { marks } = usePalette();
  const findings = useProject((project) => findingsInStage(project, mapId, stageId));
  if (findings.length === 0) return null;
  const shown = findings.toSorted(byWeight).slice(0, all ? undefined : MOST);
  const left = findings.length - shown.length;
  return (
    <ul className={styles.findings} data-all={all} aria-label={t('inspector.findings')}>
      {shown.map((finding) => {
        const { id, kind, title, cause, owner } = finding;
        return (
          <li key={id} className={styles.finding} data-settled={!weighs(finding)}>
            <span className={styles.kind} style={{ color: marks[kind].ink }}>
              <svg width="11" height="11" viewBox="0 0 10 10" aria-hidden="true">
                <path d={svgPath(MARK_SHAPES[kind])} fill="currentColor" />
              </svg>
              {findingWord(finding, t)}
            </span>
            <span className={styles.title}>{title.trim() || t('inspector.untitledFinding')}</span>
            {cause !== undefined && cause.trim() !== '' && (
              <span className={styles.cause}>{t('inspector.causeIs', { cause })}</span>
            )}
            {owner !== undefined && owner.trim() !== '' && (
              <span className={styles.cause}>{t('inspector.ownerIs', { owner })}</span>
            )}
          </li>
        );
      })}
      {left > 0 && <li className={styles.more}>{t('presenting.moreFindings', { count: left })}</li>}
    </ul>
  );
}
