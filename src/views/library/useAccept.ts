// useAccept(): what the file chooser offers, as soon as the list of import formats is here.
import { useEffect, useState } from 'react';
import type { LibraryPort } from './LibraryPort';

/**
 * Undefined until then, which offers every file: what it holds is looked at in any case.
 * @param ready the library is on screen: the list comes with the readers, and nobody waits for them
 */
export function useAccept({ acceptedFiles }: LibraryPort, ready: boolean): string | undefined {
  const [accept, setAccept] = useState<string>();
  useEffect(() => {
    if (!ready) return;
    // Without the list it stays every file.
    acceptedFiles().then(setAccept, () => undefined);
  }, [acceptedFiles, ready]);
  return accept;
}
