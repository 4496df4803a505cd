// A new persona by name alone, from any screen; on a map it joins the map.
import { useRef, useState } from 'react';
import { addPersona } from '@/commands/personas';
import '@/i18n/en/personas';
import { useT } from '@/i18n/useT';
import { type Id, newId } from '@/model/id';
import { LIMITS } from '@/model/constants';
import { announce } from '@/ui/LiveRegion';
import { NameDialogBox } from '@/ui/NameDialogBox';
import type { HeldText } from '@/ui/heldText';
import { useOpener } from '@/ui/useOpener';
import { useEditor } from '@/views/context/EditorContext';
import { DETAILS, focusCursor } from '@/views/map/useCursor';

type NewPersonaDialogProps = {
  /** The map that it joins, if any. */
  mapId: Id | undefined;
  /** What was typed while this was on its way. */
  typed: string;
  Held: HeldText;
  onClose: () => void;
};

export function NewPersonaDialog({ mapId, typed, Held, onClose }: NewPersonaDialogProps) {
  const t = useT();
  const editor = useEditor();
  const opener = useOpener();
  const [fromPanel] = useState(() => Boolean(document.activeElement?.closest(`[${DETAILS}]`)));
  const named = useRef(false);
  const goBack = (): boolean => {
    // On the button in the panel, a blank or Enter of whoever types on would ask for one more.
    if (!named.current || !fromPanel) return opener();
    focusCursor();
    return false;
  };
  return (
    <NameDialogBox
      open
      finalFocus={goBack}
      title={t('actions.addPersona')}
      label={t('personas.name')}
      name=""
      typed={typed}
      Held={Held}
      needed={t('personas.nameNeeded')}
      maxLength={LIMITS.title}
      onClose={onClose}
      onName={(name) => {
        named.current = true;
        onClose();
        const args = { id: newId(), name, ...(mapId !== undefined && { mapId }) };
        // The focus goes back to where it was, and whoever writes on has chosen nothing there.
        editor.setSession({ unchosen: true });
        if (editor.commit(addPersona, args)) announce(t('personas.added', { name }));
      }}
    />
  );
}
