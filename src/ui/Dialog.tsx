// Dialog: asks for attention; focus is kept inside and goes back to where it came from.
import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useT } from '@/i18n/useT';
import { classes } from './classes';
import styles from './Dialog.module.css';
import { Icon } from './Icon';
import { useOpener } from './useOpener';

export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  /** Buttons at the foot, the main one last. */
  actions?: ReactNode;
  size?: 's' | 'm' | 'l' | 'xl' | 'xxl';
  /** No padding around the children, for dialogs that lay out their own panes. */
  flush?: boolean;
  initialFocus?: RefObject<HTMLElement | null>;
  /** Where focus goes on closing; by itself to what had it before, or where the screen wants it when that is gone. */
  finalFocus?: RefObject<HTMLElement | null> | (() => boolean);
  children?: ReactNode;
};

export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, actions, size = 'm', flush, children, ...focus } = props;
  const t = useT();
  const hasFoot = actions !== undefined;
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Viewport className={styles.viewport}>
          <Popup className={classes(styles.popup, styles[size])} {...focus}>
            <div className={styles.head}>
              <div className={styles.words}>
                <Base.Title className={styles.title}>{title}</Base.Title>
                {description !== undefined && (
                  <Base.Description className={styles.description} render={<div />}>
                    {description}
                  </Base.Description>
                )}
              </div>
            </div>
            {children !== undefined && (
              <div className={classes(styles.body, flush && styles.flush, !hasFoot && styles.last)}>
                {children}
              </div>
            )}
            {hasFoot && <div className={styles.actions}>{actions}</div>}
            {/* Last in the order of tabs, so that a dialog opens on its first control and not on the way out. */}
            <Base.Close className={styles.close} aria-label={t('common.close')}>
              <Icon icon={X} />
            </Base.Close>
          </Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

type PopupProps = { className: string; children: ReactNode } & Pick<
  DialogProps,
  'initialFocus' | 'finalFocus'
>;

/** Mounted as the dialog opens, so that it knows what had the focus before. */
function Popup({ className, initialFocus, finalFocus, children }: PopupProps) {
  const back = useOpener();
  return (
    <Base.Popup className={className} initialFocus={initialFocus} finalFocus={finalFocus ?? back}>
      {children}
    </Base.Popup>
  );
}
