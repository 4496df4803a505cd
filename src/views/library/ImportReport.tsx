// ImportReport: what an import read, repaired, guessed and left out; or why it could not be read.
import { CircleAlert, CircleCheck, CircleSlash, Lightbulb, Wrench } from 'lucide-react';
import { useRef, useState } from 'react';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Icon } from '@/ui/Icon';
import styles from './ImportReport.module.css';
import type { ImportNotes, ImportOutcome, RestoredRow } from './LibraryPort';

/** Sentences shown of each part; a broken file may have thousands. */
const MAX_LINES = 30;

const parts = [
  { part: 'read', icon: CircleCheck, tone: 'ok' },
  { part: 'repaired', icon: Wrench, tone: 'info' },
  { part: 'guessed', icon: Lightbulb, tone: 'warn' },
  { part: 'refused', icon: CircleSlash, tone: 'danger' },
] as const;

function headings({ rows, already }: Extract<ImportOutcome, { ok: true }>) {
  if (already) return 'library.report.already';
  if (rows?.some(({ left }) => left)) return 'library.report.partlyTitle';
  return rows ? 'library.report.restoredTitle' : 'library.report.title';
}

export type ImportReportProps = {
  /** Empty: the dialog is closed. */
  outcomes: readonly ImportOutcome[];
  onClose: () => void;
  onOpen: (projectId: Id) => void;
};

export function ImportReport({ outcomes, onClose, onOpen }: ImportReportProps) {
  const t = useT();
  // What is shown stays while the dialog fades out.
  const [shown, setShown] = useState(outcomes);
  if (outcomes.length > 0 && outcomes !== shown) setShown(outcomes);
  const opener = useRef<HTMLButtonElement>(null);
  const [first] = shown;
  const good = shown.filter((outcome) => outcome.ok);
  const projectId = good.length === 1 ? good[0]?.projectId : undefined;
  const title =
    shown.length > 1
      ? t('library.report.several', { count: good.length })
      : first?.ok
        ? t(headings(first), { title: first.title })
        : t('library.report.failedTitle');
  return (
    <Dialog
      open={outcomes.length > 0}
      onOpenChange={(open) => !open && onClose()}
      title={title}
      {...(projectId !== undefined && { initialFocus: opener })}
      actions={
        <>
          <Button onClick={onClose}>{t('common.close')}</Button>
          {projectId !== undefined && (
            <Button
              ref={opener}
              variant="primary"
              onClick={() => {
                onClose();
                onOpen(projectId);
              }}
            >
              {t('library.report.open')}
            </Button>
          )}
        </>
      }
    >
      {shown.map((outcome, index) => (
        // Outcomes have no identity but their place in the list of files.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className={styles.file}>
          {shown.length > 1 && (
            <h3 className={styles.name}>{outcome.ok ? outcome.title : outcome.fileName}</h3>
          )}
          {outcome.ok && outcome.rows && <Rows rows={outcome.rows} />}
          {outcome.ok ? <Notes notes={outcome.notes} /> : <Problem problem={outcome.problem} />}
        </div>
      ))}
      {shown.length > 0 && good.length === 0 && (
        <p className={styles.unchanged}>{t('library.report.unchanged')}</p>
      )}
    </Dialog>
  );
}

/** What became of each project of a backup. */
function Rows({ rows }: { rows: readonly RestoredRow[] }) {
  const t = useT();
  return (
    <table className={styles.rows} aria-label={t('library.report.rows')}>
      <thead>
        <tr>
          <th scope="col">{t('library.report.project')}</th>
          <th scope="col">{t('library.report.result')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ title, result, left }, at) => (
          // Two projects of a file may have the same title.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={at} data-left={left}>
            <th scope="row">{title || t('library.untitled')}</th>
            <td>{result}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Notes({ notes }: { notes: ImportNotes }) {
  const t = useT();
  return parts.map(({ part, icon, tone }) => {
    const lines = notes[part];
    if (lines.length === 0) return null;
    return (
      <section key={part} className={styles.part}>
        <span className={styles[tone]}>
          <Icon icon={icon} />
        </span>
        <h4 className={styles.partTitle}>{t(`library.report.${part}`)}</h4>
        <ul className={styles.lines}>
          {[...new Set(lines)].slice(0, MAX_LINES).map((line) => (
            <li key={line}>{line}</li>
          ))}
          {lines.length > MAX_LINES && (
            <li>{t('library.report.more', { count: lines.length - MAX_LINES })}</li>
          )}
        </ul>
      </section>
    );
  });
}

function Problem({ problem }: { problem: string }) {
  return (
    <p role="alert" className={styles.problem}>
      <Icon icon={CircleAlert} />
      <span>{problem}</span>
    </p>
  );
}
