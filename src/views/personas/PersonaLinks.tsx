// PersonaLinks: the research that a persona rests on.
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { evidenceOf } from '@/model/select';
import type { Persona } from '@/model/types';
import { Checkbox } from '@/ui/Checkbox';
import { Section } from '@/ui/Section';
import { useProject } from '@/views/context/EditorContext';
import styles from './PersonaEditor.module.css';
import type { PersonaEdit } from './usePersonaEdit';

/** The list with the id put in or taken out; nothing is left of an empty list. */
function toggled(list: readonly Id[] | undefined, id: Id, on: boolean): Id[] | undefined {
  const rest = (list ?? []).filter((each) => each !== id);
  const next = on ? [...rest, id] : rest;
  return next.length > 0 ? next : undefined;
}

export function PersonaLinks(props: { persona: Persona; edit: PersonaEdit; disabled: boolean }) {
  const { persona, edit, disabled } = props;
  const t = useT();
  const evidence = useProject(evidenceOf);
  return (
    <>
      {evidence.length > 0 && (
        <Section title={t('personas.evidence')}>
          {(persona.evidenceIds?.length ?? 0) === 0 && (
            <p className={styles.hint}>{t('personas.noEvidence')}</p>
          )}
          <div>
            {evidence.map(({ id, title }) => (
              <Checkbox
                key={id}
                label={title}
                checked={persona.evidenceIds?.includes(id) ?? false}
                disabled={disabled}
                onChange={(on) => edit.set({ evidenceIds: toggled(persona.evidenceIds, id, on) })}
              />
            ))}
          </div>
        </Section>
      )}
    </>
  );
}
