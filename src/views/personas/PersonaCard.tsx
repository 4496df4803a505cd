// PersonaCard: a persona at a glance: face, role, their own words, and the maps they walk on.
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { mapsOf } from '@/model/select';
import { Badge } from '@/ui/Badge';
import { classes } from '@/ui/classes';
import { useEditor, useProject, useProjectShallow } from '@/views/context/EditorContext';
import { attachOn } from '@/views/evidence/attachOn';
import { mapName } from '@/views/context/mapName';
import { PersonaAvatar } from '@/views/map/PersonaAvatar';
import styles from './PersonaCard.module.css';

export function PersonaCard({ id, chosen, onChoose }: { id: Id; chosen: boolean; onChoose: () => void }) {
  const t = useT();
  const editor = useEditor();
  const persona = useProject((project) => project.personas[id]);
  const maps = useProject(mapsOf);
  const names = useProjectShallow((project) => mapsOf(project).map((map) => mapName(project, map)));
  if (!persona) return null;
  const name = persona.name || t('personas.unnamed');
  const walks = maps.flatMap((map, at) => {
    const title = names[at] ?? '';
    if (!map.personaIds.includes(id)) return [];
    return map.leadPersonaId === id ? t('personas.leadOf', { map: title }) : title;
  });
  return (
    // A letter pressed on the name within is meant for the persona.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li className={classes(styles.card, chosen && styles.chosen)} onKeyDown={attachOn(editor, id)}>
      <div className={styles.head}>
        <PersonaAvatar persona={persona} name={name} size={56} />
        <div className={styles.who}>
          <h2>
            <button type="button" className={styles.name} aria-expanded={chosen} onClick={onChoose}>
              {name}
            </button>
          </h2>
          {persona.role !== undefined && <p className={styles.role}>{persona.role}</p>}
        </div>
      </div>
      <div className={styles.badges}>
        {persona.customer && (
          <Badge tone={persona.customer === 'future' ? 'ok' : 'neutral'}>
            {t(`personas.customers.${persona.customer}`)}
          </Badge>
        )}
        {persona.segment !== undefined && <Badge>{persona.segment}</Badge>}
        {persona.lifecycle && (persona.lifecycle === 'dormant' || persona.lifecycle === 'lost') && (
          <Badge tone="warn">{t(`personas.lifecycles.${persona.lifecycle}`)}</Badge>
        )}
      </div>
      {persona.quote !== undefined && (
        <blockquote className={classes(styles.quote)}>
          {t('personas.quoted', { quote: persona.quote })}
        </blockquote>
      )}
      <p className={styles.maps}>{walks.length === 0 ? t('personas.onNoMap') : walks.join(' · ')}</p>
    </li>
  );
}
