// PrintedPicture: what is printed of a view that pans and zooms - all of it, on one sheet, and nothing of the window.
import { useMemo } from 'react';
import { createPortal } from 'react-dom';
import type { Picture } from '@/formats/picture';
import { PaintedPage } from './PaintedPage';
import styles from './Printing.module.css';
import { usePrinting } from './usePrinting';

/** @param make lays the picture out; called when somebody prints */
export function PrintedPicture({ make }: { make: () => Picture }) {
  return usePrinting() && <Sheet make={make} />;
}

function Sheet({ make }: { make: () => Picture }) {
  const picture = useMemo(() => make(), [make]);
  return createPortal(
    <div className={styles.sheet} data-theme="light">
      <PaintedPage picture={picture} />
    </div>,
    document.body,
  );
}
