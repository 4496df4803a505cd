// UpdatePreview: what a table that comes back would change, before anything has changed.
import type { ReactNode } from 'react';
import { useRef } from 'react';
import type { Update } from '@/formats/sheetUpdate';
import '@/i18n/en/importing';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import type { SheetUpdates } from '@/views/actions/tableWork';
import styles from './TablePreview.module.css';

/** So many changes are shown; the others are counted. */
const SHOWN = 100;

type UpdatePreviewProps = {
  fileName: string;
  found: SheetUpdates;
  above: ReactNode;
  onTake: () => void;
  onClose: () => void;
};

export function UpdatePreview({ fileName, found, above, onTake, onClose }: UpdatePreviewProps) {
  const t = useT();
  const { updates, aside } = found;
  const main = useRef<HTMLButtonElement>(null);
  const changed = updates.flatMap((one) => one.updates);
  const fresh = updates.flatMap((one) => one.fresh);
  const unknown = updates.flatMap((one) => one.unknown);
  const repeated = updates.flatMap((one) => one.repeated);
  const unread = updates.flatMap((one) => one.unread);
  const notTaken = updates.flatMap((one) => one.notTaken.map((column) => ({ ...column, kind: one.kind })));
  const same = updates.reduce((sum, one) => sum + one.same, 0);
  const count = changed.length + fresh.length;
  const sums = [
    count === 0 ? t('importing.update.nothing') : t('importing.update.changed', { count: changed.length }),
    ...(fresh.length > 0 ? [t('importing.update.fresh', { count: fresh.length })] : []),
    t('importing.update.same', { count: same }),
    ...(unknown.length > 0 ? [t('importing.update.unknown', { count: unknown.length })] : []),
  ];
  const rest = count - SHOWN;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="l"
      title={t('importing.update.title')}
      description={[fileName, t('importing.update.text')].join(' · ')}
      initialFocus={main}
      actions={
        count === 0 ? (
          <Button ref={main} onClick={onClose}>
            {t('common.close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button ref={main} variant="primary" onClick={onTake}>
              {t('importing.update.take', { count })}
            </Button>
          </>
        )
      }
    >
      {above}
      {count > 0 && (
        // The box scrolls, so that the keyboard must reach it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={styles.box} tabIndex={0} role="group" aria-label={t('importing.update.list')}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('importing.update.record')}</th>
                <th scope="col">{t('importing.update.becomes')}</th>
              </tr>
            </thead>
            <tbody>
              {changed.slice(0, SHOWN).map((update) => (
                <tr key={`${update.kind} ${update.id}`}>
                  <th scope="row" className={styles.cell} dir="auto">
                    {update.name.slice(0, 200)}
                  </th>
                  <td className={styles.cell}>
                    <Changes update={update} />
                  </td>
                </tr>
              ))}
              {fresh.slice(0, Math.max(0, SHOWN - changed.length)).map(({ stageId, laneId, text }, at) => (
                // Cards that are not there yet have nothing else to be told apart by.
                // oxlint-disable-next-line react/no-array-index-key
                <tr key={`${stageId} ${laneId} ${at}`}>
                  <th scope="row" className={styles.cell} dir="auto">
                    {text.slice(0, 200)}
                  </th>
                  <td className={styles.cell}>{t('importing.update.isNew')}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {rest > 0 && <p className={styles.rest}>{t('importing.moreRows', { count: rest })}</p>}
        </div>
      )}
      <div className={styles.sums} role="status">
        {sums.map((sum) => (
          <span key={sum} className={styles.sum}>
            {sum}
          </span>
        ))}
      </div>
      {aside.length > 0 && (
        <p className={styles.aside}>
          {t('importing.update.aside', { count: aside.length, names: aside.join(', ') })}
        </p>
      )}
      {unknown.length > 0 && (
        <p className={styles.problem}>
          {t('importing.update.unknownNames', { names: unknown.slice(0, 5).join('; ') })}
        </p>
      )}
      {repeated.length > 0 && (
        <p className={styles.problem}>
          {t('importing.update.repeated', { names: repeated.slice(0, 5).join('; ') })}
        </p>
      )}
      {unread.length > 0 && (
        <p className={styles.problem}>
          {t('importing.update.unread', {
            count: unread.length,
            cells: unread
              .slice(0, 5)
              .map(({ row, column, text }) => `${row.slice(0, 40)} \u2013 ${column}: ${text.slice(0, 40)}`)
              .join('; '),
          })}
        </p>
      )}
      {notTaken.map(({ kind, column, count }) => (
        <p key={`${kind} ${column}`} className={styles.problem}>
          {t('importing.update.notTaken', { column, count })}
        </p>
      ))}
    </Dialog>
  );
}

function Changes({ update }: { update: Update }) {
  return (
    <>
      {update.told.map(({ column, text }) => (
        <span key={column} className={styles.card} dir="auto">
          {`${column}: ${text.slice(0, 200) || '\u2013'}`}
        </span>
      ))}
    </>
  );
}
