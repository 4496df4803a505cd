// PersonaLinks: the channels a persona prefers, and the research they rest on.
import { useT } from '@/i18n/useT';
import { setChannelUse } from '@/commands/personas';
import { newId } from '@/model/id';
import { channelsOf, channelUsesOf } from '@/model/select';
import type { Persona } from '@/model/types';
import { Checkbox } from '@/ui/Checkbox';
import { Section } from '@/ui/Section';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { EvidenceField } from '@/views/evidence/EvidenceField';
import styles from './PersonaEditor.module.css';

export function PersonaLinks({ persona, disabled }: { persona: Persona; disabled: boolean }) {
  const t = useT();
  const channels = useProject(channelsOf);
  const uses = useProject((project) => channelUsesOf(project, persona.id));
  const editor = useEditor();
  return (
    <>
      {channels.length > 0 && (
        <Section title={t('personas.preferredChannels')}>
          <div className={styles.checks}>
            {channels.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                checked={uses.some(({ channelId }) => channelId === id)}
                disabled={disabled}
                onChange={(on) =>
                  void editor.commit(setChannelUse, {
                    id: newId(),
                    personaId: persona.id,
                    channelId: id,
                    use: on ? {} : undefined,
                  })
                }
              />
            ))}
          </div>
        </Section>
      )}
      <EvidenceField table="personas" id={persona.id} />
    </>
  );
}
