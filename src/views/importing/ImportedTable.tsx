// ImportedTable: the window over the library that asks how an imported table is to be read.
import type { FoundTable } from '@/formats/foundTable';
import type { TableChoice } from '@/formats/tableShape';
import '@/i18n/en/importing';
import { useT } from '@/i18n/useT';
import { TablePreview } from './TablePreview';

export type ImportedTableProps = {
  table: FoundTable;
  fileName?: string | undefined;
  /** Undefined: the table is let go. */
  answer: (choice: TableChoice | undefined) => void;
};

export function ImportedTable({ table, fileName, answer }: ImportedTableProps) {
  const t = useT();
  return (
    <TablePreview
      table={table}
      fileName={fileName}
      title={t('importing.importTitle')}
      confirm={(count) => t('importing.import', { count })}
      onShape={(shape, chosen) => answer({ table: chosen, shape })}
      onClose={() => answer(undefined)}
    />
  );
}
