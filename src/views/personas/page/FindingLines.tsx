// FindingLines: what costs a persona most and what they like best, each a way to its place on the map.
import type { PersonaFindings } from '@/analysis/personaFacts';
import type { RankedFinding } from '@/analysis/ranking';
import { svgPath } from '@/formats/svgPath';
import { useT } from '@/i18n/useT';
import { MARK_SHAPES } from '@/layout/icons';
import { paletteOf } from '@/layout/lookPalette';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { navigate } from '@/views/context/router';
import styles from './PageBlock.module.css';

export function FindingLines({ findings }: { findings: PersonaFindings }) {
  const t = useT();
  const { pains, delights } = findings;
  return (
    <div className={styles.findings}>
      {pains.length > 0 && (
        <div>
          <h3 className={styles.title}>{t('personas.page.pains')}</h3>
          <Lines list={pains} />
        </div>
      )}
      {delights.length > 0 && (
        <div>
          <h3 className={styles.title}>{t('personas.page.delight')}</h3>
          <Lines list={delights} />
        </div>
      )}
    </div>
  );
}

function Lines({ list }: { list: readonly RankedFinding[] }) {
  const t = useT();
  const editor = useEditor();
  const project = useProject((whole) => whole);
  const open = ({ finding, touched: [first] }: RankedFinding) => {
    editor.setSession({
      mapId: finding.mapId,
      reveal: first?.cardId ?? finding.id,
      selection: first ? { kind: 'cards', ids: [first.cardId] } : { kind: 'finding', id: finding.id },
    });
    navigate({ screen: 'map', projectId: project.id, mapId: finding.mapId });
  };
  return (
    <ul className={styles.lines}>
      {list.map((ranked) => {
        const { finding, touched, weight } = ranked;
        const [first] = touched;
        const where = [project.stages[first?.stageId ?? '']?.name, project.lanes[first?.laneId ?? '']?.name];
        return (
          <li key={finding.id}>
            <svg viewBox="0 0 10 10" role="img" aria-label={t(`personas.page.kind.${finding.kind}`)}>
              <path
                d={svgPath(MARK_SHAPES[finding.kind])}
                fill={paletteOf(project, 'light').marks[finding.kind].ink}
              />
            </svg>
            <span>
              <button type="button" className={styles.jump} onClick={() => open(ranked)}>
                {finding.title || t('personas.page.untitled')}
              </button>
              <span className={styles.muted}>{where.filter((each) => each).join(' · ')}</span>
            </span>
            {weight !== undefined && (
              <strong className={styles.weight}>
                <span className="visually-hidden">{t('personas.page.weightWord')} </span>
                {weight}
              </strong>
            )}
          </li>
        );
      })}
    </ul>
  );
}
