// PrintedPicture: what is printed of a view that pans and zooms - all of it, on one sheet, and nothing of the window.
import { useState } from 'react';
import type { Picture } from '@/formats/picture';
import { PaintedPage } from './PaintedPage';
import { PaperSheet } from './PaperSheet';
import { usePrinting } from './usePrinting';

/** @param make lays the picture out; called when somebody prints */
export function PrintedPicture({ make }: { make: () => Picture }) {
  return usePrinting() && <Sheet make={make} />;
}

function Sheet({ make }: { make: () => Picture }) {
  // What is printed is what stood there when it was asked for.
  const [picture] = useState(make);
  return (
    <PaperSheet>
      <PaintedPage picture={picture} />
    </PaperSheet>
  );
}
