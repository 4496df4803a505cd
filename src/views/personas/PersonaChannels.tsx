// PersonaChannels: by which channels a persona comes, how gladly, and a word on it.
import { setChannelUse } from '@/commands/personas';
import { useT } from '@/i18n/useT';
import { newId } from '@/model/id';
import { LIMITS } from '@/model/constants';
import { channelsOf, channelUsesOf } from '@/model/select';
import type { Channel, ChannelUse, Persona } from '@/model/types';
import { Checkbox } from '@/ui/Checkbox';
import { Rating } from '@/ui/Rating';
import { Section } from '@/ui/Section';
import { TextField } from '@/ui/TextField';
import { useEditor, useProject } from '@/views/context/EditorContext';
import styles from './PersonaFields.module.css';

export function PersonaChannels({ persona, disabled }: { persona: Persona; disabled: boolean }) {
  const t = useT();
  const editor = useEditor();
  const channels = useProject(channelsOf);
  const uses = useProject((project) => channelUsesOf(project, persona.id));
  if (channels.length === 0) return null;
  const write = (channel: Channel, use: Pick<ChannelUse, 'weight' | 'note'> | undefined, typing = false) =>
    void editor.commit(
      setChannelUse,
      { id: newId(), personaId: persona.id, channelId: channel.id, use },
      typing ? { mergeKey: `use:${persona.id}:${channel.id}` } : {},
    );
  return (
    <Section title={t('personas.preferredChannels')}>
      <ul className={styles.rows}>
        {channels.map((channel) => {
          const use = uses.find(({ channelId }) => channelId === channel.id);
          const { name } = channel;
          return (
            <li key={channel.id} className={styles.channel}>
              <Checkbox
                label={name}
                checked={use !== undefined}
                disabled={disabled}
                onChange={(on) => write(channel, on ? {} : undefined)}
              />
              {use && (
                <>
                  <Rating
                    label={t('personas.channelWeight', { name })}
                    hideLabel
                    tone="ok"
                    value={use.weight}
                    disabled={disabled}
                    onChange={(weight) => write(channel, { weight, note: use.note })}
                  />
                  <TextField
                    label={t('personas.channelNote', { name })}
                    hideLabel
                    size="s"
                    className={styles.wide}
                    placeholder={t('personas.channelNoteHint')}
                    maxLength={LIMITS.title}
                    value={use.note ?? ''}
                    disabled={disabled}
                    onBlur={() => editor.seal()}
                    onChange={(note) =>
                      write(channel, { weight: use.weight, note: note === '' ? undefined : note }, true)
                    }
                  />
                </>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
