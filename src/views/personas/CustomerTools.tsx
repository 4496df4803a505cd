// CustomerTools: the overview of customers copied for a spreadsheet, and its counts read from a small file.
import { Copy, FileUp } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { CustomerOverview } from '@/analysis/customers';
import { newSegments, type SegmentChoice, sumCustomers } from '@/analysis/customerSums';
import { sameName } from '@/analysis/nameBook';
import type { Lifecycle } from '@/analysis/personaGaps';
import { importCustomers } from '@/commands/customers';
import { writeClip } from '@/formats/browser/clipboard';
import type { CustomerRows } from '@/formats/customerRows';
import { writeBlock } from '@/formats/tsv';
import { writePlainTable } from '@/formats/writeHtmlTable';
import { formatCount, formatList, todayIso } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { LIFECYCLES, LIMITS } from '@/model/constants';
import { newId } from '@/model/id';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { useToast } from '@/ui/Toast';
import { useEditor, useEditorState } from '@/views/context/EditorContext';
import { useUndoToast } from '@/views/context/useUndoToast';
import { CountsPreview } from './CountsPreview';
import { customerCells } from './customerWords';
import styles from './SegmentTable.module.css';

/** Counts of customers are a small table. */
const MOST_BYTES = 2_000_000;

type CustomerToolsProps = {
  overview: CustomerOverview;
  lives: readonly (Lifecycle | 'unknown')[];
  nameOf: (life: Lifecycle | 'unknown') => string;
};

type Read = { name: string; rows: CustomerRows | undefined };

export function CustomerTools({ overview, lives, nameOf }: CustomerToolsProps) {
  const t = useT();
  const toast = useToast();
  const readOnly = useEditorState((state) => state.readOnly);
  const input = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<Read>();
  const copy = async (): Promise<void> => {
    const cells = customerCells(t, overview, lives, nameOf);
    try {
      await writeClip({ text: writeBlock(cells), html: writePlainTable(cells) });
      toast.show({ title: t('customers.copied') });
    } catch {
      toast.show({ title: t('customers.notCopied') });
    }
  };
  const take = async (file: File): Promise<void> => {
    const { name } = file;
    if (file.size > MOST_BYTES) return setRead({ name, rows: undefined });
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { readCustomers } = await import('@/formats/customerRows');
      setRead({ name, rows: readCustomers(bytes) });
    } catch {
      setRead({ name, rows: undefined });
    }
  };
  return (
    <div className={styles.tools}>
      <Button size="s" variant="quiet" icon={Copy} onClick={() => void copy()}>
        {t('customers.copy')}
      </Button>
      {!readOnly && (
        <Button size="s" icon={FileUp} onClick={() => input.current?.click()}>
          {t('customers.import')}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.xlsx"
        aria-label={t('customers.import')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void take(file);
        }}
      />
      {read && (
        <TakeCounts read={read} overview={overview} nameOf={nameOf} onClose={() => setRead(undefined)} />
      )}
    </div>
  );
}

// keys: customers.left.*
function TakeCounts({
  read,
  overview,
  nameOf,
  onClose,
}: { read: Read; onClose: () => void } & Pick<CustomerToolsProps, 'overview' | 'nameOf'>) {
  const t = useT();
  const editor = useEditor();
  const undoToast = useUndoToast();
  const rows = read.rows?.ok ? read.rows : undefined;
  const known = useMemo(() => overview.rows.flatMap(({ segment }) => segment ?? []), [overview]);
  const fresh = useMemo(() => (rows ? newSegments(rows.lines, known) : []), [rows, known]);
  const [choices, setChoices] = useState<ReadonlyMap<string, SegmentChoice>>(new Map());
  const sums = useMemo(() => (rows ? sumCustomers(rows.lines, choices) : []), [rows, choices]);
  const save = (): void => {
    const counts = sums.map(({ segment, reason, lifecycle, count }) => ({
      id: newId(),
      lifecycle,
      count,
      ...(segment !== '' && { segment: segment.slice(0, LIMITS.title) }),
      ...(reason !== undefined && { reason: reason.slice(0, LIMITS.title) }),
    }));
    const file = {
      id: newId(),
      name: read.name.slice(0, LIMITS.title),
      importedOn: todayIso(),
      answered: counts.length,
    };
    onClose();
    if (editor.commit(importCustomers, { file, counts })) undoToast(t('customers.taken'));
  };
  const isRead = rows !== undefined && rows.lines.length > 0;
  return (
    <Dialog
      open
      size={isRead ? 'l' : 's'}
      onOpenChange={(open) => !open && onClose()}
      title={t('customers.import')}
      description={read.name}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" disabled={sums.length === 0} onClick={save}>
            {t('customers.take')}
          </Button>
        </>
      }
    >
      <div className={styles.report}>
        {isRead ? (
          <>
            <CountsPreview
              sums={sums}
              fresh={fresh}
              known={known}
              choices={choices}
              onChoice={(segment, choice) => setChoices(new Map(choices).set(sameName(segment), choice))}
              overview={overview}
              nameOf={nameOf}
            />
            <p>{t('customers.takesPlace')}</p>
          </>
        ) : (
          <p role="alert">{t(rows ? 'customers.nothing' : 'customers.refused')}</p>
        )}
        {rows?.left.map(({ reason, count, lines }) => (
          <p key={reason}>
            {t('customers.leftOut', {
              count: formatCount(count),
              reason: t(`customers.left.${reason}`),
              lines: lines.map(formatCount).join(', '),
            })}
          </p>
        ))}
        {(!isRead || rows.left.length > 0) && (
          <p>{t('customers.importAbout', { lives: formatList(LIFECYCLES.map(nameOf)) })}</p>
        )}
      </div>
    </Dialog>
  );
}
