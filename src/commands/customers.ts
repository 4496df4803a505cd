// Counts of customers: how many are of a segment and in a status, by hand or from a file.
import { sameName } from '@/analysis/nameBook';
import type { Lifecycle } from '@/analysis/personaGaps';
import type { Id } from '@/model/id';
import { keyAt } from '@/model/order';
import { importedFilesOf } from '@/model/select';
import type { CustomerCount, ImportedFile, Project } from '@/model/types';
import { removeRecords } from './cascade';
import { command } from './command';

/** The segment of a count as it is compared: its own, or that of its persona. */
const keyOf = (project: Project, { segment, personaId }: CustomerCount): string =>
  sameName(segment?.trim() || project.personas[personaId ?? '']?.segment || '');

export type CountOfCustomers = {
  /** Of the record that is made where there is none yet. */
  id: Id;
  /** undefined: those without a segment. */
  segment: string | undefined;
  lifecycle: Lifecycle | undefined;
  /** All of them; undefined takes the count away. */
  count: number | undefined;
};

/**
 * Sets how many customers of a segment are in a status. What is known of their reasons for leaving stays, and those whose
 * reason is not known are the rest: a count below the known reasons is raised to them.
 */
export const setCustomerCount = command<CountOfCustomers>(
  'customers.setCount',
  'undo.setCustomerCount',
  (draft, { id, segment, lifecycle, count }, project) => {
    const own = Object.values(project.customerCounts).filter(
      (record) => record.lifecycle === lifecycle && keyOf(project, record) === sameName(segment ?? ''),
    );
    const [plain, ...others] = own
      .filter(({ reason }) => reason === undefined)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const one of others) delete draft.customerCounts[one.id];
    if (count === undefined) {
      for (const one of own) delete draft.customerCounts[one.id];
      return;
    }
    const reasoned = own.reduce((sum, one) => sum + (one.reason === undefined ? 0 : one.count), 0);
    const rest = Math.max(0, Math.round(count) - reasoned);
    const written = plain && draft.customerCounts[plain.id];
    if (written) {
      if (written.count !== rest) written.count = rest;
    } else
      draft.customerCounts[id] = {
        id,
        count: rest,
        ...(segment !== undefined && { segment }),
        ...(lifecycle !== undefined && { lifecycle }),
      };
  },
);

export type CustomersImport = {
  file: Omit<ImportedFile, 'order' | 'kind'>;
  counts: readonly Omit<CustomerCount, 'fileId'>[];
};

/** Takes counts of a file in. They stand in for those of earlier files and for what was counted by hand in the same cell. */
export const importCustomers = command<CustomersImport>(
  'customers.import',
  'undo.importCustomers',
  (draft, { file, counts }, project) => {
    const cellOf = (record: CustomerCount): string => `${record.lifecycle ?? ''} ${keyOf(project, record)}`;
    const cells = new Set(counts.map(cellOf));
    // A file of which something else was counted as well stays.
    const used = new Set(
      [...Object.values(project.contactLogs), ...Object.values(project.measurements)].map(
        ({ fileId }) => fileId,
      ),
    );
    const before = importedFilesOf(project).filter(({ kind, id }) => kind === 'customers' && !used.has(id));
    removeRecords(
      draft,
      project,
      'importedFiles',
      before.map(({ id }) => id),
    );
    for (const record of Object.values(project.customerCounts))
      if (record.fileId !== undefined || cells.has(cellOf(record))) delete draft.customerCounts[record.id];
    const files = importedFilesOf(project);
    draft.importedFiles[file.id] = { ...file, kind: 'customers', order: keyAt(files, files.length) };
    for (const count of counts) draft.customerCounts[count.id] = { ...count, fileId: file.id };
  },
);
