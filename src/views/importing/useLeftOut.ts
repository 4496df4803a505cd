// useLeftOut(): what of a table does not come, read as it would be taken, so that it is told before somebody decides.
import { useEffect, useMemo, useState } from 'react';
import { readTableInWorker } from '@/formats/browser/readWorker';
import type { FoundTable } from '@/formats/foundTable';
import { importWords, noteSentence } from '@/formats/readingSentence';
import type { TableShape } from '@/formats/tableShape';
import { lossesOf } from '@/formats/toldAs';
import '@/i18n/en/reading';
import { useT } from '@/i18n/useT';
import type { Project } from '@/model/types';
import { createImportWorker as createWorker } from '@/views/actions/importWorker';

/** What of a project that was read stays behind where it goes, in sentences. */
export type StaysBehind = (from: Project) => readonly string[];

type Known = { table: FoundTable; shape: TableShape; told: readonly string[]; project?: Project };

export function useLeftOut(
  table: FoundTable,
  shape: TableShape,
  staysBehind?: StaysBehind,
): readonly string[] {
  const t = useT();
  const [known, setKnown] = useState<Known>();
  const isKnown = known?.table === table && known.shape === shape;
  useEffect(() => {
    if (isKnown) return;
    let stale = false;
    // The other sheets have no part in it.
    const { sheets: _, ...own } = table;
    const options = { context: { words: importWords(t) }, createWorker };
    void readTableInWorker(own, shape, '', options).then((read) => {
      if (stale) return;
      if (!read.ok) return setKnown({ table, shape, told: [] });
      const { project, report } = read;
      setKnown({
        table,
        shape,
        told: lossesOf(report.notes).map((note) => noteSentence(t, note, project)),
        project,
      });
    });
    return () => void (stale = true);
  }, [t, table, shape, isKnown]);
  return useMemo(() => {
    // What is known of another shape of the same table stays until it is known of this one.
    if (known?.table !== table) return [];
    const { told, project } = known;
    return [...new Set([...told, ...((project && staysBehind?.(project)) ?? [])])];
  }, [known, table, staysBehind]);
}
