// ExportStatus: what came of an export, and while it is made how far it is; the way out comes where it takes long.
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { formatShare } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import { classes } from '@/ui/classes';
import styles from './ExportStatus.module.css';
import type { ExportRun } from './useExportRun';

/** What is made sooner needs no bar and no way out: they would only flicker. In milliseconds. */
const SOON = 300;

type ExportStatusProps = Pick<ExportRun, 'outcome' | 'share' | 'cancel'> & {
  /** Has the focus when the way out goes from under it. */
  returnTo: RefObject<HTMLElement | null>;
};

export function ExportStatus({ outcome, share, cancel, returnTo }: ExportStatusProps) {
  const t = useT();
  const isBusy = outcome?.tone === 'busy';
  const takesLong = useLater(isBusy, SOON);
  useLayoutEffect(() => {
    if (!takesLong) return;
    const button = returnTo.current;
    return () => {
      if (document.activeElement === document.body) button?.focus();
    };
  }, [takesLong, returnTo]);
  return (
    <>
      <div className={styles.said}>
        {takesLong && share !== undefined && (
          <progress className={styles.bar} value={share} max={1} aria-label={t('exporting.working')} />
        )}
        <p role="status" className={classes(styles.outcome, outcome?.tone === 'bad' && styles.bad)}>
          {outcome?.text}
          {takesLong && share !== undefined && (
            // The bar says it to readers; each hundredth in words would be too much.
            <span aria-hidden> {formatShare(share)}</span>
          )}
        </p>
      </div>
      {takesLong && <Button onClick={cancel}>{t('common.cancel')}</Button>}
    </>
  );
}

/** Whether something has been so for a while. */
function useLater(isSo: boolean, after: number): boolean {
  const [is, setIs] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    const timer = setTimeout(() => setIs(true), after);
    return () => {
      clearTimeout(timer);
      setIs(false);
    };
  }, [isSo, after]);
  return is && isSo;
}
