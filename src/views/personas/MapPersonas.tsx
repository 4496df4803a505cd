// MapPersonas: chooses whose journey a map shows, and who leads it. Stands in the map's persona menu.
import { Star, UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { setMapPersonas } from '@/commands/personas';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { personasOf } from '@/model/select';
import { Button, LinkButton } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { classes } from '@/ui/classes';
import { IconButton } from '@/ui/IconButton';
import { TextField } from '@/ui/TextField';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import { PersonaAvatar } from '@/views/map/PersonaAvatar';
import { MorePersonas } from './MorePersonas';
import styles from './MapPersonas.module.css';
import { usePage } from './usePage';

/** How many can be chosen from at once; of more, one is sought by name. */
const PAGE = 30;

const isFound = (name: string, wanted: string): boolean =>
  name.toLocaleLowerCase().includes(wanted.trim().toLocaleLowerCase());

/** `personasHref` leads to the gallery. */
export function MapPersonas({ mapId, personasHref }: { mapId: Id; personasHref: string }) {
  const t = useT();
  const editor = useEditor();
  const personas = useProject(personasOf);
  const map = useProject((project) => project.maps[mapId]);
  const [wanted, setWanted] = useState('');
  const long = personas.length > PAGE + 1;
  const sought = long ? personas.filter(({ name }) => isFound(name, wanted)) : personas;
  // Who walks on the map is always there to be taken off.
  const page = usePage(sought, PAGE, ({ id }) => map?.personaIds.includes(id) === true);
  const readOnly = useEditorState((state) => state.readOnly);
  if (!map) return null;
  const choose = (id: Id, on: boolean) =>
    editor.commit(setMapPersonas, {
      mapId,
      // In the order of the gallery, however they were ticked.
      personaIds: personas
        .map((persona) => persona.id)
        .filter((each) => (each === id ? on : map.personaIds.includes(each))),
    });
  return (
    <div className={styles.panel}>
      <p className={styles.hint}>{t(personas.length === 0 ? 'personas.noneYet' : 'personas.chooseHint')}</p>
      {long && (
        <TextField
          label={t('personas.seek')}
          hideLabel
          size="s"
          placeholder={t('personas.seek')}
          value={wanted}
          onChange={setWanted}
        />
      )}
      {sought.length === 0 && personas.length > 0 && (
        <p className={styles.hint} role="status">
          {t('personas.noneFound')}
        </p>
      )}
      <ul className={classes(long && styles.list)} aria-label={t('personas.choose')}>
        {page.shown.map((persona) => {
          const { id } = persona;
          const name = persona.name || t('personas.unnamed');
          const on = map.personaIds.includes(id);
          const leads = on && map.leadPersonaId === id;
          return (
            <li key={id} className={styles.row}>
              <PersonaAvatar persona={persona} name={name} size={26} />
              <div className={styles.check}>
                <Checkbox
                  label={name}
                  checked={on}
                  disabled={readOnly}
                  onChange={(next) => choose(id, next)}
                />
              </div>
              {on && (
                <IconButton
                  icon={Star}
                  size="s"
                  className={classes(leads && styles.lead)}
                  label={t(leads ? 'personas.isLead' : 'personas.chooseLead', { name })}
                  aria-pressed={leads}
                  disabled={readOnly}
                  onClick={() =>
                    editor.commit(setMapPersonas, { mapId, personaIds: map.personaIds, leadPersonaId: id })
                  }
                />
              )}
            </li>
          );
        })}
      </ul>
      <MorePersonas page={page} size="s" />
      <div className={styles.foot}>
        <Button
          size="s"
          variant="quiet"
          icon={UserRoundPlus}
          disabled={readOnly}
          onClick={() => editor.setSession({ dialog: 'persona' })}
        >
          {t('actions.addPersona')}
        </Button>
        <LinkButton size="s" variant="quiet" href={personasHref}>
          {t('personas.manage')}
        </LinkButton>
      </div>
    </div>
  );
}
