// PrintedPage: the pages of a persona as the printer gets them, there only while they are printed.
import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { PageFacts } from './pageBlocks';
import { PersonaSheet } from './PersonaSheet';
import styles from './PersonaSheet.module.css';

export function PrintedPage({ facts }: { facts: PageFacts }) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The browser prints what stands in the document when this returns.
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  if (!printing) return null;
  return createPortal(
    <div className={styles.print}>
      <PersonaSheet facts={facts} />
    </div>,
    document.body,
  );
}
