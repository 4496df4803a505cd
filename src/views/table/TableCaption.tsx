// The caption: which map this is, its state, whom it is about, and the scenario.
import { pictureTitle } from '@/formats/mapTitle';
import { stateWords } from '@/formats/sceneWords';
import '@/i18n/en/views';
import { viewSentence } from '@/formats/viewWords';
import { openChoice } from '@/editor/openViews';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { useProject, useSession } from '@/views/context/EditorContext';
import styles from './Table.module.css';
import { mapName } from '@/views/context/mapName';

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
  // What nobody has chosen is not printed.
  const title = useProject((project) => {
    const of = project.maps[mapId];
    return of && (onPaper ? pictureTitle(project, of) : mapName(project, of));
  });
  const choice = useSession((session) => openChoice(session, mapId));
  const view = useProject((project) => choice && viewSentence(project, mapId, choice, t));
  if (!map) return null;
  const facts = [
    t(stateWords[map.state]),
    lead === undefined ? '' : t('table.leadPersona', { name: lead }),
    part ?? '',
  ];
  return (
    <div className={styles.captionBox}>
      {title && <div className={styles.title}>{title}</div>}
      <div className={styles.facts}>{facts.filter(Boolean).join(' · ')}</div>
      {view && <div className={styles.facts}>{t('map.viewNamed', { name: view })}</div>}
      {map.scenario !== undefined && <div className={styles.scenario}>{map.scenario}</div>}
    </div>
  );
}
