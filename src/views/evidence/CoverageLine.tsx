// How much of a map is researched, as a bar of one line with its numbers, and the way to the register.
import { useMemo } from 'react';
import { coverageOf, totalOf } from '@/analysis/coverage';
import '@/i18n/en/research';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { useProject } from '@/views/context/EditorContext';
import { href } from '@/views/context/router';
import styles from './Coverage.module.css';
import { CoverageTrack } from './CoverageTrack';

export function CoverageLine({ mapId }: { mapId: Id }) {
  const t = useT();
  const project = useProject((whole) => whole);
  const { whole } = useMemo(() => coverageOf(project, mapId), [project, mapId]);
  const total = totalOf(whole);
  if (total === 0) return null;
  return (
    <div className={styles.line}>
      <CoverageTrack counts={whole} />
      <a className={styles.link} href={href({ screen: 'research', projectId: project.id })}>
        {t('research.line', { count: total, researched: whole.researched })}
      </a>
    </div>
  );
}
