// PersonaMaps: on which maps a persona walks, and which of them they lead.
import { setMapPersonas } from '@/commands/personas';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { mapsOf } from '@/model/select';
import type { JourneyMap } from '@/model/types';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { Section } from '@/ui/Section';
import { useEditor, useProject, useProjectShallow } from '@/views/context/EditorContext';
import styles from './PersonaEditor.module.css';
import { mapName } from '@/views/context/mapName';

export function PersonaMaps({ personaId, disabled }: { personaId: Id; disabled: boolean }) {
  const t = useT();
  const editor = useEditor();
  const maps = useProject(mapsOf);
  const names = useProjectShallow((project) => maps.map((map) => mapName(project, map)));
  if (maps.length === 0) return null;
  const put = (map: JourneyMap, on: boolean) =>
    editor.commit(setMapPersonas, {
      mapId: map.id,
      personaIds: on ? [...map.personaIds, personaId] : map.personaIds.filter((id) => id !== personaId),
    });
  const lead = (map: JourneyMap) =>
    editor.commit(setMapPersonas, { mapId: map.id, personaIds: map.personaIds, leadPersonaId: personaId });
  return (
    <Section title={t('personas.maps')}>
      <ul>
        {maps.map((map, at) => {
          const on = map.personaIds.includes(personaId);
          return (
            <li key={map.id} className={styles.map}>
              <Checkbox
                label={names[at] ?? ''}
                checked={on}
                disabled={disabled}
                onChange={(next) => put(map, next)}
              />
              {on && map.leadPersonaId === personaId && <Badge tone="accent">{t('personas.lead')}</Badge>}
              {on && map.leadPersonaId !== personaId && !disabled && (
                <Button variant="quiet" size="s" onClick={() => lead(map)}>
                  {t('personas.makeLead')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
