// PersonaSheet: a persona on one page, to be printed or saved as a picture.
import { useT } from '@/i18n/useT';
import type { Persona } from '@/model/types';
import { Badge } from '@/ui/Badge';
import { PersonaAvatar } from '@/views/map/PersonaAvatar';
import styles from './PersonaSheet.module.css';

const parts = [
  'motivation',
  'goals',
  'needs',
  'frustrations',
  'behaviour',
  'demographics',
  'loyalty',
  'learning',
] as const;

export function PersonaSheet({ persona, ref }: { persona: Persona; ref?: React.Ref<HTMLElement> }) {
  const t = useT();
  const name = persona.name || t('personas.unnamed');
  const { customer, lifecycle, relationship, quote, role, segment } = persona;
  const told = parts.flatMap((part) => {
    const text = persona[part];
    return text === undefined ? [] : [{ key: part, label: t(`personas.texts.${part}`), text }];
  });
  const own = (persona.fields ?? []).map(({ label, value }, at) => ({
    key: `own-${at}`,
    label,
    text: value,
  }));
  return (
    <article ref={ref} className={styles.sheet} data-theme="light">
      <div className={styles.head}>
        <PersonaAvatar persona={persona} name={name} size={84} />
        <div>
          <h3 className={styles.name}>{name}</h3>
          {role !== undefined && <p className={styles.role}>{role}</p>}
          <div className={styles.badges}>
            {customer && <Badge tone="accent">{t(`personas.customers.${customer}`)}</Badge>}
            {segment !== undefined && <Badge>{segment}</Badge>}
            {lifecycle && <Badge>{t(`personas.lifecycles.${lifecycle}`)}</Badge>}
            {relationship && <Badge>{t(`personas.relationships.${relationship}`)}</Badge>}
          </div>
        </div>
      </div>
      {quote !== undefined && <p className={styles.quote}>{t('personas.quoted', { quote })}</p>}
      <dl className={styles.parts}>
        {[...told, ...own].map(({ key, label, text }) => (
          <div key={key} className={styles.part}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.text}>{text}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.foot}>
        {t(persona.evidenceIds?.length ? 'personas.researched' : 'personas.noEvidence')}
      </p>
    </article>
  );
}
