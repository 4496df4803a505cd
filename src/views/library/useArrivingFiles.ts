// Files that were dropped on a project: the library reads them and tells what came of it, or nothing did, and one is back there.
import { useEffect, useState } from 'react';
import type { useLibrary } from './useLibrary';

export type ArrivingFiles = {
  /** Files that were dropped elsewhere and are to be read here. */
  arriving?: readonly File[] | undefined;
  onArrived?: () => void;
  /** Nothing came of them: back to where they were dropped. */
  onNothingCame?: () => void;
};

/** Reads them; answers what closes the report of the library. */
export function useArrivingFiles(
  { importFiles, closeReport }: Pick<ReturnType<typeof useLibrary>, 'importFiles' | 'closeReport'>,
  { arriving, onArrived, onNothingCame }: ArrivingFiles,
): () => void {
  /** They have come, and none of them could be read. */
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    if (!arriving) return;
    onArrived?.();
    void importFiles(arriving).then((outcomes) => {
      if (outcomes.length === 0) onNothingCame?.();
      else setRefused(outcomes.every(({ ok }) => !ok));
    });
  }, [arriving, onArrived, onNothingCame, importFiles]);
  return () => {
    closeReport();
    if (refused) onNothingCame?.();
    setRefused(false);
  };
}
