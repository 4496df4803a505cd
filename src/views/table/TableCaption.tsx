// The caption: which map this is, its state, whom it is about, and the scenario.
import { stateWords } from '@/formats/sceneWords';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { useProject } from '@/views/app/EditorContext';
import styles from './Table.module.css';

type TableCaptionProps = {
  mapId: Id;
  /** On paper, where no header says of which project the map is. */
  onPaper?: boolean;
  part?: string | undefined;
};

export function TableCaption({ mapId, onPaper = false, part }: TableCaptionProps) {
  const t = useT();
  const map = useProject((project) => project.maps[mapId]);
  const lead = useProject((project) => {
    const of = project.maps[mapId];
    return project.personas[of?.leadPersonaId ?? of?.personaIds[0] ?? '']?.name;
  });
  const project = useProject(({ title }) => title);
  if (!map) return null;
  const title = map.title || t('app.untitledMap');
  const titles = onPaper ? [...new Set([project, title])].filter(Boolean) : [title];
  const facts = [
    t(stateWords[map.state]),
    lead === undefined ? '' : t('table.leadPersona', { name: lead }),
    part ?? '',
  ];
  return (
    <div className={styles.captionBox}>
      <div className={styles.title}>{titles.join(' \u2013 ')}</div>
      <div className={styles.facts}>{facts.filter(Boolean).join(' · ')}</div>
      {map.scenario !== undefined && <div className={styles.scenario}>{map.scenario}</div>}
    </div>
  );
}
