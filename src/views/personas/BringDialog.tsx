// BringDialog: personas of another project, or ready-made ones, of which some are taken into this project.
import { useState } from 'react';
import { bringPersonas } from '@/commands/personaCopies';
import { useT } from '@/i18n/useT';
import { type Id, newId } from '@/model/id';
import { personasOf } from '@/model/select';
import type { Project } from '@/model/types';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { Dialog } from '@/ui/Dialog';
import { announce } from '@/ui/LiveRegion';
import { useEditor } from '@/views/context/EditorContext';
import { PersonaAvatar } from '@/views/map/PersonaAvatar';
import styles from './BringDialog.module.css';

export type Offer = {
  title: string;
  hint: string;
  /** Where the personas come from. */
  from: Project;
  /** Chosen to begin with: all of a file, none of the ready-made ones. */
  all: boolean;
};

type BringDialogProps = {
  offer: Offer;
  /** The map that they join. */
  mapId: Id | undefined;
  onClose: () => void;
  onBrought: (ids: readonly Id[]) => void;
};

export function BringDialog({ offer, mapId, onClose, onBrought }: BringDialogProps) {
  const t = useT();
  const editor = useEditor();
  const personas = personasOf(offer.from);
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(
    () => new Set(offer.all ? personas.map(({ id }) => id) : []),
  );
  const ids = personas.map(({ id }) => id).filter((id) => chosen.has(id));
  const bring = () => {
    const before = editor.store.getState().project.personas;
    if (!editor.commit(bringPersonas, { from: offer.from, ids, mapId, makeId: newId })) return;
    const after = personasOf(editor.store.getState().project);
    announce(t('personas.bring.done', { count: ids.length }));
    onBrought(after.map(({ id }) => id).filter((id) => !before[id]));
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="l"
      title={offer.title}
      description={offer.hint}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" disabled={ids.length === 0} onClick={bring}>
            {t('personas.bring.add', { count: ids.length })}
          </Button>
        </>
      }
    >
      {personas.length === 0 ? (
        <p>{t('personas.bring.none')}</p>
      ) : (
        <ul className={styles.list}>
          {personas.map((persona) => {
            const { id, role, quote } = persona;
            const name = persona.name || t('personas.unnamed');
            const told = [role, quote && t('personas.quoted', { quote })].filter(Boolean).join(' · ');
            return (
              <li key={id} className={styles.row}>
                <PersonaAvatar persona={persona} name={name} size={44} />
                <Checkbox
                  label={name}
                  note={told}
                  checked={chosen.has(id)}
                  onChange={(on) => {
                    const next = new Set(chosen);
                    if (on) next.add(id);
                    else next.delete(id);
                    setChosen(next);
                  }}
                />
              </li>
            );
          })}
        </ul>
      )}
    </Dialog>
  );
}
