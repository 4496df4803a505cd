// PersonaRelation: what the persona is to the company: current or future, where in the life of a customer, which tie.
import { useT } from '@/i18n/useT';
import { LIFECYCLES, LIMITS, RELATIONSHIPS } from '@/model/constants';
import type { Persona } from '@/model/types';
import { Section } from '@/ui/Section';
import { Segmented } from '@/ui/Segmented';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import styles from './PersonaEditor.module.css';
import type { PersonaEdit } from './usePersonaEdit';

export function PersonaRelation(props: { persona: Persona; edit: PersonaEdit; disabled: boolean }) {
  const { persona, edit, disabled } = props;
  const t = useT();
  const left = persona.lifecycle === 'dormant' || persona.lifecycle === 'lost';
  return (
    <Section title={t('personas.relation')}>
      <div className={styles.fields}>
        <div>
          <Segmented
            label={t('personas.customer')}
            value={persona.customer ?? 'unknown'}
            disabled={disabled}
            onChange={(value) => edit.set({ customer: value === 'unknown' ? undefined : value })}
            choices={[
              { value: 'current', label: t('personas.customers.current') },
              { value: 'future', label: t('personas.customers.future') },
              { value: 'unknown', label: t('personas.notKnown') },
            ]}
          />
        </div>
        <div className={styles.pair}>
          <Select
            label={t('personas.lifecycle')}
            value={persona.lifecycle}
            clearable
            placeholder={t('personas.notKnown')}
            disabled={disabled}
            choices={LIFECYCLES.map((value) => ({ value, label: t(`personas.lifecycles.${value}`) }))}
            onChange={(lifecycle) => edit.set({ lifecycle })}
          />
          <Select
            label={t('personas.relationship')}
            value={persona.relationship}
            clearable
            placeholder={t('personas.notKnown')}
            disabled={disabled}
            choices={RELATIONSHIPS.map((value) => ({ value, label: t(`personas.relationships.${value}`) }))}
            onChange={(relationship) => edit.set({ relationship })}
          />
        </div>
        {(left || persona.churnReason !== undefined) && (
          <TextArea
            label={t('personas.churnReason')}
            value={persona.churnReason ?? ''}
            maxLength={LIMITS.text}
            disabled={disabled}
            onBlur={edit.seal}
            onChange={(text) => edit.type('churnReason', { churnReason: text === '' ? undefined : text })}
          />
        )}
      </div>
    </Section>
  );
}
