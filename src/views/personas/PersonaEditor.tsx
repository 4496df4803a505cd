// PersonaEditor: everything about one persona. Each keystroke is kept; nothing has to be saved.
import { IdCard, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Changes } from '@/commands/command';
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import type { Id } from '@/model/id';
import type { Persona } from '@/model/types';
import { LinkButton } from '@/ui/Button';
import { IconButton } from '@/ui/IconButton';
import { Section } from '@/ui/Section';
import { TextArea } from '@/ui/TextArea';
import { TextField } from '@/ui/TextField';
import { useEditorState, useProject } from '@/views/context/EditorContext';
import { href } from '@/views/context/router';
import { AvatarChooser } from './AvatarChooser';
import { PersonaFoot } from './PersonaFoot';
import type { PersonaPort } from './PersonaPort';
import { OwnFields } from './OwnFields';
import { PersonaAvatar } from '@/views/map/PersonaAvatar';
import styles from './PersonaEditor.module.css';
import { PersonaChannels } from './PersonaChannels';
import { EvidenceField } from '@/views/evidence/EvidenceField';
import { MeasuredHere } from '@/views/map/MeasuredHere';
import { PersonaMaps } from './PersonaMaps';
import { PersonaOwnBlocks } from './PersonaOwnBlocks';
import { PersonaRelation } from './PersonaRelation';
import { PersonaScales } from './PersonaScales';
import { TextListField } from './TextListField';
import { usePersonaEdit } from './usePersonaEdit';

const drives = ['motivation', 'goals', 'needs', 'frustrations', 'behaviour'] as const;
const more = ['demographics', 'loyalty', 'learning'] as const;
const empathy = ['says', 'thinks', 'does', 'feels'] as const;
type TextOf =
  | (typeof drives)[number]
  | (typeof more)[number]
  | (typeof empathy)[number]
  | 'day'
  | 'role'
  | 'quote'
  | 'segment';

type PersonaEditorProps = {
  persona: Persona;
  /** It was just made, or asked for once more: one begins with its name. */
  begun: object | undefined;
  /** An own block that was just added elsewhere: one begins with its title. */
  begunBlock?: string | undefined;
  port: PersonaPort | undefined;
  /** Another persona is to be shown here: the copy of this one. */
  onChoose: (id: Id) => void;
  onClose: () => void;
};

export function PersonaEditor({ persona, begun, begunBlock, port, onChoose, onClose }: PersonaEditorProps) {
  const t = useT();
  const nameField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (begun) nameField.current?.select();
    if (begun) nameField.current?.focus();
  }, [begun]);
  const projectId = useProject(({ id }) => id);
  const readOnly = useEditorState((state) => state.readOnly);
  const edit = usePersonaEdit(persona.id);
  const name = persona.name || t('personas.unnamed');
  const written = (field: TextOf) => ({
    label: t(`personas.texts.${field}`),
    value: persona[field] ?? '',
    onChange: (text: string) => {
      const changes: Changes<Persona> = { [field]: text === '' ? undefined : text };
      edit.type(field, changes);
    },
    onBlur: edit.seal,
    disabled: readOnly,
  });
  const listed = (field: 'jobs' | 'tools') => (
    <TextListField
      label={t(`personas.lists.${field}`)}
      placeholder={t(`personas.listHints.${field}`)}
      value={persona[field]}
      disabled={readOnly}
      onType={(list) => edit.type(field, { [field]: list })}
      onLeave={edit.seal}
    />
  );
  return (
    <div className={styles.editor}>
      <div className={styles.top}>
        <PersonaAvatar persona={persona} name={name} size={40} />
        <h2 className={styles.heading}>{name}</h2>
        <LinkButton
          size="s"
          icon={IdCard}
          href={href({ screen: 'personas', projectId, personaId: persona.id })}
        >
          {t('personas.sheet')}
        </LinkButton>
        <IconButton icon={X} label={t('personas.close')} onClick={onClose} />
      </div>

      <Section title={t('personas.who')}>
        <div className={styles.fields}>
          <TextField
            ref={nameField}
            label={t('personas.name')}
            value={persona.name}
            maxLength={LIMITS.title}
            onChange={(text) => edit.type('name', { name: text })}
            onBlur={edit.seal}
            disabled={readOnly}
          />
          <TextField {...written('role')} maxLength={LIMITS.title} placeholder={t('personas.roleHint')} />
          <TextArea {...written('quote')} maxLength={LIMITS.text} placeholder={t('personas.quoteHint')} />
          <TextField {...written('segment')} maxLength={LIMITS.title} />
        </div>
      </Section>

      <AvatarChooser persona={persona} edit={edit} disabled={readOnly} />

      <Section title={t('personas.drives')}>
        <div className={styles.fields}>
          {drives.map((field) => (
            <TextArea key={field} {...written(field)} maxLength={LIMITS.text} rows={2} />
          ))}
          {listed('jobs')}
          {listed('tools')}
        </div>
      </Section>

      <PersonaScales persona={persona} edit={edit} disabled={readOnly} />
      <PersonaChannels persona={persona} disabled={readOnly} />

      <Section title={t('personas.empathy')}>
        <div className={styles.pair}>
          {empathy.map((field) => (
            <TextArea key={field} {...written(field)} maxLength={LIMITS.text} rows={2} />
          ))}
        </div>
        <TextArea {...written('day')} maxLength={LIMITS.text} rows={3} />
      </Section>

      <PersonaRelation persona={persona} edit={edit} disabled={readOnly} />
      <PersonaMaps personaId={persona.id} disabled={readOnly} />

      <Section title={t('personas.more')}>
        <div className={styles.fields}>
          {more.map((field) => (
            <TextArea key={field} {...written(field)} maxLength={LIMITS.text} rows={1} />
          ))}
        </div>
      </Section>

      <MeasuredHere title={t('personas.measured')} personaId={persona.id} />
      <EvidenceField table="personas" id={persona.id} />
      <PersonaOwnBlocks key={begunBlock} persona={persona} begunId={begunBlock} disabled={readOnly} />
      <OwnFields persona={persona} edit={edit} disabled={readOnly} />
      {!readOnly && <PersonaFoot persona={persona} port={port} onChoose={onChoose} onDeleted={onClose} />}
    </div>
  );
}
