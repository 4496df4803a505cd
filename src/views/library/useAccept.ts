// useAccept(): what the file chooser offers, as soon as the list of import formats is here.
import { useEffect, useState } from 'react';

/** Undefined until then, which offers every file: what it holds is looked at in any case. */
export function useAccept(): string | undefined {
  const [known, setKnown] = useState<string>();
  useEffect(() => {
    import('./accept').then(
      ({ accept }) => setKnown(accept),
      // Without the list it stays every file.
      () => undefined,
    );
  }, []);
  return known;
}
