// PrintedPage: the pages of personas as the printer gets them, there only while they are printed.
import { createPortal } from 'react-dom';
import type { Persona } from '@/model/types';
import { usePrinting } from '@/views/context/usePrinting';
import { PersonaSheet } from './PersonaSheet';
import styles from './PersonaSheet.module.css';
import { usePageFacts } from './usePageFacts';

export function PrintedPage({ personas }: { personas: readonly Persona[] }) {
  if (!usePrinting() || personas.length === 0) return null;
  return createPortal(
    <div className={styles.print}>
      {personas.map((persona) => (
        <Sheet key={persona.id} persona={persona} />
      ))}
    </div>,
    document.body,
  );
}

function Sheet({ persona }: { persona: Persona }) {
  return (
    <div>
      <PersonaSheet facts={usePageFacts(persona)} />
    </div>
  );
}
