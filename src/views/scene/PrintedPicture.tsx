// PrintedPicture: what is printed in the place of a view - the whole of it, a sheet for each page, and nothing of the window.
import { useState } from 'react';
import type { Picture } from '@/formats/picture';
import { PaintedPage } from './PaintedPage';
import { PaperSheet } from './PaperSheet';
import { usePrinting } from '@/views/context/usePrinting';

/** More are not painted one by one: a list so long goes over the sheets as it stands on the screen. */
const MOST = 40;

/** @param make lays the pages out; called when somebody prints. Without any the view itself is printed. */
export function PrintedPicture({ make }: { make: () => readonly Picture[] }) {
  return usePrinting() && <Sheet make={make} />;
}

function Sheet({ make }: { make: () => readonly Picture[] }) {
  // What is printed is what stood there when it was asked for.
  const [pages] = useState(make);
  return (
    pages.length > 0 &&
    pages.length <= MOST && (
      <PaperSheet>
        {pages.map((picture, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a page is known by its place
          <PaintedPage key={at} picture={picture} of={pages.length} />
        ))}
      </PaperSheet>
    )
  );
}
