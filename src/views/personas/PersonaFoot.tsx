// PersonaFoot: what can be done with a whole persona: duplicate, copy elsewhere, delete.
import { CopyPlus, FolderOutput } from 'lucide-react';
import { useState } from 'react';
import { duplicatePersona } from '@/commands/personaCopies';
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import { type Id, newId } from '@/model/id';
import type { Persona } from '@/model/types';
import { Button } from '@/ui/Button';
import { announce } from '@/ui/LiveRegion';
import { useEditor } from '@/views/context/EditorContext';
import { CopyToDialog } from './CopyToDialog';
import { DeletePersona } from './DeletePersona';
import styles from './PersonaEditor.module.css';
import type { PersonaPort } from './PersonaPort';

type PersonaFootProps = {
  persona: Persona;
  port: PersonaPort | undefined;
  onChoose: (id: Id) => void;
  onDeleted: () => void;
};

export function PersonaFoot({ persona, port, onChoose, onDeleted }: PersonaFootProps) {
  const t = useT();
  const editor = useEditor();
  const [copying, setCopying] = useState(false);
  const name = persona.name || t('personas.unnamed');
  const duplicate = () => {
    const copyId = newId();
    const copyName = t('personas.copyOf', { name }).slice(0, LIMITS.title);
    if (!editor.commit(duplicatePersona, { id: persona.id, copyId, name: copyName })) return;
    announce(t('personas.duplicated', { name }));
    onChoose(copyId);
  };
  return (
    <div className={styles.foot}>
      <Button icon={CopyPlus} onClick={duplicate}>
        {t('personas.duplicate')}
      </Button>
      {port && (
        <Button icon={FolderOutput} onClick={() => setCopying(true)}>
          {t('personas.copyTo.open')}
        </Button>
      )}
      <DeletePersona persona={persona} onDeleted={onDeleted} />
      {port && copying && <CopyToDialog persona={persona} port={port} onClose={() => setCopying(false)} />}
    </div>
  );
}
