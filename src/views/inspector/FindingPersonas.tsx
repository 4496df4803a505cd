// Whose finding it is: any of the project's personas, as a menu of ticks.
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { personasOf } from '@/model/select';
import type { Finding } from '@/model/types';
import { Button } from '@/ui/Button';
import field from '@/ui/Field.module.css';
import { Menu } from '@/ui/Menu';
import { useEditorState, useProject } from '@/views/context/EditorContext';
import styles from './Findings.module.css';

type FindingPersonasProps = { finding: Finding; onChange: (personaIds: Id[] | undefined) => void };

export function FindingPersonas({ finding, onChange }: FindingPersonasProps) {
  const t = useT();
  const personas = useProject(personasOf);
  const readOnly = useEditorState((state) => state.readOnly);
  const { personaIds = [] } = finding;
  if (personas.length === 0) return null;
  const chosen = personas.filter(({ id }) => personaIds.includes(id));
  const names = chosen.map(({ name }) => name).join(', ');
  const toggle = (id: Id): void => {
    const next = personaIds.includes(id) ? personaIds.filter((one) => one !== id) : [...personaIds, id];
    onChange(next.length > 0 ? next : undefined);
  };
  return (
    <div className={styles.personas}>
      <span className={field.label}>{t('inspector.personas')}</span>
      <Menu
        align="start"
        trigger={
          <Button
            size="s"
            disabled={readOnly}
            aria-label={`${t('inspector.personas')}: ${names || t('inspector.anybody')}`}
          >
            {names || t('inspector.anybody')}
          </Button>
        }
        entries={() =>
          personas.map(({ id, name }) => ({
            id,
            label: name,
            checked: personaIds.includes(id),
            keepOpen: true,
            run: () => toggle(id),
          }))
        }
      />
    </div>
  );
}
