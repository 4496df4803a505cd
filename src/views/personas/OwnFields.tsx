// OwnFields: what this team wants to know about a persona and the product has no name for.
import { Plus, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import type { Persona } from '@/model/types';
import { Button } from '@/ui/Button';
import { IconButton } from '@/ui/IconButton';
import { Section } from '@/ui/Section';
import { TextField } from '@/ui/TextField';
import styles from './PersonaEditor.module.css';
import type { PersonaEdit } from './usePersonaEdit';

type Field = { label: string; value: string };

export function OwnFields(props: { persona: Persona; edit: PersonaEdit; disabled: boolean }) {
  const { persona, edit, disabled } = props;
  const t = useT();
  const fields: readonly Field[] = persona.fields ?? [];
  const list = useRef<HTMLDivElement>(null);
  // A field that was just added: its name is what comes next.
  const [begun, setBegun] = useState<number>();
  useEffect(() => {
    if (begun !== undefined) list.current?.querySelectorAll('input')[2 * begun]?.focus();
  }, [begun]);
  const change = (index: number, changes: Partial<Field>) =>
    edit.type('fields', {
      fields: fields.map((field, at) => (at === index ? { ...field, ...changes } : field)),
    });
  const remove = (index: number) => {
    const rest = fields.filter((_, at) => at !== index);
    edit.set({ fields: rest.length > 0 ? rest : undefined });
  };
  return (
    <Section title={t('personas.fields')}>
      <div ref={list} className={styles.ownList}>
        {fields.map((field, index) => (
          // A field has no identity but its place.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={index} className={styles.own}>
            <TextField
              label={t('personas.fieldLabel', { number: index + 1 })}
              hideLabel
              size="s"
              maxLength={LIMITS.title}
              value={field.label}
              disabled={disabled}
              onBlur={edit.seal}
              onChange={(label) => change(index, { label })}
            />
            <TextField
              label={t('personas.fieldValue', { number: index + 1 })}
              hideLabel
              size="s"
              maxLength={LIMITS.text}
              value={field.value}
              disabled={disabled}
              onBlur={edit.seal}
              onChange={(value) => change(index, { value })}
            />
            {!disabled && (
              <IconButton
                icon={X}
                size="s"
                label={t('personas.removeField', { number: index + 1 })}
                onClick={() => remove(index)}
              />
            )}
          </div>
        ))}
      </div>
      {!disabled && (
        <div>
          <Button
            size="s"
            variant="quiet"
            icon={Plus}
            onClick={() => {
              edit.set({ fields: [...fields, { label: '', value: '' }] });
              setBegun(fields.length);
            }}
          >
            {t('personas.addField')}
          </Button>
        </div>
      )}
    </Section>
  );
}
