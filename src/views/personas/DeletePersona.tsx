// DeletePersona: shows what goes along before a persona is deleted, and offers the way back after it.
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { consequencesOfRemoving, removePersona } from '@/commands/personas';
import { useT } from '@/i18n/useT';
import type { Persona } from '@/model/types';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { useEditor } from '@/views/context/EditorContext';
import { useUndoToast } from '@/views/context/useUndoToast';

export function DeletePersona({ persona, onDeleted }: { persona: Persona; onDeleted: () => void }) {
  const t = useT();
  const editor = useEditor();
  const offerUndo = useUndoToast();
  const [asking, setAsking] = useState(false);
  const name = persona.name || t('personas.unnamed');
  const { maps, feelings } = consequencesOfRemoving(editor.store.getState().project, persona.id);
  const told = [
    maps > 0 && t('personas.isOnMaps', { count: maps }),
    feelings > 0 && t('personas.feelingsGo', { count: feelings }),
  ].filter((sentence) => sentence !== false);
  const remove = () => {
    if (!editor.commit(removePersona, { id: persona.id })) return;
    offerUndo(t('personas.deleted', { name }));
    onDeleted();
  };
  return (
    <>
      <Button icon={Trash2} onClick={() => setAsking(true)}>
        {t('personas.delete')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('personas.deleteTitle', { name })}
        description={told.length > 0 ? told.join(' ') : t('personas.goesAlone')}
        confirmLabel={t('personas.delete')}
        danger
        onConfirm={remove}
      />
    </>
  );
}
