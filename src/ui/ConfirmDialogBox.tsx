// The box of a ConfirmDialog, fetched when the first question is asked.
import { AlertDialog } from '@base-ui/react/alert-dialog';
import type { ReactNode } from 'react';
import { useT } from '@/i18n/useT';
import { Button } from './Button';
import { classes } from './classes';
import styles from './Dialog.module.css';

export type ConfirmDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  confirmLabel: string;
  cancelLabel?: string;
  danger?: boolean;
  onConfirm: () => void;
};

export function ConfirmDialogBox(props: ConfirmDialogProps) {
  const t = useT();
  return (
    <AlertDialog.Root open={props.open} onOpenChange={(next) => props.onOpenChange(next)}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={styles.backdrop} />
        <AlertDialog.Viewport className={styles.viewport}>
          <AlertDialog.Popup className={classes(styles.popup, styles.s)}>
            <div className={styles.head}>
              <div className={styles.words}>
                <AlertDialog.Title className={styles.title}>{props.title}</AlertDialog.Title>
                {props.description !== undefined && (
                  <AlertDialog.Description className={styles.description} render={<div />}>
                    {props.description}
                  </AlertDialog.Description>
                )}
              </div>
            </div>
            <div className={styles.actions}>
              <AlertDialog.Close render={<Button>{props.cancelLabel ?? t('common.cancel')}</Button>} />
              <AlertDialog.Close
                render={<Button variant={props.danger ? 'danger' : 'primary'}>{props.confirmLabel}</Button>}
                onClick={props.onConfirm}
              />
            </div>
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
