// ImportedTable: the window over the library that asks how an imported table is to be read.
import { useState } from 'react';
import type { FoundTable, ReadAs } from '@/formats/foundTable';
import type { TableChoice } from '@/formats/tableShape';
import '@/i18n/en/importing';
import { useT } from '@/i18n/useT';
import { TablePreview } from './TablePreview';

export type ImportedTableProps = {
  table: FoundTable;
  fileName: string;
  readAs: ReadAs;
  /** Undefined: the table is let go. */
  answer: (choice: TableChoice | undefined) => void;
};

export function ImportedTable({ table: first, fileName, readAs, answer }: ImportedTableProps) {
  const t = useT();
  const [table, setTable] = useState(first);
  return (
    <TablePreview
      table={table}
      fileName={fileName}
      readAnew={async (encoding) => {
        const read = await readAs(encoding);
        if (read) setTable(read);
        return read !== undefined;
      }}
      title={t('importing.importTitle')}
      confirm={(count) => t('importing.import', { count })}
      onShape={(shape, chosen) => answer({ table: chosen, shape })}
      onClose={() => answer(undefined)}
    />
  );
}
