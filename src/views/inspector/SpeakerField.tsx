// Whose words a quote is: a persona of the project, or nobody in particular.
import { updateCard } from '@/commands/cards';
import { useT } from '@/i18n/useT';
import { personasOf } from '@/model/select';
import type { Card } from '@/model/types';
import { Select } from '@/ui/Select';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';

export function SpeakerField({ card: { id, personaId } }: { card: Card }) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const personas = useProject(personasOf);
  if (personas.length === 0) return null;
  const nobody = { value: '', label: t('inspector.nobody') };
  return (
    <Select
      size="s"
      label={t('inspector.speaker')}
      value={personaId ?? ''}
      disabled={readOnly}
      choices={[nobody, ...personas.map(({ id: value, name: label }) => ({ value, label }))]}
      onChange={(next) =>
        editor.commit(updateCard, { id, changes: { personaId: next === '' ? undefined : next } })
      }
    />
  );
}
